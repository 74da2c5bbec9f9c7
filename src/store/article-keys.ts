import type { ArticleId, ArticleState } from '../article/article.js';
import { titleKey } from '../article/normalised-text.js';
import { type Database, isPostgres } from './database.js';
import type { ArticleRow } from './schema.js';

/** What deciding "new, changed or known" needs of a stored article. */
export interface KnownArticle {
  readonly id: ArticleId;
  readonly state: ArticleState;
  readonly itemHash: string;
  readonly contentHash: string;
  readonly revision: number;
  /** It is known by another address of the same story: what is said there corrects nothing. */
  readonly isCopy: boolean;
}

/** More than SQLite's least limit of parameters would be refused (999, sqlite.org/limits.html §9). */
const KEYS_AT_ONCE = 500;

/** Finds the known ones among these keys: any key of an article finds it. By the key that was asked for. */
export async function knownArticles(db: Database, keys: readonly string[]): Promise<ReadonlyMap<string, KnownArticle>> {
  const known = new Map<string, KnownArticle>();
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const rows = await db
      .selectFrom('article_keys')
      .innerJoin('articles', 'articles.id', 'article_keys.article_id')
      .select(['article_keys.key', 'is_copy', 'articles.id', 'state', 'item_hash', 'content_hash', 'revision'])
      .where('article_keys.key', 'in', keys.slice(from, from + KEYS_AT_ONCE))
      .execute();
    for (const row of rows) known.set(row.key, toKnown(row, row.is_copy === 1));
  }
  return known;
}

/** The article that any of these keys finds, the surest key first. */
export async function knownByAny(db: Database, keys: readonly string[]): Promise<KnownArticle | undefined> {
  const known = await knownArticles(db, keys);
  return keys.map((key) => known.get(key)).find((article) => article !== undefined);
}

/** Two articles of one title so near in time are one story. */
const SAME_STORY_MS = 48 * 60 * 60_000;
/** `Prakiraan cuaca` is the name of a column, not a headline. */
const LEAST_WORDS = 3;

/**
 * The stored article of the same story: an equal title, case and punctuation aside, within 48 hours of `at`. Similar
 * titles are never enough: of 8,746 pairs of different articles, those with Jaccard ≥ 0.7 were the same only where equal.
 */
export async function knownByTitle(db: Database, title: string, at: number): Promise<KnownArticle | undefined> {
  const key = titleKey(title);
  if (key.split(' ').length < LEAST_WORDS) return undefined;
  const row = await db
    .selectFrom('articles')
    .select(['id', 'state', 'item_hash', 'content_hash', 'revision'])
    .where('title_key', '=', key)
    .where('ordered_at', '>=', at - SAME_STORY_MS)
    .where('ordered_at', '<=', at + SAME_STORY_MS)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : toKnown(row, true);
}

/** What an article's content is now, by its hash; in a transaction PostgreSQL keeps others from changing it. */
export async function contentHashOf(db: Database, id: ArticleId): Promise<string | undefined> {
  let query = db.selectFrom('articles').select('content_hash').where('id', '=', id);
  if (isPostgres(db)) query = query.forUpdate();
  return (await query.executeTakeFirst())?.content_hash;
}

/** Notes what else an article is known by. A key that another article has already stays that one's. */
export async function addArticleKeys(
  db: Database,
  id: ArticleId,
  keys: readonly string[],
  { isCopy = false }: { readonly isCopy?: boolean } = {},
): Promise<void> {
  if (keys.length === 0) return;
  await db
    .insertInto('article_keys')
    .values([...new Set(keys)].map((key) => ({ key, article_id: id, is_copy: isCopy ? 1 : 0 })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

function toKnown(
  row: Pick<ArticleRow, 'id' | 'state' | 'item_hash' | 'content_hash' | 'revision'>,
  isCopy: boolean,
): KnownArticle {
  return {
    id: row.id as ArticleId,
    state: row.state as ArticleState,
    itemHash: row.item_hash,
    contentHash: row.content_hash,
    revision: row.revision,
    isCopy,
  };
}
