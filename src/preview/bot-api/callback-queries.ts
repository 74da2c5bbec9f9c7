import type { CallbackAnswer } from './world.js';

/** The buttons that people have pressed and that still wait for the bot's answer. */
export interface CallbackQueries {
  /** Opens a query; `answer` resolves with null when the bot does not answer within `timeoutMs`. */
  open(timeoutMs: number): { readonly id: string; readonly answer: Promise<CallbackAnswer> };
  /** False when the query is unknown, too old or has been answered before. */
  answer(id: string, answer: CallbackAnswer): boolean;
  /** Ends all that wait, with null. */
  close(): void;
}

/** Keeps each query open until its one answer or its time-out. */
export function createCallbackQueries(): CallbackQueries {
  const open = new Map<string, (answer: CallbackAnswer) => void>();
  let nextId = 4_382_000_000_000_000_001n;

  function settle(id: string, answer: CallbackAnswer): boolean {
    const resolve = open.get(id);
    if (!resolve) return false;
    open.delete(id);
    resolve(answer);
    return true;
  }

  return {
    open: (timeoutMs) => {
      const id = String(nextId++);
      const answer = new Promise<CallbackAnswer>((resolve) => {
        const timer = setTimeout(() => settle(id, null), timeoutMs);
        open.set(id, (given) => {
          clearTimeout(timer);
          resolve(given);
        });
      });
      return { id, answer };
    },
    answer: settle,
    close: () => {
      for (const id of open.keys()) settle(id, null);
    },
  };
}
