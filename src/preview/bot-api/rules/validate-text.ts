import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../bot-api-error.js';
import { tidyEntities } from './entity-builder.js';
import { addFoundEntities, sortEntities } from './find-entities.js';
import { parseHtml } from './parse-html.js';
import { parseMarkdownV2 } from './parse-markdown.js';
import { validateEntities } from './validate-entities.js';

/** A text and its mark-up; offsets and lengths in UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

const MAX_RAW_BYTES = 32_768;
const MAX_CODE_POINTS = 4096;
const MAX_CAPTION_CODE_POINTS = 1024;
/** What does not make a text: blanks and characters that nobody sees. */
const INVISIBLE = /^(?:\s|\p{Default_Ignorable_Code_Point}|\u2800)*$/u;

/** Turns the parameters `text`, `parse_mode` and `entities` into the text of a message, or refuses them. */
export function validateText(raw: string, parseMode: string, entities: unknown): FormattedText {
  if (raw === '') throw badRequest('message text is empty');
  if (Buffer.byteLength(raw) > MAX_RAW_BYTES) throw badRequest('text is too long');
  if (/\p{Surrogate}/u.test(raw)) throw badRequest('strings must be encoded in UTF-8');
  const parsed = parse(raw, parseMode.toLowerCase(), entities);
  if (parsed.text === '') throw badRequest('message text is empty');
  if (INVISIBLE.test(parsed.text)) throw badRequest('text must be non-empty');
  const { text, entities: given } = trim(parsed);
  if (codePoints(text) > MAX_CODE_POINTS) throw badRequest('message is too long');
  return { text, entities: addFoundEntities(text, given) };
}

/** Turns the parameters `caption`, `parse_mode` and `caption_entities` into a caption, which may be empty, or refuses them. */
export function validateCaption(raw: string, parseMode: string, entities: unknown): FormattedText {
  if (raw === '') return { text: '', entities: [] };
  if (Buffer.byteLength(raw) > MAX_RAW_BYTES) throw badRequest('text is too long');
  if (/\p{Surrogate}/u.test(raw)) throw badRequest('strings must be encoded in UTF-8');
  const { text, entities: given } = trim(parse(raw, parseMode.toLowerCase(), entities));
  if (codePoints(text) > MAX_CAPTION_CODE_POINTS) throw badRequest('message caption is too long');
  return { text, entities: addFoundEntities(text, given) };
}

/** Telegram counts characters, not UTF-16 units: an emoji of two units is one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function parse(raw: string, parseMode: string, entities: unknown): FormattedText {
  switch (parseMode) {
    case '':
    case 'none':
      return { text: raw, entities: tidyEntities(validateEntities(raw, entities)) };
    case 'html':
      return parseHtml(raw);
    case 'markdownv2':
      return parseMarkdownV2(raw);
    default:
      throw badRequest('unsupported parse_mode');
  }
}

/** Cuts blanks at both ends, those in front only up to the first entity, and drops entities of nothing but blanks. */
function trim({ text, entities }: FormattedText): FormattedText {
  const end = text.trimEnd().length;
  const kept = sortEntities(
    entities
      .map((entity) => ({ ...entity, length: Math.min(entity.length, end - entity.offset) }))
      .filter((entity) => entity.length > 0 && text.slice(entity.offset, entity.offset + entity.length).trim() !== ''),
  );
  const blanks = /^[ \n]*/.exec(text)?.[0].length ?? 0;
  const start = Math.min(blanks, kept[0]?.offset ?? blanks);
  return {
    text: text.slice(start, end),
    entities: start === 0 ? kept : kept.map((entity) => ({ ...entity, offset: entity.offset - start })),
  };
}
