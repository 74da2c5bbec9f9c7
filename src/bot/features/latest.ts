import { Composer } from 'grammy';
import { buttons } from '../../telegram/messages/callback-data.js';
import type { OutgoingMessage } from '../../telegram/messages/outgoing-message.js';
import { unknownTopicMessage } from '../../telegram/messages/unknown-topic-message.js';
import { findTopics } from '../../topics/find-topics.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { say, showInPlace } from '../say.js';
import { latestScreen } from '../screens.js';

/** `/terbaru [topik]`: the newest five, with pages. */
export function latestFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, deps.gate, 'latest', async (ctx) => say(ctx, await latestNamed(ctx, deps, ctx.match)));

  onButton(feature, deps.gate, { family: buttons.latest, right: 'latest' }, async (ctx, { page, topic: slug }) => {
    const topic = deps.topics.bySlug(slug);
    if (topic === null) return ctx.texts.fallback.oldButton;
    await showInPlace(ctx, await latestScreen(ctx, deps, { topic, page }));
    return undefined;
  });

  return feature;
}

/** One topic at a time: of several names the first counts. */
async function latestNamed(ctx: BotContext, deps: FeatureDeps, typed: string): Promise<OutgoingMessage> {
  const { found, unknown, all } = findTopics(typed, deps.topics);
  const [topic] = found;
  const [stranger] = unknown;
  if (topic !== undefined && !all) return latestScreen(ctx, deps, { topic });
  if (stranger === undefined || all) return latestScreen(ctx, deps);
  return unknownTopicMessage(stranger, { language: ctx.language, topics: deps.topics });
}
