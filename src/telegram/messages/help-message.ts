import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import { catalogue } from '../catalogues/catalogue.js';
import { addToGroupUrl } from './add-to-group-url.js';
import { buttons } from './callback-data.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';

/** What the bot does and its commands; in private also the ways into groups and channels. */
export function helpMessage(options: {
  readonly language: Language;
  readonly siteName: string;
  readonly botUsername: string;
  readonly isGroup: boolean;
}): OutgoingMessage {
  const texts = catalogue(options.language).help;
  const lines = [
    FormattedString.b(texts.title),
    texts.intro(options.siteName),
    '',
    ...[...texts.commands, ...(options.isGroup ? [] : [texts.inPrivate])].map(
      ({ command, does }) => `${command} – ${does}`,
    ),
    '',
    texts.inGroups,
  ];
  const text = FormattedString.join(lines, '\n');
  if (options.isGroup) return plainMessage(text);
  const keyboard = new InlineKeyboard()
    .url(texts.addToGroup, addToGroupUrl(options.botUsername))
    .text(`📣 ${catalogue(options.language).welcome.channels}`, buttons.open.pack({ screen: 'channels' }));
  return plainMessage(text, keyboard);
}
