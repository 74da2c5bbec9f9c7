import type { Publisher } from '../article-text.js';
import {
  isAddressOfAnySite,
  isAgency,
  isDate,
  isHome,
  isInCapitals,
  isKnownPlace,
  isKnownPlaceInCapitals,
  isPlaceIn,
  isSite,
  isSiteAddress,
  isSiteName,
} from './dateline-parts.js';

/** No dateline is longer. */
const maxHeadLength = 80;
const dash = /\s*[-‐‑‒–—―−|]+\s*/g;
const headWithoutDash =
  /^(?:(?:www|WWW)\s?\.\s?)?([\p{L}\d ]{3,40}?)\s?[.,]\s?(?:[Cc][Oo]\.[Ii][Dd]|[Cc][Oo][Mm]|[Ii][Dd]|[Nn][Ee][Tt])(?!\p{Ll})(?:\s?[/:,]\s?|\s?)/u;
/** What every dateline has: a dash, a bracket, or the end of a web address. Most sentences have none near their start. */
const anyHead = /[-‐‑‒–—―−|[(]|[.,]\s?(?:co|id|net)/i;
/** `BEKASI (Pos Kota) Warga …` */
const headWithAgency = /^(\p{Lu}[\p{Lu}. ]{2,30}) \(\p{Lu}[\p{L}\d. ]{1,24}\)\s/u;
const headInBrackets = /^\[([^\][]{3,60})\]\s*[-–—:]?\s*/;

/** What tells a dateline from a sentence. */
export interface DatelineContext extends Publisher {
  /** The rest of the article: a place is written small there (`Curug`), an acronym is not (`TNI`). */
  readonly body: string;
}

/**
 * The paragraph without the dateline at its head: the site's name as a web address (also misspelt, also without a dash),
 * a place in capitals, or both with a date, joined to the text by any dash. A paragraph without one comes back as it is.
 */
export function cutDateline(paragraph: string, context: DatelineContext): string {
  if (!anyHead.test(paragraph.slice(0, maxHeadLength))) return paragraph;
  const rest =
    cutHeadWithDash(paragraph, context) ??
    cutHeadInBrackets(paragraph, context) ??
    cutHeadWithoutDash(paragraph, context);
  return rest === paragraph ? paragraph : cutSecondHead(rest, context);
}

/** Whether a paragraph is a dateline and nothing else: the text follows in the next one, perhaps behind a dash. */
export function isBareDateline(paragraph: string, publisher: Publisher): boolean {
  const head = paragraph.replace(/\s*[-–—]\s*$/, '');
  if (head === '' || head.length > maxHeadLength) return false;
  return segmentsOf(head).every(
    (segment) => isSiteAddress(segment, publisher) || isKnownPlaceInCapitals(segment, publisher),
  );
}

function cutHeadWithDash(paragraph: string, context: DatelineContext): string | undefined {
  for (const match of paragraph.slice(0, maxHeadLength).matchAll(dash)) {
    const rest = paragraph.slice(match.index + match[0].length);
    const isSpaced = /\s|[–—]/.test(match[0]);
    if (rest !== '' && isDateline(paragraph.slice(0, match.index), rest, isSpaced, context)) return rest;
  }
  return undefined;
}

/** `[TANGERANG] …`, `BEKASI (Pos Kota) …` */
function cutHeadInBrackets(paragraph: string, context: DatelineContext): string | undefined {
  const match = headInBrackets.exec(paragraph) ?? headWithAgency.exec(paragraph);
  if (match === null || !isBareDateline(match[1] ?? '', context)) return undefined;
  const rest = paragraph.slice(match[0].length);
  return startsText(rest, context) ? rest : undefined;
}

/** `TANGERANG | KABARKENTONGAN.com | …`, `KABARKENTONGAN.com-SERANG - …`. */
function cutSecondHead(paragraph: string, publisher: Publisher): string {
  const match = paragraph.slice(0, maxHeadLength).match(/\s*[-–—|]+\s*/);
  if (match?.index === undefined || !isBareDateline(paragraph.slice(0, match.index), publisher)) return paragraph;
  const rest = paragraph.slice(match.index + match[0].length);
  return startsText(rest, publisher) ? rest : paragraph;
}

/** `KABARKENTONGAN.com Para buruh …`, also with a comma or colon: only in capitals, or it is the subject of a sentence. */
function cutHeadWithoutDash(paragraph: string, publisher: Publisher): string {
  const match = headWithoutDash.exec(paragraph.slice(0, maxHeadLength));
  if (match === null || !/^(?:www\.)?\p{Lu}{3}/u.test(paragraph) || !isSiteName(match[1] ?? '', publisher)) {
    return paragraph;
  }
  const rest = paragraph.slice(match[0].length);
  return /^["“'‘]?[\p{Lu}\d]/u.test(rest) ? rest : paragraph;
}

function isDateline(head: string, rest: string, isSpaced: boolean, context: DatelineContext): boolean {
  const segments = segmentsOf(head);
  const hasPlace = segments.some((segment) => isKnownPlace(segment, context));
  const isSiteHere = (segment: string) => isSite(segment, context) || (hasPlace && isAddressOfAnySite(segment));
  const namesSite = segments.some(isSiteHere);
  const isPlaceHere = (segment: string) => isPlace(segment, { ...context, rest, isSpaced, namesSite });
  if (!namesSite && !segments.some(isPlaceHere)) return false;
  if (!namesSite && !startsText(rest, context)) return false;
  return segments.every(
    (segment) => isSiteHere(segment) || isPlaceHere(segment) || isDate(segment) || isAgency(segment, head),
  );
}

/** The text behind a dateline begins with a capital, a figure or a quotation, and not with another place: `JAKARTA-MERAK`. */
function startsText(rest: string, publisher: Publisher): boolean {
  return /^["“”'‘(]*[\p{Lu}\d]/u.test(rest) && !isKnownPlace(firstWord(rest), publisher);
}

function firstWord(text: string): string {
  return text.slice(0, 40).split(' ', 1)[0] ?? '';
}

function segmentsOf(head: string): string[] {
  return head
    .split(/,(?!com|co\.)|[|()[\]]/i)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
}

interface PlaceContext extends DatelineContext {
  readonly rest: string;
  readonly isSpaced: boolean;
  readonly namesSite: boolean;
}

function isPlace(segment: string, { body, rest, isSpaced, namesSite, ...publisher }: PlaceContext): boolean {
  if (namesSite) return /^\p{Lu}[\p{L}.']{1,20}(?: \p{Lu}[\p{L}.']{1,20}){0,3}$/u.test(segment);
  if (isKnownPlace(segment, publisher)) return isSpaced || isInCapitals(segment);
  if (!isInCapitals(segment) || !/^[\p{L}. ]{4,30}$/u.test(segment)) return false;
  if (isHome(segment, publisher)) return true;
  if (isInCapitals(firstWord(rest)) || (!isSpaced && /^\d/.test(rest))) return false;
  return isPlaceIn(body, segment) || (isSpaced && !body.includes(segment));
}
