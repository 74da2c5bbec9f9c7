import { type ScheduledTask, schedule as scheduleTask, setLogger } from 'node-cron';
import type { Clock } from '../operations/clock.js';
import { endedWithin } from '../operations/ended-within.js';
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
  /** Runs every job once, at once or after its run under way: a clock was moved. Resolves when they have ended. */
  wake(): Promise<void>;
  /** Wakes nobody any more, tells what runs to end and waits a while for it. Twice is harmless. */
  stop(): Promise<void>;
  /** The job that should have run, and ended, longest ago, and since when; null while all is well. */
  overdue(now: number): { readonly job: string; readonly dueAt: number } | null;
}

/** A tick missed while the machine slept is made up for, once, within this time. */
const MISSED_TICK_TOLERANCE_MS = 60 * 60_000;

const DEADLINE_MS = 15 * 60_000;
/** What hangs must not keep the process from ending. */
const STOP_GRACE_MS = 5_000;
/** How late a run may begin, or end after its deadline, before it counts as overdue. */
const LATENESS_MS = 2 * 60_000;

interface Run {
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

/** Creates a schedule that is not started yet. Throws where an expression or a zone is none. */
export function createSchedule(
  jobs: readonly Job[],
  logger: Logger,
  { stopGraceMs = STOP_GRACE_MS, clock = Date.now }: { readonly stopGraceMs?: number; readonly clock?: Clock } = {},
): Schedule {
  const running = new Map<string, Run>();
  /** Runs that were asked for while a job was running. */
  const waiting = new Map<string, Promise<void>>();
  /** When each job is to run next, since it was last seen to end. */
  const nextRuns = new Map<string, number>();
  let tasks: readonly ScheduledTask[] = [];
  let isStopped = false;
  setLogger(toCronLogger(logger));

  function runOnce(job: Job): Promise<void> {
    const current = running.get(job.name);
    if (current !== undefined) return current.ended;
    const controller = new AbortController();
    const ended = runToItsEnd(job, controller).finally(() => {
      running.delete(job.name);
      noteNextRun(job);
    });
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

  function noteNextRun({ name }: Job): void {
    const nextRun = tasks.find((task) => task.name === name)?.getNextRun();
    // Cron goes by the machine's clock, whatever ours says.
    if (nextRun != null) nextRuns.set(name, clock() + nextRun.getTime() - Date.now());
  }

  function longestRunMs({ name, deadlineMs = DEADLINE_MS }: Job): number {
    return running.has(name) ? deadlineMs : 0;
  }

  /** What it has seen of the clock so far may be old. */
  function runAnew(job: Job): Promise<void> {
    const current = running.get(job.name);
    if (current === undefined) return isStopped ? Promise.resolve() : runOnce(job);
    const next =
      waiting.get(job.name) ??
      current.ended.then(() => {
        waiting.delete(job.name);
        return runAnew(job);
      });
    waiting.set(job.name, next);
    return next;
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
      for (const job of jobs) noteNextRun(job);
      void runEachOnce();
    },
    async wake() {
      await Promise.all(jobs.map(runAnew));
    },
    overdue(now) {
      const late = jobs
        .map((job) => ({ job, dueAt: nextRuns.get(job.name) ?? now }))
        .filter(({ job, dueAt }) => now - dueAt > LATENESS_MS + longestRunMs(job))
        .toSorted((one, other) => one.dueAt - other.dueAt)[0];
      return late === undefined ? null : { job: late.job.name, dueAt: late.dueAt };
    },
    async stop() {
      isStopped = true;
      await Promise.all(tasks.map(async (task) => task.destroy()));
      tasks = [];
      const runs = [...running.values()];
      for (const { controller } of runs) controller.abort();
      const haveEnded = await endedWithin(Promise.all(runs.map((run) => run.ended)), stopGraceMs);
      if (!haveEnded) logger.warn({ jobs: [...running.keys()] }, 'Jobs that do not end are left behind');
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
