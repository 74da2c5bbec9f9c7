import type { MiddlewareFn } from 'grammy';
import { knownChat } from '../store/chats.js';
import { letPass, postponePassing } from '../store/passing-messages.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';

/** How long an answer stays in a group that wants to be tidy. */
const STAYS_MS = 60_000;

/**
 * In groups that want it so, what the bot answers goes away after a minute; while somebody presses its buttons, a minute after
 * the last press. What is to go is in the store, so that a restart does not forget it.
 */
export function passingReplies({ db, clock }: Pick<FeatureDeps, 'db' | 'clock'>): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (ctx.where !== 'group') return next();
    const pressed = ctx.callbackQuery?.message;
    if (pressed !== undefined) {
      const message = { chatId: pressed.chat.id, messageId: pressed.message_id };
      await postponePassing(db, message, clock() + STAYS_MS);
    }
    if (ctx.message?.text === undefined || !(await knownChat(db, ctx.here.chatId))?.clearsReplies) return next();
    // Of this update alone: grammY makes a client for each.
    ctx.api.config.use(async (previous, method, payload, signal) => {
      const answer = await previous(method, payload, signal);
      const messageId = method === 'sendMessage' && answer.ok ? messageIdIn(answer.result) : 0;
      if (messageId > 0) await letPass(db, { chatId: ctx.here.chatId, messageId }, clock() + STAYS_MS);
      return answer;
    });
    return next();
  };
}

function messageIdIn(result: unknown): number {
  const { message_id: id } = result as { readonly message_id?: unknown };
  return typeof id === 'number' ? id : 0;
}
