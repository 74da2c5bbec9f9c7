import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context, MiddlewareFn } from 'grammy';
import type { Chat } from 'grammy/types';
import type { Language, Place } from '../subscriptions/destination.js';
import type { KnownChat } from '../subscriptions/known-chat.js';
import { catalogue, type Texts } from '../telegram/catalogues/catalogue.js';
import type { Whereabouts } from './access.js';
import { answerButton } from './answer-button.js';
import { languageOf } from './language.js';
import { isInaccessible, placeOf } from './place.js';

/** What every feature needs to know of an update: where it happened, what it is about, and in which language to answer. */
export interface Situation {
  /** Where somebody speaks. */
  readonly here: Place;
  /** What is spoken of: here, or a place that is managed from private chat. */
  readonly place: Place;
  /** The group or channel that is managed from private chat; null where people speak of here. */
  readonly managed: KnownChat | null;
  readonly where: Whereabouts;
  readonly language: Language;
  readonly texts: Texts;
  readonly isPrivate: boolean;
}

/** The context of all features. `conversation` is there only where a person speaks. */
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
    if (place === null || ctx.chat === undefined || (isInaccessible(ctx) && !isPrivate)) {
      if (ctx.callbackQuery !== undefined) await answerButton(ctx, texts.fallback.oldButton);
      return;
    }
    const where = whereaboutsIn(ctx.chat.type);
    Object.assign(ctx, { here: place, place, managed: null, where, language, texts, isPrivate } satisfies Situation);
    await next();
  };
}

/** From here on it is spoken of a place in another chat. */
export function speakOf(ctx: BotContext, managed: KnownChat, place: Place): void {
  Object.assign(ctx, { place, managed, where: 'remote' } satisfies Partial<Situation>);
}

function whereaboutsIn(kind: Chat['type']): Whereabouts {
  switch (kind) {
    case 'private':
      return 'private';
    case 'group':
    case 'supergroup':
      return 'group';
    case 'channel':
      return 'channel';
  }
}
