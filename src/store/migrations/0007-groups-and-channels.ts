import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const zero = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().defaultTo(0);

/** Groups and channels as such: their names, who manages them, how the bot behaves there; and pauses and signatures of places. */
export const groupsAndChannels: Migration = {
  async up(db) {
    await describeDestinations(db);
    await createChats(db);
    await createManagers(db);
    await createForumTopics(db);
    await createPassingMessages(db);
  },
};

async function describeDestinations(db: Kysely<unknown>): Promise<void> {
  const destinations = db.schema.alterTable('destinations');
  await destinations.addColumn('is_paused', 'smallint', zero).execute();
  await destinations.addColumn('is_diverted', 'smallint', zero).execute();
  await destinations.addColumn('signature', 'text', (column) => column.notNull().defaultTo('')).execute();
}

async function createChats(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chats')
    .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
    .addColumn('kind', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('is_forum', 'smallint', zero)
    .addColumn('readers', 'text', (column) => column.notNull().defaultTo('everyone'))
    .addColumn('clears_replies', 'smallint', zero)
    .addColumn('linked_chat_id', 'bigint')
    .execute();
  await sql`
    insert into chats (chat_id, kind, title)
    select chat_id, max(kind), max(title) from destinations where kind <> 'private' group by chat_id`.execute(db);
}

async function createManagers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chat_managers')
    .addColumn('user_id', 'bigint', required)
    .addColumn('chat_id', 'bigint', required)
    .addPrimaryKeyConstraint('chat_managers_pk', ['user_id', 'chat_id'])
    .execute();
  await sql`
    insert into chat_managers (user_id, chat_id)
    select user_id, chat_id from chat_hosts
    union
    select created_by, chat_id from destinations where kind <> 'private' and created_by is not null`.execute(db);
}

async function createForumTopics(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('forum_topics')
    .addColumn('chat_id', 'bigint', required)
    .addColumn('thread_id', 'bigint', required)
    .addColumn('name', 'text', required)
    .addPrimaryKeyConstraint('forum_topics_pk', ['chat_id', 'thread_id'])
    .execute();
}

async function createPassingMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('passing_messages')
    .addColumn('chat_id', 'bigint', required)
    .addColumn('message_id', 'bigint', required)
    .addColumn('due_at', 'bigint', required)
    .addPrimaryKeyConstraint('passing_messages_pk', ['chat_id', 'message_id'])
    .execute();
  await db.schema.createIndex('passing_messages_due').on('passing_messages').column('due_at').execute();
}
