import { Composer, InlineKeyboard } from 'grammy';
import { undo, unfollow } from '../../subscriptions/following.js';
import { buttons } from '../../telegram/messages/callback-data.js';
import { packChange, unpackChange } from '../../telegram/messages/pack-change.js';
import { replaceButton } from '../../telegram/messages/replace-button.js';
import { topicLabel } from '../../telegram/messages/topic-label.js';
import type { TopicId } from '../../topics/topic.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { sightingOf } from '../place.js';
import { showButtons } from '../say.js';

/** The 🔕 button under an article, and the way back in its place. */
export function muteFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const labelOf = (ctx: BotContext, topic: TopicId) => topicLabel(topic, deps.topics, ctx.language);

  onButton(feature, deps.gate, { family: buttons.mute, right: 'unsubscribe' }, async (ctx, { topic: slug }) => {
    const topic = deps.topics.bySlug(slug);
    if (topic === null) return ctx.texts.fallback.oldButton;
    const label = labelOf(ctx, topic);
    const change = await unfollow(deps.db, sightingOf(ctx), [topic], { catalogue: deps.topics, now: deps.clock() });
    if (change.removed.length === 0) return ctx.texts.article.mutedBefore(label);
    const way = { topic: slug, change: packChange(change, deps.topics) };
    if (buttons.unmute.fits(way)) await swapPressed(ctx, ctx.texts.article.unmute(label), buttons.unmute.pack(way));
    return ctx.texts.article.muted(label);
  });

  onButton(feature, deps.gate, { family: buttons.unmute, right: 'subscribe' }, async (ctx, { topic: slug, change }) => {
    const topic = deps.topics.bySlug(slug);
    const muting = unpackChange(change, deps.topics);
    if (topic === null || muting === null) return ctx.texts.fallback.oldButton;
    await undo(deps.db, sightingOf(ctx), muting, deps.clock());
    const label = labelOf(ctx, topic);
    await swapPressed(ctx, ctx.texts.article.mute(label), buttons.mute.pack({ topic: slug }));
    return ctx.texts.article.unmuted(label);
  });

  return feature;
}

/** Puts another button in the place of the pressed one. */
async function swapPressed(ctx: BotContext, label: string, data: string): Promise<void> {
  const keyboard = ctx.callbackQuery?.message?.reply_markup;
  const pressed = ctx.callbackQuery?.data;
  if (keyboard === undefined || pressed === undefined) return;
  await showButtons(ctx, replaceButton(keyboard, pressed, InlineKeyboard.text(label, data)));
}
