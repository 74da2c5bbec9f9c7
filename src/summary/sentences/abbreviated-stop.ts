import {
  abbreviatedBeforeNumbers,
  alwaysAbbreviated,
  degrees,
  exclaimedNames,
  headsOfLetters,
  undottedDegrees,
} from './abbreviations.js';

/** A possible end of a sentence and what stands around it. */
export interface StopContext {
  /** The sentence before the mark, or its last part. */
  readonly before: string;
  /** Whether `before` reaches back to the first word of the sentence. */
  readonly isWholeSentence: boolean;
  /** The end mark or marks. */
  readonly mark: string;
  /** What follows, without the space. */
  readonly next: string;
  /** Whether a quotation or bracket closes behind the mark. */
  readonly isClosing: boolean;
}

/** Whether the sentence goes on behind this mark: it belongs to an abbreviation, an initial, a list mark, a time or a name. */
export function carriesOn({ before, isWholeSentence, mark, next, isClosing }: StopContext): boolean {
  const words = before.trimEnd().split(' ');
  const word = (words.at(-1) ?? '').replace(/^(?:["“”„'‘([]|[^/]{0,20}\/)+/, '');
  if (mark === '!') return !isClosing && exclaimedNames.has(word.toLowerCase());
  if (mark !== '.') return word === '';
  if (isWholeSentence && words.length === 1 && isListMark(word)) return true;
  if (alwaysAbbreviated.has(word) || isAddressee(words.at(-1) ?? '')) return true;
  if (/^\d/.test(next)) return abbreviatedBeforeNumbers.has(word) || isHour(word, next) || isDottedWord(word);
  if (/^\p{L}$/u.test(word)) return isInitial(word, words.slice(-3, -1));
  if (undottedDegrees.has(word)) return undottedDegrees.has(/^\p{L}+/u.exec(next)?.[0] ?? '');
  return isDotted(word) && !isDegreeAtTheEnd(before, word, next);
}

/** `M. Yusuf`, `a. l.`; not `Blok C.`, `kelas XII A.`, `Rp1 T.` or `abad ke-16 M.` */
function isInitial(word: string, [beforeLast = '', last = '']: readonly string[]): boolean {
  const previous = last || beforeLast;
  if (/^\p{Ll}$/u.test(word)) return /^\p{Ll}\.$/u.test(previous);
  if (/^[THM]$/.test(word) && /\d$/.test(previous)) return false;
  const head = /^(?:\d{1,2}|[IVX]+)$/.test(previous) ? beforeLast : previous;
  return !headsOfLetters.has(head.toLowerCase());
}

/** `d/a.`, `u/p.` before the name of somebody. */
function isAddressee(word: string): boolean {
  return /^[du]\/[ap]$/.test(word);
}

/** `1.`, `b.`, `iv.` in front of an item. */
function isListMark(word: string): boolean {
  return /^(?:\d{1,2}|\p{L}|[ivx]{1,4})$/u.test(word);
}

/** `20. 00 WIB`: a time of day with a space too many. */
function isHour(word: string, next: string): boolean {
  return /^[0-2]?\d$/.test(word) && /^[0-5]\d (?:WIB|WITA|WIT)\b/.test(next);
}

/** `S.H`, `a.l`, `M.Si`: letters with full stops between them. */
function isDotted(word: string): boolean {
  return /^\p{L}{1,4}(?:\.\p{L}{1,4}){1,4}$/u.test(word);
}

/** `s.d. 12.00`: an abbreviation in small letters before a figure. */
function isDottedWord(word: string): boolean {
  return isDotted(word) && word === word.toLowerCase();
}

/** `…, S.H. Menurut …`: behind a name and a comma, and no other degree follows. */
function isDegreeAtTheEnd(before: string, word: string, next: string): boolean {
  if (/^\p{L}{1,3}\.\p{L}/u.test(next)) return false;
  const rest = before.slice(0, -word.length).trimEnd();
  if (!rest.endsWith(',')) return false;
  const wordBefore = rest.slice(rest.lastIndexOf(' ') + 1, -1).replace(/\.$/, '');
  return degrees.has(word) || degrees.has(wordBefore) || /^\p{Lu}\.\p{Lu}\p{Ll}+$/u.test(word);
}
