import { sql } from 'kysely';
import type { ChatSighting, KnownChat, Readers } from '../subscriptions/known-chat.js';
import type { Database } from './database.js';
import type { ChatRow } from './schema.js';

/** Notes a group or channel: makes it, or gives it and its places the name of now. How the bot behaves there stays. */
export async function noteChat(db: Database, sighting: ChatSighting): Promise<void> {
  const { chatId, kind, title } = sighting;
  const seen = { kind, title, is_forum: sighting.isForum ? 1 : 0 };
  await db
    .insertInto('chats')
    .values({ chat_id: chatId, ...seen })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(seen))
    .execute();
  await db
    .updateTable('destinations')
    .set({ kind, title })
    .where('chat_id', '=', chatId)
    .where((place) => place.or([place('title', '<>', title), place('kind', '<>', kind)]))
    .execute();
}

/** A group or channel, or null when the bot never saw it. */
export async function knownChat(db: Database, chatId: number): Promise<KnownChat | null> {
  const row = await db.selectFrom('chats').selectAll().where('chat_id', '=', chatId).executeTakeFirst();
  return row === undefined ? null : toKnownChat(row);
}

/** Sets who may use what only reads. */
export async function setReaders(db: Database, chatId: number, readers: Readers): Promise<void> {
  await db.updateTable('chats').set({ readers }).where('chat_id', '=', chatId).execute();
}

/** Sets whether the bot's answers to commands go away after a minute. */
export async function setClearsReplies(db: Database, chatId: number, isWanted: boolean): Promise<void> {
  await db
    .updateTable('chats')
    .set({ clears_replies: isWanted ? 1 : 0 })
    .where('chat_id', '=', chatId)
    .execute();
}

/** Notes which channel's posts Telegram forwards to a group by itself; null: none any more. */
export async function linkChats(db: Database, groupId: number, channelId: number | null): Promise<void> {
  await db.updateTable('chats').set({ linked_chat_id: channelId }).where('chat_id', '=', groupId).execute();
}

/** Remembers that somebody was an administrator of a chat: only who is so now may manage it, which Telegram is asked. */
export async function rememberManager(db: Database, userId: number, chatId: number): Promise<void> {
  await db
    .insertInto('chat_managers')
    .values({ user_id: userId, chat_id: chatId })
    .onConflict((conflict) => conflict.columns(['user_id', 'chat_id']).doNothing())
    .execute();
}

/** Forgets an administrator of yesterday. */
export async function forgetManager(db: Database, userId: number, chatId: number): Promise<void> {
  await db.deleteFrom('chat_managers').where('user_id', '=', userId).where('chat_id', '=', chatId).execute();
}

/** The chats of which somebody was an administrator when last asked, by name. */
export async function chatsOfManager(db: Database, userId: number, limit: number): Promise<readonly KnownChat[]> {
  const rows = await db
    .selectFrom('chats')
    .innerJoin('chat_managers', 'chat_managers.chat_id', 'chats.chat_id')
    .selectAll('chats')
    .where('chat_managers.user_id', '=', userId)
    .orderBy('chats.title')
    .orderBy('chats.chat_id')
    .limit(limit)
    .execute();
  return rows.map(toKnownChat);
}

/** Forgets all that is known of these chats where nothing is set in them. */
export async function forgetUnusedChats(db: Database, chatIds: readonly number[]): Promise<void> {
  const ids = sql.join(chatIds.map((chatId) => sql.lit(chatId)));
  for (const table of ['chat_hosts', 'chat_managers', 'chats', 'forum_topics', 'passing_messages']) {
    await sql`
      delete from ${sql.table(table)} where chat_id in (${ids}) and not exists (
        select 1 from destinations where destinations.chat_id = ${sql.ref(`${table}.chat_id`)})`.execute(db);
  }
}

function toKnownChat(row: ChatRow): KnownChat {
  return {
    chatId: row.chat_id,
    kind: row.kind as KnownChat['kind'],
    title: row.title,
    isForum: row.is_forum === 1,
    readers: row.readers as Readers,
    clearsReplies: row.clears_replies === 1,
    linkedChatId: row.linked_chat_id,
  };
}
