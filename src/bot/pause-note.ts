import { deliverySettings } from '../subscriptions/delivery-settings.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';

/** That nothing comes for now to the place that is spoken of, where that is so. */
export async function pauseNote(
  ctx: BotContext,
  { db }: Pick<FeatureDeps, 'db'>,
): Promise<{ readonly pause?: string }> {
  const { isPaused } = await deliverySettings(db, ctx.place, ctx.language);
  if (!isPaused) return {};
  return { pause: ctx.managed === null ? ctx.texts.pause.isPaused : ctx.texts.manage.isPaused };
}
