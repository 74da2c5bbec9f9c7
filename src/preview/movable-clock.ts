import type { Clock } from '../operations/clock.js';

/** A clock that runs as the machine's does, and can be set ahead of it. */
export interface MovableClock {
  readonly now: Clock;
  /** How far it is ahead, milliseconds. */
  aheadMs(): number;
  /** Sets it ahead by so much more. */
  move(ms: number): void;
}

/**
 * How far ahead a clock has to start that was `aheadMs` ahead when it stopped: it must not go back, or nothing would be due
 * for hours, but days that have come in the meantime need not be added. Where nobody knows when it stopped, as far as it was.
 */
export function aheadAgain(
  { aheadMs, stoppedAt }: { readonly aheadMs: number; readonly stoppedAt: number | null },
  machineNow: number,
): number {
  return stoppedAt === null ? aheadMs : Math.min(aheadMs, Math.max(0, stoppedAt - machineNow));
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
