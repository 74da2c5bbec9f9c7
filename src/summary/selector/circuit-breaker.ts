import type { Clock } from '../../operations/clock.js';

/** Keeps a failing service from costing time: after failures in a row nobody is let through for a while, then one. */
export interface CircuitBreaker {
  /** Whether the service may be asked now; who is let through reports how it went. */
  letsThrough(): boolean;
  succeeded(): void;
  failed(): void;
}

const FAILURES_IN_A_ROW = 3;
const OPEN_MS = 5 * 60_000;

/**
 * Creates a closed breaker. Once open it lets one trial through every five minutes; the trial's success closes it, and one
 * that never reports costs another five minutes.
 */
export function createCircuitBreaker(clock: Clock): CircuitBreaker {
  let failuresInARow = 0;
  let openUntil = 0;
  return {
    letsThrough() {
      if (failuresInARow < FAILURES_IN_A_ROW) return true;
      if (clock() < openUntil) return false;
      openUntil = clock() + OPEN_MS;
      return true;
    },
    succeeded() {
      failuresInARow = 0;
    },
    failed() {
      failuresInARow += 1;
      openUntil = clock() + OPEN_MS;
    },
  };
}
