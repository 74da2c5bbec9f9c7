import type { Place } from '../subscriptions/destination.js';
import type { Database } from './database.js';

/** A topic of a forum, as it was last seen. Telegram lists them to nobody: they are known from their own news. */
export interface ForumTopic extends Place {
  readonly name: string;
}

/** Notes a forum topic, or its new name. */
export async function noteForumTopic(db: Database, { chatId, threadId, name }: ForumTopic): Promise<void> {
  await db
    .insertInto('forum_topics')
    .values({ chat_id: chatId, thread_id: threadId, name })
    .onConflict((conflict) => conflict.columns(['chat_id', 'thread_id']).doUpdateSet({ name }))
    .execute();
}

/** The known topics of a forum, oldest first. */
export async function forumTopicsOf(db: Database, chatId: number): Promise<readonly ForumTopic[]> {
  const rows = await db
    .selectFrom('forum_topics')
    .selectAll()
    .where('chat_id', '=', chatId)
    .orderBy('thread_id')
    .execute();
  return rows.map((row) => ({ chatId: row.chat_id, threadId: row.thread_id, name: row.name }));
}

/** Forgets a forum topic that is gone. */
export async function forgetForumTopic(db: Database, place: Place): Promise<void> {
  await db
    .deleteFrom('forum_topics')
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .execute();
}
