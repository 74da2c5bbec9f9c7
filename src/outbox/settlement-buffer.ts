import type { Result } from './settle.js';

/** The busiest pace of commits: results that come sooner after one wait for the next and share it. */
const FLUSH_EVERY_MS = 20;
const AFTER_ERROR_MS = 1_000;

/** Collects results for group commits. */
export interface SettlementBuffer {
  /** Resolves when the result is written. Until then a kill may send that message again. */
  add(result: Result): Promise<void>;
}

interface Waiting {
  readonly result: Result;
  readonly onWritten: () => void;
}

/**
 * A result is written at once when nothing was written for a while, else together with its successors, at the latest
 * when `groupSize` of them wait. `write` is never called twice at once; a group that cannot be written is tried again.
 */
export function createSettlementBuffer(deps: {
  readonly groupSize: number;
  readonly write: (results: readonly Result[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}): SettlementBuffer {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isWriting = false;
  let writtenAt = Number.NEGATIVE_INFINITY;

  function schedule(): void {
    if (isWriting || waiting.length === 0) return;
    if (waiting.length >= deps.groupSize) return void flush();
    const waitMs = writtenAt + FLUSH_EVERY_MS - performance.now();
    if (waitMs <= 0) return void flush();
    timer ??= setTimeout(() => void flush(), waitMs);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    isWriting = true;
    try {
      await deps.write(group.map(({ result }) => result));
      for (const { onWritten } of group) onWritten();
      writtenAt = performance.now();
    } catch (error) {
      deps.onError(error);
      waiting.unshift(...group);
      await new Promise((resolve) => {
        setTimeout(resolve, AFTER_ERROR_MS);
      });
    }
    isWriting = false;
    schedule();
  }

  return {
    add: (result) =>
      new Promise((resolve) => {
        waiting.push({ result, onWritten: resolve });
        schedule();
      }),
  };
}
