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

/** "One forum topic per category": asks first, then makes them and tells what came of it. */
export function forumTopicsFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const options = { family: buttons.forumTopics, right: 'forumTopics', isSlow: true } as const;

  onButton(feature, deps.gate, options, async (ctx, { act }) => {
    const { length } = await categoriesWithoutTopic(ctx, deps);
    // Where nothing is to be made there is nothing to ask.
    if (act === 'ask' && length > 0) {
      await showInPlace(ctx, askForumTopicsMessage(length, ctx.language));
      return undefined;
    }
    if (length > 0) await showInPlace(ctx, noticeMessage(ctx.texts.forumTopics.making));
    const made = await makeForumTopics(ctx, deps);
    await withPatience(() => showInPlace(ctx, forumTopicsMessage(made, ctx.language)));
    return undefined;
  });

  return feature;
}
