import { sql } from 'kysely';
import type { Quote } from '../quote/quote.js';
import type { Database } from './database.js';

/** A quote in the pool. `key` tells it from others whatever its punctuation. */
export interface PooledQuote extends Quote {
  readonly key: string;
  readonly origin: 'site' | 'file';
  /** When the site last showed it, epoch milliseconds; 0 for the file's. */
  readonly seenAt: number;
}

/**
 * Adds quotes to the pool with the `uses` of the round under way, so that a newcomer is not chosen day after day until it
 * caught up. One that is there keeps its uses; where the site shows it, it is the site's from then on, as printed there.
 */
export async function poolQuotes(db: Database, quotes: readonly PooledQuote[], uses: number): Promise<void> {
  if (quotes.length === 0) return;
  const byKey = new Map(quotes.map((quote) => [quote.key, quote]));
  await db
    .insertInto('quotes')
    .values([...byKey.values()].map(({ seenAt, ...quote }) => ({ ...quote, seen_at: seenAt, uses })))
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((column) => ({
          origin: 'site',
          text: sql<string>`case quotes.origin when 'file' then excluded.text else quotes.text end`,
          author: sql<string>`case quotes.origin when 'file' then excluded.author else quotes.author end`,
          seen_at: column.ref('excluded.seen_at'),
        }))
        .where('excluded.origin', '=', 'site'),
    )
    .execute();
}

/** How often each quote was used in the rounds before this one; 0 for an empty pool. */
export async function leastUses(db: Database, fileKeys: readonly string[]): Promise<number> {
  const row = await db
    .selectFrom('quotes')
    .select((build) => build.fn.min('uses').as('least'))
    .where((column) => column.or([column('origin', '=', 'site'), column('key', 'in', fileKeys)]))
    .executeTakeFirst();
  return row?.least ?? 0;
}

/** The quote of a day that was chosen before, or null. */
export async function quoteOfDay(db: Database, day: string): Promise<Quote | null> {
  const row = await db
    .selectFrom('quote_days')
    .innerJoin('quotes', 'quotes.id', 'quote_days.quote_id')
    .select(['text', 'author', 'source'])
    .where('day', '=', day)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The quotes that were used least, of the site's and of those that the file still holds (`fileKeys`): a round ends when
 * each was used once more.
 */
export async function leastUsedQuotes(
  db: Database,
  fileKeys: readonly string[],
): Promise<readonly (PooledQuote & { readonly id: number })[]> {
  const rows = await db
    .selectFrom('quotes')
    .selectAll()
    .where((column) => column.or([column('origin', '=', 'site'), column('key', 'in', fileKeys)]))
    .orderBy('id')
    .execute();
  const least = Math.min(...rows.map((row) => row.uses));
  return rows
    .filter((row) => row.uses === least)
    .map(({ seen_at, uses: _uses, origin, ...row }) => ({
      ...row,
      origin: origin as PooledQuote['origin'],
      seenAt: seen_at,
    }));
}

/** Settles the quote of a day. When another process was quicker its choice stands. In a transaction. */
export async function settleQuoteOfDay(db: Database, day: string, quoteId: number): Promise<void> {
  const row = await db
    .insertInto('quote_days')
    .values({ day, quote_id: quoteId })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .returning('day')
    .executeTakeFirst();
  if (row === undefined) return;
  await db.updateTable('quotes').set({ uses: sql<number>`uses + 1` }).where('id', '=', quoteId).execute();
}
