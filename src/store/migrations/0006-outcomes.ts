import { type Kysely, type Migration, sql } from 'kysely';

/** What follows when Telegram refuses: since when it fails or rests, whom to tell; and articles that were withdrawn. */
export const outcomes: Migration = {
  async up(db) {
    await describeArticles(db);
    await describeDeliveries(db);
    await describeRest(db);
    await createNotices(db);
  },
};

async function describeArticles(db: Kysely<unknown>): Promise<void> {
  const articles = db.schema.alterTable('articles');
  await articles.addColumn('withdrawn_at', 'bigint').execute();
  await articles.addColumn('missing_since', 'bigint').execute();
}

async function describeDeliveries(db: Kysely<unknown>): Promise<void> {
  const deliveries = db.schema.alterTable('deliveries');
  await deliveries.addColumn('failing_since', 'bigint').execute();
  await deliveries.addColumn('lost_answers', 'integer', (column) => column.notNull().defaultTo(0)).execute();
  await deliveries.addColumn('died_at', 'bigint').execute();
  // Of older ones it is only known when they were last put back.
  await sql`update deliveries set died_at = not_before where status = 3`.execute(db);
  await db.schema
    .createIndex('deliveries_dead')
    .on('deliveries')
    .columns(['died_at', 'id'])
    .where(sql<boolean>`status = 3`)
    .execute();
}

async function describeRest(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('destinations').addColumn('rested_at', 'bigint').execute();
  await sql`update destinations set rested_at = changed_at where state = 'resting'`.execute(db);
  await db.schema
    .createIndex('destinations_at_rest')
    .on('destinations')
    .column('rested_at')
    .where(sql<boolean>`rested_at is not null`)
    .execute();
}

async function createNotices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chat_hosts')
    .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
    .addColumn('user_id', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('notices')
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('thread_id', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('told_at', 'bigint')
    .addPrimaryKeyConstraint('notices_pk', ['chat_id', 'thread_id', 'kind'])
    .execute();
}
