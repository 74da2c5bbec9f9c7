import { foldWhiteSpace } from '../fold-white-space.js';
import { isAttribution } from '../form/attribution.js';
import { carriesOn } from './abbreviated-stop.js';
import { webSuffixes } from './abbreviations.js';
import { type QuotationMark, quotationMarks, singleMarks } from './quotation-marks.js';

/** How far back a word is looked for: keeps the time linear where nobody types a space. */
const maxWordLength = 40;
/** A capital or a figure, a bracket, an account, `iPhone`, `e-KTP`, or a doctor, whose title is written small. */
const startsSentence =
  /^(?:['‘["“]?[\p{Lu}\p{N}]|[([][\p{L}\p{N}]|[@#]\p{L}|\p{Ll}{1,2}\p{Lu}|e-\p{Lu}|dr[gh]?\. ?\p{Lu})/u;
/** Longer brackets are taken for forgotten ones: sentences end inside them. */
const maxBracketLength = 300;

/**
 * The sentences of an Indonesian paragraph, white space folded, each a piece of it and nothing left out.
 *
 * A sentence ends at `.`, `?`, `!` or `…` and the closing marks behind it, where the next one starts with a capital,
 * a figure or an opening mark. It does not end behind abbreviations, initials, list marks and titles, inside brackets,
 * or in figures and addresses. A missing space (`panik.Polisi`) is no obstacle outside quotations.
 */
export function splitSentences(paragraph: string): string[] {
  const text = foldWhiteSpace(paragraph);
  const marks = markCursor(quotationMarks(text));
  const insideBrackets = bracketCursor(text);
  const sentences: string[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.?!…]+/g)) {
    if (stop.index < start) continue;
    const stopEnd = stop.index + stop[0].length;
    const border = marks.endOfClosingMarks(text, stopEnd);
    if (border >= text.length) break;
    const place: Stop = { text, start, at: stop.index, stopEnd, border, isInQuotation: marks.isOpenAt(border) };
    if (insideBrackets(border) || !isBorder(place, marks.opensAt(nextWordAt(text, border)))) continue;
    sentences.push(text.slice(start, border));
    start = nextWordAt(text, border);
  }
  return [...sentences, text.slice(start)].filter((sentence) => sentence !== '');
}

/**
 * Sentences joined to what can be quoted alone: those inside an open quotation are one unit until it closes, and an
 * attribution behind the closing mark belongs to it. Marks are told apart by counting. Where the count of the paragraph
 * is odd, all that may be part of the broken quotation stays in one unit, unbalanced, for the form check to refuse.
 * `paragraph` is what the sentences were split from.
 */
export function quotationUnits(sentences: readonly string[], paragraph: string = sentences.join(' ')): string[] {
  if (startsInsideQuotation(paragraph)) return [paragraph];
  const singles = singleMarks(paragraph);
  const countsSingles = singles.opening === singles.closing;
  const units: string[] = [];
  let isOpen = false;
  let openSingles = 0;
  let end = 0;
  for (const sentence of sentences) {
    const last = units.at(-1);
    const start = paragraph[end] === ' ' ? end + 1 : end;
    if (last !== undefined && (isOpen || openSingles > 0 || isAttributionOf(last, sentence))) {
      units[units.length - 1] = paragraph.slice(end - last.length, start + sentence.length);
    } else {
      units.push(sentence);
    }
    end = start + sentence.length;
    if (quotationMarks(sentence).length % 2 === 1) isOpen = !isOpen;
    if (countsSingles) openSingles += balanceOfSingles(sentence);
  }
  return units;
}

/** An end mark, with the closing marks behind it, that may end the sentence begun at `start`. */
interface Stop {
  readonly text: string;
  readonly start: number;
  readonly at: number;
  readonly stopEnd: number;
  readonly border: number;
  readonly isInQuotation: boolean;
}

function isBorder(stop: Stop, isOpeningMarkNext: boolean): boolean {
  const { text, at, border } = stop;
  const next = text.slice(nextWordAt(text, border), border + maxWordLength);
  const sentence = text.slice(Math.max(stop.start, at - maxWordLength), at);
  const mark = text.slice(at, stop.stopEnd);
  const isGlued = text[border] !== ' ';
  if (isGlued && !isOpeningMarkNext && !isGluedBorder(sentence, mark, next, stop)) return false;
  const isWholeSentence = stop.start >= at - maxWordLength;
  if (carriesOn({ before: sentence, isWholeSentence, mark, next, isClosing: border > stop.stopEnd })) return false;
  if (isOpeningMarkNext || isGlued) return true;
  return !isQuotedName(stop) && startsSentence.test(next);
}

