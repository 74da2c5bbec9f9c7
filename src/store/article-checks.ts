import type { Article, ArticleId } from '../article/article.js';
import { toArticle } from './articles.js';
import type { Database } from './database.js';

/** An article whose page is to be looked at again. */
export type DueArticle = Article & {
  /** Since when its page is not to be found, epoch milliseconds; null while it is. */
  readonly missingSince: number | null;
};

/** Articles whose page is to be looked at again by now, the longest overdue first. */
export async function articlesDueForCheck(db: Database, now: number, limit: number): Promise<readonly DueArticle[]> {
  const rows = await db
    .selectFrom('articles')
    .selectAll()
    .where('next_check_at', '<=', now)
    .orderBy('next_check_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toArticle(row), missingSince: row.missing_since }));
}

/** Notes that a page was looked at again, and when it is next; null for never. */
export async function noteCheck(db: Database, id: ArticleId, nextCheckAt: number | null): Promise<void> {
  await db
    .updateTable('articles')
    .set((column) => ({ next_check_at: nextCheckAt, checks: column('checks', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
