import { setTimeout as delay, setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import { claim, freeLeased } from '../store/deliveries.js';
import type { Lease } from '../store/leases.js';
import type { Schema } from '../store/schema.js';
import { createBell } from './bell.js';
import type { Deliver, Delivery, Outcome } from './delivery.js';
import { createDeliveryLoader, type LoadedDelivery } from './load-delivery.js';
import type { Pacer } from './pacer.js';
import { refillWindow } from './refill.js';
import { settle } from './settle.js';
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
const PACE_MS = 10;
/** A pause that is sat out with the delivery in hand; a longer one puts it back. */
const SHORT_PAUSE_MS = 300;
const REAP_EVERY_MS = 1_000;
const AFTER_ERROR_MS = 1_000;

/** Makes the loop refill → claim → send → settle. See `docs/outbox.md` for why nothing is lost. */
export function createDispatcher(deps: DispatcherDependencies): Dispatcher {
  const { db, pacer, clock, logger, concurrency = DEFAULT_CONCURRENCY } = deps;
  const load = createDeliveryLoader(db);
  const buffer = createSettlementBuffer({
    groupSize: Math.ceil(concurrency / 2),
    write: (results) => settle(deps, results, clock()),
    onError: (error) => logger.error({ error }, 'Results could not be written; trying again'),
  });
  const bell = createBell();
  const inFlight = new Set<Promise<void>>();
  /** Claimed and not sent yet: about a second's worth, so that one claim serves many sends. */
  const stock: LoadedDelivery[] = [];
  let stockLease: Lease | null = null;
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
    for (const loaded of stock.splice(0)) track(putBack(loaded, 0), loaded);
  }

  /** Claims when little is left. Returns whether there may be more to do at once. */
  async function fillStock(): Promise<boolean> {
    const lease = deps.lease();
    // A new leader frees what the old one had claimed: it must not be sent from here any more.
    if (lease?.epoch !== stockLease?.epoch) for (const { claimed } of stock.splice(0)) inHand.delete(claimed.id);
    stockLease = lease;
    if (lease === null || stock.length > concurrency / 2) return false;
    await reap();
    const wasRefilled = await refillWindow(db, clock());
    const claimed = await claim(db, { lease, now: clock(), leaseMs: LEASE_MS, limit: concurrency });
    for (const { id } of claimed) inHand.add(id);
    try {
      stock.push(...(await load(claimed)));
    } catch (error) {
      for (const { id } of claimed) inHand.delete(id);
      throw error;
    }
    return wasRefilled || claimed.length > 0;
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

  function track(work: Promise<void>, { claimed }: LoadedDelivery): void {
    const tracked = work.finally(() => {
      inHand.delete(claimed.id);
      inFlight.delete(tracked);
      bell.ring();
    });
    inFlight.add(tracked);
  }

  async function attempt(loaded: LoadedDelivery): Promise<void> {
    const { claimed, delivery } = loaded;
    if (delivery === null) return buffer.add({ ...loaded, outcome: { status: 'moot', cause: 'nothing to deliver' } });
    const waitMs = await takeTurn(claimed.chatId);
    if (waitMs > 0) return putBack(loaded, waitMs);
    const outcome = await deliverSafely(delivery);
    obey(claimed.chatId, outcome);
    return buffer.add({ ...loaded, outcome });
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
    pacer.hold(outcome.scope === 'chat' ? chatId : 'everyone', clock() + outcome.afterMs);
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
