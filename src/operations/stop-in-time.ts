import { exitCodes } from './exit-codes.js';

/** After so long whatever still runs is left behind. */
const STOP_DEADLINE_MS = 10_000;

/** What ending a process takes. */
export interface StopDeps {
  readonly deadlineMs?: number;
  readonly exit: (code: number) => void;
  readonly complain: (text: string) => void;
}

/**
 * Makes a function that stops an app, once however often it is called. If anything outlives the deadline, also a forgotten
 * timer after the stop, the process ends with 70: a bug, and whoever supervises it should know.
 */
export function stopInTime(app: { stop(): Promise<void> }, deps: StopDeps): () => Promise<void> {
  const { deadlineMs = STOP_DEADLINE_MS, exit, complain } = deps;
  let stopping: Promise<void> | null = null;

  function stop(): Promise<void> {
    const deadline = setTimeout(() => {
      complain('Not everything ended in time; what was in flight is sent again at the next start.\n');
      exit(exitCodes.software);
    }, deadlineMs);
    // It keeps nobody alive, and needs not be cleared: if nothing else lives, the process is gone before.
    deadline.unref();
    return app.stop();
  }

  return () => {
    stopping ??= stop();
    return stopping;
  };
}
