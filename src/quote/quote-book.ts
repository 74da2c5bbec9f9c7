import type { Kysely } from 'kysely';
import { addFanout } from '../store/fanouts.js';
import {
  leastUsedQuotes,
  leastUses,
  type PooledQuote,
  poolQuotes,
  quoteOfDay,
  settleQuoteOfDay,
} from '../store/quotes.js';
import type { Schema } from '../store/schema.js';
import { chooseQuote, quoteKey, toPooled } from './choose-quote.js';
import type { Quote } from './quote.js';

/** Quotes of the day. Days are written `2026-11-24`, in the publisher's zone. */
export interface QuoteBook {
  /** Puts the quotes of `config/quotes.json` into the pool. */
  open(): Promise<void>;
  /** Remembers a quote that the publisher's page shows. */
  collect(quote: Omit<Quote, 'source'>, now: number): Promise<void>;
  /** The quote of a day: chosen once, the same for everyone, none again before all were used. */
  ofDay(day: string): Promise<Quote>;
  /** Hands the quote of a day to the outbox; false when that was done before. */
  enqueue(day: string, now: number): Promise<boolean>;
}

/** A quote that an editor took out of the file is not chosen any more, even if it was never used. */
export function createQuoteBook(deps: {
  readonly db: Kysely<Schema>;
  readonly fileQuotes: readonly Quote[];
}): QuoteBook {
  const { db } = deps;
  const fileKeys = deps.fileQuotes.map((quote) => quoteKey(quote.text));

  async function ofDay(day: string): Promise<Quote> {
    return db.transaction().execute(async (trx) => {
      const chosen = await quoteOfDay(trx, day);
      if (chosen !== null) return chosen;
      const choice = chooseQuote(await leastUsedQuotes(trx, fileKeys), day);
      if (choice === null) throw new Error('There is no quote in the pool: quotes.json must hold one at least');
      await settleQuoteOfDay(trx, day, choice.id);
      return (await quoteOfDay(trx, day)) ?? choice;
    });
  }

  async function add(quotes: readonly PooledQuote[]): Promise<void> {
    await poolQuotes(db, quotes, await leastUses(db, fileKeys));
  }

  return {
    open: () => add(deps.fileQuotes.map((quote) => toPooled(quote, 'file', 0))),
    collect: (quote, now) => add([toPooled({ ...quote, source: null }, 'site', now)]),
    ofDay,
    async enqueue(day, now) {
      await ofDay(day);
      return addFanout(db, { kind: 'quote', ref: day, articleId: null, cutoff: now });
    },
  };
}
