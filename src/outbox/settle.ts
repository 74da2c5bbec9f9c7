import type { Kysely } from 'kysely';
import type { Logger } from '../operations/logger.js';
import type { Claim, ClaimedDelivery } from '../store/claim.js';
import { acknowledge, bury, type DeliveryReference, dismiss, putBack } from '../store/deliveries.js';
import { restChat, restPlace } from '../store/destinations.js';
import { moveChat } from '../store/moves.js';
import type { Schema } from '../store/schema.js';
import { rememberSent, type SentMessage } from '../store/sent-messages.js';
import { articlesOf, type Delivery, type Outcome } from './delivery.js';
import { MAX_ATTEMPTS, MAX_UNKNOWN_ATTEMPTS, retryDelayMs } from './retry-delay.js';

/** A message that was tried and what came of all its rows; `delivery` is null when there was nothing to deliver any more. */
export interface Result {
  readonly rows: Claim;
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
    await acknowledge(trx, rowsThatWere('sent', results));
    await rememberSent(trx, results.flatMap(toSent), now);
    await dismiss(trx, rowsThatWere('moot', results));
    for (const { rows, outcome } of results) {
      for (const row of rows) await settleTrouble(trx, { row, isAmongOthers: rows.length > 1, outcome }, now);
    }
  });
  for (const { rows, outcome } of results) {
    if (outcome.status === 'sent' || outcome.status === 'not-yet' || outcome.status === 'moot') continue;
    const about = { chat: rows[0].chatId, deliveries: rows.map(({ id }) => id), ...outcome };
    deps.logger.warn(about, 'A delivery met trouble');
  }
}

function rowsThatWere(status: 'sent' | 'moot', results: readonly Result[]): readonly DeliveryReference[] {
  return results.flatMap(({ rows, outcome }) => (outcome.status === status ? rows.map(reference) : []));
}

async function settleTrouble(
  trx: Kysely<Schema>,
  {
    row: claimed,
    isAmongOthers,
    outcome,
  }: { readonly row: ClaimedDelivery; readonly isAmongOthers: boolean; readonly outcome: Result['outcome'] },
  now: number,
): Promise<void> {
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
    case 'no-right':
    case 'gone':
      await dismiss(trx, [{ deliveryId, fanoutId }]);
      return restChat(trx, claimed.chatId, outcome.cause, now);
    case 'thread-lost':
      await dismiss(trx, [{ deliveryId, fanoutId }]);
      return restPlace(trx, claimed, outcome.cause, now);
    case 'rejected':
      // One of them may be to blame: each is tried by itself.
      if (isAmongOthers) {
        return putBack(trx, {
          deliveryId,
          notBefore: now,
          cause: outcome.cause,
          countsAsAttempt: true,
          isAlone: true,
        });
      }
      return bury(trx, { deliveryId, fanoutId, cause: outcome.cause });
  }
}

function reference(claimed: ClaimedDelivery): DeliveryReference {
  return { deliveryId: claimed.id, fanoutId: claimed.fanoutId };
}

function toSent({ rows: [{ chatId, threadId }], delivery, outcome }: Result): readonly SentMessage[] {
  if (outcome.status !== 'sent' || delivery === null) return [];
  const { messageId, fingerprint = '' } = outcome;
  return [{ chatId, threadId, messageId, articles: articlesOf(delivery), fingerprint }];
}
