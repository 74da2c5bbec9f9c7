import type { MessageEntity } from 'grammy/types';

/** A piece of a message's text: plain, or under one entity with what it encloses. */
export type TextSegment =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'entity';
      readonly entity: MessageEntity;
      readonly text: string;
      readonly children: TextSegment[];
    };

interface Span {
  readonly start: number;
  readonly end: number;
  readonly entity: MessageEntity;
}

const blockTypes: ReadonlySet<string> = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/**
 * Turns a text and its entities into nested segments that read, one after the other, as the text itself.
 * Offsets count UTF-16 units, as strings of JavaScript do. Entities that cross each other are split where they cross;
 * what lies outside the text is ignored.
 */
export function segmentsOf(text: string, entities: readonly MessageEntity[]): TextSegment[] {
  const spans = entities
    .map((entity) => ({ start: entity.offset, end: Math.min(entity.offset + entity.length, text.length), entity }))
    .filter(({ start, end }) => start >= 0 && start < end);
  return build(text, 0, text.length, spans);
}

/** Whether an entity stands on lines of its own. */
export function isBlock(entity: MessageEntity): boolean {
  return blockTypes.has(entity.type);
}

function build(text: string, start: number, end: number, spans: readonly Span[]): TextSegment[] {
  const segments: TextSegment[] = [];
  const waiting = spans.toSorted(byStartThenLongest);
  let position = start;
  for (let span = waiting.shift(); span !== undefined; span = waiting.shift()) {
    const { start: from, end: to, entity } = span;
    if (from > position) segments.push(plain(text, position, from));
    const inside = waiting.filter((other) => other.start < to);
    const behind = waiting
      .filter((other) => other.end > to)
      .map((other) => ({ ...other, start: Math.max(other.start, to) }));
    const children = build(
      text,
      from,
      to,
      inside.map((other) => ({ ...other, end: Math.min(other.end, to) })),
    );
    segments.push({ kind: 'entity', entity, text: text.slice(from, to), children });
    waiting.splice(0, waiting.length, ...behind.toSorted(byStartThenLongest));
    position = to;
  }
  if (position < end) segments.push(plain(text, position, end));
  return segments;
}

function plain(text: string, start: number, end: number): TextSegment {
  return { kind: 'text', text: text.slice(start, end) };
}

/** The enclosing one first; of two equal ones the block, so that bold in a quotation does not tear the quotation apart. */
function byStartThenLongest(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || Number(isBlock(b.entity)) - Number(isBlock(a.entity));
}
