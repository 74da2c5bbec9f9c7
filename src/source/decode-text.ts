import { isUtf8 } from 'node:buffer';
import { decodeAs, knownCharset } from './charset-labels.js';
import type { CharsetDecision } from './reading-decisions.js';

/** A document as text, with the charset it was read in and why. */
export interface DecodedText extends CharsetDecision {
  readonly text: string;
}

/** Reads a document's bytes as text. Never throws. */
export function decodeText(bytes: Uint8Array, declaredCharset?: string): string {
  return decodeBytes(bytes, declaredCharset).text;
}

/**
 * Reads a document's bytes as text and says how. In this order: byte order mark; the zeros of UTF-16 and UTF-32; UTF-8
 * where all of it is valid, whatever is declared (as Miniflux does), or nearly all; the charset of the HTTP header; the
 * document's own declaration; UTF-8 with a few damaged characters; windows-1252. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, declaredCharset?: string): DecodedText {
  const { charset, because } = chooseCharset(bytes, declaredCharset);
  return { text: withoutC1(decodeAs(bytes, charset)), charset, because };
}

function chooseCharset(bytes: Uint8Array, declaredCharset: string | undefined): CharsetDecision {
  const marked = charsetOfMark(bytes);
  if (marked !== undefined) return { charset: marked, because: 'byte order mark' };
  const zeroed = charsetOfZeros(bytes);
  if (zeroed !== undefined) return { charset: zeroed, because: 'every other byte is zero' };
  if (isUtf8(bytes)) return { charset: 'utf-8', because: 'all of it is valid UTF-8' };

  const { whole, damaged } = countUtf8(bytes);
  if (whole >= 10 * damaged) return { charset: 'utf-8', because: `nearly all of it is valid UTF-8, ${damaged} not` };
  const header = knownCharset(declaredCharset);
  if (header !== undefined) return { charset: header, because: 'named in the HTTP header' };
  const own = knownCharset(ownDeclaration(bytes));
  if (own !== undefined) return { charset: own, because: 'named in the document' };
  if (whole > damaged) return { charset: 'utf-8', because: `most of it is valid UTF-8, ${damaged} not` };
  return { charset: 'windows-1252', because: 'no valid UTF-8, and no other charset is named' };
}

const marks: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function charsetOfMark(bytes: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

/** Mark-up is ASCII for the most part, whose wider forms have their zeros at fixed places of every four bytes. */
function charsetOfZeros(bytes: Uint8Array): string | undefined {
  const groups = Math.min(64, Math.floor(bytes.length / 4));
  if (groups === 0) return undefined;
  const zeros = [0, 1, 2, 3].map((place) => {
    let count = 0;
    for (let group = 0; group < groups; group += 1) if (bytes[group * 4 + place] === 0) count += 1;
    return count / groups;
  });
  const pattern = zeros.map((share) => (share > 0.6 ? 'z' : share < 0.2 ? 'x' : '?')).join('');
  return zeroPatterns[pattern];
}

const zeroPatterns: Readonly<Record<string, string>> = {
  xzzz: 'utf-32le',
  zzzx: 'utf-32be',
  xzxz: 'utf-16le',
  zxzx: 'utf-16be',
};

/** How many characters beyond ASCII the bytes hold as UTF-8, and how many that are none. */
function countUtf8(bytes: Uint8Array): { readonly whole: number; readonly damaged: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  let whole = 0;
  let damaged = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) whole += 1;
  }
  return { whole, damaged };
}

const HEAD_BYTES = 2048;
/** Where a document may name its own charset: an XML prolog, or a meta element of an HTML head. */
const DECLARATION =
  /<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]+)|<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w.:-]+)/i;

function ownDeclaration(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const found = DECLARATION.exec(head);
  return found?.[1] ?? found?.[2];
}

/** What windows-1252 has at 0x80 to 0x9F; where it has nothing, the mark of a damaged character. */
const punctuation = decodeAs(
  Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
  'windows-1252',
);

/** The character that is meant by a C1 control code: windows-1252's, which was taken for Latin-1 somewhere. */
export function fromC1(code: number): string {
  return punctuation[code - 0x80] ?? '\uFFFD';
}

function withoutC1(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => fromC1(control.charCodeAt(0)));
}
