import type { MiddlewareFn } from 'grammy';
import { noteDestination } from '../store/destinations.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';
import { sightingOf } from './place.js';

/**
 * Keeps a private chat's title and language as Telegram last told them, and wakes it when it rested. Groups are noted when
 * an admin changes something: a member's language is not the group's.
 */
export function rememberReader(deps: Pick<FeatureDeps, 'db' | 'clock'>): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const isSpoken = ctx.message !== undefined || ctx.callbackQuery !== undefined;
    if (ctx.isPrivate && isSpoken) await noteDestination(deps.db, sightingOf(ctx), deps.clock());
    await next();
  };
}
