import { type RawBuilder, sql } from 'kysely';
import type { ArticleId } from '../article/article.js';
import type { FanoutKind } from '../outbox/delivery.js';
import type { Place } from '../subscriptions/destination.js';
import { ALL_TOPICS } from '../topics/topic.js';
import { type Database, isPostgres } from './database.js';
import { dueSince, priorityOf, rankOf } from './fanout-priority.js';
import { whoseTurn } from './fanout-turns.js';
import type { FanoutRow } from './schema.js';

/** Before every chat id that Telegram gives. */
const FIRST_CHAT = Number.MIN_SAFE_INTEGER;

/** A fan-out whose followers were not all looked at yet. */
export type OpenFanout = Pick<
  FanoutRow,
  'id' | 'kind' | 'article_id' | 'priority' | 'cursor_chat' | 'cursor_thread' | 'cutoff' | 'turn'
> & {
  /** When its article was published, else when it was opened: the order in a chat. */
  readonly ordered_at: number;
};

/** Opens a fan-out; false when there is one of this kind and reference already. */
export async function addFanout(
  db: Database,
  fanout: {
    readonly kind: FanoutKind;
    readonly ref: string;
    readonly articleId: ArticleId | null;
    /** Goes before everything else; only articles can be. */
    readonly isUrgent?: boolean;
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
      priority: priorityOf(fanout),
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

/** Opens the fan-out that brings a revision of an article to everyone who has it; false when it is open already. */
export function addCorrection(db: Database, id: ArticleId, revision: number, now: number): Promise<boolean> {
  return addFanout(db, { kind: 'correction', ref: correctionRef(id, revision), articleId: id, cutoff: now });
}

/** The reference of a correction's fan-out. */
export function correctionRef(id: ArticleId, revision: number): string {
  return `${id}:${revision}`;
}

/** The fan-out whose turn it is, and how many of its priority are open. */
export interface Turn {
  readonly fanout: OpenFanout;
  readonly peers: number;
}

/** Whose turn it is ({@link whoseTurn}), or null when every follower was looked at. */
export async function nextTurn(db: Database): Promise<Turn | null> {
  const open = await openFanouts(db).execute();
  const fanout = whoseTurn(open);
  if (fanout === null) return null;
  return { fanout, peers: open.filter(({ priority }) => priority === fanout.priority).length };
}

/** All whose followers were not all looked at yet. */
export function openFanouts(db: Database) {
  return db
    .selectFrom('fanouts')
    .leftJoin('articles', 'articles.id', 'fanouts.article_id')
    .select(['fanouts.id', 'kind', 'article_id', 'priority', 'cursor_chat', 'cursor_thread', 'cutoff', 'turn'])
    .select((build) => build.fn.coalesce('articles.ordered_at', 'fanouts.cutoff').as('ordered_at'))
    .where('fanouts.state', '=', sql.lit('open'));
}

/**
 * Makes the deliveries of the next `limit` places of a fan-out and moves its cursor, in one transaction that the caller
 * holds. The cursor goes to the last place looked at, also where it rests; when somebody else moved it meanwhile, that one
 * made the rows. Returns how many were made.
 */
export async function materialise(db: Database, fanout: OpenFanout, limit: number, now: number): Promise<number> {
  const topics = await topicsOf(db, fanout);
  const look = await lookAhead(db, fanout, topics, limit);
  if (!(await moveCursor(db, fanout, look, look.count < limit))) return 0;
  const made = look.last === null ? 0 : await insertDeliveries(db, fanout, topics, look.last, now);
  await countMade(db, fanout, made);
  return made;
}

async function countMade(db: Database, { id }: OpenFanout, made: number): Promise<void> {
  await db
    .updateTable('fanouts')
    .set((column) => ({ made: column('made', '+', made) }))
    .where('id', '=', id)
    .execute();
}

/**
 * Makes what open fan-outs would pass over because places move from after their cursor to before it: the deliveries of the
 * places between `after` and `upTo`, still at their old address. In the transaction that moves them.
 */
export async function materialiseSkipped(
  db: Database,
  move: { readonly after: Place; readonly upTo: Place; readonly movesTo: Place },
  now: number,
): Promise<void> {
  const query = openFanouts(db);
  const open = await (isPostgres(db) ? query.forUpdate('fanouts') : query).execute();
  for (const fanout of open) {
    const cursor = { chatId: fanout.cursor_chat, threadId: fanout.cursor_thread };
    if (isBefore(cursor, move.movesTo) || !isBefore(cursor, move.upTo)) continue;
    const from = isBefore(cursor, move.after) ? move.after : cursor;
    const passed = { ...fanout, cursor_chat: from.chatId, cursor_thread: from.threadId };
    const made = await insertDeliveries(db, passed, await topicsOf(db, fanout), move.upTo, now);
    await countMade(db, fanout, made);
  }
}

function isBefore(one: Place, other: Place): boolean {
  return one.chatId === other.chatId ? one.threadId < other.threadId : one.chatId < other.chatId;
}

/** False when the cursor is not where it was. */
async function moveCursor(db: Database, fanout: OpenFanout, look: Look, isDrained: boolean): Promise<boolean> {
  const result = await db
    .updateTable('fanouts')
    .set({
      state: isDrained ? 'drained' : 'open',
      turn: sql<number>`(select max(turn) + 1 from fanouts as others where others.state = 'open')`,
      ...(look.last === null ? {} : { cursor_chat: look.last.chatId, cursor_thread: look.last.threadId }),
    })
    .where('id', '=', fanout.id)
    .where('state', '=', 'open')
    .where('cursor_chat', '=', fanout.cursor_chat)
    .where('cursor_thread', '=', fanout.cursor_thread)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** The last of the next places, and how many they are. */
interface Look {
  readonly last: Place | null;
  readonly count: number;
}

async function lookAhead(db: Database, fanout: OpenFanout, topics: readonly string[], limit: number): Promise<Look> {
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
    insert into deliveries (fanout_id, chat_id, thread_id, message_id, not_before, made_at, rank)
    select ${sql.lit(fanout.id)}, place.chat_id, place.thread_id, place.message_id,
      ${sql.lit(dueSince(fanout.priority, now))}, ${sql.lit(now)}, ${sql.lit(rankOf(fanout.priority, fanout.ordered_at))}
    from (${places(fanout, topics, { upTo })}) as place
    join destinations on destinations.chat_id = place.chat_id and destinations.thread_id = place.thread_id
    where destinations.state = 'active' and (destinations.is_paused = 0 or ${sql.lit(fanout.kind === 'correction')})
    order by place.chat_id, place.thread_id
    on conflict (fanout_id, chat_id, thread_id) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}

type Bound = { readonly limit: number } | { readonly upTo: Place };

/** The places that a fan-out is for, after its cursor: each once, however many of the topics it follows. */
export function places(fanout: OpenFanout, topics: readonly string[], bound: Bound): RawBuilder<unknown> {
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
        where article_id = ${fanout.article_id} and message_id > 0 and ${range}
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

/** Whose followers an article's fan-out is for; the other kinds are not for followers. */
export async function topicsOf(db: Database, fanout: OpenFanout): Promise<readonly string[]> {
  if (fanout.kind !== 'article') return [];
  const rows = await db
    .selectFrom('article_topics')
    .select('topic')
    .where('article_id', '=', fanout.article_id ?? 0)
    .execute();
  return [ALL_TOPICS, ...rows.map((row) => row.topic)];
}
