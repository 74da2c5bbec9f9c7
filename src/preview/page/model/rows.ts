import type { PageAuthor, PageMessage } from '../wire.js';
import { dayKey } from './clock-words.js';

/** One thing in the list of messages: a bubble (of an album's photos together), a service message, the unread mark. */
export type Row =
  | {
      readonly kind: 'bubble';
      readonly key: string;
      readonly messages: readonly [PageMessage, ...PageMessage[]];
      /** The author's first or last bubble in a row: with name, with picture. */
      readonly isFirst: boolean;
      readonly isLast: boolean;
    }
  | { readonly kind: 'service'; readonly key: string; readonly message: PageMessage }
  | { readonly kind: 'unread'; readonly key: string };

/** The rows of one day. */
export interface DayRows {
  readonly key: string;
  readonly dateMs: number;
  readonly rows: readonly Row[];
}

/**
 * Arranges messages by day, and bubbles of one author in runs. `unreadFrom` is the id of the first message that was
 * not read when the chat was opened.
 */
export function rowsOf(messages: readonly PageMessage[], unreadFrom: number | null): DayRows[] {
  const days: { key: string; dateMs: number; rows: Row[] }[] = [];
  const groups = groupAlbums(messages);
  groups.forEach((group, index) => {
    const [message] = group;
    const dateMs = message.date * 1000;
    const key = dayKey(dateMs);
    let day = days.at(-1);
    if (day?.key !== key) {
      day = { key, dateMs, rows: [] };
      days.push(day);
    }
    const isMarked = unreadFrom !== null && isFirstUnread(group, groups[index - 1], unreadFrom);
    if (isMarked) day.rows.push({ kind: 'unread', key: 'unread' });
    day.rows.push(toRow(group, isMarked ? undefined : groups[index - 1]?.at(-1), groups[index + 1]?.[0], unreadFrom));
  });
  return days;
}

type Group = readonly [PageMessage, ...PageMessage[]];

function groupAlbums(messages: readonly PageMessage[]): Group[] {
  const groups: [PageMessage, ...PageMessage[]][] = [];
  for (const message of messages) {
    const album = groups.at(-1);
    if (message.albumId !== null && album?.[0].albumId === message.albumId) album.push(message);
    else groups.push([message]);
  }
  return groups;
}

function toRow(
  group: Group,
  before: PageMessage | undefined,
  after: PageMessage | undefined,
  unread: number | null,
): Row {
  const [message] = group;
  if (message.service !== null) return { kind: 'service', key: `m${message.messageId}`, message };
  const isEnd = after === undefined || (unread !== null && after.messageId >= unread && message.messageId < unread);
  return {
    kind: 'bubble',
    key: `m${message.messageId}`,
    messages: group,
    isFirst: before === undefined || !isSameRun(before, message),
    isLast: isEnd || !isSameRun(message, after),
  };
}

function isFirstUnread(group: Group, before: Group | undefined, unreadFrom: number): boolean {
  return group[0].messageId >= unreadFrom && before !== undefined && before[0].messageId < unreadFrom;
}

function isSameRun(one: PageMessage, other: PageMessage): boolean {
  if (one.service !== null || other.service !== null || one.isOwn !== other.isOwn) return false;
  return authorKey(one.author) === authorKey(other.author) && dayKey(one.date * 1000) === dayKey(other.date * 1000);
}

function authorKey(author: PageAuthor): string {
  return author.kind === 'person' ? String(author.personId) : author.kind;
}
