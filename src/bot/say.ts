import { GrammyError } from 'grammy';
import { addressTo } from '../telegram/messages/button-address.js';
import type { OutgoingMessage } from '../telegram/messages/outgoing-message.js';
import { UNCHANGED } from '../telegram/refusals.js';
import type { BotContext } from './context.js';

/** Answers with a new message, in the thread of the question; in groups as a reply to it. */
export async function say(ctx: BotContext, message: OutgoingMessage): Promise<void> {
  const { text, ...rest } = addressed(ctx, message);
  const question = questionOf(ctx);
  await ctx.reply(text, {
    ...rest,
    ...(question === null ? {} : { reply_parameters: { message_id: question, allow_sending_without_reply: true } }),
  });
}

/** In a group the message that is answered; one that was whispered has no id for that. */
function questionOf({ isPrivate, message }: BotContext): number | null {
  return isPrivate || message === undefined || message.ephemeral_message_id !== undefined ? null : message.message_id;
}

/** Puts a message in the place of the one whose button was pressed; where that is gone, writes it anew. */
export async function showInPlace(ctx: BotContext, message: OutgoingMessage): Promise<void> {
  if (ctx.callbackQuery === undefined) return say(ctx, message);
  const { text, ...rest } = addressed(ctx, message);
  const whispered = whisperedId(ctx);
  try {
    if (whispered === null) await ctx.editMessageText(text, rest);
    else await ctx.api.editEphemeralMessageText(ctx.here.chatId, ctx.callbackQuery.from.id, whispered, text, rest);
  } catch (error) {
    if (isUnchanged(error)) return;
    if (!isGone(error)) throw error;
    await say(ctx, message);
  }
}

/** Replaces the buttons under a message; harmless where nothing changes or the message is gone. */
export async function showButtons(
  ctx: BotContext,
  keyboard: NonNullable<OutgoingMessage['reply_markup']>,
): Promise<void> {
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: keyboard });
  } catch (error) {
    if (!isUnchanged(error) && !isGone(error)) throw error;
  }
}

/** Of a message that only one person sees Telegram gives another kind of id. */
function whisperedId(ctx: BotContext): number | null {
  const message = ctx.callbackQuery?.message;
  return message !== undefined && 'ephemeral_message_id' in message ? (message.ephemeral_message_id ?? null) : null;
}

/** In private about another chat, the buttons carry its address. */
function addressed({ managed, place }: BotContext, message: OutgoingMessage): OutgoingMessage {
  return managed === null ? message : addressTo(message, place);
}

function isUnchanged(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes(UNCHANGED);
}

function isGone(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/.test(error.description)
  );
}
