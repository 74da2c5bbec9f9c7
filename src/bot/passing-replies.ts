import type { MiddlewareFn } from 'grammy';
import { knownChat } from '../store/chats.js';
import { letPass, type PassingMessage, postponePassing } from '../store/passing-messages.js';
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
    if (ctx.message?.text === undefined || !(await isTidy(db, ctx.here.chatId))) return next();
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

/** The same for an answer that a conversation gave: its client is another one. */
export async function letAnswerPass(
  { db, clock }: Pick<FeatureDeps, 'db' | 'clock'>,
  message: PassingMessage,
): Promise<void> {
  if (await isTidy(db, message.chatId)) await letPass(db, message, clock() + STAYS_MS);
}

async function isTidy(db: FeatureDeps['db'], chatId: number): Promise<boolean> {
  return (await knownChat(db, chatId))?.clearsReplies ?? false;
}

function messageIdIn(result: unknown): number {
  const { message_id: id } = result as { readonly message_id?: unknown };
  return typeof id === 'number' ? id : 0;
}
