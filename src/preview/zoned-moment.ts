import { localTime } from '../jobs/local-time.js';

const DAY_MS = 24 * 3_600_000;

/** 06.00 of the day after `now` on the clocks of a zone, epoch milliseconds. */
export function tomorrowAtSix(now: number, timeZone: string): number {
  const today = Date.parse(`${localTime(now, timeZone).day}T06:00:00Z`);
  const asIfUtc = today + DAY_MS;
  // Twice, for days on which the clocks change.
  const guess = asIfUtc - offsetMs(asIfUtc, timeZone);
  return asIfUtc - offsetMs(guess, timeZone);
}

/** How far a zone's clocks are ahead of UTC at a moment. */
function offsetMs(at: number, timeZone: string): number {
  const { day, timeOfDay } = localTime(at, timeZone);
  return Date.parse(`${day}T${timeOfDay}:00Z`) - Math.floor(at / 60_000) * 60_000;
}
