import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context, MiddlewareFn } from 'grammy';
import type { Language, Place } from '../subscriptions/destination.js';
import { catalogue, type Texts } from '../telegram/catalogues/catalogue.js';
import { answerButton } from './answer-button.js';
import { languageOf } from './language.js';
import { isInaccessible, placeOf } from './place.js';

/** What every feature needs to know of an update: where it happened and in which language to answer. */
export interface Situation {
  readonly place: Place;
  readonly language: Language;
  readonly texts: Texts;
  readonly isPrivate: boolean;
}

/** The context of all features. `conversation` is there in private chats only. */
export type BotContext = ConversationFlavor<Context & Situation>;

/**
 * Finds out the situation once, before all features. Updates that have none end here: buttons under inline results, and
 * in groups buttons so old that their forum topic is unknown.
 */
export function situate(fallback: Language): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const place = placeOf(ctx);
    const language = languageOf(ctx.from?.language_code, fallback);
    const texts = catalogue(language);
    const isPrivate = ctx.chat?.type === 'private';
    if (place === null || (isInaccessible(ctx) && !isPrivate)) {
      if (ctx.callbackQuery !== undefined) await answerButton(ctx, texts.fallback.oldButton);
      return;
    }
    Object.assign(ctx, { place, language, texts, isPrivate } satisfies Situation);
    await next();
  };
}
