import type { Clock } from '../operations/clock.js';
import type { Database } from './database.js';
import { createKeyv } from './keyv-store.js';

/** Telegram's price of a message beyond the free rate, in Stars: core.telegram.org/bots/faq, «paid broadcasts». */
export const STARS_PER_MESSAGE = 0.1;

/** How many messages were paid for in the month (UTC) of a moment. */
export async function paidMessagesIn(db: Database, now: number): Promise<number> {
  return (await ledger(db, () => now).get<number>(monthOf(now))) ?? 0;
}

/** Adds messages that were paid for. One process at a time: the one that dispatches. */
export async function addPaidMessages(db: Database, count: number, clock: Clock): Promise<void> {
  const now = clock();
  await ledger(db, clock).set(monthOf(now), (await paidMessagesIn(db, now)) + count);
}

function ledger(db: Database, clock: Clock) {
  return createKeyv(db, 'paid-messages', clock);
}

function monthOf(now: number): string {
  return new Date(now).toISOString().slice(0, 7);
}
