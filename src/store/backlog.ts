import { sql } from 'kysely';
import type { Database } from './database.js';
import { countDue } from './deliveries.js';
import { openFanouts, places, topicsOf } from './fanouts.js';

/**
 * About how many messages are still to be sent: the rows that are due and the places that open fan-outs have not come to,
 * each counted up to `limit`. What waits together for a place leaves as one message, so that the largest fan-out counts.
 */
export async function countBacklog(db: Database, now: number, limit: number): Promise<number> {
  let ahead = 0;
  for (const fanout of await openFanouts(db).execute()) {
    if (ahead >= limit) break;
    const { rows } = await sql<{ count: number | string }>`
      select count(*) as count from (${places(fanout, await topicsOf(db, fanout), { limit })}) as place`.execute(db);
    ahead = Math.max(ahead, Number(rows[0]?.count ?? 0));
  }
  return ahead + (await countDue(db, now, limit));
}
