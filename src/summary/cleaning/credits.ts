import { attributionVerbs } from '../form/speech-words.js';

const trailingBracket = /\s?[([]\s?([^()[\]]{1,40}?)\s?[)\]][\s.*]{0,6}$/;
/** `(RMI/RAC` and `RMI/RAC)`, where one of the brackets was forgotten; `-RAZ-`, `/RAZ`. */
const brokenBracket =
  /(?<=[.?!…]["“”'’]?\s?)(?:\(\p{Lu}{2,4}(?:\/\p{Lu}{2,4}){0,2}|\p{Lu}{2,4}(?:\/\p{Lu}{2,4}){0,2}\)|[-–/]\p{Lu}{2,4}(?:\/\p{Lu}{2,4})?[-–/]?)\.?$/u;
/** `(RMI/RAC) (ADV)`: so many brackets follow one another. */
const maxBrackets = 3;
const attributionAtEnd = new RegExp(
  `(?:^|\\s)(?:(?:${attributionVerbs.join('|')})nya|(?:kata|ujar|tutur) (?:dia|ia|beliau))$`,
  'i',
);
const creditLine =
  /^(?:(?:oleh|penulis|reporter|pewarta|wartawan|kontributor|editor|redaktur|penyunting|fotografer|foto|sumber|uploader)\s?:|laporan\b.{0,60}\b(?:wartawan|jurnalis|kontributor|reporter)\b)/i;
const maxCreditLineLength = 150;

/**
 * The paragraph without the editors' initials at its end: `(RMI/RAC)`, `(dira)`, `pungkasnya.(RAZ).`
 *
 * They stand behind a finished sentence; real brackets belong to one (`Serikat Pekerja (KSPSI).`). Where the full stop was
 * forgotten, capitals behind an attribution are cut (`pungkasnya (RMI)`). Figures and sources of scripture
 * (`(24/11)`, `(HR Muslim)`) stay. Asked of the last paragraphs only.
 */
export function cutCredit(paragraph: string): string {
  let text = paragraph;
  for (let count = 0; count < maxBrackets; count += 1) {
    const cut = cutLastCredit(text);
    if (cut === text) break;
    text = cut;
  }
  return text;
}

function cutLastCredit(paragraph: string): string {
  const end = paragraph.slice(-60);
  const match = trailingBracket.exec(end);
  if (match === null) return cutOtherMarks(paragraph, end);
  const before = paragraph.slice(0, paragraph.length - end.length + match.index);
  return isCredit(match[1] ?? '', before.slice(-40)) ? before : paragraph;
}

function cutOtherMarks(paragraph: string, end: string): string {
  const cut = end
    .replace(/(?<=[.?!"”])\s?\*{1,3}$/, '')
    .replace(brokenBracket, '')
    .trimEnd();
  return cut === end.trimEnd() ? paragraph : paragraph.slice(0, paragraph.length - end.length) + cut;
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
  if (before === '' || /[.?!…]["“”'’]?$/.test(before) || (before.endsWith(')') && hasCredit(before)))
    return isInitialsOrNames(bracket);
  return attributionAtEnd.test(before) && /^\p{Lu}{2,4}(?:\s?\/\s?\p{Lu}{2,4})*$/u.test(bracket);
}

function isInitialsOrNames(bracket: string): boolean {
  const words = bracket.split(/[\s/]+/);
  if (words.length > 4 || (words.length > 2 && /[.?!]$/.test(bracket))) return false;
  return /^[\p{L}*][\p{L}\d\s/.,&*-]*$/u.test(bracket) && !/^(?:QS|HR)\b/i.test(bracket);
}
