import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import { type ClaimedDelivery, claim, freeLeased } from '../store/deliveries.js';
import type { Lease } from '../store/leases.js';
import type { Schema } from '../store/schema.js';
import type { Deliver, Outcome } from './delivery.js';
import { createDeliveryLoader } from './load-delivery.js';
import type { Pacer } from './pacer.js';
import { refillWindow } from './refill.js';
import { settle } from './settle.js';
import { createSettlementBuffer } from './settlement-buffer.js';

/** Sends what is due. */
export interface Dispatcher {
  start(): void;
  /** Something new is due: look at once. */
  wake(): void;
  /** Takes no new work, lets what is in flight end, writes it down. Twice is harmless. */
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
  /** Sends at most whose result is not written down yet: what a kill can double. */
  readonly concurrency?: number;
}

const DEFAULT_CONCURRENCY = 30;
/** Longer than the slowest answer that a send waits for: {@link DispatcherDependencies.deliver} gives up before. */
const LEASE_MS = 120_000;
/** How often the store is asked when nothing wakes the loop. */
const IDLE_MS = 250;
/** A pause of the pacer that is sat out with the delivery in hand; a longer one puts it back. */
const SHORT_PAUSE_MS = 300;
const REAP_EVERY_MS = 1_000;
const AFTER_ERROR_MS = 1_000;

/** Makes the loop refill → claim → send → settle. See `docs/outbox.md` for why nothing is lost. */
export function createDispatcher(deps: DispatcherDependencies): Dispatcher {
  const concurrency = deps.concurrency ?? DEFAULT_CONCURRENCY;
  const load = createDeliveryLoader(deps.db);
  const buffer = createSettlementBuffer({
    groupSize: Math.ceil(concurrency / 3),
    write: (results) => settle(deps, results, deps.clock()),
    onError: (error) => deps.logger.error({ error }, 'Results could not be written; trying again'),
  });
  const inFlight = new Set<Promise<void>>();
  const bell = createBell();
  let isRunning = false;
  let loop: Promise<void> = Promise.resolve();
  let reapedAt = 0;

  async function run(): Promise<void> {
    while (isRunning) {
      try {
        const isBusy = await round();
        await (isBusy ? yieldToOthers() : bell.wait(IDLE_MS));
      } catch (error) {
        deps.logger.error({ error }, 'The outbox could not be read; trying again');
        await bell.wait(AFTER_ERROR_MS);
      }
    }
  }

  /** One look at the store. Returns whether there may be more to do at once. */
  async function round(): Promise<boolean> {
    const lease = deps.lease();
    if (lease === null) return false;
    await reap();
    const wasRefilled = await refillWindow(deps.db, deps.clock());
    const limit = Math.min(concurrency - inFlight.size, deps.pacer.freePlaces());
    if (limit <= 0) {
      await (inFlight.size > 0
        ? Promise.race([...inFlight, bell.wait(SHORT_PAUSE_MS / 10)])
        : bell.wait(SHORT_PAUSE_MS / 10));
      return true;
    }
    const claimed = await claim(deps.db, { lease, now: deps.clock(), leaseMs: LEASE_MS, limit });
    for (const delivery of claimed) launch(delivery);
    return wasRefilled || claimed.length > 0;
  }

  /** A delivery whose result never came back is freed when its lease is over. */
  async function reap(): Promise<void> {
    const now = deps.clock();
    if (now - reapedAt < REAP_EVERY_MS) return;
    reapedAt = now;
    const freed = await freeLeased(deps.db, now);
    if (freed > 0) deps.logger.warn({ freed }, 'Freed deliveries whose lease was over');
  }

  function launch(claimed: ClaimedDelivery): void {
    const trial = attempt(claimed).finally(() => {
      inFlight.delete(trial);
      bell.ring();
    });
    inFlight.add(trial);
  }

  async function attempt(claimed: ClaimedDelivery): Promise<void> {
    try {
      const waitMs = await takeTurn(claimed.chatId);
      if (waitMs > 0) return await buffer.add({ claimed, delivery: null, outcome: { status: 'not-yet', waitMs } });
      const delivery = await load(claimed);
      const outcome: Outcome =
        delivery === null ? { status: 'moot', cause: 'nothing to deliver any more' } : await deps.deliver(delivery);
      obey(claimed.chatId, outcome);
      await buffer.add({ claimed, delivery, outcome });
    } catch (error) {
      deps.logger.error({ error, delivery: claimed.id }, 'A delivery failed by a bug of ours');
      const outcome: Outcome = { status: 'retry', cause: String(error), afterMs: 0, scope: 'delivery' };
      await buffer.add({ claimed, delivery: null, outcome });
    }
  }

  /** Sits short pauses out; returns the rest of a long one. */
  async function takeTurn(chatId: number): Promise<number> {
    for (let round = 0; round < 3; round += 1) {
      const waitMs = deps.pacer.tryTake(chatId, 'news');
      if (waitMs === 0 || waitMs > SHORT_PAUSE_MS || !isRunning) return waitMs;
      await bell.sleep(waitMs);
    }
    return deps.pacer.tryTake(chatId, 'news');
  }

  function obey(chatId: number, outcome: Outcome): void {
    if (outcome.status !== 'retry' || outcome.scope === 'delivery') return;
    deps.pacer.hold(outcome.scope === 'chat' ? chatId : 'everyone', deps.clock() + outcome.afterMs);
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

interface Bell {
  ring(): void;
  /** Until rung, at most `ms`. */
  wait(ms: number): Promise<void>;
  /** `ms` whatever rings. */
  sleep(ms: number): Promise<void>;
}

function createBell(): Bell {
  let wakeUp: () => void = () => undefined;
  let wasRung = false;
  return {
    ring() {
      wasRung = true;
      wakeUp();
    },
    async wait(ms) {
      if (!wasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wasRung = false;
    },
    sleep: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
  };
}
