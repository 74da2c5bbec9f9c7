import { hasEndMark } from '../sentences/end-mark.js';

/** A line without end mark and no longer than this is a sub-head or a piece of the page, not a sentence. */
const maxLineLength = 100;
const figureMark = '\\d{1,2}(?:\\.\\d{1,2})*\\s?[.)/](?!\\d)(?! \\d\\d (?:WIB|WITA|WIT))';
const listMark = new RegExp(
  `^(?:${figureMark}|\\d{1,2}-\\s|\\p{Ll}[.)]\\s|\\(?[\\p{L}\\d]{1,2}\\)|[ivx]{1,4}[.)]\\s|o\\s|[-–—•*▪◦·●■✓✔>]|\\p{Extended_Pictographic}\\uFE0F?\\s?\\p{L})`,
  'u',
);
/** In a list only: elsewhere it is an initial (`A. Damenta`). */
const capitalMark = /^(?:\p{Lu}|[IVX]{1,4})[.)]\s/u;
const label = /^[^.:?!"“]{1,40}\s?:\s/;

/** A sub-head, a label, a date line, one word, or another short piece of the page without the end mark of a sentence. */
export function isSubhead(paragraph: string): boolean {
  if (!hasEndMark(paragraph)) return paragraph.length <= maxLineLength;
  const words = paragraph.split(' ', 4).length;
  if (words === 1 && paragraph.length <= maxLineLength) return true;
  if (!/[?!]$/.test(paragraph) || paragraph.length > maxLineLength) return false;
  return isInTitleCase(paragraph) || words <= 2;
}

/** An item of a list: `1. …`, `a) …`, `- …`, `✅ …`; not a figure (`1.704 warga`) or an initial (`A. Damenta`). */
export function isListItem(paragraph: string): boolean {
  return listMark.test(paragraph);
}

/** An item behind a line that ended in a colon: with a mark that is one only there (`A. …`) or a label (`Zona 1: Benda`). */
export function isItemInList(paragraph: string): boolean {
  return label.test(paragraph) || capitalMark.test(paragraph);
}

/** Whether a text announces a list or a quotation that follows: it ends in a colon. */
export function endsInColon(text: string): boolean {
  return /:["“”]?$/.test(text);
}

/** Whether a line is a headline of another article: almost every long word begins with a capital. */
export function isInTitleCase(line: string): boolean {
  const words = line.split(' ').filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 && capitals.length >= 0.7 * words.length;
}
