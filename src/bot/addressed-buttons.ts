import type { MiddlewareFn } from 'grammy';
import { knownChat } from '../store/chats.js';
import { readAddress } from '../telegram/messages/button-address.js';
import { answerButton } from './answer-button.js';
import type { FeatureDeps } from './bot-deps.js';
import { type BotContext, speakOf } from './context.js';

/**
 * Buttons that carry the address of a group or channel speak of it. They exist in private chats only, and only of chats that
 * the bot knows; whether the person may touch that chat is for the gate to ask.
 */
export function addressedButtons({ db }: Pick<FeatureDeps, 'db'>): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const { place } = readAddress(ctx.callbackQuery?.data ?? '');
    if (place === null) return next();
    const chat = ctx.isPrivate ? await knownChat(db, place.chatId) : null;
    if (chat === null) return answerButton(ctx, ctx.texts.fallback.oldButton);
    speakOf(ctx, chat, place);
    return next();
  };
}
