import type { Clock } from '../operations/clock.js';
import { memberOf } from './ask-telegram.js';
import type { BotContext } from './context.js';
import { createExpiringSet } from './expiring-set.js';

/** What the bot itself may do where it is a guest. Keeps what Telegram said for some minutes. */
export interface BotRights {
  /** Whether forum topics can be made in the chat that is spoken of. */
  mayManageTopics(ctx: BotContext): Promise<boolean>;
  /** Telegram told that something changed. */
  forget(chatId: number): void;
}

const TTL_MS = 5 * 60_000;

/** Makes the memory of the bot's own rights. */
export function createBotRights(deps: { readonly clock: Clock }): BotRights {
  const granted = createExpiringSet({ ttlMs: TTL_MS, clock: deps.clock });
  const denied = createExpiringSet({ ttlMs: TTL_MS, clock: deps.clock });

  return {
    async mayManageTopics(ctx) {
      const isForum = ctx.managed === null ? ctx.chat?.is_forum === true : ctx.managed.isForum;
      const key = String(ctx.place.chatId);
      if (!isForum || denied.has(key)) return false;
      if (granted.has(key)) return true;
      const member = await memberOf(ctx.api, ctx.place.chatId, ctx.me.id);
      const may = member?.status === 'administrator' && member.can_manage_topics === true;
      (may ? granted : denied).add(key);
      return may;
    },
    forget(chatId) {
      granted.delete(String(chatId));
      denied.delete(String(chatId));
    },
  };
}
