import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../bot-api-error.js';
import { cannotParse, tidyEntities, toEntity, type Wanted } from './entity-builder.js';
import { type Attributes, decodeCharacter, decodeCharacters, HTML_TAGS } from './html-tags.js';
import type { FormattedText } from './validate-text.js';

interface OpenTag {
  readonly name: string;
  readonly wanted: Wanted;
  readonly offset: number;
}

/** Reads the HTML mode of the Bot API, with its refusals: no tag but the known ones, each closed in its turn. */
export function parseHtml(raw: string): FormattedText {
  const open: OpenTag[] = [];
  const entities: MessageEntity[] = [];
  let text = '';
  let index = 0;
  while (index < raw.length) {
    if (raw[index] === '&') {
      const decoded = decodeCharacter(raw, index);
      text += decoded.text;
      index = decoded.end;
    } else if (raw[index] !== '<') {
      const end = nextMark(raw, index);
      text += raw.slice(index, end);
      index = end;
    } else if (raw[index + 1] === '/') {
      const tag = open.pop();
      if (!tag) throw cannotParse('Unexpected end tag', raw, index);
      index = readEndTag(raw, index, tag.name);
      entities.push(...closed(tag, text, open.at(-1), entities));
    } else {
      const tag = readStartTag(raw, index);
      open.push({ name: tag.name, wanted: tag.wanted, offset: text.length });
      index = tag.end;
    }
  }
  const left = open.at(-1);
  if (left) throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${left.name}"`);
  return { text, entities: tidyEntities(entities) };
}

function nextMark(raw: string, index: number): number {
  const found = raw.slice(index).search(/[<&]/);
  return found < 0 ? raw.length : index + found;
}

function readEndTag(raw: string, begin: number, expected: string): number {
  const [all, name = ''] = /^<\/([^\s>]*)\s*>/.exec(raw.slice(begin)) ?? [];
  if (all === undefined) throw cannotParse('Unclosed end tag', raw, begin);
  if (name !== '' && name.toLowerCase() !== expected) {
    throw cannotParse('Unmatched end tag', raw, begin, `, expected "</${expected}>", found "</${name}>"`);
  }
  return begin + all.length;
}

function readStartTag(raw: string, begin: number): { name: string; wanted: Wanted; end: number } {
  const name = (/^[^\s>]*/.exec(raw.slice(begin + 1))?.[0] ?? '').toLowerCase();
  const afterName = begin + 1 + name.length;
  if (afterName >= raw.length) throw cannotParse('Unclosed start tag', raw, begin);
  const toWanted = HTML_TAGS.get(name);
  if (!toWanted) throw cannotParse(`Unsupported start tag "${name}"`, raw, begin);
  const { attributes, end } = readAttributes(raw, begin, afterName, name);
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw cannotParse('Tag "span" must have class "tg-spoiler"', raw, begin);
  }
  return { name, wanted: toWanted(attributes), end };
}

const ATTRIBUTE = /\s*([^\s=>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([a-zA-Z0-9.-]+)(?=[\s>])))?/y;

function readAttributes(
  raw: string,
  begin: number,
  start: number,
  tagName: string,
): { attributes: Attributes; end: number } {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = start;
  for (;;) {
    const [all = '', name = '', double, single, bare] = ATTRIBUTE.exec(raw) ?? [];
    const index = start + all.length;
    if (name !== '')
      attributes.set(name.toLowerCase(), decodeCharacters(double ?? single ?? bare?.toLowerCase() ?? ''));
    if (raw[index] === '>') return { attributes, end: index + 1 };
    if (index >= raw.length || raw.indexOf('>', index) < 0) throw cannotParse('Unclosed start tag', raw, begin);
    if (name === '') throw cannotParse(`Empty attribute name in the tag "${tagName}"`, raw, begin);
    if (raw[index] === '=') throw cannotParse('Unexpected end of name token', raw, index + 1);
    start = index;
    ATTRIBUTE.lastIndex = start;
  }
}

/** The entity of a closed tag; a block of code in a language takes the place of the `code` that names it. */
function closed(tag: OpenTag, text: string, parent: OpenTag | undefined, entities: MessageEntity[]): MessageEntity[] {
  const isLanguageAlone = tag.name === 'code' && tag.wanted.type === 'pre' && parent?.name !== 'pre';
  const entity = toEntity(isLanguageAlone ? { type: 'code' } : tag.wanted, text, tag.offset);
  const last = entities.at(-1);
  if (
    tag.name === 'pre' &&
    last?.type === 'pre' &&
    last.offset === tag.offset &&
    last.offset + last.length === text.length
  ) {
    return [];
  }
  return entity ? [entity] : [];
}
