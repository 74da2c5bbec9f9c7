import { describe, expect, it } from 'vitest';
import { CHECK_EVERY_MS, createWatchdog, type StuckPart, type Trouble } from '../../src/operations/watchdog.js';
import { manualPulse, recordingLogger, testClock } from '../support/fixtures.js';

const HOUR_MS = 60 * 60_000;
const stuck: Trouble = { what: 'It stands still', forMs: 90_000, isCurable: true };

/** A watchdog over one part, whose trouble the test sets. */
function scene(restart: () => Promise<void> = async () => undefined) {
  const clock = testClock();
  const { logger, lines } = recordingLogger();
  const alarms: StuckPart[] = [];
  const part = { trouble: null as Trouble | null, restarts: 0 };
  const { pulse, beat, size } = manualPulse();
  const watchdog = createWatchdog({
    parts: [
      {
        name: 'sending',
        examine: async () => part.trouble,
        restart: () => {
          part.restarts += 1;
          return restart();
        },
      },
    ],
    alarm: async (stuckParts) => void alarms.push(...stuckParts),
    clock: clock.read,
    logger,
    pulse,
  });
  const look = async (times: number) => {
    for (let time = 1; time <= times; time += 1) {
      clock.advance(CHECK_EVERY_MS);
      await watchdog.check();
    }
  };
  return { watchdog, part, alarms, lines, look, clock, beat, size };
}

describe('the watchdog', () => {
  it('starts a stuck part anew, says so in log and state, and tells the operators', async () => {
    const { watchdog, part, alarms, lines, look, clock } = scene();
    part.trouble = stuck;
    await look(2);
    expect(part.restarts).toBe(1);
    expect(alarms).toEqual([{ part: 'sending', isRestarted: true }]);
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([
      expect.stringMatching(/sending.*It stands still.*A part is stuck/),
    ]);
    expect(watchdog.states()).toEqual([
      { name: 'sending', trouble: 'It stands still', restarts: 1, restartedAt: clock.read() },
    ]);
  });

  it('lets a moment of trouble pass, as after a machine has slept', async () => {
    const { watchdog, part, alarms, look } = scene();
    for (let time = 1; time <= 5; time += 1) {
      part.trouble = stuck;
      await look(1);
      part.trouble = null;
      await look(1);
    }
    expect({ restarts: part.restarts, alarms, trouble: watchdog.states()[0]?.trouble }).toEqual({
      restarts: 0,
      alarms: [],
      trouble: null,
    });
  });

  it('gives a part that was started anew five minutes before it does so again', async () => {
    const { part, look } = scene();
    part.trouble = stuck;
    await look(2 + 19);
    expect(part.restarts).toBe(1);
    await look(1);
    expect(part.restarts).toBe(2);
  });

  it('tells the operators once an hour at most', async () => {
    const { part, alarms, look, clock } = scene();
    part.trouble = stuck;
    const start = clock.read();
    while (clock.read() < start + HOUR_MS) await look(1);
    expect(alarms).toHaveLength(1);
    await look(3);
    expect(alarms).toHaveLength(2);
  });

  it('leaves alone what a new start cannot help, but tells', async () => {
    const { watchdog, part, alarms, look } = scene();
    part.trouble = { ...stuck, isCurable: false };
    await look(3);
    expect(part.restarts).toBe(0);
    expect(alarms).toEqual([{ part: 'sending', isRestarted: false }]);
    expect(watchdog.states()[0]).toMatchObject({ trouble: 'It stands still', restarts: 0, restartedAt: null });
  });

  it('notices when the part works again', async () => {
    const { watchdog, part, lines, look } = scene();
    part.trouble = stuck;
    await look(2);
    part.trouble = null;
    await look(1);
    expect(watchdog.states()[0]).toMatchObject({ trouble: null, restarts: 1 });
    expect(lines.at(-1)).toContain('works again');
  });

  it.each([
    ['hangs', () => new Promise<never>(() => undefined)],
    ['fails', () => Promise.reject(new Error('no'))],
  ])('goes on looking when a new start %s', async (_case, restart) => {
    const { part, look } = scene(restart);
    part.trouble = stuck;
    await look(2 + 20);
    expect(part.restarts).toBe(2);
  });

  it('looks at its pulse until it is stopped, twice being harmless', async () => {
    const { watchdog, part, beat, size } = scene();
    watchdog.start();
    part.trouble = stuck;
    beat();
    await watchdog.check();
    beat();
    await watchdog.check();
    expect(part.restarts).toBe(1);
    await watchdog.stop();
    await watchdog.stop();
    expect(size()).toBe(0);
  });
});
