import { editDistance } from './edit-distance.js';
import { places, wordsAroundPlaces, wordsBeforePlaces, wordsInSiteNames } from './places.js';
import { calendarWords } from './speech-words.js';

/** No dateline is longer. */
const maxHeadLength = 80;
const dash = /\s*[-‐‑‒–—―−|]+\s*/g;
const webAddress = /\s?[.,]\s?(?:[Cc][Oo]\.[Ii][Dd]|[Cc][Oo][MmNn]|[Cc][Oo]|[Ii][Dd]|[Nn][Ee][Tt])$/;
const headWithoutDash =
  /^([\p{L}\d ]{3,40}?)\s?\.\s?(?:[Cc][Oo]\.[Ii][Dd]|[Cc][Oo][Mm]|[Ii][Dd]|[Nn][Ee][Tt])(?!\p{Ll})\s?/u;

/** What tells a dateline from a sentence. */
export interface DatelineContext {
  readonly siteName: string;
  /** The rest of the article: a place is written small there (`Curug`), an acronym is not (`TNI`). */
  readonly body: string;
}

/**
 * The paragraph without the dateline at its head: the site's name as a web address (also misspelt, also without a dash),
 * a place in capitals, or both with a date, joined to the text by any dash. A paragraph without one comes back as it is.
 */
export function cutDateline(paragraph: string, context: DatelineContext): string {
  const rest = cutHeadWithDash(paragraph, context) ?? cutHeadWithoutDash(paragraph, context.siteName);
  return rest === paragraph ? paragraph : cutSecondHead(rest, context.siteName);
}

/** Whether a paragraph is a dateline and nothing else: the text follows in the next one, perhaps behind a dash. */
export function isBareDateline(paragraph: string, siteName: string): boolean {
  const head = paragraph.replace(/\s*[-–—]\s*$/, '');
  if (head === '' || head.length > maxHeadLength) return false;
  return segmentsOf(head).every(
    (segment) => isSiteAddress(segment, siteName) || isKnownPlaceInCapitals(segment, siteName),
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

/** `TANGERANG | KABARKENTONGAN.com | …`, `KABARKENTONGAN.com-SERANG - …`. */
function cutSecondHead(paragraph: string, siteName: string): string {
  const match = paragraph.slice(0, maxHeadLength).match(/\s*[-–—|]+\s*/);
  if (match?.index === undefined || !isBareDateline(paragraph.slice(0, match.index), siteName)) return paragraph;
  const rest = paragraph.slice(match.index + match[0].length);
  return startsText(rest, siteName) ? rest : paragraph;
}

function cutHeadWithoutDash(paragraph: string, siteName: string): string {
  const match = headWithoutDash.exec(paragraph);
  if (match === null || !/^\p{Lu}{3}/u.test(paragraph) || !isSiteName(match[1] ?? '', siteName)) return paragraph;
  const rest = paragraph.slice(match[0].length);
  return /^["“'‘]?[\p{Lu}\d]/u.test(rest) ? rest : paragraph;
}

function isDateline(head: string, rest: string, isSpaced: boolean, context: DatelineContext): boolean {
  const segments = segmentsOf(head);
  const namesSite = segments.some((segment) => isSite(segment, context.siteName));
  const isPlaceHere = (segment: string) => isPlace(segment, { ...context, rest, isSpaced, namesSite });
  if (!namesSite && !segments.some(isPlaceHere)) return false;
  if (!namesSite && !startsText(rest, context.siteName)) return false;
  return segments.every(
    (segment) =>
      isSite(segment, context.siteName) || isPlaceHere(segment) || isDate(segment) || isAgency(segment, head),
  );
}

/** The text behind a dateline begins with a capital, a figure or a quotation, and not with another place: `JAKARTA-MERAK`. */
function startsText(rest: string, siteName: string): boolean {
  return /^["“”'‘(]*[\p{Lu}\d]/u.test(rest) && !isKnownPlace(firstWord(rest), siteName);
}

function firstWord(text: string): string {
  return text.slice(0, 40).split(' ', 1)[0] ?? '';
}

function segmentsOf(head: string): string[] {
  return head
    .split(/[,|()]/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
}

/** This site's name, or any site's in capitals as a web address: news is taken over from others. */
function isSite(segment: string, siteName: string): boolean {
  const name = segment.replace(webAddress, '');
  const isAddress = name !== segment;
  const startsInCapitals = /^\p{Lu}{3}/u.test(name);
  if (isSiteName(name, siteName)) return startsInCapitals || isAddress || compact(name) === compact(siteName);
  return isAddress && startsInCapitals && !name.includes(' ');
}

function isSiteAddress(segment: string, siteName: string): boolean {
  return isSiteName(segment.replace(webAddress, ''), siteName);
}

/** The site's name with at most two typing errors, one where it is short. */
function isSiteName(name: string, siteName: string): boolean {
  const expected = compact(siteName);
  const mostSlips = expected.length < 8 ? 1 : 2;
  return expected !== '' && editDistance(compact(name), expected, mostSlips) <= mostSlips;
}

interface PlaceContext extends DatelineContext {
  readonly rest: string;
  readonly isSpaced: boolean;
  readonly namesSite: boolean;
}

function isPlace(segment: string, { siteName, body, rest, isSpaced, namesSite }: PlaceContext): boolean {
  if (namesSite) return /^\p{Lu}[\p{L}.']{1,20}(?: \p{Lu}[\p{L}.']{1,20}){0,2}$/u.test(segment);
  if (isKnownPlace(segment, siteName)) return isSpaced || isInCapitals(segment);
  if (!isInCapitals(segment) || !/^[\p{L}. ]{4,30}$/u.test(segment)) return false;
  if (editDistance(compact(segment), compact(homeOf(siteName)), 1) <= 1) return true;
  if (isInCapitals(firstWord(rest)) || (!isSpaced && /^\d/.test(rest))) return false;
  return isPlaceIn(body, inTitleCase(segment)) || (isSpaced && !body.includes(segment));
}

/** Whether the article says elsewhere that something is in, from or on the way to this name. */
function isPlaceIn(body: string, name: string): boolean {
  return wordsBeforePlaces.some((word) => body.includes(`${word} ${name}`));
}

function isKnownPlaceInCapitals(segment: string, siteName: string): boolean {
  return isInCapitals(segment) && isKnownPlace(segment, siteName);
}

function isKnownPlace(segment: string, siteName: string): boolean {
  const words = segment
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .split(' ');
  const name = words.filter((word) => !wordsAroundPlaces.has(word)).join(' ');
  return name.length > 2 && (places.has(name) || compact(name) === compact(homeOf(siteName)));
}

/** Where a site is at home, by its name: `TangerangNews` is of Tangerang. */
function homeOf(siteName: string): string {
  const words = siteName
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.filter((word) => !wordsInSiteNames.includes(word)).join('');
}

function isDate(segment: string): boolean {
  const words = segment.toLowerCase().split(/[\s/]+/);
  return words.every((word) => calendarWords.has(word) || /^\d{1,4}$/.test(word));
}

/** `(ANTARA)` behind a place. */
function isAgency(segment: string, head: string): boolean {
  return /^[\p{Lu}\d]{2,10}$/u.test(segment) && head.includes(`(${segment})`);
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}

function inTitleCase(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function compact(name: string): string {
  return name.toUpperCase().replace(/[^\p{L}\d]+/gu, '');
}
