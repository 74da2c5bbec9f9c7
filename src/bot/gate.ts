import type { Api, Context } from 'grammy';
import type { Clock } from '../operations/clock.js';
import { forgetManager, knownChat, rememberManager } from '../store/chats.js';
import type { Database } from '../store/database.js';
import { type Right, rights, type Who } from './access.js';
import { isAdminByTelegram } from './ask-telegram.js';
import type { Situation } from './context.js';
import { createExpiringSet } from './expiring-set.js';

/** `unknown`: behave as if it did not exist. */
export type Verdict = 'allowed' | 'refused' | 'unknown';

/** Decides by the table of {@link rights} who may do what. Keeps what Telegram said of admins for some minutes. */
export interface Gate {
  /** `isChange` asks Telegram again, whatever is remembered. */
  judge(ctx: Context & Situation, right: Right, options?: { readonly isChange?: boolean }): Promise<Verdict>;
  /** Whether somebody is an administrator of a group, or may post in a channel, by what Telegram said in the last minutes. */
  manages(api: Api, chatId: number, userId: number, isChange?: boolean): Promise<boolean>;
  /** Whether something may be said in a chat that is said at most once a minute there. */
  maySayOnce(chatId: number, what: 'refusal' | 'welcome'): boolean;
}

const ADMIN_TTL_MS = 5 * 60_000;
const ONCE_MS = 60_000;

/** Makes the gate. */
export function createGate(deps: {
  readonly db: Database;
  readonly operatorIds: ReadonlySet<number>;
  readonly clock: Clock;
}): Gate {
  const { db, clock } = deps;
  const knownAdmins = createExpiringSet({ ttlMs: ADMIN_TTL_MS, clock });
  const said = createExpiringSet({ ttlMs: ONCE_MS, clock });

  async function manages(api: Api, chatId: number, userId: number, isChange = false): Promise<boolean> {
    const key = `${chatId}:${userId}`;
    if (!isChange && knownAdmins.has(key)) return true;
    const isOne = await isAdminByTelegram(api, chatId, userId);
    if (isOne) {
      knownAdmins.add(key);
      await rememberManager(db, userId, chatId);
    } else {
      knownAdmins.delete(key);
      await forgetManager(db, userId, chatId);
    }
    return isOne;
  }

  async function isAdmin(ctx: Context & Situation, isChange: boolean): Promise<boolean> {
    if (speaksForChat(ctx)) return true;
    return ctx.from !== undefined && manages(ctx.api, ctx.place.chatId, ctx.from.id, isChange);
  }

  async function decide(ctx: Context & Situation, who: Who, isChange: boolean): Promise<Verdict> {
    switch (who) {
      case 'everyone':
        return 'allowed';
      case 'admins':
        return (await isAdmin(ctx, isChange)) ? 'allowed' : 'refused';
      case 'readers':
        return decide(ctx, (await knownChat(db, ctx.place.chatId))?.readers ?? 'everyone', isChange);
      case 'operators':
        return ctx.from !== undefined && deps.operatorIds.has(ctx.from.id) ? 'allowed' : 'unknown';
      case 'nobody':
        return 'unknown';
    }
  }

  return {
    manages,
    judge: (ctx, right, { isChange = false } = {}) => decide(ctx, rights[right][ctx.where], isChange),
    maySayOnce: (chatId, what) => {
      const key = `${what}:${chatId}`;
      if (said.has(key)) return false;
      said.add(key);
      return true;
    },
  };
}

/**
 * A channel's post, or a message that an admin writes as the group itself. The posts of a linked channel arrive in its
 * group with another sender chat, and do not speak for the group.
 */
function speaksForChat(ctx: Context & Situation): boolean {
  if (ctx.callbackQuery !== undefined || ctx.chat === undefined || ctx.where === 'remote') return false;
  return ctx.channelPost !== undefined || ctx.message?.sender_chat?.id === ctx.chat.id;
}
