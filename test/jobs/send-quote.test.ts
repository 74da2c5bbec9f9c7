import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/jobs/local-time.js';
import { sendQuoteWhenDue } from '../../src/jobs/send-quote.js';

const jakarta = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 10, day, hour - 7, minute);

function scene(quoteAt = '06:00') {
  const enqueued: string[] = [];
  const tick = (now: number) =>
    sendQuoteWhenDue({
      quotes: {
        open: async () => undefined,
        collect: async () => undefined,
        ofDay: async () => ({ text: '', author: '', source: null }),
        enqueue: async (day) => {
          if (enqueued.includes(day)) return false;
          enqueued.push(day);
          return true;
        },
      },
      site: { timeZone: 'Asia/Jakarta', quoteAt },
      clock: () => now,
      onEnqueued: () => undefined,
    });
  return { enqueued, tick };
}

describe('the quote of the day', () => {
  it('is sent at its time, in the publisher’s zone, once a day', async () => {
    const { enqueued, tick } = scene();
    await tick(jakarta(24, 5, 59));
    expect(enqueued).toEqual([]);
    await tick(jakarta(24, 6, 0));
    await tick(jakarta(24, 6, 1));
    await tick(jakarta(25, 6, 0));
    expect(enqueued).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('is made up for after downtime, but not late in the evening', async () => {
    const { enqueued, tick } = scene();
    await tick(jakarta(24, 15));
    await tick(jakarta(25, 22, 30));
    expect(enqueued).toEqual(['2026-11-24']);
  });

  it('may be wanted late in the evening', async () => {
    const { enqueued, tick } = scene('22:30');
    await tick(jakarta(24, 22, 31));
    expect(enqueued).toEqual(['2026-11-24']);
  });
});

describe('local time', () => {
  it.each([
    ['Asia/Jakarta', { day: '2026-11-25', timeOfDay: '00:30' }],
    ['Asia/Jayapura', { day: '2026-11-25', timeOfDay: '02:30' }],
    ['America/New_York', { day: '2026-11-24', timeOfDay: '12:30' }],
  ])('is read in %s', (zone, expected) => {
    expect(localTime(Date.UTC(2026, 10, 24, 17, 30), zone)).toEqual(expected);
  });
});
