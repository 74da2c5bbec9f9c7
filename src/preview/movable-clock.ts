import type { Clock } from '../operations/clock.js';

/** A clock that runs as the machine's does, and can be set ahead of it. */
export interface MovableClock {
  readonly now: Clock;
  /** How far it is ahead, milliseconds. */
  aheadMs(): number;
  /** Sets it ahead by so much more. */
  move(ms: number): void;
}

/** Starts so far ahead of the machine's clock, as an earlier start left it. */
export function createMovableClock(aheadMs = 0, machineClock: Clock = Date.now): MovableClock {
  let ahead = aheadMs;
  return {
    now: () => machineClock() + ahead,
    aheadMs: () => ahead,
    move(ms) {
      ahead += ms;
    },
  };
}
