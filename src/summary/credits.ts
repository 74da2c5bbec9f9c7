import { attributionVerbs } from './speech-words.js';

const trailingBracket = /\s?[([]([^()[\]]{1,40})[)\]][\s.*]{0,6}$/;
const attributionAtEnd = new RegExp(
  `(?:^|\\s)(?:(?:${attributionVerbs.join('|')})nya|(?:kata|ujar|tutur) (?:dia|ia|beliau))$`,
  'i',
);
const creditLine = /^(?:oleh|penulis|reporter|pewarta|wartawan|editor|redaktur|penyunting|fotografer|foto|sumber)\s?:/i;
const maxCreditLineLength = 150;

/**
 * The paragraph without the editors' initials at its end: `(RMI/RAC)`, `(dira)`, `pungkasnya.(RAZ).`
 *
 * They stand behind a finished sentence; real brackets belong to one (`Serikat Pekerja (KSPSI).`). Where the full stop was
 * forgotten, capitals behind an attribution are cut (`pungkasnya (RMI)`). Figures and sources of scripture
 * (`(24/11)`, `(HR Muslim)`) stay. Asked of the last paragraphs only.
 */
export function cutCredit(paragraph: string): string {
  const end = paragraph.slice(-60);
  const match = trailingBracket.exec(end);
  if (match === null) return paragraph.replace(/(?<=[.?!"”])\s?\*{1,3}$/, '');
  const before = paragraph.slice(0, paragraph.length - end.length + match.index);
  return isCredit(match[1] ?? '', before.slice(-40)) ? before : paragraph;
}

/** Whether a text ends in editors' initials. */
export function hasCredit(text: string): boolean {
  return cutCredit(text) !== text;
}

/** A line of its own such as `Editor: Sari` or `Penulis: Budi, dosen`. */
export function isCreditLine(paragraph: string): boolean {
  return paragraph.length <= maxCreditLineLength && creditLine.test(paragraph);
}

function isCredit(bracket: string, before: string): boolean {
  if (before === '' || /[.?!…]["“”'’]?$/.test(before)) return isInitialsOrNames(bracket);
  return attributionAtEnd.test(before) && /^\p{Lu}{2,4}(?:\s?\/\s?\p{Lu}{2,4})*$/u.test(bracket);
}

function isInitialsOrNames(bracket: string): boolean {
  const words = bracket.split(/[\s/]+/);
  if (words.length > 4 || (words.length > 2 && /[.?!]$/.test(bracket))) return false;
  return /^[\p{L}*][\p{L}\d\s/.,&*-]*$/u.test(bracket) && !/^(?:QS|HR)\b/i.test(bracket);
}
