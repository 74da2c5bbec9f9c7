import { sql } from 'kysely';
import type { FanoutKind } from '../outbox/delivery.js';
import type { Place } from '../subscriptions/destination.js';
import type { Database } from './database.js';
import { deliveryStatus } from './schema.js';

/** What could not be delivered, for the operator. */
export interface DeadLetter extends Place {
  readonly id: number;
  readonly kind: FanoutKind;
  readonly ref: string;
  readonly cause: string;
  readonly attempts: number;
  /** The article's, or null where there is none. */
  readonly articleTitle: string | null;
  /** The chat's, or empty where nobody knows it any more. */
  readonly chatTitle: string;
  /** When it was given up, epoch milliseconds. */
  readonly diedAt: number;
}

/** Dead letters of one cause. */
export interface DeadLetterGroup {
  /** Names the group for as long as this letter is one of it: the newest. */
  readonly id: number;
  readonly cause: string;
  readonly count: number;
  /** The newest of them, newest first. */
  readonly letters: readonly DeadLetter[];
}

/** Which dead letters are meant: all of them, or those with the cause of this one. */
export type DeadLetterChoice = 'all' | { readonly causeOf: number };

/** The latest dead letters, newest first; of one cause where one is named. */
export async function deadLetters(db: Database, limit: number, cause?: string): Promise<readonly DeadLetter[]> {
  let query = db
    .selectFrom('deliveries')
    .innerJoin('fanouts', 'fanouts.id', 'deliveries.fanout_id')
    .leftJoin('articles', 'articles.id', 'fanouts.article_id')
    .leftJoin('destinations', (join) =>
      join
        .onRef('destinations.chat_id', '=', 'deliveries.chat_id')
        .onRef('destinations.thread_id', '=', 'deliveries.thread_id'),
    )
    .select(['deliveries.id', 'fanouts.kind', 'fanouts.ref', 'deliveries.chat_id', 'deliveries.thread_id'])
    .select([
      'last_error',
      'attempts',
      'died_at',
      'articles.title as article_title',
      'destinations.title as chat_title',
    ])
    .where('status', '=', sql.lit(deliveryStatus.dead));
  if (cause !== undefined) query = query.where(sql`coalesce(last_error, '')`, '=', cause);
  const rows = await query.orderBy('deliveries.id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as FanoutKind,
    ref: row.ref,
    chatId: row.chat_id,
    threadId: row.thread_id,
    cause: row.last_error ?? '',
    attempts: row.attempts,
    articleTitle: row.article_title,
    chatTitle: row.chat_title ?? '',
    diedAt: row.died_at ?? 0,
  }));
}

/** The causes of most dead letters, each with its newest ones. */
export async function deadLetterGroups(
  db: Database,
  limits: { readonly groups: number; readonly letters: number },
): Promise<readonly DeadLetterGroup[]> {
  const { rows } = await sql<{ id: number; cause: string; count: number | string }>`
    select max(id) as id, coalesce(last_error, '') as cause, count(*) as count from deliveries
    where status = ${sql.lit(deliveryStatus.dead)}
    group by coalesce(last_error, '') order by count(*) desc, max(id) desc limit ${limits.groups}`.execute(db);
  return Promise.all(
    rows.map(async ({ id, cause, count }) => ({
      id,
      cause,
      count: Number(count),
      letters: await deadLetters(db, limits.letters, cause),
    })),
  );
}

/** Makes dead letters due again, with all their tries before them; returns how many. */
export async function replayDeadLetters(db: Database, choice: DeadLetterChoice = 'all'): Promise<number> {
  const result = await db
    .updateTable('deliveries')
    .set({
      status: deliveryStatus.due,
      attempts: 0,
      not_before: 0,
      failing_since: null,
      lost_answers: 0,
      died_at: null,
    })
    .where('status', '=', deliveryStatus.dead)
    .where(isChosen(choice))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Throws dead letters away; returns how many. */
export async function dropDeadLetters(db: Database, choice: DeadLetterChoice): Promise<number> {
  const result = await db
    .deleteFrom('deliveries')
    .where('status', '=', deliveryStatus.dead)
    .where(isChosen(choice))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

function isChosen(choice: DeadLetterChoice) {
  if (choice === 'all') return sql<boolean>`1 = 1`;
  return sql<boolean>`coalesce(last_error, '') = (
    select coalesce(chosen.last_error, '') from deliveries as chosen
    where chosen.id = ${choice.causeOf} and chosen.status = ${sql.lit(deliveryStatus.dead)})`;
}

/** How the outbox stands, for the operator. */
export async function outboxCounts(
  db: Database,
): Promise<{ readonly waiting: number; readonly dead: number; readonly openFanouts: number }> {
  const rows = await db
    .selectFrom('deliveries')
    .select((build) => ['status', build.fn.countAll().as('count')])
    .groupBy('status')
    .execute();
  const dead = Number(rows.find((row) => row.status === deliveryStatus.dead)?.count ?? 0);
  const all = rows.reduce((sum, row) => sum + Number(row.count), 0);
  const open = await db
    .selectFrom('fanouts')
    .select((build) => build.fn.countAll().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return { waiting: all - dead, dead, openFanouts: Number(open.count) };
}
