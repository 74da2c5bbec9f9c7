import type { Kysely } from 'kysely';
import type { Logger } from '../operations/logger.js';
import type { Claim } from '../store/claim.js';
import { acknowledge, type DeliveryReference, dismiss } from '../store/deliveries.js';
import type { Schema } from '../store/schema.js';
import { rememberSent, type SentMessage } from '../store/sent-messages.js';
import { articlesOf, type Delivery, type Outcome } from './delivery.js';
import type { Freshness } from './load-delivery.js';
import { buryAll, settleTrouble } from './settle-trouble.js';

/** A message that was tried and what came of all its rows; `delivery` is null when there was nothing to deliver any more. */
export interface Result {
  readonly rows: Claim;
  readonly delivery: Delivery | null;
  readonly outcome: Outcome | { readonly status: 'not-yet'; readonly waitMs: number };
}

/** What settling needs. */
export interface SettleDependencies {
  readonly db: Kysely<Schema>;
  readonly logger: Logger;
  /** Until when news is tried; left out: as long as anything else. */
  readonly freshness?: Freshness;
}

/**
 * Writes a group of results to the store in one transaction: each row is deleted, put back or buried. A delivery that is in
 * the group twice (freed and claimed again meanwhile) counts once.
 */
export async function settle(deps: SettleDependencies, group: readonly Result[], now: number): Promise<void> {
  const results = withoutRepeats(group);
  await deps.db.transaction().execute(async (trx) => {
    await acknowledge(trx, rowsThatWere('sent', results));
    await rememberSent(trx, withoutRivals(results.flatMap(toSent)), now);
    await dismiss(trx, rowsThatWere('moot', results));
    for (const result of results) await settleTrouble(trx, result, { now, maxAgeMs: deps.freshness?.maxAge ?? null });
  });
  for (const { rows, outcome } of results) {
    if (outcome.status === 'sent' || outcome.status === 'not-yet' || outcome.status === 'moot') continue;
    const about = { chat: rows[0].chatId, deliveries: rows.map(({ id }) => id), ...outcome };
    deps.logger.warn(about, 'A delivery met trouble');
  }
}

/** Takes a result that cannot be written out of the way: its deliveries are dead letters, and are not sent again unasked. */
export async function abandon(deps: SettleDependencies, { rows, outcome }: Result, now: number): Promise<void> {
  const cause = `What came of it could not be written down: ${outcome.status}`;
  await deps.db.transaction().execute((trx) => buryAll(trx, rows, cause, now));
  deps.logger.error({ chat: rows[0].chatId, deliveries: rows.map(({ id }) => id), outcome }, cause);
}

/** By their first row; of several results the message that Telegram has counts, else the last. */
function withoutRepeats(group: readonly Result[]): readonly Result[] {
  const results = new Map<number, Result>();
  for (const result of group) {
    const [{ id }] = result.rows;
    if (results.get(id)?.outcome.status !== 'sent') results.set(id, result);
  }
  return [...results.values()];
}

/** One message an article and place: the last that was sent. PostgreSQL refuses to write a row twice in one statement. */
function withoutRivals(messages: readonly SentMessage[]): readonly SentMessage[] {
  const taken = new Set<string>();
  return messages
    .toReversed()
    .map((message) => ({ ...message, articles: message.articles.filter(({ id }) => claimOnce(taken, message, id)) }))
    .toReversed();
}

function claimOnce(taken: Set<string>, { chatId, threadId }: SentMessage, articleId: number): boolean {
  const key = `${articleId}:${chatId}:${threadId}`;
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}

function rowsThatWere(status: 'sent' | 'moot', results: readonly Result[]): readonly DeliveryReference[] {
  return results.flatMap(({ rows, outcome }) => (outcome.status === status ? rows : []));
}

function toSent({ rows: [{ chatId, threadId }], delivery, outcome }: Result): readonly SentMessage[] {
  if (outcome.status !== 'sent' || delivery === null) return [];
  const { messageId, fingerprint = '' } = outcome;
  const articles = articlesOf(delivery).map(({ id, revision }) => ({ id, revision }));
  return [{ chatId, threadId, messageId, articles, fingerprint }];
}
