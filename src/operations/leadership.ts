import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { isPostgres } from '../store/database.js';
import { acquireLease, type Lease, releaseLease, renewLease } from '../store/leases.js';
import type { Schema } from '../store/schema.js';
import type { Clock } from './clock.js';
import type { Logger } from './logger.js';
import { type Pulse, timerPulse } from './pulse.js';

/** Whether this process is the one that polls and dispatches. */
export interface Leadership {
  start(): Promise<void>;
  /** The lease while it is held and surely still ours, else null: asked before each send. */
  lease(): Lease | null;
  /** Gives the lease back; twice is harmless. */
  stop(): Promise<void>;
}

const TTL_MS = 10_000;
const HEARTBEAT_MS = 3_000;
/** So long before its lease ends a holder stops sending: a request on its way takes time, and clocks are not alike. */
const SAFETY_MS = 1_000;

/**
 * Competes for the one lease of the dispatcher. A database file has one process by its lock, which therefore takes the
 * lease at once; on PostgreSQL the others stand by and take over within {@link TTL_MS} when the holder falls silent.
 */
export function createLeadership(deps: {
  readonly db: Kysely<Schema>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onElected: (lease: Lease) => Promise<void>;
  readonly pulse?: Pulse;
  /** Milliseconds that nobody sets and that go on while the process is frozen. */
  readonly monotonicClock?: () => number;
}): Leadership {
  const { pulse = timerPulse, monotonicClock = () => performance.now() } = deps;
  const holder = randomUUID();
  let lease: Lease | null = null;
  /** A process whose heartbeat did not get through in time must not send: the next leader may. On the monotonic clock. */
  let isOursUntil = Number.NEGATIVE_INFINITY;
  let endPulse: () => void = () => undefined;
  let beating: Promise<void> = Promise.resolve();

  async function beat(): Promise<void> {
    const startedAt = monotonicClock();
    // A database file is ours alone by its lock: there the lease cannot be lost, however long the machine slept.
    if (lease !== null && !isPostgres(deps.db)) return;
    if (lease !== null) {
      if (await renewLease(deps.db, lease, deps.clock(), TTL_MS)) {
        isOursUntil = startedAt + TTL_MS - SAFETY_MS;
        return;
      }
      lease = null;
      deps.logger.warn('Another process dispatches now; standing by');
    }
    const won = await acquireLease(deps.db, {
      name: 'dispatcher',
      holder,
      now: deps.clock(),
      ttlMs: TTL_MS,
      force: !isPostgres(deps.db),
    });
    if (won === null) return;
    await deps.onElected(won);
    isOursUntil = isPostgres(deps.db) ? startedAt + TTL_MS - SAFETY_MS : Number.POSITIVE_INFINITY;
    lease = won;
  }

  function beatSafely(): Promise<void> {
    beating = beat().catch((error: unknown) => {
      lease = null;
      deps.logger.error({ error }, 'The database did not answer the heartbeat');
    });
    return beating;
  }

  return {
    async start() {
      await beatSafely();
      endPulse = pulse(() => void beatSafely(), HEARTBEAT_MS);
    },
    lease: () => (monotonicClock() < isOursUntil ? lease : null),
    async stop() {
      endPulse();
      await beating;
      if (lease === null) return;
      const held = lease;
      lease = null;
      await releaseLease(deps.db, held);
    },
  };
}
