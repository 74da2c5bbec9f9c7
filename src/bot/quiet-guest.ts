import type { MiddlewareFn } from 'grammy';
import type { BotContext } from './context.js';

/**
 * Ends what is not said to the bot, though it may look like a command: edits, words of other bots, what was forwarded or came
 * through another bot, and the posts of a channel that Telegram carries into its discussion group.
 */
export const quietGuest: MiddlewareFn<BotContext> = async (ctx, next) => {
  if (ctx.editedMessage !== undefined || ctx.editedChannelPost !== undefined) return;
  if (ctx.where === 'group' && ctx.message !== undefined && !isSaidByItsSender(ctx.message)) return;
  await next();
};

/** An anonymous admin, and who writes as a channel, come in the name of a bot of Telegram's, with a sender chat. */
function isSaidByItsSender(message: NonNullable<BotContext['message']>): boolean {
  if (message.is_automatic_forward === true || message.forward_origin !== undefined) return false;
  if (message.via_bot !== undefined) return false;
  return !message.from.is_bot || message.sender_chat !== undefined;
}
