import type { Block } from './page-blocks.js';
import type { PageQuote } from './page-reading.js';
import { readDoubledQuote } from './printed-forms.js';

/**
 * The quote of the day among the blocks of a page: in doubled quotation marks, its author behind it or on the next
 * line. Without an author there is no quote: a quotation that nobody said is not passed on.
 */
export function findQuote(blocks: readonly Block[]): PageQuote | undefined {
  for (const [index, { text }] of blocks.entries()) {
    const quote = readDoubledQuote(text);
    if (quote === undefined) continue;
    const author = readAuthor(quote.rest) ?? readAuthor(blocks[index + 1]?.text ?? '');
    if (author !== undefined) return { text: quote.text, author };
  }
  return undefined;
}

/** The quote within an element that is known to hold it: the first line, by the last one. */
export function readSelectedQuote(blocks: readonly Block[]): PageQuote | undefined {
  const first = blocks[0]?.text ?? '';
  const text = readDoubledQuote(first)?.text ?? first.replace(/^["“”']+|["“”']+$/g, '').trim();
  const author = readAuthor(blocks.length > 1 ? (blocks.at(-1)?.text ?? '') : '');
  return findQuote(blocks) ?? (text !== '' && author !== undefined ? { text, author } : undefined);
}

/** A name, without the dash before it. */
function readAuthor(line: string): string | undefined {
  const name = line.replace(/^[\s\-–—~(]+|[\s)]+$/g, '');
  const isName = name.length >= 2 && name.length <= 60 && !/["“”|©]|\d{4}|[.!?]$/.test(name);
  return isName ? name : undefined;
}
