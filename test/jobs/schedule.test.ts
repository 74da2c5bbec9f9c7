import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSchedule, type Job } from '../../src/jobs/schedule.js';
import { recordingLogger, silentLogger } from '../support/fixtures.js';

const EVERY_SECOND = '* * * * * *';

function scene(jobs: readonly Omit<Job, 'cron' | 'timeZone'>[]) {
  const { logger, lines } = recordingLogger();
  const timed = jobs.map((job) => ({ ...job, cron: EVERY_SECOND, timeZone: 'Asia/Jakarta' }));
  const schedule = createSchedule(timed, logger, { stopGraceMs: 100 });
  onTestFinished(() => schedule.stop());
  return { schedule, lines };
}

const never = (): Promise<never> => new Promise(() => undefined);

describe('the schedule', () => {
  it('runs each job at the start, in their order, and then at its times', async () => {
    const runs: string[] = [];
    const job = (name: string) => ({ name, run: async () => void runs.push(name) });
    const { schedule } = scene([job('a'), job('b')]);
    schedule.start();
    await vi.waitFor(() => expect(runs.length).toBeGreaterThanOrEqual(4), 3_000);
    expect(runs.slice(0, 2)).toEqual(['a', 'b']);
  });

  it('gives up a job that hangs, tells its run, and runs it again', async () => {
    const signals: AbortSignal[] = [];
    const run = (signal: AbortSignal) => {
      signals.push(signal);
      return never();
    };
    const others: number[] = [];
    const other = { name: 'other', run: async () => void others.push(Date.now()) };
    const { schedule, lines } = scene([{ name: 'hung', deadlineMs: 300, run }, other]);
    schedule.start();
    await vi.waitFor(() => expect(signals.length).toBeGreaterThanOrEqual(2), 4_000);
    expect(signals[0]?.aborted).toBe(true);
    expect(others.length).toBeGreaterThan(0);
    expect(lines.some((line) => line.startsWith('error') && line.includes('A job failed'))).toBe(true);
  });

  it('never lets a job overlap itself', async () => {
    let open = 0;
    let most = 0;
    let runs = 0;
    const run = async () => {
      most = Math.max(most, ++open);
      await sleep(1_200);
      open -= 1;
      runs += 1;
    };
    const { schedule } = scene([{ name: 'slow', run }]);
    schedule.start();
    await vi.waitFor(() => expect(runs).toBe(2), 6_000);
    expect(most).toBe(1);
  });

  it('goes on after a job that fails, even at once', async () => {
    let runs = 0;
    const run = (): Promise<void> => {
      runs += 1;
      throw new Error('a bug');
    };
    const { schedule } = scene([{ name: 'broken', run }]);
    schedule.start();
    await vi.waitFor(() => expect(runs).toBeGreaterThanOrEqual(2), 3_000);
  });

  it('stops: tells what runs, waits for it, leaves behind what hangs; twice is harmless', async () => {
    let isEnded = false;
    const listening = (signal: AbortSignal) =>
      new Promise<void>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          isEnded = true;
          reject(new Error('aborted'));
        });
      });
    const { schedule, lines } = scene([{ name: 'listening', run: listening }]);
    schedule.start();
    await schedule.stop();
    await schedule.stop();
    expect(isEnded).toBe(true);
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);

    const hung = scene([{ name: 'hung', run: never }]);
    hung.schedule.start();
    const started = performance.now();
    await hung.schedule.stop();
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(hung.lines.some((line) => line.includes('left behind'))).toBe(true);
  });

  it('refuses a zone that is none', () => {
    const { logger } = recordingLogger();
    const job = { name: 'a', cron: EVERY_SECOND, timeZone: 'WIB', run: async () => undefined };
    expect(() => createSchedule([job], logger).start()).toThrow();
  });

  it('knows which job is overdue: one that hangs beyond its deadline, or that nobody wakes', async () => {
    const started: string[] = [];
    const hang = (): Promise<never> => {
      started.push('hung');
      return never();
    };
    const hung = { name: 'hung', deadlineMs: 600_000, run: hang };
    const { schedule } = scene([{ name: 'well', run: async () => void started.push('well') }, hung]);
    expect(schedule.overdue(Date.now())).toBeNull();
    schedule.start();
    await vi.waitFor(() => expect(new Set(started)).toEqual(new Set(['well', 'hung'])), 3_000);
    const start = Date.now();
    expect(schedule.overdue(start + 100_000)).toBeNull();
    // Seen from there, the job that is well was not woken for three minutes; the other still has time to end.
    expect(schedule.overdue(start + 180_000)).toMatchObject({ job: 'well' });
    await vi.waitFor(() => expect(schedule.overdue(Date.now() + 730_000)).toMatchObject({ job: 'hung' }), 4_000);
  });
});

describe('a schedule that is woken', () => {
  const yearly = { cron: '0 0 1 1 *', timeZone: 'Asia/Jakarta' };

  it('runs every job at once, and resolves when they have ended', async () => {
    const runs: string[] = [];
    const job = (name: string) => ({ ...yearly, name, run: async () => void runs.push(name) });
    const schedule = createSchedule([job('a'), job('b')], silentLogger);
    onTestFinished(() => schedule.stop());
    await schedule.wake();
    expect(runs.toSorted()).toEqual(['a', 'b']);
  });

  it('runs a job that is running once more after it, however often it is woken', async () => {
    let runs = 0;
    let finish: () => void = () => undefined;
    const run = () => {
      runs += 1;
      return runs > 1
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            finish = resolve;
          });
    };
    const schedule = createSchedule([{ ...yearly, name: 'slow', run }], silentLogger);
    onTestFinished(() => schedule.stop());
    schedule.start();
    const woken = Promise.all([schedule.wake(), schedule.wake()]);
    finish();
    await woken;
    expect(runs).toBe(2);
  });

  it('runs nothing any more once it is stopped', async () => {
    const runs: string[] = [];
    const schedule = createSchedule([{ ...yearly, name: 'any', run: async () => void runs.push('any') }], silentLogger);
    await schedule.stop();
    await schedule.wake();
    expect(runs).toEqual([]);
  });
});
