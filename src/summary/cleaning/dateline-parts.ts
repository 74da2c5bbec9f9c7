import type { Publisher } from '../article-text.js';
import { editDistance } from '../edit-distance.js';
import { calendarWords } from '../form/speech-words.js';
import { places, wordsAroundPlaces, wordsBeforePlaces, wordsInSiteNames } from './places.js';

const webAddress = /\s?[.,]\s?(?:co\.id|co[mn]|co|id|net)$/i;

/** This site's name, or any site's in capitals as a web address: news is taken over from others. */
export function isSite(segment: string, publisher: Publisher): boolean {
  const name = withoutSuffix(segment);
  const isAddress = name !== segment;
  const startsInCapitals = /^\p{Lu}{3}/u.test(name);
  if (isSiteName(name, publisher)) {
    return startsInCapitals || isAddress || namesOf(publisher).some((known) => compact(name) === compact(known));
  }
  return isAddress && startsInCapitals && !name.includes(' ');
}

/** This site's name, with or without what makes it a web address. */
export function isSiteAddress(segment: string, publisher: Publisher): boolean {
  return isSiteName(withoutSuffix(segment), publisher);
}

/** `Liputan6.com`: a site only where a place stands beside it. */
export function isAddressOfAnySite(segment: string): boolean {
  return /^\p{Lu}[\p{L}\d]{2,30}$/u.test(withoutSuffix(segment)) && webAddress.test(segment);
}

/** A name of the site with at most two typing errors, one where it is short. Names of the settings are taken as written. */
export function isSiteName(name: string, { siteName, habits }: Publisher): boolean {
  const written = compact(name);
  if (habits?.datelines?.some((known) => compact(withoutSuffix(known)) === written) === true) return true;
  const expected = compact(siteName);
  const mostSlips = expected.length < 8 ? 1 : 2;
  const isNear = (form: string) => editDistance(form, expected, mostSlips) <= mostSlips;
  return expected !== '' && (isNear(written) || (written.endsWith('COM') && isNear(written.slice(0, -3))));
}

/** The names by which a publisher calls itself and those whose news it takes over. */
export function namesOf({ siteName, habits }: Publisher): readonly string[] {
  return [siteName, ...(habits?.datelines ?? [])];
}

/** A place of the table, or the one the site is named after; with or without `Kota`, `Selatan` and their like. */
export function isKnownPlace(segment: string, { siteName }: Publisher): boolean {
  const words = segment
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .split(' ');
  const name = words.filter((word) => !wordsAroundPlaces.has(word)).join(' ');
  return name.length > 2 && (places.has(name) || compact(name) === compact(homeOf(siteName)));
}

/** {@link isKnownPlace}, written in capitals. */
export function isKnownPlaceInCapitals(segment: string, publisher: Publisher): boolean {
  return isInCapitals(segment) && isKnownPlace(segment, publisher);
}

/** The place that the site is named after, with at most one typing error. */
export function isHome(segment: string, { siteName }: Publisher): boolean {
  return editDistance(compact(segment), compact(homeOf(siteName)), 1) <= 1;
}

/** Whether the article says elsewhere that something is in, from or on the way to a place that is written in capitals here. */
export function isPlaceIn(body: string, place: string): boolean {
  const name = place.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return wordsBeforePlaces.some((word) => body.includes(`${word} ${name}`));
}

/** `Sabtu`, `23 November 2024`, `23/11`. */
export function isDate(segment: string): boolean {
  const words = segment.toLowerCase().split(/[\s/]+/);
  return words.every((word) => calendarWords.has(word) || /^\d{1,4}$/.test(word));
}

/** `(ANTARA)`, `(Pos Kota)` behind a place. */
export function isAgency(segment: string, head: string): boolean {
  return /^\p{Lu}[\p{L}\d. ]{1,24}$/u.test(segment) && head.includes(`(${segment})`);
}

/** No small letter, and at least three capitals in a row. */
export function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}

/** Where a site is at home, by its name: `TangerangNews` is of Tangerang. */
function homeOf(siteName: string): string {
  const words = siteName
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.filter((word) => !wordsInSiteNames.includes(word)).join('');
}

function withoutSuffix(segment: string): string {
  return segment.replace(/^www\s?\.\s?/i, '').replace(webAddress, '');
}

function compact(name: string): string {
  return name.toUpperCase().replace(/[^\p{L}\d]+/gu, '');
}
