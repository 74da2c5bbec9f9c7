import { sql } from 'kysely';
import type { ArticleId } from '../article/article.js';
import type { Place } from '../subscriptions/destination.js';
import { ALL_TOPICS } from '../topics/topic.js';
import type { Database } from './database.js';

/** The channels whose posts Telegram itself forwards to these chats, by chat. */
export async function linkedChannels(db: Database, chatIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const groups = chatIds.filter((chatId) => chatId < 0);
  if (groups.length === 0) return new Map();
  const rows = await db
    .selectFrom('chats')
    .select(['chat_id', 'linked_chat_id'])
    .where('chat_id', 'in', groups)
    .where('linked_chat_id', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ chat_id: chatId, linked_chat_id: linked }) => (linked === null ? [] : [[chatId, linked]])),
  );
}

/**
 * Whether an article comes to the General of `place`'s chat in another way: because General follows it too, because a topic
 * that is closed as well, and goes first, brings it there, or as a post of the linked channel.
 */
export async function comesToGeneralAnyway(
  db: Database,
  place: Place,
  { articleId, linkedChatId }: { readonly articleId: ArticleId; readonly linkedChatId: number | null },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from follows
    join destinations on destinations.chat_id = follows.chat_id and destinations.thread_id = follows.thread_id
    where destinations.state = 'active' and destinations.is_paused = 0
      and (follows.topic = ${ALL_TOPICS}
        or follows.topic in (select topic from article_topics where article_id = ${articleId}))
      and ((follows.chat_id = ${place.chatId} and follows.thread_id < ${place.threadId}
          and (follows.thread_id = 0 or destinations.is_diverted = 1))
        or (follows.chat_id = ${linkedChatId ?? 0} and follows.thread_id = 0))
    limit 1`.execute(db);
  return rows.length > 0;
}
