import type { Notice } from '../../store/notices.js';
import type { Language } from '../../subscriptions/destination.js';
import { NO_THREAD } from '../../subscriptions/place.js';
import { catalogue } from '../catalogues/catalogue.js';
import { oneLine } from './one-line.js';
import { noticeMessage, type OutgoingMessage } from './outgoing-message.js';
import { shorten } from './shorten.js';

const MAX_TITLE = 100;

/** What happened to news in a chat, and what whoever brought the bot there can do about it. */
export function restNotice({ kind, title, chatId, threadId }: Notice, language: Language): OutgoingMessage {
  const texts = catalogue(language).rest;
  const chat = shorten(oneLine(title), MAX_TITLE) || String(chatId);
  switch (kind) {
    case 'no-right':
      return noticeMessage(texts.noRight(chat));
    case 'topic-closed':
      return noticeMessage(threadId === NO_THREAD ? texts.generalClosed(chat) : texts.topicClosed(chat));
    case 'thread-lost':
      return noticeMessage(texts.threadLost(chat));
  }
}