/** `panik.Polisi`, `pungkasnya.(RMI`, but not `Bukalapak.Com`, and nothing inside a quotation, which is one unit anyway. */
function isGluedBorder(before: string, mark: string, next: string, stop: Stop): boolean {
  if (stop.isInQuotation || !/^[.?!]$/.test(mark)) return false;
  const nextWord = /^["“]?\(?(\p{Lu}\p{L}+)/u.exec(next)?.[1];
  if (nextWord === undefined || webSuffixes.has(nextWord.toLowerCase())) return false;
  const word = before.slice(before.lastIndexOf(' ') + 1);
  if (/@|^www|\.\p{L}+\//u.test(word) || !/(?:[\p{Ll}\d]{2}|\p{Lu}{2})["“”'’)]*$/u.test(word)) return false;
  return !/^\S{1,40}\.\p{Ll}{2,4}(?!\p{L})/u.test(next);
}

/** `film "Ada Apa dengan Cinta?" Jumat ini`: a short name in marks amid the sentence, whose end mark is its own. */
function isQuotedName({ text, at, border }: Stop): boolean {
  return (
    /[?!]["”]$/.test(text.slice(at, border)) && /\p{Ll} ["“][^"“”]{1,40}$/u.test(text.slice(Math.max(0, at - 60), at))
  );
}

function nextWordAt(text: string, border: number): number {
  return text[border] === ' ' ? border + 1 : border;
}

/** Answers questions about rising positions in one pass over the marks. */
function markCursor(marks: readonly QuotationMark[]) {
  let passed = 0;
  const next = (position: number): QuotationMark | undefined => {
    while ((marks[passed]?.start ?? Number.POSITIVE_INFINITY) < position) passed += 1;
    return marks[passed];
  };
  const isOpenAt = (position: number): boolean => {
    next(position);
    return passed % 2 === 1;
  };
  const opensAt = (position: number): boolean => next(position)?.start === position && passed % 2 === 0;
  /** Behind the closing quotation marks and brackets that follow an end mark; a closing mark may stand off by a space. */
  const endOfClosingMarks = (text: string, stopEnd: number): number => {
    let end = stopEnd;
    while (end < text.length) {
      const mark = next(end);
      const isOpen = passed % 2 === 1;
      if (mark !== undefined && isOpen && mark.start === end) end = mark.end;
      else if (mark !== undefined && isOpen && mark.start === end + 1 && text[end] === ' ') end = mark.end;
      else if (/^(?:[)\]]|['’](?!\p{L}))/u.test(text.slice(end, end + 2))) end += 1;
      else break;
    }
    return end;
  };
  return { isOpenAt, opensAt, endOfClosingMarks };
}

/** Whether a position, asked in rising order, lies inside a bracket that closes within reach. */
function bracketCursor(text: string): (position: number) => boolean {
  const closings = Array.from(text.matchAll(/[)\]]/g), (match) => match.index);
  const openings = Array.from(text.matchAll(/[([]/g), (match) => match.index);
  let passedClosings = 0;
  let passedOpenings = 0;
  return (position) => {
    while ((openings[passedOpenings] ?? Number.POSITIVE_INFINITY) < position) passedOpenings += 1;
    while ((closings[passedClosings] ?? Number.POSITIVE_INFINITY) < position) passedClosings += 1;
    const opening = openings[passedOpenings - 1];
    const lastClosing = closings[passedClosings - 1] ?? -1;
    const closing = closings[passedClosings];
    if (opening === undefined || closing === undefined || lastClosing > opening) return false;
    return closing - opening <= maxBracketLength && (openings[passedOpenings] ?? text.length) > closing;
  };
}

/** An odd number of marks of which the first one closes: its beginning was lost with another paragraph. */
function startsInsideQuotation(text: string): boolean {
  const marks = quotationMarks(text);
  const [first] = marks;
  if (first === undefined || marks.length % 2 === 0) return false;
  return (
    /[^\s([]/.test(text.slice(Math.max(0, first.start - 1), first.start)) && !/^\p{L}/u.test(text.slice(first.end))
  );
}

function isAttributionOf(quotation: string, sentence: string): boolean {
  return /["“”'’]$/.test(quotation) && isAttribution(sentence);
}

function balanceOfSingles(sentence: string): number {
  const { opening, closing } = singleMarks(sentence);
  return opening - closing;
}
