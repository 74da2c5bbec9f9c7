import type { Kysely } from 'kysely';
import type { Logger } from '../operations/logger.js';
import { acknowledge, bury, type ClaimedDelivery, dismiss, putBack, type SentDelivery } from '../store/deliveries.js';
import { moveChat, restChat, restPlace } from '../store/destinations.js';
import type { Schema } from '../store/schema.js';
import type { Delivery, Outcome } from './delivery.js';
import { MAX_ATTEMPTS, MAX_UNKNOWN_ATTEMPTS, retryDelayMs } from './retry-delay.js';

/** A tried delivery and what came of it; `delivery` is null when there was nothing to deliver any more. */
export interface Result {
  readonly claimed: ClaimedDelivery;
  readonly delivery: Delivery | null;
  readonly outcome: Outcome | { readonly status: 'not-yet'; readonly waitMs: number };
}

/** Writes a group of results to the store in one transaction: each row is deleted, put back or buried. */
export async function settle(
  deps: { readonly db: Kysely<Schema>; readonly logger: Logger },
  results: readonly Result[],
  now: number,
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await acknowledge(trx, results.flatMap(toSent), now);
    await dismiss(
      trx,
      results.filter(isMoot).map(({ claimed }) => reference(claimed)),
    );
    for (const result of results) await settleTrouble(trx, result, now);
  });
  for (const { claimed, outcome } of results) {
    if (outcome.status === 'sent' || outcome.status === 'not-yet' || outcome.status === 'moot') continue;
    deps.logger.warn({ chat: claimed.chatId, delivery: claimed.id, ...outcome }, 'A delivery met trouble');
  }
}

function isMoot({ outcome }: Result): boolean {
  return outcome.status === 'moot';
}

async function settleTrouble(trx: Kysely<Schema>, { claimed, outcome }: Result, now: number): Promise<void> {
  const { deliveryId, fanoutId } = reference(claimed);
  switch (outcome.status) {
    case 'sent':
    case 'moot':
      return;
    case 'not-yet':
      return putBack(trx, { deliveryId, notBefore: now + outcome.waitMs, cause: null, countsAsAttempt: false });
    case 'retry':
    case 'unknown': {
      const most = outcome.status === 'unknown' ? MAX_UNKNOWN_ATTEMPTS : MAX_ATTEMPTS;
      if (claimed.attempt >= most) return bury(trx, { deliveryId, fanoutId, cause: outcome.cause });
      const isFlood = outcome.status === 'retry' && outcome.scope !== 'delivery';
      const waitMs = isFlood ? outcome.afterMs : retryDelayMs(claimed.attempt);
      return putBack(trx, { deliveryId, notBefore: now + waitMs, cause: outcome.cause, countsAsAttempt: !isFlood });
    }
    case 'migrated':
      await putBack(trx, { deliveryId, notBefore: now, cause: outcome.cause, countsAsAttempt: true });
      return moveChat(trx, claimed.chatId, outcome.toChatId);
    case 'gone':
      await dismiss(trx, [{ deliveryId, fanoutId }]);
      return restChat(trx, claimed.chatId, outcome.cause, now);
    case 'thread-lost':
      await dismiss(trx, [{ deliveryId, fanoutId }]);
      return restPlace(trx, claimed, outcome.cause, now);
    case 'rejected':
      return bury(trx, { deliveryId, fanoutId, cause: outcome.cause });
  }
}

function reference(claimed: ClaimedDelivery): { readonly deliveryId: number; readonly fanoutId: number } {
  return { deliveryId: claimed.id, fanoutId: claimed.fanoutId };
}

function toSent({ claimed, delivery, outcome }: Result): readonly SentDelivery[] {
  if (outcome.status !== 'sent') return [];
  const place = { chatId: claimed.chatId, threadId: claimed.threadId };
  const article =
    delivery === null || delivery.kind === 'quote'
      ? null
      : { id: delivery.article.id, revision: delivery.article.revision, messageId: outcome.messageId };
  return [{ ...reference(claimed), ...place, article }];
}
