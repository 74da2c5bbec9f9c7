import { Composer } from 'grammy';
import { followed, undo } from '../../subscriptions/following.js';
import { buttons } from '../../telegram/messages/callback-data.js';
import { undoneMessage } from '../../telegram/messages/named-topics-message.js';
import { unpackChange } from '../../telegram/messages/pack-change.js';
import { isNothing } from '../../telegram/messages/topics-message.js';
import { findTopics } from '../../topics/find-topics.js';
import { STOP_QUESTION, TOPICS_QUESTION } from '../ask-for-topics.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { asNamed, followNamed, unfollowNamed } from '../named-topics.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { sightingOf } from '../place.js';
import { openQuestion } from '../question.js';
import { say, showInPlace } from '../say.js';
import { topicsScreen } from '../screens.js';

/**
 * `/langganan` and `/berhenti`: by name, several at once; without a name a question, in private with the buttons too. Where
 * nothing is followed, there is nothing to ask what to stop.
 */
export function subscribeFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, deps.gate, 'subscribe', async (ctx) => {
    if (ctx.match.trim() !== '') {
      return say(ctx, await followNamed(ctx, deps, findTopics(ctx.match, deps.topics)));
    }
    await ask(ctx, deps, TOPICS_QUESTION);
  });

  onCommand(feature, deps.gate, 'unsubscribe', async (ctx) => {
    if (ctx.match.trim() !== '') {
      return say(ctx, await unfollowNamed(ctx, deps, findTopics(ctx.match, deps.topics)));
    }
    if (isNothing(await followed(deps.db, ctx.place))) return deps.whispers.say(ctx, await topicsScreen(ctx, deps));
    await ask(ctx, deps, STOP_QUESTION);
  });

  onButton(feature, deps.gate, { family: buttons.pickTopic, right: 'subscribe' }, async (ctx, { topic, isWanted }) => {
    const id = deps.topics.bySlug(topic);
    if (id === null) return ctx.texts.fallback.oldButton;
    const answer = isWanted ? followNamed(ctx, deps, asNamed(id)) : unfollowNamed(ctx, deps, asNamed(id));
    await showInPlace(ctx, await answer);
    return undefined;
  });

  onButton(feature, deps.gate, { family: buttons.undo, right: 'subscribe' }, async (ctx, { change: packed }) => {
    const change = unpackChange(packed, deps.topics);
    if (change === null) return ctx.texts.fallback.oldButton;
    await undo(deps.db, sightingOf(ctx), change, deps.clock());
    const following = await followed(deps.db, ctx.place);
    await showInPlace(ctx, undoneMessage(following, { language: ctx.language, topics: deps.topics }));
    return ctx.texts.follow.undone;
  });

  return feature;
}

type Question = typeof TOPICS_QUESTION | typeof STOP_QUESTION;

const prompts = {
  [TOPICS_QUESTION]: { inPrivate: 'ask', withoutName: 'tap', inGroup: 'reply' },
  [STOP_QUESTION]: { inPrivate: 'askStop', withoutName: 'stop', inGroup: 'replyStop' },
} as const;

/**
 * In a group a person is asked to reply: with privacy mode on the bot sees nothing else. Who speaks without a name of their
 * own, as the group or in a channel, cannot be asked and gets the buttons.
 */
async function ask(ctx: BotContext, deps: FeatureDeps, question: Question): Promise<void> {
  const { inPrivate, withoutName, inGroup } = prompts[question];
  if (ctx.isPrivate) {
    await say(ctx, await topicsScreen(ctx, deps, { prompt: inPrivate }));
    return openQuestion(ctx, question, null);
  }
  if (ctx.message === undefined || ctx.from?.is_bot !== false || ctx.message.sender_chat !== undefined) {
    return deps.whispers.say(ctx, await topicsScreen(ctx, deps, { prompt: withoutName }));
  }
  const { message_id: questionId } = await ctx.reply(ctx.texts.topics[inGroup], {
    reply_markup: { force_reply: true, selective: true },
    reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true },
  });
  await openQuestion(ctx, question, questionId);
}
