import type { MessageEntity } from 'grammy/types';
import { type BotApiError, badRequest } from '../bot-api-error.js';
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
  if ('language' in wanted)
    return { ...place, type: 'pre', ...(wanted.language !== '' && { language: wanted.language }) };
  if ('url' in wanted) return toLink(wanted.url === '' ? text.slice(offset) : wanted.url, place);
  if ('id' in wanted) return { ...place, type: 'custom_emoji', custom_emoji_id: wanted.id };
  if ('unixTime' in wanted) {
    return { ...place, type: 'date_time', unix_time: wanted.unixTime, date_time_format: wanted.format as 'r' };
  }
  return { ...place, type: wanted.type };
}

/** In order, without what stands inside of code: `pre` and `code` hold nothing else. */
export function tidyEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  const outermost: MessageEntity[] = [];
  for (const entity of sortEntities(entities)) {
    const isInCode = outermost.some((outer) => isCode(outer) && isInside(entity, outer));
    if (!isInCode) outermost.push(entity);
  }
  return outermost.filter(
    (entity) => isCode(entity) || !outermost.some((other) => isCode(other) && isInside(entity, other)),
  );
}

/** A bad address drops the link, not the message. */
function toLink(address: string, place: { offset: number; length: number }): MessageEntity | null {
  const url = normaliseUrl(address);
  return url === null ? null : { ...place, type: 'text_link', url };
}

function isCode({ type }: MessageEntity): boolean {
  return type === 'pre' || type === 'code';
}

function isInside(inner: MessageEntity, outer: MessageEntity): boolean {
  return inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length;
}
