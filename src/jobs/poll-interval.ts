import { createTask } from 'node-cron';

/** Enough to meet the shortest gap of an uneven schedule within a day or two. */
const LOOKED_AT = 6;

/** The time between two polls that the site's cron schedule asks for; of an uneven one the shortest. */
export function pollIntervalMs(cron: string, timeZone: string): number {
  const task = createTask(cron, () => undefined, { timezone: timeZone });
  const runs = task.getNextRuns(LOOKED_AT).map((run) => run.getTime());
  void task.destroy();
  const gaps = runs.slice(1).map((run, index) => run - (runs[index] ?? run));
  return Math.min(...gaps);
}
