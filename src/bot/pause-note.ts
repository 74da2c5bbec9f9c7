import { deliverySettings } from '../subscriptions/delivery-settings.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';

/** That nothing comes for now to the place that is spoken of, where that is so: it is paused, or rests since the bot was away. */
export async function pauseNote(
  ctx: BotContext,
  { db }: Pick<FeatureDeps, 'db'>,
): Promise<{ readonly pause?: string }> {
  const { isPaused, state } = await deliverySettings(db, ctx.place, ctx.language);
  if (!isPaused && state !== 'resting') return {};
  if (ctx.managed === null) return { pause: ctx.texts.pause.isPaused };
  return { pause: state === 'resting' ? ctx.texts.manage.isResting : ctx.texts.manage.isPaused };
}
