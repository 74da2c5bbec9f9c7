import { Composer } from 'grammy';
import { buttons } from '../../telegram/messages/callback-data.js';
import { askForumTopicsMessage, forumTopicsMessage } from '../../telegram/messages/forum-topics-message.js';
import { noticeMessage } from '../../telegram/messages/outgoing-message.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { categoriesWithoutTopic, makeForumTopics } from '../make-forum-topics.js';
import { onButton } from '../on-button.js';
import { showInPlace } from '../say.js';
import { withPatience } from '../with-patience.js';

/**
 * "One forum topic per category": asks first, then makes them and tells what came of it. That takes a group's minute or two, for
 * which no other update waits; two admins who ask at once get one topic for each category.
 */
export function forumTopicsFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onButton(feature, deps.gate, { family: buttons.forumTopics, right: 'forumTopics' }, async (ctx, { act }) => {
    const { length: toMake } = await categoriesWithoutTopic(ctx, deps);
    // Where nothing is to be made there is nothing to ask.
    if (act === 'ask' && toMake > 0) {
      await showInPlace(ctx, askForumTopicsMessage(toMake, ctx.language));
      return undefined;
    }
    const errand = (signal: AbortSignal) => makeAndTell(ctx, deps, { toMake, signal });
    const isFirst = deps.errands.begin(`forum topics of ${ctx.place.chatId}`, errand);
    return isFirst ? undefined : ctx.texts.forumTopics.underWay;
  });

  return feature;
}

async function makeAndTell(
  ctx: BotContext,
  deps: FeatureDeps,
  { toMake, signal }: { readonly toMake: number; readonly signal: AbortSignal },
): Promise<void> {
  if (toMake > 0) await showInPlace(ctx, noticeMessage(ctx.texts.forumTopics.making));
  const made = await makeForumTopics(ctx, deps, signal);
  await withPatience(() => showInPlace(ctx, forumTopicsMessage(made, ctx.language)), { signal });
}
