import { comparisonKey } from './fold-white-space.js';

/** A caption that comes back inside a paragraph is cut from it only if it is at least so long: short ones are ordinary words. */
const minRepeatedLength = 30;
const trailingBracket = /\s*\(([^()]{2,80})\)\s?\.?$/;
const photoWords =
  /^(?:foto|dok|dokumentasi|doc|istimewa|ist|sumber|humas|net|repro|ilustrasi|tangkapan layar|screenshot|antara foto)(?![\p{L}])/iu;

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

/** The paragraph without the caption where it was repeated at the start or the end of it; nothing where it is all of it. */
export function cutCaption(paragraph: string, caption: string): string {
  const key = comparisonKey(caption);
  if (key === '') return paragraph;
  if (comparisonKey(paragraph) === key) return '';
  if (caption.length < minRepeatedLength) return paragraph;
  const bare = caption.replace(/[.\s]{1,5}$/, '');
  if (paragraph.startsWith(bare)) {
    const rest = paragraph.slice(bare.length).replace(/^[.\s]+/, '');
    return /^["“]?\p{Lu}/u.test(rest) ? rest : paragraph;
  }
  const rest = paragraph.replace(/[.\s]{1,5}$/, '');
  if (!rest.endsWith(bare)) return paragraph;
  const before = rest.slice(0, rest.length - bare.length).trimEnd();
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
  const namesSite = comparisonKey(bracket).includes(comparisonKey(siteName)) && siteName !== '';
  if (namesSite || bracket.startsWith('@') || bracket.split('/').some((part) => photoWords.test(part.trim())))
    return true;
  return /\s\/|\/\s/.test(bracket) && bracket.split('/').some((part) => part.trim().length > 5);
}
