import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { insertArticle } from '../src/store/articles.js';
import { type OpenDatabase, openDatabase } from '../src/store/database.js';
import { addFanout } from '../src/store/fanouts.js';
import { acquireLease, type Lease } from '../src/store/leases.js';
import { migrate } from '../src/store/migrate.js';
import { newArticle } from '../test/support/fixtures.js';

/** A database file with followers of WISATA and one article on its way to them. */
export interface OutboxScene extends OpenDatabase {
  readonly lease: Lease;
}

/** Chat ids begin here, as Telegram's do: ten digits. */
export const FIRST_CHAT = 1_000_000_000;
const CHUNK = 10_000;

export async function createOutboxScene(followers: number): Promise<OutboxScene> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-bench-'));
  const database = await openDatabase(`file:${join(folder, 'bench.db')}`);
  const { db } = database;
  await migrate(db);
  for (let from = 0; from < followers; from += CHUNK) await addFollowers(db, from, Math.min(CHUNK, followers - from));
  const id = await insertArticle(db, newArticle());
  await addFanout(db, { kind: 'article', ref: String(id), articleId: id, cutoff: Date.now() });
  const wish = { name: 'dispatcher', holder: 'bench', now: Date.now(), ttlMs: 3_600_000, force: true };
  const lease = await acquireLease(db, wish);
  if (lease === null) throw new Error('no lease');
  return {
    db,
    lease,
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addFollowers(db: OpenDatabase['db'], from: number, count: number): Promise<void> {
  const numbers = sql`with recursive n(i) as (select ${FIRST_CHAT + from} union all select i + 1 from n where i < ${FIRST_CHAT + from + count - 1})`;
  await sql`insert into destinations (chat_id, thread_id, kind, title, language, state, created_at, changed_at)
    ${numbers} select i, 0, 'private', 'Pembaca', 'id', 'active', 1, 1 from n`.execute(db);
  await sql`insert into follows (chat_id, thread_id, topic, created_at)
    ${numbers} select i, 0, 'WISATA', 1 from n`.execute(db);
}
