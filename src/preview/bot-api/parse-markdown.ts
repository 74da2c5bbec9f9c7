import type { MessageEntity } from 'grammy/types';
import { badRequest } from './bot-api-error.js';
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
const SIMPLE: Partial<Record<Kind, Wanted>> = {
  Bold: { type: 'bold' },
  Italic: { type: 'italic' },
  Underline: { type: 'underline' },
  Strikethrough: { type: 'strikethrough' },
  Spoiler: { type: 'spoiler' },
  Code: { type: 'code' },
};
const RESERVED = '_*[]()~`>#+-=|{}.!';

/** Reads the MarkdownV2 mode of the Bot API, with its refusals: every reserved character is mark-up or escaped. */
export function parseMarkdownV2(raw: string): FormattedText {
  const state: Parsing = { raw, open: [], entities: [], index: 0, text: '' };
  while (state.index < raw.length) step(state);
  if (state.open.at(-1)?.kind === 'BlockQuote') closeQuotation(state, 'blockquote');
  const left = state.open.at(-1);
  if (left) throw cannotParse(`Can't find end of ${left.kind} entity`, raw, left.begin);
  if (!state.text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  return { text: state.text, entities: tidyEntities(state.entities) };
}

function step(state: Parsing): void {
  const { raw, index, open } = state;
  const char = raw[index] ?? '';
  const next = raw[index + 1] ?? '';
  const top = open.at(-1);
  const isCode = top?.kind === 'Code' || top?.kind === 'Pre';
  if (char === '\\' && next > '\0' && next <= '~') return take(state, next, 2);
  if (char === '\n' && top?.kind === 'BlockQuote' && next !== '>') closeQuotation(state, 'blockquote');
  if (!(isCode ? '`' : RESERVED).includes(char)) return take(state, char, 1);
  const mark = MARKS.find(({ kind }) => kind === top?.kind);
  if (top && mark && closes(state, mark.end)) return close(state, top, mark.end.length);
  if (isCode) return take(state, char, 1);
  if (char === '>' && isLineStart(state)) return quote(state);
  if (top?.kind === 'BlockQuote' && /^\|\|(\n(?!>)|$)/.test(raw.slice(index))) {
    state.index += 2;
    return closeQuotation(state, 'expandable_blockquote');
  }
  begin(state, char);
}

function take(state: Parsing, text: string, length: number): void {
  state.text += text;
  state.index += length;
}

/** A lone `_` does not close before another: `__` belongs to underline. */
function closes({ raw, index }: Parsing, end: string): boolean {
  return raw.startsWith(end, index) && !(end === '_' && raw[index + 1] === '_');
}

function begin(state: Parsing, char: string): void {
  const { raw, index } = state;
  const mark = MARKS.find((candidate) => raw.startsWith(candidate.begin, index));
  if (!mark) {
    throw badRequest(
      `can't parse entities: Character '${char}' is reserved and must be escaped with the preceding '\\'`,
    );
  }
  state.index += mark.begin.length;
  const language = mark.kind === 'Pre' ? readLanguage(state) : '';
  state.open.push({ kind: mark.kind, language, offset: state.text.length, begin: index });
}

/** The word behind the three marks, and the end of its line. */
function readLanguage(state: Parsing): string {
  const rest = state.raw.slice(state.index);
  const language = /^[^\s`]+(?=\s)/.exec(rest)?.[0] ?? '';
  const lineEnd = /^(\r\n|\n\r|\n|\r)?/.exec(rest.slice(language.length))?.[0] ?? '';
  state.index += language.length + lineEnd.length;
  return language;
}

function close(state: Parsing, top: OpenEntity, markLength: number): void {
  state.open.pop();
  state.index += markLength;
  const wanted = SIMPLE[top.kind] ?? wantedOf(state, top);
  const entity = toEntity(wanted, state.text, top.offset);
  if (entity) state.entities.push(entity);
}

function wantedOf(state: Parsing, top: OpenEntity): Wanted {
  if (top.kind === 'Pre') return { type: 'pre', language: top.language };
  const url = readUrl(state);
  if (top.kind === 'TextUrl') return { type: 'text_link', url };
  const id = /^tg:\/\/emoji\?id=(\d+)$/.exec(url)?.[1];
  if (id === undefined) throw badRequest("can't parse entities: Custom emoji entity must contain a tg://emoji URL");
  return { type: 'custom_emoji', id };
}

/** The `(address)` behind `[text]`, or '' without one. */
function readUrl(state: Parsing): string {
  const { raw } = state;
  if (raw[state.index] !== '(') return '';
  const begin = state.index + 1;
  const [all] = /^(?:\\[\0-~]|[^)])*\)/s.exec(raw.slice(begin)) ?? [];
  if (all === undefined) throw cannotParse("Can't find end of a URL", raw, begin);
  state.index = begin + all.length;
  return all.slice(0, -1).replaceAll(/\\([\0-~])/gs, '$1');
}

function isLineStart({ text }: Parsing): boolean {
  return text === '' || text.endsWith('\n');
}

/** The `>` of a further line is only dropped. */
function quote(state: Parsing): void {
  const begin = state.index;
  state.index += 1;
  if (state.open.some(({ kind }) => kind === 'BlockQuote')) return;
  state.open.push({ kind: 'BlockQuote', language: '', offset: state.text.length, begin });
}

function closeQuotation(state: Parsing, type: 'blockquote' | 'expandable_blockquote'): void {
  const top = state.open.pop();
  const entity = top && toEntity({ type }, state.text, top.offset);
  if (entity) state.entities.push(entity);
}
