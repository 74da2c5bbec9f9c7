import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { FanoutKind } from '../../outbox/delivery.js';
import type { Language, Place } from '../../subscriptions/destination.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { oneLine } from './one-line.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';
import { shorten } from './shorten.js';

/** How many dead letters the operator sees at once. */
export const DEAD_LETTERS_SHOWN = 10;

const MAX_CAUSE = 200;

/** The outbox, for the operator. */
export interface OutboxReport {
  readonly waiting: number;
  readonly dead: number;
  /** The latest, newest first. */
  readonly letters: readonly (Place & {
    readonly kind: FanoutKind;
    readonly ref: string;
    readonly cause: string;
    readonly attempts: number;
  })[];
}

/** Counts, the latest dead letters with their causes, and a button to send all of them again. */
export function deadLettersMessage(report: OutboxReport, language: Language): OutgoingMessage {
  const texts = catalogue(language).deadLetters;
  const count = new Intl.NumberFormat(language);
  const letters = report.letters.flatMap((letter) => [
    `• ${texts.letter({ ...letter, kind: texts.kinds[letter.kind], place: placeName(letter) })}`,
    FormattedString.i(`  ${shorten(oneLine(letter.cause), MAX_CAUSE) || '?'}`),
  ]);
  const lines = [
    FormattedString.b(texts.title),
    texts.counts(count.format(report.waiting), count.format(report.dead)),
    ...(letters.length === 0 ? [texts.none] : ['', texts.latest, ...letters]),
  ];
  const keyboard = new InlineKeyboard();
  if (report.dead > 0) keyboard.text(texts.replayAll, buttons.deadLetters.pack({ act: 'replay' })).primary();
  keyboard.text(texts.refresh, buttons.deadLetters.pack({ act: 'refresh' }));
  return plainMessage(FormattedString.join(lines, '\n'), keyboard);
}

function placeName({ chatId, threadId }: Place): string {
  return threadId === 0 ? String(chatId) : `${chatId}/${threadId}`;
}
