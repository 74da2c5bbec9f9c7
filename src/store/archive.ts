import type { Article } from '../article/article.js';
import { ALL_TOPICS } from '../topics/topic.js';
import { toArticle } from './articles.js';
import type { Database } from './database.js';

/** How many articles were sent, and how many are in the archive only. */
export interface ArchiveCounts {
  readonly published: number;
  readonly archived: number;
}

export async function countArchive(db: Database): Promise<ArchiveCounts> {
  const rows = await db
    .selectFrom('articles')
    .select((build) => ['state', build.fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  const countOf = (state: string): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { published: countOf('published'), archived: countOf('archived') };
}

/** The newest archived articles that anybody active follows a topic of, newest first. */
export async function followedArchive(db: Database, limit: number): Promise<readonly Article[]> {
  const rows = await db
    .selectFrom('articles')
    .selectAll('articles')
    .where('articles.state', '=', 'archived')
    .where((where) =>
      where.exists(
        where
          .selectFrom('follows')
          .innerJoin('destinations', (join) =>
            join
              .onRef('destinations.chat_id', '=', 'follows.chat_id')
              .onRef('destinations.thread_id', '=', 'follows.thread_id'),
          )
          .select('follows.topic')
          .where('destinations.state', '=', 'active')
          .where((either) =>
            either.or([
              either('follows.topic', '=', ALL_TOPICS),
              either(
                'follows.topic',
                'in',
                either
                  .selectFrom('article_topics')
                  .select('article_topics.topic')
                  .whereRef('article_topics.article_id', '=', 'articles.id'),
              ),
            ]),
          ),
      ),
    )
    .orderBy('articles.ordered_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toArticle);
}

/** Makes an archived article one that is sent; false where it is none any more. */
export async function markPublished(db: Database, id: Article['id']): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('articles')
    .set({ state: 'published' })
    .where('id', '=', id)
    .where('state', '=', 'archived')
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
