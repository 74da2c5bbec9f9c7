import type { CallbackAnswer } from './world.js';

/** Who pressed a button, where and when (epoch milliseconds). */
export interface PressedPlace {
  readonly personId: number;
  readonly chatId: number;
  readonly messageId: number;
  readonly at: number;
}

/** The buttons that people have pressed and that still wait for the bot's answer. */
export interface CallbackQueries {
  /** Opens a query; `answer` resolves with null when the bot does not answer within `timeoutMs`. */
  open(timeoutMs: number, place: PressedPlace): { readonly id: string; readonly answer: Promise<CallbackAnswer> };
  /** False when the query is unknown, too old or has been answered before. */
  answer(id: string, answer: CallbackAnswer): boolean;
  /** Where a button of the last minutes was pressed, answered or not. */
  placeOf(id: string): PressedPlace | undefined;
  /** Ends all that wait, with null. */
  close(): void;
}

const REMEMBERED = 1000;

/** Keeps each query open until its one answer or its time-out. */
export function createCallbackQueries(): CallbackQueries {
  const open = new Map<string, (answer: CallbackAnswer) => void>();
  const places = new Map<string, PressedPlace>();
  let nextId = 4_382_000_000_000_000_001n;

  function settle(id: string, answer: CallbackAnswer): boolean {
    const resolve = open.get(id);
    if (!resolve) return false;
    open.delete(id);
    resolve(answer);
    return true;
  }

  return {
    open: (timeoutMs, place) => {
      const id = String(nextId++);
      places.set(id, place);
      if (places.size > REMEMBERED) forgetFirst(places);
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
    placeOf: (id) => places.get(id),
    close: () => {
      for (const id of open.keys()) settle(id, null);
    },
  };
}

function forgetFirst(places: Map<string, PressedPlace>): void {
  for (const id of places.keys()) {
    places.delete(id);
    return;
  }
}
