import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/jobs/local-time.js';
import { aheadAgain, createMovableClock } from '../../src/preview/movable-clock.js';
import { createTimeTravel } from '../../src/preview/time-travel.js';
import { tomorrowAtSix } from '../../src/preview/zoned-moment.js';

/** 24 November 2026, 10.10 in Jakarta. */
const MORNING = Date.UTC(2026, 10, 24, 3, 10);
const MINUTE_MS = 60_000;

/** A clock that stands still unless it is moved, and where it stopped on the way. */
function scene(options: { readonly isAtOnce?: boolean; readonly wake?: () => Promise<void> } = {}) {
  const clock = createMovableClock(0, () => MORNING);
  const stops: number[] = [];
  const wake = async (): Promise<void> => {
    stops.push((clock.now() - MORNING) / MINUTE_MS);
    await options.wake?.();
  };
  const travel = createTimeTravel({ clock, wake, timeZone: 'Asia/Jakarta', isAtOnce: options.isAtOnce ?? false });
  return { clock, stops, travel };
}

describe('a movable clock', () => {
  it('runs as the machine does, ahead of it by as much as it was moved', () => {
    let machine = 1_000;
    const clock = createMovableClock(500, () => machine);
    clock.move(250);
    machine += 1;
    expect(clock.now()).toBe(1_751);
    expect(clock.aheadMs()).toBe(750);
  });
});

describe('a clock that starts again', () => {
  it.each([
    ['at once goes on where it stopped', { aheadMs: 90, stoppedAt: 1_090 }, 1_000, 90],
    ['later needs to be less ahead', { aheadMs: 90, stoppedAt: 1_090 }, 1_060, 30],
    ['when its time has come is right', { aheadMs: 90, stoppedAt: 1_090 }, 2_000, 0],
    ['after a kill is as far ahead as it was', { aheadMs: 90, stoppedAt: null }, 2_000, 90],
    ['on a machine that was set back is no further ahead', { aheadMs: 90, stoppedAt: 1_090 }, 500, 90],
  ])('%s', (_, kept, machineNow, expected) => {
    expect(aheadAgain(kept, machineNow)).toBe(expected);
  });
});

describe('the way to a later time', () => {
  it('stops every ten minutes of an hour, so that what takes two looks gets both', async () => {
    const { stops, travel } = scene();
    expect(await travel('hour')).toBe(MORNING + 60 * MINUTE_MS);
    expect(stops).toEqual([10, 20, 30, 40, 50, 60]);
  });

  it('goes on by the hour to six in the morning', async () => {
    const { stops, travel } = scene();
    const arrival = await travel('tomorrow-0600');
    expect(localTime(arrival, 'Asia/Jakarta')).toEqual({ day: '2026-11-25', timeOfDay: '06:00' });
    expect(stops.slice(5, 9)).toEqual([60, 120, 180, 240]);
    expect(stops.at(-1)).toBe((19 * 60 + 50) * 1);
  });

  it('is one step where every stop would cost a real site some requests', async () => {
    const { stops, travel } = scene({ isAtOnce: true });
    await travel('tomorrow-0600');
    expect(stops).toHaveLength(1);
  });

  it('does not wait for ever where the bot is busy', async () => {
    const startedAt = performance.now();
    const { clock, travel } = scene({ wake: () => new Promise(() => undefined) });
    await travel('tomorrow-0600');
    expect(performance.now() - startedAt).toBeLessThan(9_000);
    expect(localTime(clock.now(), 'Asia/Jakarta').timeOfDay).toBe('06:00');
  });

  it('is gone one after the other by those who click twice', async () => {
    const { clock, travel } = scene();
    await Promise.all([travel('hour'), travel('hour')]);
    expect(clock.aheadMs()).toBe(120 * MINUTE_MS);
  });

  it('is open again after a stop that failed', async () => {
    let isBroken = true;
    const { travel } = scene({
      wake: async () => {
        if (isBroken) throw new Error('a bug');
      },
    });
    await expect(travel('hour')).rejects.toThrow('a bug');
    isBroken = false;
    await travel('hour');
  });
});

describe('six in the morning of tomorrow', () => {
  it.each([
    ['in Jakarta, just before midnight', Date.UTC(2026, 10, 24, 16, 59), 'Asia/Jakarta', Date.UTC(2026, 10, 24, 23, 0)],
    ['in Jakarta, just after midnight', Date.UTC(2026, 10, 24, 17, 1), 'Asia/Jakarta', Date.UTC(2026, 10, 25, 23, 0)],
    ['before six, still of the next day', Date.UTC(2026, 10, 24, 20, 0), 'Asia/Jakarta', Date.UTC(2026, 10, 25, 23, 0)],
    ['where the clocks go forward that night', Date.UTC(2026, 2, 28, 12), 'Europe/Berlin', Date.UTC(2026, 2, 29, 4)],
    ['where they go back', Date.UTC(2026, 9, 24, 12), 'Europe/Berlin', Date.UTC(2026, 9, 25, 5)],
    ['where the zone is half an hour off', Date.UTC(2026, 10, 24, 3), 'Asia/Kolkata', Date.UTC(2026, 10, 25, 0, 30)],
    ['west of Greenwich', Date.UTC(2026, 10, 24, 3), 'America/New_York', Date.UTC(2026, 10, 24, 11)],
  ])('is found %s', (_, now, zone, expected) => {
    expect(new Date(tomorrowAtSix(now, zone)).toISOString()).toBe(new Date(expected).toISOString());
  });
});
