import type { Publisher } from '../article-text.js';
import { comparisonKey } from '../fold-white-space.js';

/** A caption that comes back inside a paragraph is cut from it only if it is at least so long: short ones are ordinary words. */
const minRepeatedLength = 30;
/** Longer texts are no captions. */
const maxCaptionLength = 1_000;
const trailingBracket = /\s*\(([^()]{2,80})\)\s?\.?$/;
/** `Foto: Sari`, `@KabarKentongan / Sari` behind the caption without brackets. */
const creditWithoutBrackets =
  /\s(?:(?:Foto|FOTO|Dok)\s?[:.]\s?[\p{L}@][^.:]{1,50}|@\p{L}{3,30}\s?\/\s?\p{Lu}[^.]{1,40})$/u;
const photoWords =
  /^(?:foto|dok|dokumentasi|doc|istimewa|ist|(?:humas|diskominfo|kominfo|prokopim|protokol) \p{L}+|repro|ilustrasi|tangkapan layar|screenshot|antara foto)(?!\p{L})/iu;

/** The text of a caption without the photo credit at its end. */
export function captionText(caption: string, publisher: Publisher): string {
  return caption.slice(0, photoCreditStart(caption, publisher)).trim();
}

/**
 * Whether a text ends in a photo credit: `(@TangerangNews / Sari)`, `(Istimewa / …)`, `(Dok. Humas)`, `(Sari / TangerangNews)`.
 * Editors' initials (`(RMI/RAC)`, `(Dira / Rac)`) and dates (`(15 / 3/2020)`) are none.
 */
export function hasPhotoCredit(text: string, publisher: Publisher): boolean {
  return photoCreditStart(text, publisher) < text.length;
}

/** Whether a text holds a photo credit, at its end or, with the sign of an account, anywhere. */
export function holdsPhotoCredit(text: string, publisher: Publisher): boolean {
  return hasPhotoCredit(text, publisher) || /\(@[^()]{1,60}\)/.test(text);
}

/** A function that gives what is left of a paragraph where the caption was repeated in it: at its start, its end, amid it or all of it. */
export function captionCutter(caption: string): (paragraph: string) => string[] {
  const key = comparisonKey(caption);
  const words = caption.replace(/[.\s]{1,5}$/, '');
  if (key === '' || caption.length > maxCaptionLength) return (paragraph) => [paragraph];
  return (paragraph) => {
    if (comparisonKey(paragraph) === key) return [];
    return caption.length < minRepeatedLength ? [paragraph] : cutRepeat(paragraph, words);
  };
}

/** Only where a sentence ends before the repeated words and another one begins behind them. */
function cutRepeat(paragraph: string, words: string): string[] {
  const start = paragraph.indexOf(words);
  if (start < 0) return [paragraph];
  const before = paragraph.slice(0, start).trimEnd();
  const rest = paragraph.slice(start + words.length).replace(/^[.\s]+/, '');
  const isBetweenSentences =
    (before === '' || /[.?!]["“”]?$/.test(before)) && (rest === '' || /^["“]?\p{Lu}/u.test(rest));
  return isBetweenSentences ? [before, rest].filter((text) => text !== '') : [paragraph];
}

function photoCreditStart(text: string, publisher: Publisher): number {
  const end = text.slice(-100);
  const match = trailingBracket.exec(end);
  const isBracket = match !== null && isPhotoCredit(match[1] ?? '', publisher);
  const start = isBracket ? match.index : end.search(creditWithoutBrackets);
  return start < 0 ? text.length : text.length - end.length + start;
}

function isPhotoCredit(bracket: string, { siteName, habits }: Publisher): boolean {
  if (!/\p{L}{2}/u.test(bracket)) return false;
  const parts = bracket.split('/').map((part) => part.trim());
  const isNamed =
    (siteName !== '' && comparisonKey(bracket).includes(comparisonKey(siteName))) ||
    (habits?.photoCredits ?? []).some((name) => parts.some((part) => part.startsWith(name)));
  if (isNamed || bracket.startsWith('@') || parts.some((part) => photoWords.test(part))) return true;
  return /\s\/|\/\s/.test(bracket) && parts.every((part) => /^\p{Lu}/u.test(part)) && parts.some(isLongName);
}

/** Longer than the initials or the nickname of an editor. */
function isLongName(name: string): boolean {
  return name.length > 5;
}
