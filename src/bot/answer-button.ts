import { type Context, GrammyError } from 'grammy';
import { shorten } from '../telegram/messages/shorten.js';

/** Telegram's limit of an answer to a button. */
const MAX_TOAST = 200;

/** Ends the waiting of a pressed button. Telegram takes it only once and for some seconds: being late is no error. */
export async function answerButton(ctx: Context, text?: string, options?: { isAlert: boolean }): Promise<void> {
  try {
    await ctx.answerCallbackQuery({
      ...(text === undefined ? {} : { text: shorten(text, MAX_TOAST) }),
      ...(options?.isAlert === true ? { show_alert: true } : {}),
    });
  } catch (error) {
    if (!(error instanceof GrammyError && /query is too old|query ID is invalid/i.test(error.description))) throw error;
  }
}
