import type { Kysely } from 'kysely';
import { countDue, countWaiting } from '../store/deliveries.js';
import { dueSince } from '../store/fanout-priority.js';
import { materialise, nextTurn } from '../store/fanouts.js';
import type { Schema } from '../store/schema.js';

/** Rows that go before a new one, so that it need not be made yet; followers looked at in one transaction at most. */
const CHUNK = 1_000;
const SMALLEST_CHUNK = 100;
/** Rows that may wait for their time (slow groups, retries) before no more are made. */
const MOST_WAITING = 20_000;

/**
 * Makes the next deliveries when few are due, so that a million followers are never a million rows. Fan-outs that are open
 * together share the window, so that articles for one chat wait in it together and leave as one message. Returns whether
 * anything was made or looked at: then it is worth asking again.
 */
export async function refillWindow(db: Kysely<Schema>, now: number): Promise<boolean> {
  const turn = await nextTurn(db);
  if (turn === null) return false;
  if ((await countDue(db, dueSince(turn.fanout.priority, now), CHUNK)) >= CHUNK) return false;
  if ((await countWaiting(db)) >= MOST_WAITING) return false;
  const limit = Math.max(SMALLEST_CHUNK, Math.ceil(CHUNK / turn.peers));
  await db.transaction().execute((trx) => materialise(trx, turn.fanout, limit, now));
  return true;
}
