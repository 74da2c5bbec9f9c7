import { type Api, type Context, GrammyError } from 'grammy';
import type { Clock } from '../operations/clock.js';
import { createExpiringSet } from './expiring-set.js';

/** Who may do something; what `nobody` may do is as unknown as a command that does not exist. */
export type Who = 'everyone' | 'admins' | 'operators' | 'nobody';

/** Who may use what, in a private chat and elsewhere (group, forum topic, channel). */
export const rights = {
  start: { private: 'everyone', elsewhere: 'admins' },
  topics: { private: 'everyone', elsewhere: 'admins' },
  subscribe: { private: 'everyone', elsewhere: 'admins' },
  unsubscribe: { private: 'everyone', elsewhere: 'admins' },
  settings: { private: 'everyone', elsewhere: 'admins' },
  dailyQuote: { private: 'everyone', elsewhere: 'admins' },
  latest: { private: 'everyone', elsewhere: 'everyone' },
  quote: { private: 'everyone', elsewhere: 'everyone' },
  help: { private: 'everyone', elsewhere: 'everyone' },
  cancel: { private: 'everyone', elsewhere: 'nobody' },
  deadLetters: { private: 'operators', elsewhere: 'nobody' },
} as const satisfies Readonly<Record<string, Readonly<Record<'private' | 'elsewhere', Who>>>>;

/** Something that not everyone may do everywhere. */
export type Right = keyof typeof rights;

/** `unknown`: behave as if it did not exist. */
export type Verdict = 'allowed' | 'refused' | 'unknown';

/** Decides who may do what. Keeps what Telegram said of admins for some minutes. */
export interface Gate {
  /** `isChange` asks Telegram again, whatever is remembered. */
  judge(ctx: Context, right: Right, options?: { readonly isChange?: boolean }): Promise<Verdict>;
  /** Whether something may be said in a chat that is said at most once a minute there. */
  maySayOnce(chatId: number, what: 'refusal' | 'welcome'): boolean;
}

const ADMIN_TTL_MS = 5 * 60_000;
const ONCE_MS = 60_000;

/** Makes the gate. */
export function createGate(deps: { readonly operatorIds: ReadonlySet<number>; readonly clock: Clock }): Gate {
  const knownAdmins = createExpiringSet({ ttlMs: ADMIN_TTL_MS, clock: deps.clock });
  const said = createExpiringSet({ ttlMs: ONCE_MS, clock: deps.clock });

  async function isAdmin(ctx: Context, isChange: boolean): Promise<boolean> {
    if (speaksForChat(ctx)) return true;
    if (ctx.chat === undefined || ctx.from === undefined) return false;
    const key = `${ctx.chat.id}:${ctx.from.id}`;
    if (!isChange && knownAdmins.has(key)) return true;
    const isOne = await isAdminByTelegram(ctx.api, ctx.chat.id, ctx.from.id);
    if (isOne) knownAdmins.add(key);
    else knownAdmins.delete(key);
    return isOne;
  }

  return {
    judge: async (ctx, right, { isChange = false } = {}) => {
      const who: Who = rights[right][ctx.chat?.type === 'private' ? 'private' : 'elsewhere'];
      switch (who) {
        case 'everyone':
          return 'allowed';
        case 'admins':
          return (await isAdmin(ctx, isChange)) ? 'allowed' : 'refused';
        case 'operators':
          return ctx.from !== undefined && deps.operatorIds.has(ctx.from.id) ? 'allowed' : 'unknown';
        case 'nobody':
          return 'unknown';
        default:
          return who satisfies never;
      }
    },
    maySayOnce: (chatId, what) => {
      const key = `${what}:${chatId}`;
      if (said.has(key)) return false;
      said.add(key);
      return true;
    },
  };
}

/** Who cannot be looked up is no admin. */
async function isAdminByTelegram(api: Api, chatId: number, userId: number): Promise<boolean> {
  try {
    const { status } = await api.getChatMember(chatId, userId);
    return status === 'creator' || status === 'administrator';
  } catch (error) {
    if (error instanceof GrammyError) return false;
    throw error;
  }
}

/**
 * A channel's post, or a message that an admin writes as the group itself. The posts of a linked channel arrive in its
 * group with another sender chat, and do not speak for the group.
 */
function speaksForChat(ctx: Context): boolean {
  if (ctx.callbackQuery !== undefined || ctx.chat === undefined) return false;
  return ctx.channelPost !== undefined || ctx.message?.sender_chat?.id === ctx.chat.id;
}
