import { type Language, type SummaryLength, summaryLengths } from '../../subscriptions/destination.js';
import { type Readers, readerCircles } from '../../subscriptions/known-chat.js';
import type { TopicSlug } from '../../topics/topic-slug.js';

/** Telegram's limit for the data of a button, in bytes. Everything packed here is ASCII. */
export const MAX_CALLBACK_DATA = 64;

/** Screens that a button can open. */
export const screens = ['topics', 'latest', 'quote', 'settings', 'help', 'manage', 'channels'] as const;
export type Screen = (typeof screens)[number];

/**
 * All buttons of the bot. The number in a name is the version of its fields: raise it when they change, and buttons of
 * old messages get a friendly answer instead of a wrong one.
 */
export const buttons = {
  /** Says what shall be, not "toggle": a button pressed twice in a hurry does the same twice. */
  setTopic: family('st1', { topic: slugField(), isWanted: flagField(), page: numberField() }),
  topicsPage: family('tp1', { page: numberField() }),
  topicsDone: family('td1', {}),
  open: family('op1', { screen: choiceField<Screen>(...screens) }),
  /** Follows or unfollows one topic from an answer to words. */
  pickTopic: family('pt1', { topic: slugField(), isWanted: flagField() }),
  undo: family('un1', { change: packedField() }),
  mute: family('mu1', { topic: slugField() }),
  unmute: family('um1', { topic: slugField(), change: packedField() }),
  latest: family('la1', { page: numberField(), topic: slugField() }),
  setLength: family('sl1', { length: choiceField<SummaryLength>(...summaryLengths) }),
  setLanguage: family('lg1', { language: choiceField<Language>('id', 'en') }),
  /** Who may use what only reads, in a group. */
  setReaders: family('rd1', { readers: choiceField<Readers>(...readerCircles) }),
  /** Whether answers to commands go away, in a group. */
  setClearing: family('cr1', { isWanted: flagField() }),
  pause: family('pa1', { isWanted: flagField() }),
  /** Ends the rest of a chat that the bot had to leave. */
  resume: family('re1', {}),
  /** Asks for the text below each post, or takes it away. */
  signature: family('sg1', { act: choiceField('ask', 'clear') }),
  /** A forum topic for each category. */
  forumTopics: family('ft1', { act: choiceField('ask', 'make') }),
  /** Opens Telegram's picker of chats. */
  pickChat: family('pc1', {}),
  dailyQuote: family('dq1', { isWanted: flagField() }),
  deadLetters: family('dl2', { act: choiceField('replay', 'ask', 'drop', 'refresh'), group: idField() }),
  /** A heading or a page number: nothing to do. */
  nothing: family('no1', {}),
};

/** The buttons of one kind: what they carry, and how it becomes callback data and back. */
export interface ButtonFamily<T> {
  readonly name: string;
  /** @throws {RangeError} when the data would be too long for Telegram: check with {@link fits} where it can be. */
  pack(value: T): string;
  fits(value: T): boolean;
  /** Null for data of another family or version, and for anything forged. */
  unpack(data: string): T | null;
}

/** One value inside callback data. */
interface Field<T> {
  write(value: T): string;
  /** Undefined when the text is not one of ours. */
  read(text: string): T | undefined;
}

type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };

function family<T extends Readonly<Record<string, unknown>>>(name: string, fields: Fields<T>): ButtonFamily<T> {
  const keys = Object.keys(fields) as (keyof T & string)[];
  const write = (value: T) => [name, ...keys.map((key) => fields[key].write(value[key]))].join(':');
  return {
    name,
    fits: (value) => write(value).length <= MAX_CALLBACK_DATA,
    pack: (value) => {
      const data = write(value);
      if (data.length > MAX_CALLBACK_DATA) throw new RangeError(`Callback data of ${data.length} bytes: ${data}`);
      return data;
    },
    unpack: (data) => {
      const [head, ...texts] = data.split(':');
      if (head !== name || texts.length !== keys.length || data.length > MAX_CALLBACK_DATA) return null;
      const values = keys.map((key, index) => [key, fields[key].read(texts[index] ?? '')] as const);
      if (values.some(([, value]) => value === undefined)) return null;
      return Object.fromEntries(values) as T;
    },
  };
}

function flagField(): Field<boolean> {
  return {
    write: (isSet) => (isSet ? '1' : '0'),
    read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  };
}

function numberField(): Field<number> {
  return { write: String, read: (text) => (/^(0|[1-9]\d{0,5})$/.test(text) ? Number(text) : undefined) };
}

/** The number of a row. */
function idField(): Field<number> {
  return { write: String, read: (text) => (/^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined) };
}

/** A topic, or `SEMUA`. */
function slugField(): Field<TopicSlug> {
  return { write: String, read: (text) => (/^[\w-]{1,40}$/.test(text) ? (text as TopicSlug) : undefined) };
}

function packedField(): Field<string> {
  return { write: String, read: (text) => (/^[a-z0-9.]{1,60}$/.test(text) ? text : undefined) };
}

function choiceField<T extends string>(...choices: readonly T[]): Field<T> {
  return { write: String, read: (text) => choices.find((choice) => choice === text) };
}
