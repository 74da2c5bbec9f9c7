import { comparisonKey } from './fold-white-space.js';

/** A caption that comes back inside a paragraph is cut from it only if it is at least so long: short ones are ordinary words. */
const minRepeatedLength = 30;
/** Longer texts are no captions. */
const maxCaptionLength = 1_000;
const trailingBracket = /\s*\(([^()]{2,80})\)\s?\.?$/;
const photoWords =
  /^(?:foto|dok|dokumentasi|doc|istimewa|ist|humas \p{L}+|repro|ilustrasi|tangkapan layar|screenshot|antara foto)(?!\p{L})/iu;

/** The text of a caption without the photo credit at its end. */
export function captionText(caption: string, siteName: string): string {
  return caption.slice(0, photoCreditStart(caption, siteName)).trim();
}

/**
 * Whether a text ends in a photo credit: `(@TangerangNews / Sari)`, `(Istimewa / …)`, `(Dok. Humas)`, `(Sari / TangerangNews)`.
 * Editors' initials (`(RMI/RAC)`, `(Dira / Rac)`) and dates (`(15 / 3/2020)`) are none.
 */
export function hasPhotoCredit(text: string, siteName: string): boolean {
  return photoCreditStart(text, siteName) < text.length;
}

/** Whether a text holds a photo credit, at its end or, with the sign of an account, anywhere. */
export function holdsPhotoCredit(text: string, siteName: string): boolean {
  return hasPhotoCredit(text, siteName) || /\(@[^()]{1,60}\)/.test(text);
}

/** A function that gives a paragraph without the caption where it was repeated in it: at its start, its end or all of it. */
export function captionCutter(caption: string): (paragraph: string) => string {
  const key = comparisonKey(caption);
  const words = caption.replace(/[.\s]{1,5}$/, '');
  if (key === '' || caption.length > maxCaptionLength) return (paragraph) => paragraph;
  if (caption.length < minRepeatedLength) return (paragraph) => (comparisonKey(paragraph) === key ? '' : paragraph);
  return (paragraph) => (comparisonKey(paragraph) === key ? '' : cutFromStart(cutFromEnd(paragraph, words), words));
}

function cutFromStart(paragraph: string, words: string): string {
  if (!paragraph.startsWith(words)) return paragraph;
  const rest = paragraph.slice(words.length).replace(/^[.\s]+/, '');
  return /^["“]?\p{Lu}/u.test(rest) ? rest : paragraph;
}

function cutFromEnd(paragraph: string, words: string): string {
  const text = paragraph.replace(/[.\s]{1,5}$/, '');
  if (!text.endsWith(words)) return paragraph;
  const before = text.slice(0, text.length - words.length).trimEnd();
  return /[.?!]["“”]?$/.test(before) ? before : paragraph;
}

function photoCreditStart(text: string, siteName: string): number {
  const end = text.slice(-100);
  const match = trailingBracket.exec(end);
  if (match === null || !isPhotoCredit(match[1] ?? '', siteName)) return text.length;
  return text.length - end.length + match.index;
}

function isPhotoCredit(bracket: string, siteName: string): boolean {
  if (!/\p{L}{2}/u.test(bracket)) return false;
  const parts = bracket.split('/').map((part) => part.trim());
  const namesSite = siteName !== '' && comparisonKey(bracket).includes(comparisonKey(siteName));
  if (namesSite || bracket.startsWith('@') || parts.some((part) => photoWords.test(part))) return true;
  return /\s\/|\/\s/.test(bracket) && parts.every((part) => /^\p{Lu}/u.test(part)) && parts.some(isLongName);
}

/** Longer than the initials or the nickname of an editor. */
function isLongName(name: string): boolean {
  return name.length > 5;
}
