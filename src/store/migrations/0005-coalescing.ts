import { type Kysely, type Migration, sql } from 'kysely';

/** Several articles in one message, the order in a chat by publication, and the turns of fan-outs. */
export const coalescing: Migration = {
  async up(db) {
    await describeFanouts(db);
    await describeDeliveries(db);
    await describeSent(db);
  },
};

async function describeFanouts(db: Kysely<unknown>): Promise<void> {
  const fanouts = db.schema.alterTable('fanouts');
  await fanouts.addColumn('dropped', 'bigint', (column) => column.notNull().defaultTo(0)).execute();
  await fanouts.addColumn('turn', 'bigint', (column) => column.notNull().defaultTo(0)).execute();
  await sql`update fanouts set priority = case kind when 'correction' then 2 else 1 end`.execute(db);
}

async function describeDeliveries(db: Kysely<unknown>): Promise<void> {
  const deliveries = db.schema.alterTable('deliveries');
  await deliveries.addColumn('rank', 'bigint', (column) => column.notNull().defaultTo(0)).execute();
  await deliveries.addColumn('made_at', 'bigint', (column) => column.notNull().defaultTo(0)).execute();
  await deliveries.addColumn('is_alone', 'smallint', (column) => column.notNull().defaultTo(0)).execute();
  await sql`
    update deliveries set rank = (
      select coalesce(articles.ordered_at, fanouts.cutoff) - fanouts.priority * 10000000000000
      from fanouts left join articles on articles.id = fanouts.article_id
      where fanouts.id = deliveries.fanout_id)
    where exists (select 1 from fanouts where fanouts.id = deliveries.fanout_id)`.execute(db);
  await db.schema.dropIndex('deliveries_waiting_in_chat').execute();
  await db.schema
    .createIndex('deliveries_waiting_in_chat')
    .on('deliveries')
    .columns(['chat_id', 'rank', 'id'])
    .where(sql<boolean>`status < 3`)
    .execute();
}

async function describeSent(db: Kysely<unknown>): Promise<void> {
  const sent = db.schema.alterTable('sent');
  await sent.addColumn('together', 'text', (column) => column.notNull().defaultTo('')).execute();
  await sent.addColumn('fingerprint', 'text', (column) => column.notNull().defaultTo('')).execute();
}
