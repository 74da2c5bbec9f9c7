import { sql } from 'kysely';
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
 * holds. The cursor goes to the last place looked at, also where it rests. Returns how many rows were made.
 */
export async function materialise(db: Database, fanout: OpenFanout, limit: number): Promise<number> {
  const candidates = await candidatesAfter(db, fanout, limit);
  const last = candidates.at(-1);
  const made = last === undefined ? 0 : await insertDeliveries(db, fanout, candidates);
  const isDrained = candidates.length < limit;
  await db
    .updateTable('fanouts')
    .set((column) => ({
      made: column('made', '+', made),
      state: isDrained ? 'drained' : 'open',
      ...(last === undefined ? {} : { cursor_chat: last.chatId, cursor_thread: last.threadId }),
    }))
    .where('id', '=', fanout.id)
    .execute();
  return made;
}

interface Candidate extends Place {
  readonly isActive: boolean;
  /** The message to edit, of a correction. */
  readonly messageId: number | null;
}

async function candidatesAfter(db: Database, fanout: OpenFanout, limit: number): Promise<readonly Candidate[]> {
  const { rows } = await sql<{
    chat_id: number;
    thread_id: number;
    message_id: number | null;
    state: string | null;
  }>`
    select place.chat_id, place.thread_id, place.message_id, destinations.state
    from (${await placesOf(db, fanout, limit)} order by chat_id, thread_id limit ${limit}) as place
    left join destinations on destinations.chat_id = place.chat_id and destinations.thread_id = place.thread_id
    order by place.chat_id, place.thread_id`.execute(db);
  return rows.map((row) => ({
    chatId: row.chat_id,
    threadId: row.thread_id,
    messageId: row.message_id,
    isActive: row.state === 'active',
  }));
}

/** The places that a fan-out is for, after its cursor: each once, however many of the topics it follows. */
async function placesOf(db: Database, fanout: OpenFanout, limit: number) {
  const after = sql`(chat_id, thread_id) > (${fanout.cursor_chat}, ${fanout.cursor_thread})`;
  switch (fanout.kind) {
    case 'quote':
      return sql`select chat_id, thread_id, null as message_id from destinations where wants_quote = 1 and ${after}`;
    case 'correction':
      return sql`
        select sent.chat_id, sent.thread_id, sent.message_id from sent
        where sent.article_id = ${fanout.article_id} and ${after}
          and sent.revision < (select revision from articles where id = ${fanout.article_id})`;
    default: {
      const topics = [ALL_TOPICS, ...(await topicsOf(db, fanout))];
      // Each topic's own next places by its index, then their union: a million followers are never sorted.
      const perTopic = topics.map(
        (topic) => sql`
          select * from (
            select chat_id, thread_id, null as message_id from follows
            where topic = ${topic} and ${after} and created_at <= ${fanout.cutoff}
            order by chat_id, thread_id limit ${limit}) as one`,
      );
      return sql`select * from (${sql.join(perTopic, sql` union `)}) as followers`;
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

async function insertDeliveries(db: Database, fanout: OpenFanout, candidates: readonly Candidate[]): Promise<number> {
  const rows = candidates
    .filter((candidate) => candidate.isActive)
    .map((candidate) => ({
      fanout_id: fanout.id,
      chat_id: candidate.chatId,
      thread_id: candidate.threadId,
      message_id: candidate.messageId,
    }));
  if (rows.length === 0) return 0;
  const result = await db
    .insertInto('deliveries')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['fanout_id', 'chat_id', 'thread_id']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0);
}
