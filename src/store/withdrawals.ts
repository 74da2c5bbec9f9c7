import type { ArticleId } from '../article/article.js';
import type { Database } from './database.js';

/** Remembers since when an article's page is not to be found; null when it is there, or when nobody can tell. */
export async function setMissingSince(db: Database, id: ArticleId, since: number | null): Promise<void> {
  await db.updateTable('articles').set({ missing_since: since }).where('id', '=', id).execute();
}

/** Marks a published article as withdrawn; its new revision, or null where it is not published. */
export async function markWithdrawn(db: Database, id: ArticleId, now: number): Promise<number | null> {
  const row = await db
    .updateTable('articles')
    .set((column) => ({ state: 'withdrawn', withdrawn_at: now, revision: column('revision', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'published')
    .returning('revision')
    .executeTakeFirst();
  return row?.revision ?? null;
}

/** Publishes a withdrawn article again; its new revision, or null where it is not withdrawn. */
export async function markRestored(db: Database, id: ArticleId, now: number): Promise<number | null> {
  const row = await db
    .updateTable('articles')
    .set((column) => ({
      state: 'published',
      withdrawn_at: null,
      missing_since: null,
      corrected_at: now,
      revision: column('revision', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'withdrawn')
    .returning('revision')
    .executeTakeFirst();
  return row?.revision ?? null;
}

/** How many articles were found to be withdrawn since then. */
export async function countWithdrawn(db: Database, since: number): Promise<number> {
  const { count } = await db
    .selectFrom('articles')
    .select((build) => build.fn.countAll().as('count'))
    .where('withdrawn_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}
