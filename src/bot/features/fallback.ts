import { Composer } from 'grammy';
import { followed } from '../../subscriptions/following.js';
import { buttons } from '../../telegram/messages/callback-data.js';
import {
  plainTextMessage,
  topicsNamedMessage,
  unknownCommandMessage,
} from '../../telegram/messages/fallback-message.js';
import type { OutgoingMessage } from '../../telegram/messages/outgoing-message.js';
import { findTopics } from '../../topics/find-topics.js';
import { answerButton } from '../answer-button.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { likelyCommands, usualCommands } from '../likely-commands.js';
import { say } from '../say.js';

/** Answers what fell through: unknown commands and plain words in private, every button that nobody knew. Silent in groups. */
export function fallbackFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.on('callback_query', async (ctx) => {
    const isQuiet = buttons.nothing.unpack(ctx.callbackQuery.data ?? '') !== null;
    await answerButton(ctx, isQuiet ? undefined : ctx.texts.fallback.oldButton);
  });

  feature
    .filter((ctx) => ctx.isPrivate)
    .on('message:text', async (ctx) => {
      const command = /^\/(?<name>[^\s@]*)(?:@(?<bot>\w+))?/.exec(ctx.message.text)?.groups;
      if (command === undefined) return say(ctx, await answerToWords(ctx, deps, ctx.message.text));
      const isForAnother =
        command['bot'] !== undefined && command['bot'].toLowerCase() !== ctx.me.username.toLowerCase();
      if (!isForAnother)
        await say(ctx, unknownCommandMessage(likelyCommands(command['name'] ?? '', ctx.language), ctx.language));
    });

  return feature;
}

/** Words that name topics get an offer; others the usual commands. */
async function answerToWords(ctx: BotContext, deps: FeatureDeps, words: string): Promise<OutgoingMessage> {
  const { found, unknown } = findTopics(words, deps.topics);
  if (found.length === 0 || unknown.length > 0) return plainTextMessage(usualCommands(ctx.language), ctx.language);
  const following = await followed(deps.db, ctx.place);
  return topicsNamedMessage(found, { language: ctx.language, topics: deps.topics, following });
}
