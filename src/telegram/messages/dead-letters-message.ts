import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { DeadLetter, DeadLetterGroup } from '../../store/dead-letters.js';
import { STARS_PER_MESSAGE } from '../../store/paid-messages.js';
import type { Language } from '../../subscriptions/destination.js';
import { catalogue, type Texts } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { oneLine } from './one-line.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';
import { shorten } from './shorten.js';
import { timeAgo } from './time-ago.js';

/** How many causes the operator sees at once, and how many of each one's dead letters. */
export const DEAD_LETTERS_SHOWN = { groups: 5, letters: 3 } as const;

/** All dead letters, in the place of a group's id. */
export const ALL_DEAD_LETTERS = 0;

const MAX_CAUSE = 200;
const MAX_TITLE = 60;
const MAX_CHAT = 40;

/** The outbox, for the operator. */
export interface OutboxReport {
  readonly waiting: number;
  readonly dead: number;
  /** Messages of this month that were paid for. */
  readonly paid: number;
  /** The causes of most dead letters. */
  readonly groups: readonly DeadLetterGroup[];
  /** Epoch milliseconds: ages are counted to it. */
  readonly now: number;
  /** The group that is about to be thrown away, and asked about first. */
  readonly dropping?: number;
}

/**
 * Counts and dead letters by their causes, each with some of its letters and their ages. Buttons send one group or all again,
 * or throw them away after one more question.
 */
export function deadLettersMessage(report: OutboxReport, language: Language): OutgoingMessage {
  const texts = catalogue(language).deadLetters;
  const count = new Intl.NumberFormat(language);
  const lines = [
    FormattedString.b(texts.title),
    texts.counts(count.format(report.waiting), count.format(report.dead)),
    ...(report.groups.length === 0 ? [texts.none] : []),
    ...(report.paid === 0
      ? []
      : [texts.paid(count.format(report.paid), count.format(report.paid * STARS_PER_MESSAGE))]),
    ...report.groups.flatMap((group, index) => ['', ...groupLines(group, index + 1, { report, texts, language })]),
  ];
  const keyboard = report.dropping === undefined ? reportKeyboard(report, texts) : askKeyboard(report.dropping, texts);
  return plainMessage(FormattedString.join(lines, '\n'), keyboard);
}

interface Style {
  readonly report: OutboxReport;
  readonly texts: Texts['deadLetters'];
  readonly language: Language;
}

function groupLines(group: DeadLetterGroup, number: number, style: Style): readonly (string | FormattedString)[] {
  const { texts, language, report } = style;
  const cause = shorten(oneLine(group.cause), MAX_CAUSE) || texts.noCause;
  const others = group.count - group.letters.length;
  return [
    FormattedString.b(`${number}. ${cause}`),
    ...group.letters.map((letter) => {
      const age = letter.diedAt === 0 ? '' : ` (${timeAgo(letter.diedAt, report.now, language)})`;
      return `• ${contentOf(letter, texts)} → ${chatOf(letter)}${age}`;
    }),
    ...(others > 0 ? [texts.others(new Intl.NumberFormat(language).format(others))] : []),
  ];
}

function contentOf({ kind, ref, articleTitle }: DeadLetter, texts: Texts['deadLetters']): string {
  const title = articleTitle === null ? '' : shorten(oneLine(articleTitle), MAX_TITLE);
  return title === '' ? `${texts.kinds[kind]} ${ref}` : `${texts.kinds[kind]} “${title}”`;
}

function chatOf({ chatTitle, chatId, threadId }: DeadLetter): string {
  const chat = shorten(oneLine(chatTitle), MAX_CHAT) || String(chatId);
  return threadId === 0 ? chat : `${chat}/${threadId}`;
}

function reportKeyboard({ groups, dead }: OutboxReport, texts: Texts['deadLetters']): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  if (groups.length > 1) {
    for (const [index, { id }] of groups.entries()) {
      keyboard.text(texts.replayOne(index + 1), buttons.deadLetters.pack({ act: 'replay', group: id }));
      keyboard.text(texts.dropOne(index + 1), buttons.deadLetters.pack({ act: 'ask', group: id })).row();
    }
  }
  if (dead > 0) {
    keyboard.text(texts.replayAll, buttons.deadLetters.pack({ act: 'replay', group: ALL_DEAD_LETTERS })).primary();
    keyboard.text(texts.dropAll, buttons.deadLetters.pack({ act: 'ask', group: ALL_DEAD_LETTERS })).row();
  }
  return keyboard.text(texts.refresh, buttons.deadLetters.pack({ act: 'refresh', group: ALL_DEAD_LETTERS }));
}

function askKeyboard(group: number, texts: Texts['deadLetters']): InlineKeyboard {
  return new InlineKeyboard()
    .text(texts.confirmDrop, buttons.deadLetters.pack({ act: 'drop', group }))
    .text(texts.keep, buttons.deadLetters.pack({ act: 'refresh', group: ALL_DEAD_LETTERS }));
}
