import { type RawBuilder, sql } from 'kysely';
import type { Place } from '../subscriptions/destination.js';
import type { Database } from './database.js';
import { materialiseSkipped } from './fanouts.js';
import { forgetForumTopic } from './forum-topics.js';
import { deliveryStatus } from './schema.js';

/** What makes a row unique beside chat and thread, of every table that knows places. */
const keysOfPlaces = {
  destinations: [],
  follows: ['topic'],
  deliveries: ['fanout_id'],
  sent: ['article_id'],
  notices: ['kind'],
} as const;

/** A forum's General, and a chat without topics. */
const GENERAL = 0;

type Table = keyof typeof keysOfPlaces;

/** From where to where rows go. */
interface Move {
  /** The columns that change, and their values before and after. */
  readonly column: 'chat_id' | 'thread_id';
  readonly from: number;
  readonly to: number;
  /** Which rows are meant, beside `column`: all of a chat, or one thread of it. */
  readonly inChat: number | null;
}

/**
 * Moves everything of a group to the id it got as a supergroup: places, follows, what waits, what was sent and who brought
 * the bot. Where the new id has its own already, that one stays and takes over what was asked for at the old id. Doing it
 * twice, or from two sides at once, is harmless. In a transaction.
 */
export async function moveChat(db: Database, fromChatId: number, toChatId: number, now: number): Promise<void> {
  if (fromChatId === toChatId) return;
  const first = { chatId: fromChatId, threadId: Number.MIN_SAFE_INTEGER };
  const last = { chatId: fromChatId, threadId: Number.MAX_SAFE_INTEGER };
  await materialiseSkipped(db, { after: first, upTo: last, movesTo: { chatId: toChatId, threadId: GENERAL } }, now);
  await moveEverything(db, { column: 'chat_id', from: fromChatId, to: toChatId, inChat: null });
  await moveHost(db, fromChatId, toChatId);
  await moveGuest(db, fromChatId, toChatId);
  await db
    .updateTable('destinations')
    .set({ kind: 'supergroup', state: 'active', rest_cause: null, rested_at: null })
    .where('chat_id', '=', toChatId)
    .execute();
}

/** Moves everything of a forum topic that is lost to the chat itself, its General. In a transaction. */
export async function moveToGeneral(db: Database, place: Place, now: number): Promise<void> {
  if (place.threadId === GENERAL) return;
  const general = { chatId: place.chatId, threadId: GENERAL };
  const before = { chatId: place.chatId, threadId: place.threadId - 1 };
  await materialiseSkipped(db, { after: before, upTo: place, movesTo: general }, now);
  await moveEverything(db, { column: 'thread_id', from: place.threadId, to: GENERAL, inChat: place.chatId });
  await forgetForumTopic(db, place);
}

async function moveEverything(db: Database, move: Move): Promise<void> {
  await handOverWishes(db, move);
  await dropWhatCannotMove(db, move);
  for (const table of Object.keys(keysOfPlaces) as Table[]) {
    await sql`delete from ${sql.table(table)} where ${isHere(table, move)} and ${hasTwin(table, move)}`.execute(db);
    await sql`update ${sql.table(table)} set ${sql.ref(move.column)} = ${move.to} where ${isHere(table, move)}`.execute(
      db,
    );
  }
  await dropWhatWasSent(db, move);
}

/** The place that stays wants what either of the two wanted; where they differ in length, what was chosen, not the default. */
async function handOverWishes(db: Database, move: Move): Promise<void> {
  const twin = isTwin('destinations', move, 'from');
  await sql`
    update destinations set length = (select twin.length from destinations as twin where ${twin})
    where ${isThere('destinations', move)} and length = 'short' and exists (
      select 1 from destinations as twin where ${twin})`.execute(db);
  if (move.column === 'chat_id') {
    await sql`
      update destinations set is_paused = 1 where ${isThere('destinations', move)} and exists (
        select 1 from destinations as twin where twin.is_paused = 1 and ${isTwin('destinations', move, 'from')})`.execute(
      db,
    );
  }
  await sql`
    update destinations set wants_quote = 1 where ${isThere('destinations', move)} and exists (
      select 1 from destinations as twin where twin.wants_quote = 1 and ${isTwin('destinations', move, 'from')})`.execute(
    db,
  );
}

