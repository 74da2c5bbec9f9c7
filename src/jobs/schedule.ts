import { type ScheduledTask, schedule as scheduleTask, setLogger } from 'node-cron';
import type { Logger } from '../operations/logger.js';
import { withDeadline } from './deadline.js';

/** Something to be done again and again. It asks the store what is due; the clock only wakes it. */
export interface Job {
  readonly name: string;
  /** Five or six cron fields, in `timeZone`. */
  readonly cron: string;
  readonly timeZone: string;
  /** After so long a run is given up, its signal aborted, and the next tick runs again. */
  readonly deadlineMs?: number;
  /** After its signal a run must not write any more. */
  run(signal: AbortSignal): Promise<void>;
}

/**
 * Runs jobs at their times, and each once at the start, in their order; one job never overlaps itself. A run that hangs is
 * given up at its deadline: without that, `noOverlap` would let every later tick pass, for ever and in silence.
 */
export interface Schedule {
  start(): void;
  /** Wakes nobody any more, tells what runs to end and waits a while for it. Twice is harmless. */
  stop(): Promise<void>;
}

/** A tick missed while the machine slept is made up for, once, within this time. */
const MISSED_TICK_TOLERANCE_MS = 60 * 60_000;

const DEADLINE_MS = 15 * 60_000;
/** What hangs must not keep the process from ending. */
const STOP_GRACE_MS = 10_000;

interface Run {
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

/** Creates a schedule that is not started yet. Throws where an expression or a zone is none. */
export function createSchedule(
  jobs: readonly Job[],
  logger: Logger,
  { stopGraceMs = STOP_GRACE_MS }: { readonly stopGraceMs?: number } = {},
): Schedule {
  const running = new Map<string, Run>();
  let tasks: readonly ScheduledTask[] = [];
  let isStopped = false;
  setLogger(toCronLogger(logger));

  function runOnce(job: Job): Promise<void> {
    const current = running.get(job.name);
    if (current !== undefined) return current.ended;
    const controller = new AbortController();
    const ended = runToItsEnd(job, controller).finally(() => running.delete(job.name));
    running.set(job.name, { controller, ended });
    return ended;
  }

  async function runToItsEnd(job: Job, controller: AbortController): Promise<void> {
    try {
      await withDeadline(async (signal) => job.run(signal), job.deadlineMs ?? DEADLINE_MS, controller);
    } catch (error) {
      if (isStopped && controller.signal.aborted) return;
      logger.error({ error, job: job.name }, 'A job failed; it will be woken again');
    }
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
      const runs = [...running.values()];
      for (const { controller } of runs) controller.abort();
      const ended = Promise.all(runs.map((run) => run.ended));
      await withDeadline(async () => ended, stopGraceMs).catch(() => {
        logger.warn({ jobs: [...running.keys()] }, 'Jobs that do not end are left behind');
      });
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
