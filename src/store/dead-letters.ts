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
}

/** The latest dead letters, newest first. */
export async function deadLetters(db: Database, limit: number): Promise<readonly DeadLetter[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('fanouts', 'fanouts.id', 'deliveries.fanout_id')
    .select(['deliveries.id', 'kind', 'ref', 'chat_id', 'thread_id', 'last_error', 'attempts'])
    .where('status', '=', deliveryStatus.dead)
    .orderBy('deliveries.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as FanoutKind,
    ref: row.ref,
    chatId: row.chat_id,
    threadId: row.thread_id,
    cause: row.last_error ?? '',
    attempts: row.attempts,
  }));
}

/** Makes every dead letter due again; returns how many. */
export async function replayDeadLetters(db: Database): Promise<number> {
  const result = await db
    .updateTable('deliveries')
    .set({ status: deliveryStatus.due, attempts: 0, not_before: 0 })
    .where('status', '=', deliveryStatus.dead)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
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