/**
 * Message ids mean something else in another chat, and a lost topic's messages are gone: what was sent is remembered without
 * its message, and edits of it are dropped. A dead letter gives way to a living one.
 */
async function dropWhatCannotMove(db: Database, move: Move): Promise<void> {
  await sql`delete from deliveries where ${isHere('deliveries', move)} and message_id is not null`.execute(db);
  await sql`update sent set message_id = 0 where ${isHere('sent', move)}`.execute(db);
  await sql`
    delete from deliveries where ${isThere('deliveries', move)} and status = ${sql.lit(deliveryStatus.dead)} and exists (
      select 1 from deliveries as twin
      where twin.status < ${sql.lit(deliveryStatus.dead)} and ${isTwin('deliveries', move, 'from')})`.execute(db);
}

/** People who have an article, from the one place or the other, do not get it again. What is on its way is left alone. */
async function dropWhatWasSent(db: Database, move: Move): Promise<void> {
  await sql`
    delete from deliveries where ${isThere('deliveries', move)} and status <> ${sql.lit(deliveryStatus.leased)}
      and exists (
        select 1 from fanouts join sent on sent.article_id = fanouts.article_id
        where fanouts.id = deliveries.fanout_id and fanouts.kind = 'article'
          and sent.chat_id = deliveries.chat_id and sent.thread_id = deliveries.thread_id)`.execute(db);
}

async function moveHost(db: Database, fromChatId: number, toChatId: number): Promise<void> {
  await sql`
    delete from chat_hosts where chat_id = ${fromChatId}
      and exists (select 1 from chat_hosts as twin where twin.chat_id = ${toChatId})`.execute(db);
  await sql`update chat_hosts set chat_id = ${toChatId} where chat_id = ${fromChatId}`.execute(db);
}

/** How the bot behaves there, and who manages it. What was set at the old id counts; its messages are out of reach. */
async function moveGuest(db: Database, fromChatId: number, toChatId: number): Promise<void> {
  await sql`
    update chats set readers = old.readers, clears_replies = old.clears_replies
    from (select readers, clears_replies from chats where chat_id = ${fromChatId}) as old
    where chat_id = ${toChatId}`.execute(db);
  await sql`
    delete from chats where chat_id = ${fromChatId}
      and exists (select 1 from chats as twin where twin.chat_id = ${toChatId})`.execute(db);
  await sql`update chats set chat_id = ${toChatId}, kind = 'supergroup' where chat_id = ${fromChatId}`.execute(db);
  await sql`
    insert into chat_managers (user_id, chat_id)
    select user_id, ${sql.lit(toChatId)} from chat_managers where chat_id = ${fromChatId}
    on conflict (user_id, chat_id) do nothing`.execute(db);
  await sql`delete from chat_managers where chat_id = ${fromChatId}`.execute(db);
  await sql`delete from passing_messages where chat_id = ${fromChatId}`.execute(db);
}

function isHere(table: Table, move: Move): RawBuilder<unknown> {
  return rowsAt(table, move, move.from);
}

function isThere(table: Table, move: Move): RawBuilder<unknown> {
  return rowsAt(table, move, move.to);
}

function rowsAt(table: string, { column, inChat }: Move, value: number): RawBuilder<unknown> {
  const isAt = sql`${sql.ref(`${table}.${column}`)} = ${value}`;
  return inChat === null ? isAt : sql`${isAt} and ${sql.ref(`${table}.chat_id`)} = ${inChat}`;
}

/** Whether the place that a row moves to has one like it. */
function hasTwin(table: Table, move: Move): RawBuilder<unknown> {
  return sql`exists (select 1 from ${sql.table(table)} as twin where ${isTwin(table, move, 'to')})`;
}

/** Whether `twin` is, at the one end of the move, what the row of `table` is at the other. */
function isTwin(table: Table, move: Move, end: 'from' | 'to'): RawBuilder<unknown> {
  const others = [...keysOfPlaces[table], ...(move.column === 'chat_id' ? ['thread_id'] : [])];
  const equal = others.map((key) => sql`twin.${sql.ref(key)} = ${sql.ref(`${table}.${key}`)}`);
  return sql.join([rowsAt('twin', move, move[end]), ...equal], sql` and `);
}
