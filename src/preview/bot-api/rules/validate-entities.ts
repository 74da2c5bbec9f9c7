import type { MessageEntity, User } from 'grammy/types';
import { badRequest } from '../bot-api-error.js';
import { isRecord, toInteger, toText } from '../params.js';
import { checkUrl } from './check-url.js';

const MAX_ENTITIES = 100;
const PLAIN_TYPES: readonly string[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
];
/** Telegram finds these by itself and passes over those that a bot sends. */
const FOUND_TYPES: readonly string[] = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
];

/** Checks the `entities` parameter against its text; only the first hundred count. Offsets are UTF-16 units. */
export function validateEntities(text: string, entities: unknown): MessageEntity[] {
  if (entities === undefined) return [];
  if (!Array.isArray(entities)) throw badRequest("can't parse entities JSON object");
  const checked: MessageEntity[] = [];
  for (const input of entities.slice(0, MAX_ENTITIES) as unknown[]) {
    const entity = validateEntity(input);
    if (!entity || entity.length <= 0) continue;
    refuseWrongPlace(text, entity);
    checked.push(entity);
  }
  return checked;
}

function validateEntity(input: unknown): MessageEntity | null {
  if (!isRecord(input)) throw badRequest("can't parse MessageEntity: expected an Object");
  for (const name of ['offset', 'length', 'type']) {
    if (input[name] === undefined) throw badRequest(`can't parse MessageEntity: Can't find field "${name}"`);
  }
  const place = { offset: toInteger(input['offset']), length: toInteger(input['length']) };
  const type = toText(input['type']);
  if (FOUND_TYPES.includes(type)) return null;
  if (PLAIN_TYPES.includes(type)) return { ...place, type: type as 'bold' };
  switch (type) {
    case 'pre':
      return input['language'] ? { ...place, type, language: toText(input['language']) } : { ...place, type };
    case 'text_link':
      return { ...place, type, url: checkUrl('entity URL', toText(input['url'])) };
    case 'text_mention':
      return { ...place, type, user: input['user'] as User };
    case 'custom_emoji':
      return { ...place, type, custom_emoji_id: toText(input['custom_emoji_id']) };
    case 'date_time':
      return {
        ...place,
        type,
        unix_time: toInteger(input['unix_time']),
        date_time_format: toText(input['date_time_format']) as 'r',
      };
    default:
      throw badRequest("can't parse MessageEntity: Unsupported type specified");
  }
}

function refuseWrongPlace(text: string, { offset, length }: MessageEntity): void {
  if (offset < 0 || offset > 1_000_000) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  const end = offset + length;
  if (end > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (isInsideSymbol(text, offset)) {
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset)}`);
  }
  if (isInsideSymbol(text, end)) {
    throw badRequest(`entity ends in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, end)}`);
  }
}

/** Whether an offset falls between the two halves of a surrogate pair. */
function isInsideSymbol(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(offset - 1, 0), offset + 1)) && offset > 0;
}

function byteOffset(text: string, offset: number): number {
  return Buffer.byteLength(text.slice(0, offset - 1));
}
