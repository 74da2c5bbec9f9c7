import type { Article, ArticleDraft, ArticleId, ArticleState } from '../article/article.js';
import type { Database } from './database.js';
import type { ArticleRow } from './schema.js';

/** An article on its way into the store. */
export interface NewArticle extends ArticleDraft {
  readonly summary: readonly string[];
  readonly topics: readonly string[];
  readonly seenAt: number;
  readonly state: ArticleState;
}

/** What deciding "new, changed or known" needs of a stored article. */
export interface KnownArticle {
  readonly id: ArticleId;
  readonly state: ArticleState;
  readonly itemHash: string;
  readonly contentHash: string;
  readonly revision: number;
}

/** Finds the known ones among these keys, by key. */
export async function knownArticles(db: Database, keys: readonly string[]): Promise<ReadonlyMap<string, KnownArticle>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'key', 'state', 'item_hash', 'content_hash', 'revision'])
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.key, toKnown(row)]));
}

/** Stores an article; null when its key is known already, which is no error: two polls may meet the same news. */
export async function insertArticle(db: Database, article: NewArticle): Promise<ArticleId | null> {
  const row = await db
    .insertInto('articles')
    .values({
      ...contentColumns(article),
      key: article.key,
      seen_at: article.seenAt,
      ordered_at: article.publishedAt ?? article.seenAt,
      published_at: article.publishedAt,
      state: article.state,
      revision: 0,
      corrected_at: null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return null;
  await setTopics(db, row.id as ArticleId, article.topics);
  return row.id as ArticleId;
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
  let query = db.selectFrom('articles').selectAll('articles').where('state', '<>', 'seen');
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
      ? db.selectFrom('articles').where('state', '<>', 'seen')
      : db
          .selectFrom('articles')
          .innerJoin('article_topics', 'article_topics.article_id', 'articles.id')
          .where('state', '<>', 'seen')
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
    body: JSON.stringify(article.paragraphs),
    summary: JSON.stringify(article.summary),
    category: article.category,
    topics: JSON.stringify(article.topics),
    image: article.imageUrl,
    byline: article.byline,
    content_hash: article.contentHash,
    item_hash: article.itemHash,
  };
}

function toKnown(row: Pick<ArticleRow, 'id' | 'state' | 'item_hash' | 'content_hash' | 'revision'>): KnownArticle {
  return {
    id: row.id as ArticleId,
    state: row.state as ArticleState,
    itemHash: row.item_hash,
    contentHash: row.content_hash,
    revision: row.revision,
  };
}

/** The only place where an article row becomes an article. */
export function toArticle(row: ArticleRow): Article {
  return {
    id: row.id as ArticleId,
    key: row.key,
    url: row.url,
    title: row.title,
    category: row.category,
    byline: row.byline,
    publishedAt: row.published_at,
    paragraphs: JSON.parse(row.body) as string[],
    imageUrl: row.image,
    contentHash: row.content_hash,
    itemHash: row.item_hash,
    summary: JSON.parse(row.summary) as string[],
    topics: JSON.parse(row.topics) as string[],
    seenAt: row.seen_at,
    state: row.state as ArticleState,
    revision: row.revision,
    correctedAt: row.corrected_at,
  };
}
