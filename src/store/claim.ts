import { type RawBuilder, sql } from 'kysely';
import type { ArticleId } from '../article/article.js';
import type { FanoutKind } from '../outbox/delivery.js';
import type { Place } from '../subscriptions/destination.js';
import { type Database, isPostgres } from './database.js';
import { fanoutPriority } from './fanout-priority.js';
import type { Lease } from './leases.js';

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

/** Deliveries of one place that leave as one message, oldest first; more than one only of articles. */
export type Claim = readonly [ClaimedDelivery, ...ClaimedDelivery[]];

/** Under which conditions deliveries are claimed. */
export interface ClaimOptions {
  readonly lease: Lease;
  readonly now: number;
  readonly leaseMs: number;
  /** Messages at most. */
  readonly limit: number;
}

/** Articles in one message at most. */
const MOST_TOGETHER = 10;

/** An article that waits longer takes along what waits behind it: a reader gets one message for what came late anyway. */
const COALESCE_AFTER_MS = 3_000;

/**
 * Leases what may leave next, at most `limit` messages, never two of one chat: of each chat what is first by priority and
 * publication, with the articles that wait behind one that waits for long. Claims nothing when the lease is held by someone
 * else by now. In a transaction.
 */
export async function claim(db: Database, options: ClaimOptions): Promise<readonly Claim[]> {
  const heads = await claimHeads(db, options);
  const companions = await claimCompanions(
    db,
    options,
    heads.filter((head) => takesAlong(head, options.now)),
  );
  return heads.map((head) => {
    const along = companions.filter((row) => row.chat_id === head.chat_id);
    return [toClaimed(head), ...along.map(toClaimed)];
  });
}

interface ClaimedRow {
  readonly id: number;
  readonly fanout_id: number;
  readonly chat_id: number;
  readonly thread_id: number;
  readonly message_id: number | null;
  readonly attempts: number;
  readonly not_before: number;
  readonly rank: number;
  readonly made_at: number;
  readonly is_alone: number;
  readonly kind: string;
  readonly ref: string;
  readonly priority: number;
  readonly article_id: number | null;
}

/** What is due and stands first in its chat, where nothing of the chat is on its way. */
async function claimHeads(db: Database, options: ClaimOptions): Promise<readonly ClaimedRow[]> {
  const skipLocked = isPostgres(db) ? sql`for update of delivery skip locked` : sql``;
  const heads = await leaseRows(
    db,
    options,
    sql`
     select delivery.id from deliveries as delivery
     where delivery.status = 0 and delivery.not_before <= ${options.now}
       and not exists (
         select 1 from deliveries as other
         where other.chat_id = delivery.chat_id and other.status < 3
           and (other.status = 1 or (other.rank, other.id) < (delivery.rank, delivery.id)))
     order by delivery.not_before, delivery.id limit ${options.limit} ${skipLocked}`,
  );
  return heads.toSorted((one, other) => one.not_before - other.not_before || one.id - other.id);
}

/** Urgent news stands alone, and so does what Telegram refused together with others. */
function takesAlong(head: ClaimedRow, now: number): boolean {
  const isPlainArticle = head.kind === 'article' && head.priority === fanoutPriority.article && head.is_alone === 0;
  return isPlainArticle && head.made_at <= now - COALESCE_AFTER_MS;
}

/** The articles that leave together with these, by rank. */
async function claimCompanions(
  db: Database,
  options: ClaimOptions,
  heads: readonly ClaimedRow[],
): Promise<readonly ClaimedRow[]> {
  if (heads.length === 0) return [];
  const waiting = await waitingBehind(db, options.now, heads);
  const ids = heads.flatMap((head) => joining(waiting.filter((row) => row.head_id === head.id)));
  if (ids.length === 0) return [];
  const rows = await leaseRows(
    db,
    options,
    sql`select id from deliveries where status = 0 and id in (${sql.join(ids)})`,
  );
  return rows.toSorted((one, other) => one.rank - other.rank || one.id - other.id);
}

interface WaitingRow {
  readonly id: number;
  readonly head_id: number;
  /** 1: it can leave together with the one that it waits behind. */
  readonly may_join: number;
}

async function waitingBehind(db: Database, now: number, heads: readonly ClaimedRow[]): Promise<readonly WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select waiting.id, head.id as head_id,
      case when waiting.status = 0 and waiting.not_before <= ${now}
        and waiting.is_alone = 0 and fanouts.kind = 'article' then 1 else 0 end as may_join
    from deliveries as head
    join deliveries as waiting on waiting.chat_id = head.chat_id and waiting.thread_id = head.thread_id
      and waiting.status < 3 and waiting.id <> head.id
    join fanouts on fanouts.id = waiting.fanout_id
    where head.id in (${sql.join(heads.map(({ id }) => id))})
    order by head.id, waiting.rank, waiting.id`.execute(db);
  return rows;
}

/** Up to the first that cannot go along, so that the order of the place holds. */
function joining(behind: readonly WaitingRow[]): readonly number[] {
  const end = behind.findIndex((row) => row.may_join === 0);
  return (end < 0 ? behind : behind.slice(0, end)).slice(0, MOST_TOGETHER - 1).map((row) => row.id);
}

async function leaseRows(
  db: Database,
  { lease, now, leaseMs }: ClaimOptions,
  which: RawBuilder<unknown>,
): Promise<readonly ClaimedRow[]> {
  const { rows } = await sql<ClaimedRow>`
   update deliveries set status = 1, attempts = attempts + 1, lease_until = ${now + leaseMs}
   where id in (${which}) and exists (
     select 1 from leases where name = ${lease.name} and holder = ${lease.holder} and epoch = ${lease.epoch})
   returning id, fanout_id, chat_id, thread_id, message_id, attempts, not_before, rank, made_at, is_alone,
     (select kind from fanouts where fanouts.id = fanout_id) as kind,
     (select ref from fanouts where fanouts.id = fanout_id) as ref,
     (select priority from fanouts where fanouts.id = fanout_id) as priority,
     (select article_id from fanouts where fanouts.id = fanout_id) as article_id`.execute(db);
  return rows;
}

function toClaimed(row: ClaimedRow): ClaimedDelivery {
  return {
    id: row.id,
    fanoutId: row.fanout_id,
    kind: row.kind as FanoutKind,
    ref: row.ref,
    articleId: row.article_id as ArticleId | null,
    chatId: row.chat_id,
    threadId: row.thread_id,
    messageId: row.message_id,
    attempt: row.attempts,
  };
}
