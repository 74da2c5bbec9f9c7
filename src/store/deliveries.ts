import { sql } from 'kysely';
import type { Database } from './database.js';
import { deliveryStatus } from './schema.js';

/** A row of the outbox and the fan-out that counts it. */
export interface DeliveryReference {
  readonly id: number;
  readonly fanoutId: number;
}

/** How many deliveries could be tried now, counted up to `limit`. */
export async function countDue(db: Database, now: number, limit: number): Promise<number> {
  const { count } = await db
    .selectFrom((from) =>
      from
        .selectFrom('deliveries')
        .select('id')
        .where('status', '=', sql.lit(deliveryStatus.due))
        .where('not_before', '<=', now)
        .limit(limit)
        .as('due'),
    )
    .select((build) => build.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Rows that are not dead letters: the size of the window. */
export async function countWaiting(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('deliveries')
    .select((build) => build.fn.countAll().as('count'))
    .where('status', '<', sql.lit(deliveryStatus.dead))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Deletes what was sent and counts it. In a transaction. */
export async function acknowledge(db: Database, deliveries: readonly DeliveryReference[]): Promise<void> {
  await finish(db, deliveries, 'sent');
}

/** Deletes deliveries that there is nothing to do for any more: too old, withdrawn, nobody there. In a transaction. */
export async function dismiss(db: Database, deliveries: readonly DeliveryReference[]): Promise<void> {
  await finish(db, deliveries, 'dropped');
}

async function finish(
  db: Database,
  deliveries: readonly DeliveryReference[],
  counter: 'sent' | 'dropped',
): Promise<void> {
  if (deliveries.length === 0) return;
  await db
    .deleteFrom('deliveries')
    .where(
      'id',
      'in',
      deliveries.map(({ id }) => id),
    )
    .execute();
  const counts = new Map<number, number>();
  for (const { fanoutId } of deliveries) counts.set(fanoutId, (counts.get(fanoutId) ?? 0) + 1);
  for (const [fanoutId, count] of counts) {
    await db
      .updateTable('fanouts')
      .set((column) => ({ [counter]: column(counter, '+', count) }))
      .where('id', '=', fanoutId)
      .execute();
  }
}

/** How a delivery is put back. */
export interface PutBack {
  /** When it is due again, epoch milliseconds. */
  readonly notBefore: number;
  readonly cause: string | null;
  readonly countsAsAttempt: boolean;
  /** Telegram refused it together with others. */
  readonly isAlone?: boolean;
}

/**
 * Puts a claimed delivery back. A pause that is not the delivery's fault (`countsAsAttempt` false) takes no attempt away.
 * What waits behind it in its chat is not due before it either: it would only be looked at in vain.
 */
export async function putBack(db: Database, delivery: PutBack & Pick<DeliveryReference, 'id'>): Promise<void> {
  await db
    .updateTable('deliveries')
    .set((column) => ({
      status: deliveryStatus.due,
      not_before: delivery.notBefore,
      last_error: delivery.cause,
      ...(delivery.isAlone === true ? { is_alone: 1 } : {}),
      ...(delivery.countsAsAttempt ? {} : { attempts: column('attempts', '-', 1) }),
    }))
    .where('id', '=', delivery.id)
    .execute();
  await waitBehind(db, delivery);
}

async function waitBehind(db: Database, first: { readonly id: number; readonly notBefore: number }): Promise<void> {
  await sql`
    update deliveries set not_before = ${first.notBefore}
    where status = 0 and not_before < ${first.notBefore} and id in (
      select behind.id from deliveries as first
      join deliveries as behind on behind.chat_id = first.chat_id and behind.status < 3
        and (behind.rank, behind.id) > (first.rank, first.id)
      where first.id = ${first.id})`.execute(db);
}

/** Makes a delivery a dead letter. */
export async function bury(
  db: Database,
  delivery: DeliveryReference & { readonly cause: string; readonly now: number },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ status: deliveryStatus.dead, last_error: delivery.cause, died_at: delivery.now })
    .where('id', '=', delivery.id)
    .execute();
  await db
    .updateTable('fanouts')
    .set((column) => ({ failed: column('failed', '+', 1) }))
    .where('id', '=', delivery.fanoutId)
    .execute();
}

/**
 * Frees what a process that is gone had leased: all of it for a new leader, else what is overdue and not `inHand` of the
 * one that asks.
 */
export async function freeLeased(
  db: Database,
  overdueAt: number | 'all',
  inHand: readonly number[] = [],
): Promise<number> {
  let query = db
    .updateTable('deliveries')
    .set({ status: deliveryStatus.due })
    .where('status', '=', deliveryStatus.leased);
  if (overdueAt !== 'all') query = query.where('lease_until', '<', overdueAt);
  if (inHand.length > 0) query = query.where('id', 'not in', inHand);
  const result = await query.executeTakeFirst();
  return Number(result.numUpdatedRows);
}
