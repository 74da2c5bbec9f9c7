import { type ScheduledTask, schedule as scheduleTask, setLogger } from 'node-cron';
import type { Logger } from '../operations/logger.js';

/** Something to be done again and again. It asks the store what is due; the clock only wakes it. */
export interface Job {
  readonly name: string;
  /** Five or six cron fields, in `timeZone`. */
  readonly cron: string;
  readonly timeZone: string;
  run(): Promise<void>;
}

/** Runs jobs at their times, and each once at the start, in their order; one job never overlaps itself. */
export interface Schedule {
  start(): void;
  /** Wakes nobody any more and waits for what runs. Twice is harmless. */
  stop(): Promise<void>;
}

/** A tick missed while the machine slept is made up for, once, within this time. */
const MISSED_TICK_TOLERANCE_MS = 60 * 60_000;

export function createSchedule(jobs: readonly Job[], logger: Logger): Schedule {
  const running = new Map<string, Promise<void>>();
  let tasks: readonly ScheduledTask[] = [];
  let isStopped = false;
  setLogger(toCronLogger(logger));

  function runOnce(job: Job): Promise<void> {
    const current = running.get(job.name);
    if (current !== undefined) return current;
    const run = job
      .run()
      .catch((error: unknown) => logger.error({ error, job: job.name }, 'A job failed; it will be woken again'))
      .finally(() => running.delete(job.name));
    running.set(job.name, run);
    return run;
  }

  async function runEachOnce(): Promise<void> {
    for (const job of jobs) if (!isStopped) await runOnce(job);
  }

  return {
    start() {
      tasks = jobs.map((job) =>
        scheduleTask(job.cron, () => runOnce(job), {
          name: job.name,
          timezone: job.timeZone,
          noOverlap: true,
          missedExecutionTolerance: MISSED_TICK_TOLERANCE_MS,
        }),
      );
      void runEachOnce();
    },
    async stop() {
      isStopped = true;
      await Promise.all(tasks.map(async (task) => task.destroy()));
      tasks = [];
      await Promise.all(running.values());
    },
  };
}

function toCronLogger(logger: Logger) {
  return {
    info: (message: string) => logger.debug(message),
    warn: (message: string) => logger.debug(message),
    error: (message: string | Error, error?: Error) => logger.error({ error }, String(message)),
    debug: (message: string | Error) => logger.trace(String(message)),
  };
}
