import { constants } from 'node:os';

/** What is done when somebody wants the process to end. */
export interface SignalDeeds {
  /** At the first signal. */
  readonly stop: () => void;
  /** At a second one, with the exit code that shells expect (128 + the signal's number). */
  readonly endAtOnce: (code: number) => void;
  readonly monotonicClock?: () => number;
}

/** One Ctrl-C reaches a process twice where npm, in the same terminal, passes its own on. */
const SAME_PRESS_MS = 400;

/** Listens for Ctrl-C (SIGINT) and SIGTERM: the first asks to stop, a second one has no patience. */
export function onSignals(
  process: Pick<NodeJS.EventEmitter, 'on'>,
  { stop, endAtOnce, monotonicClock = () => performance.now() }: SignalDeeds,
): void {
  let firstAt: number | null = null;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      const now = monotonicClock();
      if (firstAt === null) {
        firstAt = now;
        stop();
      } else if (now - firstAt > SAME_PRESS_MS) {
        endAtOnce(128 + constants.signals[signal]);
      }
    });
  }
}
