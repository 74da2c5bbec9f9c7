import type { Clock } from '../operations/clock.js';
import type { Trouble } from '../operations/watchdog.js';
import type { Database } from '../store/database.js';
import { countDue } from '../store/deliveries.js';
import type { Lease } from '../store/leases.js';
import type { Pacer } from './pacer.js';
import type { SendingVitals } from './watch-deliver.js';

/** Far longer than Telegram, or a time-out, takes. */
const LONGEST_TRY_MS = 2 * 60_000;
const LONGEST_SILENCE_MS = 60_000;

/**
 * Makes the function that tells whether what is due is sent. Nothing is wrong while another process dispatches, while
 * Telegram's `retry_after` is obeyed for everyone, or while tries end, however badly: those have their own pauses.
 */
export function createSendingExaminer(deps: {
  readonly db: Database;
  readonly lease: () => Lease | null;
  readonly pacer: Pick<Pacer, 'freePlaces'>;
  readonly vitals: () => SendingVitals;
  /** What is due goes by it; by default the time of the look. */
  readonly clock?: Clock;
}): (now: number) => Promise<Trouble | null> {
  /** Since when something is due and nothing is tried. */
  let silentSince: number | null = null;

  return async (now) => {
    const { triedAt, busySince } = deps.vitals();
    if (deps.lease() === null) {
      silentSince = null;
      return null;
    }
    if (busySince !== null && now - busySince > LONGEST_TRY_MS) {
      return { what: 'A message is under way and does not arrive', forMs: now - busySince, isCurable: true };
    }
    const isHeld = deps.pacer.freePlaces() === 0;
    if (isHeld || (await countDue(deps.db, deps.clock?.() ?? now, 1)) === 0) {
      silentSince = null;
      return null;
    }
    silentSince = Math.max(silentSince ?? now, triedAt ?? 0);
    if (now - silentSince < LONGEST_SILENCE_MS) return null;
    return { what: 'Messages are due and none is tried', forMs: now - silentSince, isCurable: true };
  };
}
