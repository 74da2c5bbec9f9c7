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
import type { Range } from './telegram.js';

/** A database file with followers of WISATA and articles on their way to them. */
export interface OutboxScene extends OpenDatabase {
  readonly lease: Lease;
}

/** Chat ids begin here, as Telegram's do: ten digits. */
export const FIRST_CHAT = 1_000_000_000;
/** Those of groups: a hundred times as many of them would still be before all people. */
export const FIRST_GROUP = -1_002_000_000_000;
const CHUNK = 10_000;

export async function createOutboxScene(followers: number): Promise<OutboxScene> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-bench-'));
  const database = await openDatabase(`file:${join(folder, 'bench.db')}`);
  const { db } = database;
  await fillOutbox(db, { people: followers });
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

/** Makes the tables, the followers, and fan-outs of articles that were published just now. */
export async function fillOutbox(
  db: OpenDatabase['db'],
  {
    people,
    groups = 0,
    articles = 1,
  }: { readonly people: number; readonly groups?: number; readonly articles?: number },
): Promise<void> {
  await migrate(db);
  for (let from = 0; from < people; from += CHUNK) {
    await addFollowers(db, 'private', { first: FIRST_CHAT + from, count: Math.min(CHUNK, people - from) });
  }
  if (groups > 0) await addFollowers(db, 'supergroup', { first: FIRST_GROUP, count: groups });
  for (let number = 0; number < articles; number += 1) {
    const article = newArticle({ key: `id:${number}`, title: `Berita ${number}`, publishedAt: Date.now() });
    const id = await insertArticle(db, article);
    await addFanout(db, { kind: 'article', ref: String(id), articleId: id, cutoff: Date.now() });
  }
}

async function addFollowers(db: OpenDatabase['db'], kind: string, { first, count }: Range): Promise<void> {
  const numbers = sql`with recursive n(i) as (select ${first} union all select i + 1 from n where i < ${first + count - 1})`;
  await sql`insert into destinations (chat_id, thread_id, kind, title, language, state, created_at, changed_at)
    ${numbers} select i, 0, ${kind}, 'Pembaca', 'id', 'active', 1, 1 from n`.execute(db);
  await sql`insert into follows (chat_id, thread_id, topic, created_at)
    ${numbers} select i, 0, 'WISATA', 1 from n`.execute(db);
}
