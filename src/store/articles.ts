import type { Article, ArticleDraft, ArticleId, ArticleState, DateFrom } from '../article/article.js';
import { titleKey } from '../article/normalised-text.js';
import { addArticleKeys, knownByAny } from './article-keys.js';
import type { Database } from './database.js';
import type { ArticleRow } from './schema.js';

/** An article on its way into the store. */
export interface NewArticle extends ArticleDraft {
  readonly summary: readonly string[];
  readonly longSummary: readonly string[];
  readonly topics: readonly string[];
  readonly seenAt: number;
  readonly state: ArticleState;
  /** When its page is looked at again, epoch milliseconds; left out where it is not. */
  readonly nextCheckAt?: number;
}

/**
 * Stores an article with all of its keys; null when one of them is known already, which is no error: two polls may meet
 * the same news. In a transaction.
 */
export async function insertArticle(db: Database, article: NewArticle): Promise<ArticleId | null> {
  const keys = [article.key, ...article.otherKeys];
  if ((await knownByAny(db, keys)) !== undefined) return null;
  const row = await db
    .insertInto('articles')
    .values({
      ...contentColumns(article),
      key: article.key,
      seen_at: article.seenAt,
      ordered_at: article.publishedAt ?? article.seenAt,
      published_at: article.publishedAt,
      state: article.state,
      date_from: article.dateFrom,
      revision: 0,
      corrected_at: null,
      next_check_at: article.nextCheckAt ?? null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return null;
  const id = row.id as ArticleId;
  await addArticleKeys(db, id, keys);
  await setTopics(db, id, article.topics);
  return id;
}

/** Rewrites an article without telling anybody: what readers see of it stays as it was. */
export async function rewriteArticle(
  db: Database,
  id: ArticleId,
  article: Omit<NewArticle, 'state' | 'seenAt'>,
): Promise<void> {
  await db.updateTable('articles').set(contentColumns(article)).where('id', '=', id).execute();
  await addArticleKeys(db, id, [article.key, ...article.otherKeys]);
}

/** Writes a correction over an article and returns its new revision. The date of publication stays as it was. */
export async function reviseArticle(
  db: Database,
  id: ArticleId,
  article: Omit<NewArticle, 'state' | 'seenAt'>,
  correctedAt: number,
): Promise<number> {
  const { revision } = await db
    .updateTable('articles')
    .set((column) => ({
      ...contentColumns(article),
      revision: column('revision', '+', 1),
      corrected_at: correctedAt,
    }))
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  await db.deleteFrom('article_topics').where('article_id', '=', id).execute();
  await setTopics(db, id, article.topics);
  await addArticleKeys(db, id, [article.key, ...article.otherKeys]);
  return revision;
}

/** Remembers that what the source says of an article changed without changing the article. */
export async function setItemHash(db: Database, id: ArticleId, itemHash: string): Promise<void> {
  await db.updateTable('articles').set({ item_hash: itemHash }).where('id', '=', id).execute();
}

/** One article, or null. */
export async function articleById(db: Database, id: number): Promise<Article | null> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toArticle(row);
}

/** The newest articles that readers may see, newest first; of one topic where one is named. */
export async function latestArticles(
  db: Database,
  page: { readonly topic?: string; readonly offset: number; readonly limit: number },
): Promise<readonly Article[]> {
  let query = db
    .selectFrom('articles')
    .selectAll('articles')
    .where('state', '<>', 'seen')
    .where('state', '<>', 'withdrawn');
  if (page.topic !== undefined) {
    query = query
      .innerJoin('article_topics', 'article_topics.article_id', 'articles.id')
      .where('article_topics.topic', '=', page.topic);
  }
  const rows = await query
    .orderBy('ordered_at', 'desc')
    .orderBy('articles.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(toArticle);
}

/** How many articles {@link latestArticles} can list. */
export async function countArticles(db: Database, topic?: string): Promise<number> {
  const query =
    topic === undefined
      ? db.selectFrom('articles').where('state', '<>', 'seen').where('state', '<>', 'withdrawn')
      : db
          .selectFrom('articles')
          .innerJoin('article_topics', 'article_topics.article_id', 'articles.id')
          .where('state', '<>', 'seen')
          .where('state', '<>', 'withdrawn')
          .where('article_topics.topic', '=', topic);
  const { count } = await query.select((build) => build.fn.countAll().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}

async function setTopics(db: Database, id: ArticleId, topics: readonly string[]): Promise<void> {
  if (topics.length === 0) return;
  await db
    .insertInto('article_topics')
    .values(topics.map((topic) => ({ topic, article_id: id })))
    .execute();
}

function contentColumns(article: Omit<NewArticle, 'state' | 'seenAt'>) {
  return {
    url: article.url,
    title: article.title,
    title_key: titleKey(article.title),
    body: JSON.stringify(article.paragraphs),
    summary: JSON.stringify(article.summary),
    long_summary: JSON.stringify(article.longSummary),
    category: article.category,
    topics: JSON.stringify(article.topics),
    image: article.imageUrl,
    byline: article.byline,
    is_advertorial: article.isAdvertorial ? 1 : 0,
    content_hash: article.contentHash,
    item_hash: article.itemHash,
  };
}

/** The only place where an article row becomes an article. */
export function toArticle(row: ArticleRow): Article {
  const summary = JSON.parse(row.summary) as string[];
  const longSummary = JSON.parse(row.long_summary) as string[];
  return {
    id: row.id as ArticleId,
    key: row.key,
    url: row.url,
    title: row.title,
    category: row.category,
    byline: row.byline,
    publishedAt: row.published_at,
    dateFrom: row.date_from as DateFrom,
    isAdvertorial: row.is_advertorial === 1,
    paragraphs: JSON.parse(row.body) as string[],
    imageUrl: row.image,
    contentHash: row.content_hash,
    itemHash: row.item_hash,
    summary,
    longSummary: longSummary.length === 0 ? summary : longSummary,
    topics: JSON.parse(row.topics) as string[],
    seenAt: row.seen_at,
    state: row.state as ArticleState,
    revision: row.revision,
    correctedAt: row.corrected_at,
    withdrawnAt: row.withdrawn_at,
  };
}
