import type { Kysely } from 'kysely';
import type { Claim, ClaimedDelivery } from '../store/claim.js';
import { bury, dismiss, type PutBack, putBack } from '../store/deliveries.js';
import { divertPlace, restChat, restPlace } from '../store/destinations.js';
import { noteFailure } from '../store/failures.js';
import { moveChat, moveToGeneral } from '../store/moves.js';
import { leaveNotice } from '../store/notices.js';
import type { Schema } from '../store/schema.js';
import { NO_THREAD } from '../subscriptions/place.js';
import { articlesOf, type Delivery, type Outcome } from './delivery.js';
import { staleAt } from './load-delivery.js';
import { givenUpAt, lostAnswerDelayMs, MOST_LOST_ANSWERS, retryDelayMs } from './retry-delay.js';
import type { Result } from './settle.js';

/** When it is, and how old news may get; null: as old as it likes. */
export interface SettleTime {
  readonly now: number;
  readonly maxAgeMs: number | null;
}

type Trx = Kysely<Schema>;
type Trouble<Status extends Outcome['status']> = Extract<Outcome, { readonly status: Status }>;

/** What follows when a message was not sent: see the table in `docs/outbox.md`. In a transaction. */
export async function settleTrouble(trx: Trx, { rows, delivery, outcome }: Result, time: SettleTime): Promise<void> {
  const { now } = time;
  const [place] = rows;
  switch (outcome.status) {
    case 'sent':
    case 'moot':
      return;
    case 'not-yet':
      return putAllBack(trx, rows, { notBefore: now + outcome.waitMs, cause: null, countsAsAttempt: false });
    case 'retry':
      return outcome.scope === 'delivery'
        ? failAll(trx, { rows, delivery, cause: outcome.cause, isAnswerLost: false }, time)
        : putAllBack(trx, rows, { notBefore: now + outcome.afterMs, cause: outcome.cause, countsAsAttempt: false });
    case 'unknown':
      // An edit that is done twice is done: it is no worse than any failure.
      return failAll(trx, { rows, delivery, cause: outcome.cause, isAnswerLost: place.kind !== 'correction' }, time);
    case 'migrated':
      await putAllBack(trx, rows, { notBefore: now, cause: outcome.cause, countsAsAttempt: true });
      return moveChat(trx, place.chatId, outcome.toChatId, now);
    case 'gone':
      await dismiss(trx, rows);
      return restChat(trx, place.chatId, outcome.cause, now);
    case 'no-right':
      return silence(trx, rows, { delivery, outcome, now });
    case 'thread-lost':
      return loseThread(trx, rows, outcome, now);
    case 'rejected':
      return reject(trx, rows, outcome, now);
  }
}

interface Failure {
  readonly rows: readonly ClaimedDelivery[];
  readonly delivery: Delivery | null;
  readonly cause: string;
  readonly isAnswerLost: boolean;
}

async function failAll(trx: Trx, failure: Failure, time: SettleTime): Promise<void> {
  for (const row of failure.rows) await fail(trx, row, failure, time);
}

/** Tries again later, or gives up: after a day, when the news is too old, or when its answer got lost too often. */
async function fail(trx: Trx, row: ClaimedDelivery, failure: Failure, { now, maxAgeMs }: SettleTime): Promise<void> {
  const { cause, isAnswerLost } = failure;
  const failures = await noteFailure(trx, row.id, { now, isAnswerLost });
  if (failures === null) return;
  const waitMs = isAnswerLost ? lostAnswerDelayMs(failures.lostAnswers) : retryDelayMs(row.attempt);
  const isHopeless =
    (isAnswerLost && failures.lostAnswers >= MOST_LOST_ANSWERS) ||
    now + waitMs > givenUpAt(failures.failingSince, newsUntil(row, failure.delivery, maxAgeMs));
  if (isHopeless) return bury(trx, { ...row, cause, now });
  return putBack(trx, { id: row.id, notBefore: now + waitMs, cause, countsAsAttempt: true });
}

/** An edit is worth its while however old the article is. */
function newsUntil(row: ClaimedDelivery, delivery: Delivery | null, maxAgeMs: number | null): number | null {
  if (row.kind !== 'article' || delivery === null || maxAgeMs === null) return null;
  const article = articlesOf(delivery).find(({ id }) => id === row.articleId);
  return article === undefined ? null : staleAt(article, maxAgeMs);
}

async function putAllBack(trx: Trx, rows: readonly ClaimedDelivery[], how: PutBack): Promise<void> {
  for (const { id } of rows) await putBack(trx, { id, ...how });
}

interface Silence {
  readonly delivery: Delivery | null;
  readonly outcome: Trouble<'no-right'>;
  readonly now: number;
}

/**
 * The chat rests, and a notice waits for whoever can change that; in private there is nobody to tell. The news of a closed
 * forum topic goes to General until it is open again; where General is closed too, the place rests.
 */
async function silence(trx: Trx, rows: Claim, { delivery, outcome, now }: Silence): Promise<void> {
  const [place] = rows;
  const { scope, cause } = outcome;
  if (scope === 'place' && place.threadId !== NO_THREAD && delivery?.destination.isDiverted !== true) {
    await putAllBack(trx, rows, { notBefore: now, cause, countsAsAttempt: true });
    await divertPlace(trx, place, now);
    return leaveNotice(trx, place, 'topic-closed', now);
  }
  await dismiss(trx, rows);
  if (scope === 'place') {
    await restPlace(trx, place, cause, now);
    return leaveNotice(trx, { ...place, threadId: NO_THREAD }, 'topic-closed', now);
  }
  await restChat(trx, place.chatId, cause, now);
  if (place.chatId < 0) await leaveNotice(trx, { ...place, threadId: NO_THREAD }, 'no-right', now);
}

/** What waits for the topic goes to the chat's General, and so does all that follows. */
async function loseThread(
  trx: Trx,
  rows: readonly ClaimedDelivery[],
  { cause }: Trouble<'thread-lost'>,
  now: number,
): Promise<void> {
  const [place] = rows;
  if (place === undefined || place.threadId === NO_THREAD) return buryAll(trx, rows, cause, now);
  await putAllBack(trx, rows, { notBefore: now, cause, countsAsAttempt: true });
  await moveToGeneral(trx, place, now);
  await leaveNotice(trx, place, 'thread-lost', now);
}

/** Of several articles in one message one may be to blame: each is tried by itself. */
async function reject(
  trx: Trx,
  rows: readonly ClaimedDelivery[],
  { cause }: Trouble<'rejected'>,
  now: number,
): Promise<void> {
  if (rows.length === 1) return buryAll(trx, rows, cause, now);
  await putAllBack(trx, rows, { notBefore: now, cause, countsAsAttempt: true, isAlone: true });
}

/** Makes dead letters of all rows of a message. */
export async function buryAll(trx: Trx, rows: readonly ClaimedDelivery[], cause: string, now: number): Promise<void> {
  for (const row of rows) await bury(trx, { ...row, cause, now });
}
