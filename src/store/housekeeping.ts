import { type RawBuilder, sql } from 'kysely';
import { forgetUnusedChats } from './chats.js';
import type { Database } from './database.js';
import { deliveryStatus } from './schema.js';

const DAY_MS = 24 * 60 * 60_000;
/** Messages older than this are not edited any more. */
const SENT_KEPT_MS = 14 * DAY_MS;
const DEAD_LETTERS_KEPT_MS = 30 * DAY_MS;
/** What was told longer ago than this is told anew when it happens again. */
const TOLD_KEPT_MS = 30 * DAY_MS;
/** A chat that did not come back for so long is forgotten with all its settings. */
const RESTING_KEPT_MS = 90 * DAY_MS;
const CHUNK = 1_000;

/** Takes away what is past its age, at most a chunk of each a time; returns whether there may be more. */
export async function tidy(db: Database, now: number): Promise<boolean> {
  const deleted = [
    await deleteChunk(db, 'sent', ['article_id', 'chat_id', 'thread_id'], sql`sent_at < ${now - SENT_KEPT_MS}`),
    await deleteChunk(db, 'kv', ['key'], sql`expires_at <= ${now}`),
    await deleteChunk(db, 'deliveries', ['id'], isOldDeadLetter(now)),
    await deleteChunk(db, 'notices', ['chat_id', 'thread_id', 'kind'], sql`told_at < ${now - TOLD_KEPT_MS}`),
    await deleteChunk(db, 'fanouts', ['id'], isFinishedFanout(now)),
    await forgetPlaces(db, now),
  ];
  return deleted.some((count) => count >= CHUNK);
}

async function deleteChunk(
  db: Database,
  table: string,
  key: readonly string[],
  isOld: RawBuilder<unknown>,
): Promise<number> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const result = await sql`
    delete from ${sql.table(table)} where (${columns}) in (
      select ${columns} from ${sql.table(table)} where ${isOld} limit ${CHUNK})`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

function isOldDeadLetter(now: number): RawBuilder<unknown> {
  return sql`status = ${sql.lit(deliveryStatus.dead)} and died_at < ${now - DEAD_LETTERS_KEPT_MS}`;
}

function isFinishedFanout(now: number): RawBuilder<unknown> {
  return sql`state = 'drained' and cutoff < ${now - SENT_KEPT_MS}
    and not exists (select 1 from deliveries where deliveries.fanout_id = fanouts.id)`;
}

/** Everything of places that rest for too long; the places themselves last, so that a kill in between is caught up with. */
async function forgetPlaces(db: Database, now: number): Promise<number> {
  const { rows } = await sql<{ chat_id: number; thread_id: number }>`
    select chat_id, thread_id from destinations where rested_at < ${now - RESTING_KEPT_MS} limit ${CHUNK}`.execute(db);
  if (rows.length === 0) return 0;
  const places = sql.join(rows.map((row) => sql`(${sql.lit(row.chat_id)}, ${sql.lit(row.thread_id)})`));
  for (const table of ['follows', 'deliveries', 'sent', 'notices', 'destinations']) {
    await sql`delete from ${sql.table(table)} where (chat_id, thread_id) in (values ${places})`.execute(db);
  }
  await forgetUnusedChats(db, [...new Set(rows.map((row) => row.chat_id))]);
  return rows.length;
}
