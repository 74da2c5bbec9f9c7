import { hasEndMark } from './end-mark.js';

/** A line without end mark and no longer than this is a sub-head or a piece of the page, not a sentence. */
const maxLineLength = 100;
const listMark = /^(?:\d{1,2}[.)](?!\d)|\p{Ll}[.)]\s|\(?[\p{L}\d]{1,2}\)|[-–—•*▪◦·●■✓✔>])/u;
const label = /^[^.:?!"“]{1,40}\s?:\s/;

/** A sub-head, a label, a date line or another short piece of the page without the end mark of a sentence. */
export function isSubhead(paragraph: string): boolean {
  if (!hasEndMark(paragraph)) return paragraph.length <= maxLineLength;
  return /[?!]$/.test(paragraph) && paragraph.length <= maxLineLength && isInTitleCase(paragraph);
}

/** An item of a list: `1. …`, `a) …`, `- …`, `• …`; not a figure (`1.704 warga`) or an initial (`A. Damenta`). */
export function isListItem(paragraph: string): boolean {
  return listMark.test(paragraph);
}

/** An item behind a line that ended in a colon: without a mark of its own but with a label (`Zona 1: Benda`). */
export function isLabelledItem(paragraph: string): boolean {
  return label.test(paragraph);
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
