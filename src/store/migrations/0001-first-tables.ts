import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely';
import { isPostgres } from '../database.js';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const zero = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().defaultTo(0);

/** The tables of the first release. */
export const firstTables: Migration = {
  async up(db) {
    await createArticles(db);
    await createSubscriptions(db);
    await createOutbox(db);
    await createQuotes(db);
    await createLeasesAndKeys(db);
  },
};

/** Ids are never used twice: a delivery that was deleted must not be mistaken for a new one. */
function identity(db: Kysely<unknown>): (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder {
  return isPostgres(db)
    ? (column) => column.primaryKey().generatedAlwaysAsIdentity()
    : (column) => column.primaryKey().autoIncrement();
}

/** SQLite wants INTEGER for AUTOINCREMENT, PostgreSQL bigint. */
function identityType(db: Kysely<unknown>): 'bigint' | 'integer' {
  return isPostgres(db) ? 'bigint' : 'integer';
}

async function createArticles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('articles')
    .addColumn('id', identityType(db), identity(db))
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('url', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('body', 'text', required)
    .addColumn('summary', 'text', required)
    .addColumn('category', 'text', required)
    .addColumn('topics', 'text', required)
    .addColumn('image', 'text')
    .addColumn('byline', 'text')
    .addColumn('published_at', 'bigint')
    .addColumn('seen_at', 'bigint', required)
    .addColumn('ordered_at', 'bigint', required)
    .addColumn('content_hash', 'text', required)
    .addColumn('item_hash', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('revision', 'integer', zero)
    .addColumn('corrected_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('articles_newest')
    .on('articles')
    .columns(['ordered_at', 'id'])
    .where(sql<boolean>`state <> 'seen'`)
    .execute();
  await db.schema
    .createTable('article_topics')
    .addColumn('topic', 'text', required)
    .addColumn('article_id', 'bigint', required)
    .addPrimaryKeyConstraint('article_topics_pk', ['topic', 'article_id'])
    .execute();
  await db.schema
    .createTable('sources')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('opened_at', 'bigint', required)
    .execute();
  await db.schema.createIndex('article_topics_by_article').on('article_topics').column('article_id').execute();
}

async function createSubscriptions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('destinations')
    .addColumn('chat_id', 'bigint', required)
    .addColumn('thread_id', 'bigint', required)
    .addColumn('kind', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('wants_quote', 'smallint', zero)
    .addColumn('state', 'text', required)
    .addColumn('rest_cause', 'text')
    .addColumn('created_by', 'bigint')
    .addColumn('created_at', 'bigint', required)
    .addColumn('changed_at', 'bigint', required)
    .addPrimaryKeyConstraint('destinations_pk', ['chat_id', 'thread_id'])
    .execute();
  await db.schema
    .createIndex('destinations_wanting_quote')
    .on('destinations')
    .columns(['chat_id', 'thread_id'])
    .where(sql<boolean>`wants_quote = 1`)
    .execute();
  await db.schema
    .createTable('follows')
    .addColumn('chat_id', 'bigint', required)
    .addColumn('thread_id', 'bigint', required)
    .addColumn('topic', 'text', required)
    .addColumn('silent', 'smallint', zero)
    .addColumn('created_at', 'bigint', required)
    .addPrimaryKeyConstraint('follows_pk', ['topic', 'chat_id', 'thread_id'])
    .execute();
  await db.schema.createIndex('follows_by_place').on('follows').columns(['chat_id', 'thread_id']).execute();
}

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('fanouts')
    .addColumn('id', identityType(db), identity(db))
    .addColumn('kind', 'text', required)
    .addColumn('ref', 'text', required)
    .addColumn('article_id', 'bigint')
    .addColumn('priority', 'integer', zero)
    .addColumn('cursor_chat', 'bigint', required)
    .addColumn('cursor_thread', 'bigint', required)
    .addColumn('cutoff', 'bigint', required)
    .addColumn('state', 'text', required)
    .addColumn('made', 'bigint', zero)
    .addColumn('sent', 'bigint', zero)
    .addColumn('failed', 'bigint', zero)
    .addUniqueConstraint('fanouts_once', ['kind', 'ref'])
    .execute();
  await db.schema
    .createIndex('fanouts_open')
    .on('fanouts')
    .columns(['priority', 'id'])
    .where(sql<boolean>`state = 'open'`)
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('id', identityType(db), identity(db))
    .addColumn('fanout_id', 'bigint', required)
    .addColumn('chat_id', 'bigint', required)
    .addColumn('thread_id', 'bigint', required)
    .addColumn('status', 'smallint', zero)
    .addColumn('attempts', 'integer', zero)
    .addColumn('not_before', 'bigint', zero)
    .addColumn('lease_until', 'bigint', zero)
    .addColumn('message_id', 'bigint')
    .addColumn('last_error', 'text')
    .addUniqueConstraint('deliveries_once', ['fanout_id', 'chat_id', 'thread_id'])
    .execute();
  await db.schema
    .createIndex('deliveries_due')
    .on('deliveries')
    .columns(['not_before', 'id'])
    .where(sql<boolean>`status = 0`)
    .execute();
  await db.schema
    .createIndex('deliveries_waiting_in_chat')
    .on('deliveries')
    .columns(['chat_id', 'id'])
    .where(sql<boolean>`status < 3`)
    .execute();
  await db.schema
    .createTable('sent')
    .addColumn('article_id', 'bigint', required)
    .addColumn('chat_id', 'bigint', required)
    .addColumn('thread_id', 'bigint', required)
    .addColumn('message_id', 'bigint', required)
    .addColumn('revision', 'integer', required)
    .addColumn('sent_at', 'bigint', required)
    .addPrimaryKeyConstraint('sent_pk', ['article_id', 'chat_id', 'thread_id'])
    .execute();
  await db.schema.createIndex('sent_by_age').on('sent').column('sent_at').execute();
}

async function createQuotes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('quotes')
    .addColumn('id', identityType(db), identity(db))
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('text', 'text', required)
    .addColumn('author', 'text', required)
    .addColumn('source', 'text')
    .addColumn('origin', 'text', required)
    .addColumn('uses', 'integer', zero)
    .addColumn('seen_at', 'bigint', zero)
    .execute();
  await db.schema
    .createTable('quote_days')
    .addColumn('day', 'text', (column) => column.primaryKey())
    .addColumn('quote_id', 'bigint', required)
    .execute();
}

async function createLeasesAndKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', required)
    .addColumn('epoch', 'bigint', required)
    .addColumn('expires_at', 'bigint', required)
    .execute();
  await db.schema
    .createTable('kv')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', required)
    .addColumn('expires_at', 'bigint')
    .execute();
}
