import type { Kysely } from 'kysely';
import { countDue, countWaiting } from '../store/deliveries.js';
import { materialise, nextOpenFanout } from '../store/fanouts.js';
import type { Schema } from '../store/schema.js';

/** Followers looked at in one transaction, and how many due rows are enough to wait with the next ones. */
const CHUNK = 1_000;
/** Rows that may wait for their time (slow groups, retries) before no more are made. */
const MOST_WAITING = 20_000;

/**
 * Makes the next deliveries when few are due, so that a million followers are never a million rows.
 * Returns whether anything was made or looked at: then it is worth asking again.
 */
export async function refillWindow(db: Kysely<Schema>, now: number): Promise<boolean> {
  if ((await countDue(db, now, CHUNK)) >= CHUNK) return false;
  if ((await countWaiting(db)) >= MOST_WAITING) return false;
  return db.transaction().execute(async (trx) => {
    const fanout = await nextOpenFanout(trx);
    if (fanout === null) return false;
    await materialise(trx, fanout, CHUNK, now);
    return true;
  });
}
