import { setTimeout as delay, setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import { claim } from '../store/claim.js';
import { freeLeased } from '../store/deliveries.js';
import type { Lease } from '../store/leases.js';
import type { Schema } from '../store/schema.js';
import { createBell } from './bell.js';
import type { Deliver, Delivery, Outcome } from './delivery.js';
import { createDeliveryLoader, type Freshness, type LoadedDelivery } from './load-delivery.js';
import type { Pacer } from './pacer.js';
import { refillWindow } from './refill.js';
import { abandon, settle } from './settle.js';
import { createSettlementBuffer } from './settlement-buffer.js';

/** Sends what is due. */
export interface Dispatcher {
  start(): void;
  /** Something new is due: look at once. */
  wake(): void;
  /** Takes no new work, lets what is in flight end, writes it down, hands the rest back. Twice is harmless. */
  stop(): Promise<void>;
}

export interface DispatcherDependencies {
  readonly db: Kysely<Schema>;
  readonly deliver: Deliver;
  readonly pacer: Pacer;
  /** The lease under which this process may send, or null. */
  readonly lease: () => Lease | null;
  /** Until when news is sent; left out: for ever. */
  readonly freshness?: Freshness;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Sends at most whose result is not written down yet: what a kill can double. Default 30. */
  readonly concurrency?: number;
}

const DEFAULT_CONCURRENCY = 30;
/** Longer than a claimed delivery waits for its turn and for its answer together. */
const LEASE_MS = 120_000;
/** How often the store is asked when nothing wakes the loop. */
const IDLE_MS = 250;
/** How often the pacer is asked when it lets nothing go. */
const PACE_MS = 5;
/** A pause that is sat out with the delivery in hand; a longer one puts it back. */
const SHORT_PAUSE_MS = 300;
const REAP_EVERY_MS = 1_000;
const AFTER_ERROR_MS = 1_000;

/** Makes the loop refill → claim → send → settle. See `docs/outbox.md` for why nothing is lost. */
export function createDispatcher(deps: DispatcherDependencies): Dispatcher {
  const { db, pacer, clock, logger, concurrency = DEFAULT_CONCURRENCY } = deps;
  const load = createDeliveryLoader(db, deps.freshness);
  const buffer = createSettlementBuffer({
    groupSize: Math.ceil(concurrency / 2),
    write: (results) => settle(deps, results, clock()),
    giveUp: (result) => abandon(deps, result, clock()),
    onError: (error) => logger.error({ error }, 'Results could not be written; trying again'),
  });
  const bell = createBell();
  const inFlight = new Set<Promise<void>>();
  /** Claimed and not sent yet: about a second's worth, so that one claim serves many sends. */
  const stock: LoadedDelivery[] = [];
  /** The lease under which the stock was claimed. */
  let stockEpoch: number | null = null;
  /** Ids of what is in stock or in flight: no lease of it is overdue, however long it has to wait. */
  const inHand = new Set<number>();
  let isRunning = false;
  let loop: Promise<void> = Promise.resolve();
  let reapedAt = 0;

  async function run(): Promise<void> {
    while (isRunning) {
      try {
        const isStocked = await fillStock();
        const isBusy = sendWhatMay() || isStocked;
        await (isBusy ? yieldToOthers() : bell.wait(stock.length > 0 ? PACE_MS : IDLE_MS));
      } catch (error) {
        logger.error({ error }, 'The outbox could not be read; trying again');
        await bell.wait(AFTER_ERROR_MS);
      }
    }
    const left = stock.splice(0);
    if (isStillOurs(stockEpoch)) for (const loaded of left) track(putBack(loaded, 0), loaded);
  }

  /** Claims when little is left. Returns whether there may be more to do at once. */
  async function fillStock(): Promise<boolean> {
    const lease = deps.lease();
    if (lease?.epoch !== stockEpoch) await changeLease(lease);
    if (lease === null || stock.length > concurrency / 2) return false;
    await reap();
    const now = clock();
    const wasRefilled = await refillWindow(db, now);
    const claims = await db
      .transaction()
      .execute((trx) => claim(trx, { lease, now, leaseMs: LEASE_MS, limit: concurrency }));
    const rows = claims.flat();
    for (const { id } of rows) inHand.add(id);
    try {
      stock.push(...(await load(claims, now)));
    } catch (error) {
      letGo(rows);
      throw error;
    }
    return wasRefilled || claims.length > 0;
  }

  /**
   * What the last lease had claimed is not ours to send any more. Under a new one, or the old one after a gap, everything
   * is due again that is not on its way from here.
   */
  async function changeLease(lease: Lease | null): Promise<void> {
    for (const { rows } of stock.splice(0)) letGo(rows);
    if (lease !== null) await freeLeased(db, 'all', [...inHand]);
    stockEpoch = lease?.epoch ?? null;
  }

  function letGo(rows: readonly { readonly id: number }[]): void {
    for (const { id } of rows) inHand.delete(id);
  }

  /** A delivery whose result never came back is freed when its lease is over. */
  async function reap(): Promise<void> {
    const now = clock();
    if (now - reapedAt < REAP_EVERY_MS) return;
    reapedAt = now;
    const freed = await freeLeased(db, now, [...inHand]);
    if (freed > 0) logger.warn({ freed }, 'Freed deliveries whose lease was over');
  }

  function sendWhatMay(): boolean {
    const count = Math.min(stock.length, concurrency - inFlight.size, pacer.freePlaces());
    for (const loaded of stock.splice(0, Math.max(0, count))) track(attempt(loaded), loaded);
    return count > 0;
  }

  function track(work: Promise<void>, { rows }: LoadedDelivery): void {
    const tracked = work.finally(() => {
      letGo(rows);
      inFlight.delete(tracked);
      bell.ring();
    });
    inFlight.add(tracked);
  }

  async function attempt(loaded: LoadedDelivery): Promise<void> {
    const { rows, delivery } = loaded;
    if (delivery === null) return buffer.add({ ...loaded, outcome: { status: 'moot', cause: 'nothing to deliver' } });
    if (deps.deliver.isNeeded?.(delivery) === false) {
      return buffer.add({ ...loaded, outcome: { status: 'moot', cause: 'the message says so already' } });
    }
    const epoch = stockEpoch;
    const [{ chatId }] = rows;
    const waitMs = await takeTurn(chatId);
    if (!isStillOurs(epoch)) return;
    if (waitMs > 0) return putBack(loaded, waitMs);
    const outcome = await deliverSafely(delivery);
    obey(chatId, outcome);
    const willBeTriedAgain = outcome.status === 'retry' || outcome.status === 'unknown';
    if (willBeTriedAgain && !isStillOurs(epoch)) return;
    return buffer.add({ ...loaded, outcome });
  }

  /**
   * Under another lease the next leader has freed what was claimed here: it must be neither sent nor put back. Should that
   * be us again, what is left leased is freed with the stock.
   */
  function isStillOurs(epoch: number | null): boolean {
    if (epoch !== null && deps.lease()?.epoch === epoch) return true;
    stockEpoch = null;
    return false;
  }

  /** Sits short pauses out; returns the rest of a long one. */
  async function takeTurn(chatId: number): Promise<number> {
    const waitMs = pacer.tryTake(chatId, 'news');
    if (waitMs === 0 || waitMs > SHORT_PAUSE_MS) return waitMs;
    await delay(waitMs);
    return pacer.tryTake(chatId, 'news');
  }

  async function deliverSafely(delivery: Delivery): Promise<Outcome> {
    try {
      return await deps.deliver(delivery);
    } catch (error) {
      logger.error({ error, delivery: delivery.id }, 'A delivery failed by a bug of ours');
      return { status: 'retry', cause: String(error), afterMs: 0, scope: 'delivery' };
    }
  }

  function obey(chatId: number, outcome: Outcome): void {
    if (outcome.status !== 'retry' || outcome.scope === 'delivery') return;
    pacer.hold(outcome.scope === 'chat' ? chatId : 'everyone', outcome.afterMs);
  }

  function putBack(loaded: LoadedDelivery, waitMs: number): Promise<void> {
    return buffer.add({ ...loaded, outcome: { status: 'not-yet', waitMs } });
  }

  return {
    start() {
      if (isRunning) return;
      isRunning = true;
      loop = run();
    },
    wake: bell.ring,
    async stop() {
      isRunning = false;
      bell.ring();
      await loop;
      await Promise.all(inFlight);
    },
  };
}
