import { Composer } from 'grammy';
import { wakeChat } from '../../store/destinations.js';
import { forgetNotices } from '../../store/notices.js';
import { pauseDelivery } from '../../subscriptions/delivery-settings.js';
import { NO_THREAD } from '../../subscriptions/place.js';
import { buttons } from '../../telegram/messages/callback-data.js';
import { noticeMessage } from '../../telegram/messages/outgoing-message.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { sightingOf } from '../place.js';
import { say, showInPlace } from '../say.js';
import { manageScreen, settingsScreen, topicsDoneScreen } from '../screens.js';

/** `/jeda` and `/lanjut`: no news for a while, or again; and the way back for a chat that the bot had to leave. */
export function pauseFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, deps.gate, 'pause', async (ctx) => {
    await pauseDelivery(deps.db, sightingOf(ctx), true, deps.clock());
    await say(ctx, noticeMessage(ctx.texts.pause.paused));
  });

  onCommand(feature, deps.gate, 'resume', async (ctx) => {
    await pauseDelivery(deps.db, sightingOf(ctx), false, deps.clock());
    await wake(ctx, deps);
    await say(ctx, noticeMessage(ctx.texts.pause.resumed));
  });

  onButton(feature, deps.gate, { family: buttons.pause, right: 'pause' }, async (ctx, { isWanted }) => {
    await pauseDelivery(deps.db, sightingOf(ctx), isWanted, deps.clock());
    await showInPlace(ctx, ctx.managed === null ? await settingsScreen(ctx, deps) : await manageScreen(ctx, deps));
    return isWanted ? ctx.texts.pause.pausedThere : ctx.texts.pause.resumedThere;
  });

  onButton(feature, deps.gate, { family: buttons.resume, right: 'resume' }, async (ctx) => {
    await wake(ctx, deps);
    await showInPlace(ctx, ctx.managed === null ? await topicsDoneScreen(ctx, deps) : await manageScreen(ctx, deps));
    return ctx.texts.guest.resumed;
  });

  return feature;
}

async function wake({ place: { chatId } }: BotContext, { db, clock }: FeatureDeps): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await wakeChat(tx, chatId, clock());
    await forgetNotices(tx, { chatId, threadId: NO_THREAD }, 'no-right');
  });
}
