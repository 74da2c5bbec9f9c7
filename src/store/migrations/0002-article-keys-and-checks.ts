import { type Kysely, type Migration, sql } from 'kysely';
import { contentHash } from '../../article/content-hash.js';
import { titleKey } from '../../article/normalised-text.js';

/** An article is known by all of its keys; its page is looked at again; where its date is from is noted. */
export const articleKeysAndChecks: Migration = {
  async up(db) {
    await createArticleKeys(db);
    await addColumns(db);
    await describeStored(db);
  },
};

async function createArticleKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('article_keys')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'bigint', (column) => column.notNull())
    .addColumn('is_copy', 'smallint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('article_keys_by_article').on('article_keys').column('article_id').execute();
  await sql`insert into article_keys (key, article_id) select key, id from articles`.execute(db);
}

/** One column a statement: SQLite takes no more. */
async function addColumns(db: Kysely<unknown>): Promise<void> {
  const articles = db.schema.alterTable('articles');
  await articles.addColumn('date_from', 'text', (column) => column.notNull().defaultTo('unknown')).execute();
  await articles.addColumn('is_advertorial', 'smallint', (column) => column.notNull().defaultTo(0)).execute();
  await articles.addColumn('title_key', 'text', (column) => column.notNull().defaultTo('')).execute();
  await articles.addColumn('next_check_at', 'bigint').execute();
  await articles.addColumn('checks', 'integer', (column) => column.notNull().defaultTo(0)).execute();
  await sql`update articles set date_from = 'none' where published_at is null`.execute(db);
  await db.schema
    .createIndex('articles_due_for_check')
    .on('articles')
    .columns(['next_check_at', 'id'])
    .where(sql<boolean>`next_check_at is not null`)
    .execute();
  await db.schema.createIndex('articles_by_title').on('articles').columns(['title_key', 'ordered_at']).execute();
}

/** Enough for what sources still show. */
const MOST_DESCRIBED = 2_000;

interface StoredArticle {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly image: string | null;
  readonly category: string;
  readonly state: string;
}

/** Titles get their keys, and content the hash of today's rules: otherwise every article would look corrected. */
async function describeStored(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<StoredArticle>`
    select id, title, body, image, category, state from articles order by id desc limit ${MOST_DESCRIBED}`.execute(db);
  for (const { id, title, body, image, category, state } of rows) {
    const content = { title, paragraphs: JSON.parse(body) as string[], imageUrl: image, category };
    const hash = state === 'seen' ? '' : contentHash(content);
    await sql`update articles set title_key = ${titleKey(title)}, content_hash = ${hash} where id = ${id}`.execute(db);
  }
}
