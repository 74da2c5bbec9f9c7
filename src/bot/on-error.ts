import { type BotError, GrammyError, HttpError } from 'grammy';
import type { Logger } from '../operations/logger.js';
import { meaningOf } from '../telegram/refusals.js';
import type { BotContext } from './context.js';

/**
 * The last net: logs what went wrong, without the token, and says sorry once where a person is waiting. Nothing technical
 * reaches a chat.
 */
export function createErrorHandler(deps: { readonly logger: Logger; readonly token: string }) {
  return async ({ error, ctx }: BotError<BotContext>): Promise<void> => {
    const update = { updateId: ctx.update.update_id, chatId: ctx.chat?.id };
    if (isOutOfReach(error)) {
      deps.logger.warn({ ...update, err: describe(error, deps.token) }, 'an update could not be answered');
      if (ctx.callbackQuery === undefined) return;
    } else {
      deps.logger.error({ ...update, err: describe(error, deps.token) }, 'an update could not be handled');
    }
    try {
      await saySorry(ctx);
    } catch (sorryError) {
      deps.logger.warn({ ...update, err: describe(sorryError, deps.token) }, 'and nobody could be told');
    }
  };
}

async function saySorry(ctx: BotContext): Promise<void> {
  const sorry = ctx.texts?.fallback.sorry;
  if (sorry === undefined) return;
  if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery({ text: sorry, show_alert: true });
  else if (ctx.isPrivate && ctx.message !== undefined) await ctx.reply(sorry);
}

/** The chat is closed to the bot, or Telegram asks for patience: another message would only fail too. A pressed button is none. */
function isOutOfReach(error: unknown): boolean {
  if (error instanceof HttpError) return true;
  if (!(error instanceof GrammyError)) return false;
  const meaning = meaningOf(error.error_code, error.description) ?? '';
  const isClosed = ['gone', 'no-right', 'topic-closed', 'thread-lost'].includes(meaning);
  return isClosed || [401, 403, 429].includes(error.error_code);
}

function describe(error: unknown, token: string): Readonly<Record<string, unknown>> {
  const hide = (text: string) => text.replaceAll(token, '<token>');
  if (!(error instanceof Error)) return { message: hide(String(error)) };
  return { type: error.name, message: hide(error.message), stack: hide(error.stack ?? '') };
}
