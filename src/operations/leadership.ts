import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { isPostgres } from '../store/database.js';
import { acquireLease, type Lease, releaseLease, renewLease } from '../store/leases.js';
import type { Schema } from '../store/schema.js';
import type { Clock } from './clock.js';
import type { Logger } from './logger.js';

/** Whether this process is the one that polls and dispatches. */
export interface Leadership {
  start(): Promise<void>;
  /** The lease while it is held, else null. */
  lease(): Lease | null;
  /** Gives the lease back; twice is harmless. */
  stop(): Promise<void>;
}

const TTL_MS = 10_000;
const HEARTBEAT_MS = 3_000;

/**
 * Competes for the one lease of the dispatcher. A database file has one process by its lock, which therefore takes the
 * lease at once; on PostgreSQL the others stand by and take over within {@link TTL_MS} when the holder falls silent.
 */
export function createLeadership(deps: {
  readonly db: Kysely<Schema>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onElected: (lease: Lease) => Promise<void>;
}): Leadership {
  const holder = randomUUID();
  let lease: Lease | null = null;
  let timer: NodeJS.Timeout | undefined;
  let beating: Promise<void> = Promise.resolve();

  async function beat(): Promise<void> {
    // A database file is ours alone by its lock: there the lease cannot be lost, however long the machine slept.
    if (lease !== null && !isPostgres(deps.db)) return;
    if (lease !== null) {
      if (await renewLease(deps.db, lease, deps.clock(), TTL_MS)) return;
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
      timer = setInterval(() => void beatSafely(), HEARTBEAT_MS);
    },
    lease: () => lease,
    async stop() {
      clearInterval(timer);
      await beating;
      if (lease === null) return;
      const held = lease;
      lease = null;
      await releaseLease(deps.db, held);
    },
  };
}
