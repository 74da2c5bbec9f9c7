import { badRequest } from '../bot-api-error.js';
import { toInteger } from '../params.js';
import type { Wanted } from './entity-builder.js';

/** Attributes of a start tag, by name in small letters. */
export type Attributes = ReadonlyMap<string, string>;

/** The tags that HTML mode knows, and what each asks for (MessageEntity.cpp, parse_html). */
export const HTML_TAGS: ReadonlyMap<string, (attributes: Attributes) => Wanted> = new Map<
  string,
  (attributes: Attributes) => Wanted
>([
  ...plain('bold', 'b', 'strong'),
  ...plain('italic', 'i', 'em'),
  ...plain('underline', 'u', 'ins'),
  ...plain('strikethrough', 's', 'strike', 'del'),
  ...plain('spoiler', 'span', 'tg-spoiler'),
  ['code', (attributes) => toCode(attributes)],
  ['pre', () => ({ type: 'pre', language: '' })],
  ['a', (attributes) => ({ type: 'text_link', url: attributes.get('href') ?? '' })],
  ['blockquote', (attributes) => ({ type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote' })],
  ['tg-emoji', (attributes) => ({ type: 'custom_emoji', id: attributes.get('emoji-id') ?? '' })],
  [
    'tg-time',
    (attributes) => ({
      type: 'date_time',
      unixTime: toInteger(attributes.get('unix')),
      format: attributes.get('format') ?? '',
    }),
  ],
]);

const CHARACTER = /&(?:#[xX]([0-9a-fA-F]+)|#(\d+)|(lt|gt|amp|quot)(?![a-zA-Z]));?/y;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The character that an entity such as `&amp;` or `&#33;` stands for; any other, like `&nbsp;`, stays as it is. */
export function decodeCharacter(raw: string, index: number): { readonly text: string; readonly end: number } {
  CHARACTER.lastIndex = index;
  const [all, hex, decimal, name] = CHARACTER.exec(raw) ?? [];
  const asIs = { text: '&', end: index + 1 };
  if (all === undefined) return asIs;
  const end = index + all.length;
  if (name !== undefined) return { text: NAMED[name] ?? '&', end };
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code >= 0xd800 && code <= 0xdfff) throw badRequest('strings must be encoded in UTF-8');
  return code > 0 && code < 0x10ffff ? { text: String.fromCodePoint(code), end } : asIs;
}

/** Decodes the characters of an attribute's value. */
export function decodeCharacters(raw: string): string {
  return raw.replaceAll(/&[^&]*/g, (part) => {
    const { text, end } = decodeCharacter(part, 0);
    return text + part.slice(end);
  });
}

function plain(
  type: 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler',
  ...names: string[]
): [string, () => Wanted][] {
  return names.map((name) => [name, () => ({ type })]);
}

/** `<pre><code class="language-x">` is a block in that language; the tags around it decide. */
function toCode(attributes: Attributes): Wanted {
  const language = /^language-(.+)$/.exec(attributes.get('class') ?? '')?.[1];
  return language === undefined ? { type: 'code' } : { type: 'pre', language };
}
