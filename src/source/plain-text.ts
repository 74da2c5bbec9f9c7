import { Parser } from 'htmlparser2';

/** Folds every run of white space, no-break spaces included, to one space, and drops what cannot be seen. */
export function foldSpace(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What never reaches its `>` is no tag: `Laba <b dan rugi`. */
const UNFINISHED_TAG = /<(?![^<>]*>)/g;

/** The text of a short piece of HTML, such as a title: mark-up gone, references decoded once, white space folded. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return foldSpace(html);
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(html.replace(UNFINISHED_TAG, '&lt;'));
  return foldSpace(text);
}
