import { endedWithin } from '../operations/ended-within.js';
import type { MovableClock } from './movable-clock.js';
import type { ClockRequest } from './page/newsroom-wire.js';
import { tomorrowAtSix } from './zoned-moment.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Within the first hour things are done ten minutes apart, later by the hour. */
const SHORT_STEP_MS = 10 * MINUTE_MS;
const LONG_STEP_MS = HOUR_MS;
/** At each stop the bot gets so long; the rest it does on the way. */
const STOP_MS = 1_000;
/** A bot that is busy for longer on its stops is taken the rest of the way at once. */
const JOURNEY_MS = 6_000;

/** Moves the clock; resolves with the time of arrival. */
export type TimeTravel = (to: ClockRequest['to']) => Promise<number>;

/**
 * Makes the function that moves the preview's clock. It goes in steps, and at each one `wake` lets the bot do what is due,
 * as it would have on the way: a page that is gone is looked for twice, ten minutes apart. With `isAtOnce` it goes in one
 * step: a real site must not be asked dozens of times. One journey after the other.
 */
export function createTimeTravel({
  clock,
  wake,
  timeZone,
  isAtOnce = false,
}: {
  readonly clock: MovableClock;
  readonly wake: () => Promise<void>;
  readonly timeZone: string;
  readonly isAtOnce?: boolean;
}): TimeTravel {
  let last: Promise<unknown> = Promise.resolve();

  async function travel(to: ClockRequest['to']): Promise<number> {
    const from = clock.now();
    const goal = to === 'hour' ? from + HOUR_MS : tomorrowAtSix(from, timeZone);
    const patientUntil = performance.now() + JOURNEY_MS;
    while (clock.now() < goal) {
      const isInHaste = isAtOnce || performance.now() > patientUntil;
      const stepMs = clock.now() - from < HOUR_MS - MINUTE_MS ? SHORT_STEP_MS : LONG_STEP_MS;
      const leftMs = goal - clock.now();
      clock.move(isInHaste ? leftMs : Math.min(stepMs, leftMs));
      await endedWithin(wake(), STOP_MS);
    }
    return clock.now();
  }

  return (to) => {
    const journey = last.then(() => travel(to));
    last = journey.catch(() => undefined);
    return journey;
  };
}
