import { type RawBuilder, sql } from 'kysely';
import type { ArticleId } from '../article/article.js';
import type { FanoutKind } from '../outbox/delivery.js';
import type { Place } from '../subscriptions/destination.js';
import { ALL_TOPICS } from '../topics/topic.js';
import type { Database } from './database.js';
import type { FanoutRow } from './schema.js';

/** Before every chat id that Telegram gives. */
const FIRST_CHAT = Number.MIN_SAFE_INTEGER;

/** A fan-out whose followers were not all looked at yet. */
export type OpenFanout = Pick<FanoutRow, 'id' | 'kind' | 'article_id' | 'cursor_chat' | 'cursor_thread' | 'cutoff'>;

/** Opens a fan-out; false when there is one of this kind and reference already. */
export async function addFanout(
  db: Database,
  fanout: {
    readonly kind: FanoutKind;
    readonly ref: string;
    readonly articleId: ArticleId | null;
    readonly priority: number;
    /** Followers since then do not get it; epoch milliseconds. */
    readonly cutoff: number;
  },
): Promise<boolean> {
  const row = await db
    .insertInto('fanouts')
    .values({
      kind: fanout.kind,
      ref: fanout.ref,
      article_id: fanout.articleId,
      priority: fanout.priority,
      cutoff: fanout.cutoff,
      cursor_chat: FIRST_CHAT,
      cursor_thread: 0,
      state: 'open',
      made: 0,
      sent: 0,
      failed: 0,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'ref']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The fan-out whose turn it is: most urgent, then oldest. */
export async function nextOpenFanout(db: Database): Promise<OpenFanout | null> {
  const row = await db
    .selectFrom('fanouts')
    .select(['id', 'kind', 'article_id', 'cursor_chat', 'cursor_thread', 'cutoff'])
    .where('state', '=', sql.lit('open'))
    .orderBy('priority', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Makes the deliveries of the next `limit` places of a fan-out and moves its cursor, in one transaction that the caller
 * holds. The cursor goes to the last place looked at, also where it rests. They are due from `now`, so that what was put
 * back keeps its turn before fresher ones. Returns how many rows were made.
 */
export async function materialise(db: Database, fanout: OpenFanout, limit: number, now = 0): Promise<number> {
  const topics = fanout.kind === 'article' ? [ALL_TOPICS, ...(await topicsOf(db, fanout))] : [];
  const look = await lookAhead(db, fanout, topics, limit);
  const made = look.last === null ? 0 : await insertDeliveries(db, fanout, topics, look.last, now);
  await db
    .updateTable('fanouts')
    .set((column) => ({
      made: column('made', '+', made),
      state: look.count < limit ? 'drained' : 'open',
      ...(look.last === null ? {} : { cursor_chat: look.last.chatId, cursor_thread: look.last.threadId }),
    }))
    .where('id', '=', fanout.id)
    .execute();
  return made;
}

/** The last of the next `limit` places, and how many they are. */
async function lookAhead(
  db: Database,
  fanout: OpenFanout,
  topics: readonly string[],
  limit: number,
): Promise<{ readonly last: Place | null; readonly count: number }> {
  const { rows } = await sql<{ chat_id: number; thread_id: number; count: number | string }>`
    select chat_id, thread_id, count(*) over () as count
    from (${places(fanout, topics, { limit })}) as place
    order by chat_id desc, thread_id desc limit 1`.execute(db);
  const [row] = rows;
  if (row === undefined) return { last: null, count: 0 };
  return { last: { chatId: row.chat_id, threadId: row.thread_id }, count: Number(row.count) };
}

/** By the range, not by a number: a place that came in between must not push the last one out. */
async function insertDeliveries(
  db: Database,
  fanout: OpenFanout,
  topics: readonly string[],
  upTo: Place,
  now: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into deliveries (fanout_id, chat_id, thread_id, message_id, not_before)
    select ${sql.lit(fanout.id)}, place.chat_id, place.thread_id, place.message_id, ${sql.lit(now)}
    from (${places(fanout, topics, { upTo })}) as place
    join destinations on destinations.chat_id = place.chat_id and destinations.thread_id = place.thread_id
    where destinations.state = 'active'
    order by place.chat_id, place.thread_id
    on conflict (fanout_id, chat_id, thread_id) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}

type Bound = { readonly limit: number } | { readonly upTo: Place };

/** The places that a fan-out is for, after its cursor: each once, however many of the topics it follows. */
function places(fanout: OpenFanout, topics: readonly string[], bound: Bound): RawBuilder<unknown> {
  const after = sql`(chat_id, thread_id) > (${fanout.cursor_chat}, ${fanout.cursor_thread})`;
  const range =
    'upTo' in bound ? sql`${after} and (chat_id, thread_id) <= (${bound.upTo.chatId}, ${bound.upTo.threadId})` : after;
  const end = 'limit' in bound ? sql`order by chat_id, thread_id limit ${bound.limit}` : sql``;
  switch (fanout.kind) {
    case 'quote':
      return sql`select chat_id, thread_id, cast(null as bigint) as message_id from destinations
        where wants_quote = 1 and ${range} ${end}`;
    case 'correction':
      return sql`select chat_id, thread_id, message_id from sent
        where article_id = ${fanout.article_id} and ${range}
          and revision < (select articles.revision from articles where articles.id = ${fanout.article_id}) ${end}`;
    default: {
      // Each topic's own next places by its index, then their union: a million followers are never sorted.
      const followersOf = topics.map(
        (topic) => sql`select * from (
          select chat_id, thread_id, cast(null as bigint) as message_id from follows
          where topic = ${topic} and ${range} and created_at <= ${fanout.cutoff} ${end}) as followers`,
      );
      return sql`select * from (${sql.join(followersOf, sql` union `)}) as every_follower ${end}`;
    }
  }
}

async function topicsOf(db: Database, fanout: OpenFanout): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('article_topics')
    .select('topic')
    .where('article_id', '=', fanout.article_id ?? 0)
    .execute();
  return rows.map((row) => row.topic);
}
