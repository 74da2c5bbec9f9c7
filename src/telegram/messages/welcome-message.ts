import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import { catalogue } from '../catalogues/catalogue.js';
import { addToGroupUrl } from './add-to-group-url.js';
import { buttons } from './callback-data.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';

/** The first message, with the three buttons most people need; in private also the ways into groups and channels. */
export function welcomeMessage(options: {
  readonly language: Language;
  readonly siteName: string;
  readonly isGroup: boolean;
  readonly botUsername: string;
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
  if (!options.isGroup) addOtherPlaces(keyboard, options);
  return plainMessage(FormattedString.join([FormattedString.b(title), '', body], '\n'), keyboard);
}

/** Ways to bring the news to a group or channel, for who speaks in private. */
function addOtherPlaces(
  keyboard: InlineKeyboard,
  { language, botUsername }: { readonly language: Language; readonly botUsername: string },
): void {
  keyboard
    .row()
    .url(catalogue(language).help.addToGroup, addToGroupUrl(botUsername))
    .text(`📣 ${catalogue(language).welcome.channels}`, buttons.open.pack({ screen: 'channels' }));
}
