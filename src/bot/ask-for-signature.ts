import type { Conversation, ConversationBuilder } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { knownChat } from '../store/chats.js';
import { MAX_SIGNATURE, signDelivery } from '../subscriptions/delivery-settings.js';
import type { Place } from '../subscriptions/destination.js';
import { addressTo } from '../telegram/messages/button-address.js';
import { oneLine } from '../telegram/messages/one-line.js';
import { noticeMessage, type OutgoingMessage } from '../telegram/messages/outgoing-message.js';
import type { FeatureDeps } from './bot-deps.js';
import { type BotContext, speakOf } from './context.js';
import { sightingOf } from './place.js';
import { isPlainText } from './question.js';
import { manageScreen } from './screens.js';

/** The question "which signature?", in private, about a channel. */
export const SIGNATURE_QUESTION = 'signature';

const MAX_TRIES = 3;

/** What a typed signature came to. */
interface Signed {
  readonly messages: readonly OutgoingMessage[];
  readonly isDone: boolean;
}

/**
 * Waits for the text below each post of a channel; one that is too long may be typed again. Who presses a button or gives a
 * command has turned to something else: what they type then is no signature.
 */
export function askForSignature(deps: FeatureDeps): ConversationBuilder<BotContext, Context> {
  return async (conversation: Conversation<BotContext>, _ctx: Context, place: Place) => {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const answer = await conversation.waitUntil((ctx) => isPlainText(ctx) || hasTurnedAway(ctx), { next: true });
      if (hasTurnedAway(answer)) return conversation.halt({ next: true });
      const typed = oneLine(answer.message?.text ?? '');
      const { messages, isDone } = await conversation.external((ctx) => sign(ctx, deps, place, typed));
      for (const { text, ...rest } of messages) await answer.reply(text, rest);
      if (isDone) return;
    }
  };
}

function hasTurnedAway({ callbackQuery, message }: Context): boolean {
  return callbackQuery !== undefined || message?.text?.startsWith('/') === true;
}

/** As Telegram counts: an emoji is one or a few, not two or more. */
function codePoints(text: string): number {
  return Array.from(text).length;
}

/** Telegram is asked once more: who opened the question ten minutes ago may be no administrator any more. */
async function sign(ctx: BotContext, deps: FeatureDeps, place: Place, signature: string): Promise<Signed> {
  const chat = await knownChat(deps.db, place.chatId);
  if (chat === null) return { messages: [noticeMessage(ctx.texts.fallback.oldButton)], isDone: true };
  speakOf(ctx, chat, place);
  if ((await deps.gate.judge(ctx, 'signature', { isChange: true })) !== 'allowed') {
    return { messages: [noticeMessage(ctx.texts.access.notAdminThere(chat.title))], isDone: true };
  }
  if (codePoints(signature) > MAX_SIGNATURE) {
    return { messages: [noticeMessage(ctx.texts.signature.tooLong(MAX_SIGNATURE))], isDone: false };
  }
  await signDelivery(deps.db, sightingOf(ctx), signature, deps.clock());
  const screen = addressTo(await manageScreen(ctx, deps), place);
  return { messages: [noticeMessage(ctx.texts.signature.set), screen], isDone: true };
}
