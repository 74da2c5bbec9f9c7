import type { MessageEntity } from 'grammy/types';

type FoundType = 'bot_command' | 'url' | 'mention' | 'hashtag';

/** What Telegram itself finds in a text. Only addresses with their scheme are found here, and no e-mails or numbers. */
const PATTERNS: readonly { readonly type: FoundType; readonly pattern: RegExp }[] = [
  { type: 'url', pattern: /https?:\/\/[^\s<>"«»]+/giu },
  {
    type: 'bot_command',
    pattern: /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/giu,
  },
  { type: 'mention', pattern: /(?<![\p{L}\p{N}_/@])@[a-z][a-z0-9_]{2,31}(?![\p{L}\p{N}_])/giu },
  { type: 'hashtag', pattern: /(?<![\p{L}\p{N}_&#])#(?=[\p{L}\p{N}_]*[\p{L}_])[\p{L}\p{N}_]{1,256}(?!#)/giu },
];
const MAY_HOLD_ONE = /[/@#]/;
const CLOSED_TYPES: readonly MessageEntity['type'][] = [
  'pre',
  'code',
  'text_link',
  'text_mention',
  'url',
  'custom_emoji',
];

/** Adds the commands, addresses, mentions and hashtags of a text to the entities that it already has, in order. */
export function addFoundEntities(text: string, given: readonly MessageEntity[]): MessageEntity[] {
  if (!MAY_HOLD_ONE.test(text)) return [...given];
  const all = [...given];
  for (const { type, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const found = type === 'url' ? withoutTrailingMarks(match[0]) : match[0];
      const entity: MessageEntity = { type, offset: match.index, length: found.length };
      if (!all.some((other) => CLOSED_TYPES.includes(other.type) && overlap(other, entity))) all.push(entity);
    }
  }
  return sortEntities(all);
}

/** By place, the longer first, as the Bot API lists them. */
export function sortEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

function withoutTrailingMarks(url: string): string {
  return url.replace(/[.,:;!?'"»)\]}…]+$/u, (marks) => (marks.startsWith(')') && url.includes('(') ? ')' : ''));
}

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
