import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../bot-api-error.js';
import { cannotParse, tidyEntities, toEntity, type Wanted } from './entity-builder.js';
import type { FormattedText } from './validate-text.js';

type Kind =
  | 'Bold'
  | 'Italic'
  | 'Underline'
  | 'Strikethrough'
  | 'Spoiler'
  | 'Code'
  | 'Pre'
  | 'TextUrl'
  | 'CustomEmoji'
  | 'BlockQuote';

interface OpenEntity {
  readonly kind: Kind;
  readonly language: string;
  readonly offset: number;
  readonly begin: number;
}

interface Parsing {
  readonly raw: string;
  readonly open: OpenEntity[];
  readonly entities: MessageEntity[];
  index: number;
  text: string;
}

/** What opens and closes each kind; longer marks first. `[` and `![` are closed by `]`, a quotation by its last line. */
const MARKS: readonly { readonly kind: Kind; readonly begin: string; readonly end: string }[] = [
  { kind: 'Pre', begin: '```', end: '```' },
  { kind: 'Underline', begin: '__', end: '__' },
  { kind: 'Spoiler', begin: '||', end: '||' },
  { kind: 'CustomEmoji', begin: '![', end: ']' },
  { kind: 'Bold', begin: '*', end: '*' },
  { kind: 'Italic', begin: '_', end: '_' },
  { kind: 'Strikethrough', begin: '~', end: '~' },
  { kind: 'Code', begin: '`', end: '`' },
  { kind: 'TextUrl', begin: '[', end: ']' },
];
const SIMPLE = {
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
  Code: 'code',
  BlockQuote: 'blockquote',
} as const;
const RESERVED = '_*[]()~`>#+-=|{}.!';

/** Reads the MarkdownV2 mode of the Bot API, with its refusals: every reserved character is mark-up or escaped. */
export function parseMarkdownV2(raw: string): FormattedText {
  const state: Parsing = { raw, open: [], entities: [], index: 0, text: '' };
  while (state.index < raw.length) state.index = step(state);
  if (state.open.at(-1)?.kind === 'BlockQuote') closeQuotation(state, 'blockquote');
  const left = state.open.at(-1);
  if (left) throw cannotParse(`Can't find end of ${left.kind} entity`, raw, left.begin);
  return { text: state.text, entities: tidyEntities(state.entities) };
}

/** Reads one character or mark; returns where to go on. */
function step(state: Parsing): number {
  const { raw, index, open } = state;
  const char = raw[index] ?? '';
  const next = raw[index + 1] ?? '';
  const top = open.at(-1);
  const isCode = top?.kind === 'Code' || top?.kind === 'Pre';
  if (char === '\\' && next > '\0' && next <= '~') return take(state, next, 2);
  if (char === '\n' && top?.kind === 'BlockQuote' && next !== '>') closeQuotation(state, 'blockquote');
  if (!(isCode ? '`' : RESERVED).includes(char)) return take(state, char, 1);
  const mark = MARKS.find(({ kind }) => kind === top?.kind);
  if (top && mark && closes(state, mark.end)) return close(state, top, index + mark.end.length);
  if (isCode) return take(state, char, 1);
  if (char === '>' && isLineStart(state)) return quote(state);
  if (top?.kind === 'BlockQuote' && /^\|\|(\n(?!>)|$)/.test(raw.slice(index))) {
    closeQuotation(state, 'expandable_blockquote');
    return index + 2;
  }
  return begin(state, char);
}

function take(state: Parsing, text: string, length: number): number {
  state.text += text;
  return state.index + length;
}

/** A lone `_` does not close before another: `__` belongs to underline. */
function closes({ raw, index }: Parsing, end: string): boolean {
  return raw.startsWith(end, index) && !(end === '_' && raw[index + 1] === '_');
}

function begin(state: Parsing, char: string): number {
  const { raw, index } = state;
  const mark = MARKS.find((candidate) => raw.startsWith(candidate.begin, index));
  if (!mark) {
    throw badRequest(
      `can't parse entities: Character '${char}' is reserved and must be escaped with the preceding '\\'`,
    );
  }
  const afterMark = index + mark.begin.length;
  const { language, end } = mark.kind === 'Pre' ? readLanguage(raw, afterMark) : { language: '', end: afterMark };
  state.open.push({ kind: mark.kind, language, offset: state.text.length, begin: index });
  return end;
}

/** The word behind the three marks, and the end of its line. */
function readLanguage(raw: string, index: number): { language: string; end: number } {
  const rest = raw.slice(index);
  const language = /^[^\s`]+(?=\s)/.exec(rest)?.[0] ?? '';
  const lineEnd = /^(\r\n|\n\r|\n|\r)?/.exec(rest.slice(language.length))?.[0] ?? '';
  return { language, end: index + language.length + lineEnd.length };
}

function close(state: Parsing, top: OpenEntity, afterMark: number): number {
  state.open.pop();
  const hasUrl = top.kind === 'TextUrl' || top.kind === 'CustomEmoji';
  const { url, end } = hasUrl ? readUrl(state.raw, afterMark) : { url: '', end: afterMark };
  const entity = toEntity(wantedOf(top, url), state.text, top.offset);
  if (entity) state.entities.push(entity);
  return end;
}

function wantedOf(top: OpenEntity, url: string): Wanted {
  if (top.kind === 'Pre') return { type: 'pre', language: top.language };
  if (top.kind === 'TextUrl') return { type: 'text_link', url };
  if (top.kind !== 'CustomEmoji') return { type: SIMPLE[top.kind] };
  const id = /^tg:\/\/emoji\?id=(\d+)$/.exec(url)?.[1];
  if (id === undefined) throw badRequest("can't parse entities: Custom emoji entity must contain a tg://emoji URL");
  return { type: 'custom_emoji', id };
}

/** The `(address)` behind `[text]`, or '' without one. */
function readUrl(raw: string, index: number): { url: string; end: number } {
  if (raw[index] !== '(') return { url: '', end: index };
  const begin = index + 1;
  const [all] = /^(?:\\[\0-~]|[^)])*\)/s.exec(raw.slice(begin)) ?? [];
  if (all === undefined) throw cannotParse("Can't find end of a URL", raw, begin);
  return { url: all.slice(0, -1).replaceAll(/\\([\0-~])/gs, '$1'), end: begin + all.length };
}

function isLineStart({ text }: Parsing): boolean {
  return text === '' || text.endsWith('\n');
}

/** The `>` of a further line is only dropped. */
function quote({ open, text, index }: Parsing): number {
  if (!open.some(({ kind }) => kind === 'BlockQuote')) {
    open.push({ kind: 'BlockQuote', language: '', offset: text.length, begin: index });
  }
  return index + 1;
}

function closeQuotation(state: Parsing, type: 'blockquote' | 'expandable_blockquote'): void {
  const top = state.open.pop();
  const entity = top && toEntity({ type }, state.text, top.offset);
  if (entity) state.entities.push(entity);
}
