import { sql } from 'kysely';
import type { Database } from './database.js';

const DAY_MS = 24 * 60 * 60_000;
/** Messages older than this are not edited any more. */
const SENT_KEPT_MS = 14 * DAY_MS;
const CHUNK = 1_000;

/** Takes away what is past its age, at most a chunk of each a time; returns whether there may be more. */
export async function tidy(db: Database, now: number): Promise<boolean> {
  const sent = await sql`
    delete from sent where (article_id, chat_id, thread_id) in (
      select article_id, chat_id, thread_id from sent where sent_at < ${now - SENT_KEPT_MS} limit ${CHUNK})`.execute(
    db,
  );
  const keys = await sql`
    delete from kv where key in (select key from kv where expires_at <= ${now} limit ${CHUNK})`.execute(db);
  const fanouts = await sql`
    delete from fanouts where id in (
      select id from fanouts where state = 'drained' and cutoff < ${now - SENT_KEPT_MS}
        and not exists (select 1 from deliveries where deliveries.fanout_id = fanouts.id) limit ${CHUNK})`.execute(db);
  return [sent, keys, fanouts].some((result) => Number(result.numAffectedRows ?? 0) === CHUNK);
}
