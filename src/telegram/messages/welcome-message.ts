import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';

/** The first message, with the three buttons most people need. */
export function welcomeMessage(options: {
  readonly language: Language;
  readonly siteName: string;
  readonly isGroup: boolean;
}): OutgoingMessage {
  const texts = catalogue(options.language).welcome;
  const title = options.isGroup ? texts.groupTitle(options.siteName) : texts.title(options.siteName);
  const body = options.isGroup ? texts.groupBody : texts.body;
  const keyboard = new InlineKeyboard()
    .text(`📋 ${texts.chooseTopics}`, buttons.open.pack({ screen: 'topics' }))
    .primary()
    .row()
    .text(`🗞 ${texts.latest}`, buttons.open.pack({ screen: 'latest' }))
    .text(`💬 ${texts.quote}`, buttons.open.pack({ screen: 'quote' }));
  return plainMessage(FormattedString.join([FormattedString.b(title), '', body], '\n'), keyboard);
}
