import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import type { KnownChat } from '../../subscriptions/known-chat.js';
import { NO_THREAD } from '../../subscriptions/place.js';
import { catalogue } from '../catalogues/catalogue.js';
import { addressData } from './button-address.js';
import { buttons } from './callback-data.js';
import { oneLine } from './one-line.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';
import { shorten } from './shorten.js';

const MAX_TITLE = 60;

/** The groups and channels that somebody manages, each as a button, and the way to one more. */
export function channelsMessage(chats: readonly KnownChat[], language: Language): OutgoingMessage {
  const texts = catalogue(language).channels;
  const keyboard = new InlineKeyboard();
  for (const chat of chats) {
    const place = { chatId: chat.chatId, threadId: NO_THREAD };
    keyboard.text(chatLabel(chat), addressData(buttons.open.pack({ screen: 'manage' }), place)).row();
  }
  keyboard.text(texts.add, buttons.pickChat.pack({}));
  const body = chats.length === 0 ? catalogue(language).channels.none : texts.choose;
  return plainMessage(FormattedString.join([FormattedString.b(texts.title), body], '\n'), keyboard);
}

/** `📣 Kabar Tangerang` */
export function chatLabel({ kind, isForum, title, chatId }: KnownChat): string {
  const sign = kind === 'channel' ? '📣' : isForum ? '🗂' : '👥';
  return `${sign} ${shorten(oneLine(title), MAX_TITLE) || String(chatId)}`;
}
