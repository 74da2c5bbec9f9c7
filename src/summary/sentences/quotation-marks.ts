/**
 * Quotation marks by parity: newspapers mix straight and curly marks within one quotation, so which mark opens and
 * which closes is told by counting alone. A doubled mark (`""`, `''`) counts once.
 */
const doubleMarks = /(["“”„‟«»])\1*|['‘’`]{2,}/g;
const anyDouble = /["“”„‟«»]|['‘’`]{2}/;
const anySingle = /['‘’]/;
const openingSingle = /(?<![\p{L}\p{N}])['‘’](?=\p{L})/gu;
const closingSingle = /(?<=[\p{L}\p{N}.,!?…])['‘’](?![\p{L}\p{N}])/gu;

/** One mark in a text. */
export interface QuotationMark {
  readonly start: number;
  readonly end: number;
}

/** The double quotation marks of a text, in order: the first opens, the second closes, and so on. */
export function quotationMarks(text: string): QuotationMark[] {
  if (!anyDouble.test(text)) return [];
  return Array.from(text.matchAll(doubleMarks), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How many single quotation marks open and close in a text. Apostrophes inside words (`Jum'at`) are none. */
export function singleMarks(text: string): { opening: number; closing: number } {
  if (!anySingle.test(text)) return { opening: 0, closing: 0 };
  const singles = text.replace(doubleMarks, '"');
  return { opening: singles.match(openingSingle)?.length ?? 0, closing: singles.match(closingSingle)?.length ?? 0 };
}

/** Whether every quotation mark and bracket of a text has its partner. */
export function isBalanced(text: string): boolean {
  const singles = singleMarks(text);
  return quotationMarks(text).length % 2 === 0 && singles.opening === singles.closing && hasBalancedBrackets(text);
}

/** The texts inside double quotation marks, and the text with each of them replaced by `""`. */
export function separateQuotations(text: string): { quoted: string[]; outside: string } {
  const marks = quotationMarks(text);
  const quoted: string[] = [];
  let outside = '';
  let position = 0;
  for (let index = 0; index + 1 < marks.length; index += 2) {
    const [opening, closing] = marks.slice(index, index + 2);
    if (opening === undefined || closing === undefined) break;
    quoted.push(text.slice(opening.end, closing.start).trim());
    outside += `${text.slice(position, opening.start)}""`;
    position = closing.end;
  }
  return { quoted, outside: outside + text.slice(position) };
}

function hasBalancedBrackets(text: string): boolean {
  const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
  const open: string[] = [];
  for (const [bracket] of text.matchAll(/[()[\]]/g)) {
    const partner = partners[bracket];
    if (partner === undefined) open.push(bracket);
    else if (open.pop() !== partner) return false;
  }
  return open.length === 0;
}
