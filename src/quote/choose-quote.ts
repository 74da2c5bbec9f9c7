import { createHash } from 'node:crypto';
import type { PooledQuote } from '../store/quotes.js';
import type { Quote } from './quote.js';

/** Tells quotes apart whatever their punctuation, capitals and quotation marks. */
export function quoteKey(text: string): string {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return createHash('sha256').update(letters).digest('hex').slice(0, 32);
}

/** A quote on its way into the pool. */
export function toPooled(quote: Quote, origin: PooledQuote['origin'], seenAt: number): PooledQuote {
  return { ...quote, key: quoteKey(quote.text), origin, seenAt };
}

/**
 * Chooses the quote of a day among those used least: the site's own before the file's, its newest first; the file's in an
 * order that looks like chance and is the same everywhere. Null when there is none.
 */
export function chooseQuote<Candidate extends PooledQuote>(
  leastUsed: readonly Candidate[],
  day: string,
): Candidate | null {
  const fromSite = leastUsed.filter((quote) => quote.origin === 'site');
  if (fromSite.length > 0) return best(fromSite, (quote) => quote.seenAt);
  return best(leastUsed, (quote) => lot(day, quote.key));
}

function best<Candidate>(candidates: readonly Candidate[], worth: (candidate: Candidate) => number): Candidate | null {
  let winner: Candidate | null = null;
  for (const candidate of candidates) if (winner === null || worth(candidate) > worth(winner)) winner = candidate;
  return winner;
}

function lot(day: string, key: string): number {
  return createHash('sha256').update(`${day} ${key}`).digest().readUInt32BE();
}
