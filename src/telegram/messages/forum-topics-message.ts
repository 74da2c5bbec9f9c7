import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { noticeMessage, type OutgoingMessage, plainMessage } from './outgoing-message.js';

/** What came of making a forum topic for each category, by the names of the categories. */
export interface MadeForumTopics {
  readonly made: readonly string[];
  /** Were there already, and get their news from now on. */
  readonly existed: readonly string[];
  readonly missing: readonly string[];
  /** Whether what is missing needs a right that the bot has not. */
  readonly isForbidden: boolean;
}

/** Asks before so many forum topics are made; at least one. */
export function askForumTopicsMessage(count: number, language: Language): OutgoingMessage {
  const { forumTopics, deadLetters } = catalogue(language);
  const keyboard = new InlineKeyboard()
    .text(forumTopics.make, buttons.forumTopics.pack({ act: 'make' }))
    .primary()
    .text(deadLetters.keep, buttons.open.pack({ screen: 'topics' }));
  return noticeMessage(forumTopics.ask(count), keyboard);
}

/** What was made; where something is missing, why, and a button that makes the rest. */
export function forumTopicsMessage(
  { made, existed, missing, isForbidden }: MadeForumTopics,
  language: Language,
): OutgoingMessage {
  const texts = catalogue(language).forumTopics;
  const lines = [
    ...(made.length > 0 ? [texts.made(made)] : []),
    ...(existed.length > 0 ? [texts.existed(existed)] : []),
    ...(missing.length === 0 ? [] : [isForbidden ? texts.noRight : texts.missing(missing)]),
    ...(made.length + existed.length + missing.length === 0 ? [texts.stayed] : []),
  ];
  const keyboard = new InlineKeyboard();
  if (missing.length > 0) keyboard.text(texts.again, buttons.forumTopics.pack({ act: 'make' })).row();
  keyboard.text(catalogue(language).topics.change, buttons.open.pack({ screen: 'topics' }));
  return plainMessage(FormattedString.join(lines, '\n'), keyboard);
}
