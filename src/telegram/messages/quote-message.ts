import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Quote } from '../../quote/quote.js';
import type { Language } from '../../subscriptions/destination.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { oneLine } from './one-line.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';
import { shorten } from './shorten.js';

const MAX_QUOTE = 3_000;
const MAX_NAME = 300;

/** The quote of the day; the button says what pressing it does. A `notice` stands below, for who has just subscribed. */
export function quoteMessage(
  quote: Quote,
  options: { readonly language: Language; readonly isSubscribed: boolean; readonly notice?: string },
): OutgoingMessage {
  const texts = catalogue(options.language).quote;
  const lines = [
    FormattedString.b(`💬 ${texts.title}`),
    '',
    `“${shorten(bareText(quote.text), MAX_QUOTE)}”`,
    `— ${shorten(oneLine(quote.author), MAX_NAME)}`,
    ...(quote.source === null ? [] : [FormattedString.i(shorten(oneLine(quote.source), MAX_NAME))]),
    ...(options.notice === undefined || options.notice === '' ? [] : ['', `🔔 ${options.notice}`]),
  ];
  return plainMessage(FormattedString.join(lines, '\n'), dailyQuoteKeyboard(options));
}

/** The button under a quote: it says what pressing it does. */
export function dailyQuoteKeyboard(options: {
  readonly language: Language;
  readonly isSubscribed: boolean;
}): InlineKeyboard {
  const texts = catalogue(options.language).quote;
  const label = options.isSubscribed ? texts.unsubscribe : texts.subscribe;
  return new InlineKeyboard().text(label, buttons.dailyQuote.pack({ isWanted: !options.isSubscribed }));
}

/** The text without quotation marks of its own around it. */
function bareText(text: string): string {
  return oneLine(text)
    .replace(/^["“”„«]+|["“”»]+$/gu, '')
    .trim();
}
