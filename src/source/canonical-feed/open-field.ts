import { decodeReferences } from '../decode-references.js';
import type { NoteRepair } from '../reading-decisions.js';
import { type FieldKind, type FieldName, htmlVoidNames } from './field-names.js';

/** An element of an item while its text is collected into one string, its mark-up included where it is HTML. */
export interface OpenField extends FieldName {
  /** How deep in the document the element stands. */
  readonly depth: number;
  /** What relative addresses in it are seen from. */
  readonly base: string;
  attribute(name: string): string | undefined;
  addText(raw: string, isCdata: boolean): void;
  openTag(name: string, attributes: Readonly<Record<string, string>>): void;
  closeTag(name: string): void;
  text(): string;
}

/** Longer texts are cut: a hostile one must not fill the memory, and a title of a page's length is none. */
const longest: Readonly<Record<FieldKind, number>> = {
  title: 8_000,
  link: 4_000,
  guid: 4_000,
  date: 400,
  author: 2_000,
  category: 2_000,
  html: 400_000,
  picture: 4_000,
  media: 0,
  ignored: 0,
};

/** Starts collecting a field. Attributes and texts arrive with their references undecoded. */
export function openField(
  { kind, rank }: FieldName,
  at: { readonly depth: number; readonly base: string; readonly attributes: Readonly<Record<string, string>> },
  note: NoteRepair,
): OpenField {
  const { attributes } = at;
  const holdsMarkup = kind === 'html' || kind === 'title';
  const isXhtml = attribute('type')?.includes('xhtml') ?? false;
  const isBase64 = [attribute('mode'), attribute('encoding'), attribute('rss:encoding')].includes('base64');
  const parts: string[] = [];
  let room = longest[kind];
  let nested = 0;

  function attribute(name: string): string | undefined {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    return value === undefined ? undefined : decodeReferences(value.slice(0, 4_000), note).trim();
  }

  /** Text inside mark-up stays escaped, being HTML; what stands directly in the element is text that tells HTML. */
  function addText(raw: string, isCdata: boolean): void {
    const piece = fitting(raw);
    if (piece === '') return;
    const isEscaped = holdsMarkup && (isXhtml || nested > 0);
    parts.push(isCdata || isEscaped ? piece : decodeReferences(piece.replaceAll(']]>', ''), note));
  }

  function openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    nested += 1;
    if (!holdsMarkup) return;
    if (nested === 1 && !isXhtml) note('mark-up inside a text kept');
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`);
    parts.push(fitting(`<${localName(name)}${written.join('')}>`));
  }

  function closeTag(name: string): void {
    nested -= 1;
    if (holdsMarkup && !htmlVoidNames.has(name)) parts.push(fitting(`</${localName(name)}>`));
  }

  function fitting(piece: string): string {
    if (piece.length <= room) {
      room -= piece.length;
      return piece;
    }
    if (room > 0) note('overlong text cut');
    const beginning = piece.slice(0, room);
    room = 0;
    return beginning;
  }

  function text(): string {
    const whole = parts.join('').trim();
    if (!isBase64) return whole;
    note('base64 decoded');
    return Buffer.from(whole, 'base64').toString('utf8').trim();
  }

  return { kind, rank, depth: at.depth, base: at.base, attribute, addText, openTag, closeTag, text };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
