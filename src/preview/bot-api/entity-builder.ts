import type { MessageEntity } from 'grammy/types';
import { type BotApiError, badRequest } from './bot-api-error.js';
import { normaliseUrl } from './check-url.js';
import { sortEntities } from './find-entities.js';

/** What a piece of mark-up asks for, before it is known where it ends. */
export type Wanted =
  | { readonly type: MessageEntity.CommonMessageEntity['type'] }
  | { readonly type: 'pre'; readonly language: string }
  | { readonly type: 'text_link'; readonly url: string }
  | { readonly type: 'custom_emoji'; readonly id: string }
  | { readonly type: 'date_time'; readonly unixTime: number; readonly format: string };

/** A refusal at a place in the mark-up, which Telegram counts in bytes. */
export function cannotParse(problem: string, raw: string, index: number, rest = ''): BotApiError {
  return badRequest(`can't parse entities: ${problem} at byte offset ${Buffer.byteLength(raw.slice(0, index))}${rest}`);
}

/** An entity over `text` from `offset` to its end; null when it is empty or its address is none. */
export function toEntity(wanted: Wanted, text: string, offset: number): MessageEntity | null {
  const place = { offset, length: text.length - offset };
  if (place.length === 0) return null;
  switch (wanted.type) {
    case 'pre':
      return 'language' in wanted && wanted.language !== ''
        ? { ...place, type: 'pre', language: wanted.language }
        : { ...place, type: 'pre' };
    case 'text_link':
      return toLink(wanted.url === '' ? text.slice(offset) : wanted.url, place);
    case 'custom_emoji':
      return { ...place, type: 'custom_emoji', custom_emoji_id: wanted.id };
    case 'date_time':
      return { ...place, type: 'date_time', unix_time: wanted.unixTime, date_time_format: wanted.format as 'r' };
    default:
      return { ...place, type: wanted.type };
  }
}

/** In order, without what stands inside of code: `pre` and `code` hold nothing else. */
export function tidyEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  const code = entities.filter(({ type }) => type === 'pre' || type === 'code');
  return sortEntities(entities.filter((entity) => !code.some((outer) => outer !== entity && isInside(entity, outer))));
}

/** A bad address drops the link, not the message. */
function toLink(address: string, place: { offset: number; length: number }): MessageEntity | null {
  const url = normaliseUrl(address);
  return url === null ? null : { ...place, type: 'text_link', url };
}

function isInside(inner: MessageEntity, outer: MessageEntity): boolean {
  return inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length;
}
