import { sql } from 'kysely';
import type { Language, Place } from '../subscriptions/destination.js';
import type { Database } from './database.js';

/** What the people behind a place have to know: it cannot be written to, its topic is closed, or its topic is lost. */
export type NoticeKind = 'no-right' | 'topic-closed' | 'thread-lost';

/** A notice, with the name of its chat. */
export interface Notice extends Place {
  readonly kind: NoticeKind;
  readonly title: string;
}

/** Somebody who may be told in private. */
export interface Confidant {
  readonly chatId: number;
  readonly language: Language;
}

/** Leaves a notice of a place that is known; one of a kind is enough until {@link forgetNotices}. */
export async function leaveNotice(db: Database, place: Place, kind: NoticeKind, now: number): Promise<void> {
  await sql`
    insert into notices (chat_id, thread_id, kind, title, created_at)
    select chat_id, ${place.threadId}, ${kind}, title, ${now} from destinations
    where chat_id = ${place.chatId} order by case thread_id when ${place.threadId} then 0 else 1 end, thread_id limit 1
    on conflict (chat_id, thread_id, kind) do nothing`.execute(db);
}

/**
 * Takes the notices that nobody was told yet: from now on they count as told. So after a kill in the next second somebody
 * may not be told; nobody is ever told twice.
 */
export async function takeNotices(db: Database, now: number): Promise<readonly Notice[]> {
  const rows = await db
    .updateTable('notices')
    .set({ told_at: now })
    .where('told_at', 'is', null)
    .returning(['chat_id', 'thread_id', 'kind', 'title'])
    .execute();
  return rows.map((row) => ({
    chatId: row.chat_id,
    threadId: row.thread_id,
    kind: row.kind as NoticeKind,
    title: row.title,
  }));
}

/** All is well again: the next time it is told anew. */
export async function forgetNotices(db: Database, place: Place, kind: NoticeKind): Promise<void> {
  await db
    .deleteFrom('notices')
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .where('kind', '=', kind)
    .execute();
}

/** Remembers who brought the bot into a chat, or gave it its rights there. */
export async function rememberHost(db: Database, chatId: number, userId: number): Promise<void> {
  await db
    .insertInto('chat_hosts')
    .values({ chat_id: chatId, user_id: userId })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ user_id: userId }))
    .execute();
}

/**
 * Whom to tell of a chat: who brought the bot there, then who first used it there. Only those who talk with the bot in
 * private: it may write to nobody else.
 */
export async function confidantsOf(db: Database, chatId: number): Promise<readonly Confidant[]> {
  const host = await db.selectFrom('chat_hosts').select('user_id').where('chat_id', '=', chatId).executeTakeFirst();
  const users = await db
    .selectFrom('destinations')
    .select('created_by')
    .where('chat_id', '=', chatId)
    .where('created_by', 'is not', null)
    .orderBy('created_at')
    .execute();
  const ids = [host?.user_id, ...users.map((user) => user.created_by)].filter((id) => typeof id === 'number');
  if (ids.length === 0) return [];
  const places = await db
    .selectFrom('destinations')
    .select(['chat_id', 'language'])
    .where('chat_id', 'in', ids)
    .where('thread_id', '=', 0)
    .where('kind', '=', 'private')
    .where('state', '=', 'active')
    .execute();
  const known = new Map(places.map((place) => [place.chat_id, place.language as Language]));
  return [...new Set(ids)].flatMap((id) => {
    const language = known.get(id);
    return language === undefined ? [] : [{ chatId: id, language }];
  });
}
