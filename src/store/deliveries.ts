import { sql } from 'kysely';
import type { ArticleId } from '../article/article.js';
import type { FanoutKind } from '../outbox/delivery.js';
import type { Place } from '../subscriptions/destination.js';
import { type Database, isPostgres } from './database.js';
import type { Lease } from './leases.js';
import { deliveryStatus } from './schema.js';

/** A delivery that this process may try now; everything else is looked up by its references. */
export interface ClaimedDelivery extends Place {
  readonly id: number;
  readonly fanoutId: number;
  readonly kind: FanoutKind;
  readonly ref: string;
  readonly articleId: ArticleId | null;
  readonly messageId: number | null;
  /** 1 at the first try. */
  readonly attempt: number;
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

/**
 * Leases up to `limit` due deliveries, oldest first, never two of one chat: so they leave in the order in which they were
 * enqueued. Claims nothing when the lease is held by someone else by now.
 */
export async function claim(
  db: Database,
  options: { readonly lease: Lease; readonly now: number; readonly leaseMs: number; readonly limit: number },
): Promise<readonly ClaimedDelivery[]> {
  const skipLocked = isPostgres(db) ? sql`for update of delivery skip locked` : sql``;
  const { rows } = await sql<{
    id: number;
    fanout_id: number;
    chat_id: number;
    thread_id: number;
    message_id: number | null;
    attempts: number;
    kind: string;
    ref: string;
    article_id: number | null;
  }>`
   update deliveries set status = 1, attempts = attempts + 1, lease_until = ${options.now + options.leaseMs}
   where id in (
     select delivery.id from deliveries as delivery
     where delivery.status = 0 and delivery.not_before <= ${options.now}
       and not exists (
         select 1 from deliveries as earlier
         where earlier.chat_id = delivery.chat_id and earlier.id < delivery.id and earlier.status < 3)
       and exists (
         select 1 from leases
         where name = ${options.lease.name} and holder = ${options.lease.holder} and epoch = ${options.lease.epoch})
     order by delivery.not_before, delivery.id limit ${options.limit} ${skipLocked})
   returning id, fanout_id, chat_id, thread_id, message_id, attempts,
     (select kind from fanouts where fanouts.id = fanout_id) as kind,
     (select ref from fanouts where fanouts.id = fanout_id) as ref,
     (select article_id from fanouts where fanouts.id = fanout_id) as article_id`.execute(db);
  return rows
    .toSorted((one, other) => one.id - other.id)
    .map((row) => ({
      id: row.id,
      fanoutId: row.fanout_id,
      kind: row.kind as FanoutKind,
      ref: row.ref,
      articleId: row.article_id as ArticleId | null,
      chatId: row.chat_id,
      threadId: row.thread_id,
      messageId: row.message_id,
      attempt: row.attempts,
    }));
}

/** A message that Telegram took. */
export interface SentDelivery extends Place {
  readonly deliveryId: number;
  readonly fanoutId: number;
  /** Of articles and corrections: what a later correction edits. */
  readonly article: { readonly id: ArticleId; readonly revision: number; readonly messageId: number } | null;
}

/** Deletes what was sent, counts it, and remembers the messages that a correction may have to edit. In a transaction. */
export async function acknowledge(db: Database, sent: readonly SentDelivery[], now: number): Promise<void> {
  if (sent.length === 0) return;
  await finish(db, sent, 'sent');
  const messages = sent.flatMap(({ article, ...delivery }) => (article === null ? [] : [{ ...delivery, ...article }]));
  if (messages.length === 0) return;
  await db
    .insertInto('sent')
    .values(
      messages.map((message) => ({
        article_id: message.id,
        chat_id: message.chatId,
        thread_id: message.threadId,
        message_id: message.messageId,
        revision: message.revision,
        sent_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'chat_id', 'thread_id']).doUpdateSet((column) => ({
        message_id: column.ref('excluded.message_id'),
        revision: column.ref('excluded.revision'),
      })),
    )
    .execute();
  await catchUpWithCorrections(db, messages);
}

/** An article may be corrected while its message is on the way: the correction's fan-out cannot have seen that one. */
async function catchUpWithCorrections(
  db: Database,
  messages: readonly (Place & { readonly id: ArticleId; readonly revision: number; readonly messageId: number })[],
): Promise<void> {
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'revision'])
    .where('id', 'in', [...new Set(messages.map((message) => message.id))])
    .execute();
  for (const { id, revision } of articles) {
    const stale = messages.filter((message) => message.id === id && message.revision < revision);
    if (stale.length === 0) continue;
    const correction = await db
      .selectFrom('fanouts')
      .select('id')
      .where('kind', '=', 'correction')
      .where('ref', '=', `${id}:${revision}`)
      .executeTakeFirst();
    if (correction === undefined) continue;
    await db
      .insertInto('deliveries')
      .values(
        stale.map((message) => ({
          fanout_id: correction.id,
          chat_id: message.chatId,
          thread_id: message.threadId,
          message_id: message.messageId,
        })),
      )
      .onConflict((conflict) => conflict.columns(['fanout_id', 'chat_id', 'thread_id']).doNothing())
      .execute();
  }
}

/** Deletes deliveries that there is nothing to do for any more. In a transaction. */
export async function dismiss(
  db: Database,
  deliveries: readonly { readonly deliveryId: number; readonly fanoutId: number }[],
): Promise<void> {
  if (deliveries.length > 0) await finish(db, deliveries, 'failed');
}

async function finish(
  db: Database,
  deliveries: readonly { readonly deliveryId: number; readonly fanoutId: number }[],
  counter: 'sent' | 'failed',
): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where(
      'id',
      'in',
      deliveries.map((delivery) => delivery.deliveryId),
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

/** Puts a claimed delivery back. A pause that is not the delivery's fault (`countsAsAttempt` false) takes no attempt away. */
export async function putBack(
  db: Database,
  delivery: {
    readonly deliveryId: number;
    readonly notBefore: number;
    readonly cause: string | null;
    readonly countsAsAttempt: boolean;
  },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set((column) => ({
      status: deliveryStatus.due,
      not_before: delivery.notBefore,
      last_error: delivery.cause,
      ...(delivery.countsAsAttempt ? {} : { attempts: column('attempts', '-', 1) }),
    }))
    .where('id', '=', delivery.deliveryId)
    .execute();
}

/** Makes a delivery a dead letter. */
export async function bury(
  db: Database,
  delivery: { readonly deliveryId: number; readonly fanoutId: number; readonly cause: string },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ status: deliveryStatus.dead, last_error: delivery.cause })
    .where('id', '=', delivery.deliveryId)
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
