import type { Place } from '../subscriptions/destination.js';
import type { TopicId } from '../topics/topic.js';
import type { Database } from './database.js';

/** Topics followed by a place, in no order. */
export async function followedTopics(db: Database, place: Place): Promise<readonly TopicId[]> {
  const rows = await db
    .selectFrom('follows')
    .select('topic')
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .execute();
  return rows.map((row) => row.topic as TopicId);
}

/** Since when a place follows a topic, epoch milliseconds; null when it does not. */
export async function followedSince(db: Database, place: Place, topic: TopicId): Promise<number | null> {
  const row = await db
    .selectFrom('follows')
    .select('created_at')
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .where('topic', '=', topic)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

/** Adds follows that count since `now`; returns those that are new. */
export async function addFollows(
  db: Database,
  place: Place,
  topics: readonly TopicId[],
  now: number,
): Promise<readonly TopicId[]> {
  if (topics.length === 0) return [];
  const rows = await db
    .insertInto('follows')
    .values(
      topics.map((topic) => ({ chat_id: place.chatId, thread_id: place.threadId, topic, silent: 0, created_at: now })),
    )
    .onConflict((conflict) => conflict.columns(['topic', 'chat_id', 'thread_id']).doNothing())
    .returning('topic')
    .execute();
  return rows.map((row) => row.topic as TopicId);
}

/** Removes follows; returns those that were there. */
export async function removeFollows(
  db: Database,
  place: Place,
  topics: readonly TopicId[],
): Promise<readonly TopicId[]> {
  if (topics.length === 0) return [];
  const rows = await db
    .deleteFrom('follows')
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .where('topic', 'in', topics)
    .returning('topic')
    .execute();
  return rows.map((row) => row.topic as TopicId);
}
