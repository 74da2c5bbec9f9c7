import { setTimeout as delay } from 'node:timers/promises';
import { HttpError } from 'grammy';
import { TurnTimeoutError } from '../outbox/pacer.js';

const MOST_TRIES = 4;
/** A group's minute has passed by then. */
const LONGEST_WAIT_MS = 65_000;

/**
 * Does what writes to a chat, and waits for its turn for longer than an answer is worth: somebody asked for a lot at once, and
 * a group's minute passes by itself. Other failures are thrown on at once.
 */
export async function withPatience<T>(
  action: () => Promise<T>,
  options: {
    /** Ends the patience: what fails then is thrown on. */
    readonly signal?: AbortSignal;
    readonly wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  } = {},
): Promise<T> {
  const { signal, wait = pause } = options;
  for (let tries = 1; ; tries += 1) {
    try {
      return await action();
    } catch (error) {
      const waitMs = turnIn(error);
      if (waitMs === null || waitMs > LONGEST_WAIT_MS || tries === MOST_TRIES) throw error;
      await wait(waitMs, signal);
      if (signal?.aborted === true) throw error;
    }
  }
}

/** Ends early, and without an error, when the signal says so. */
async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  const options = { ref: false, ...(signal === undefined ? {} : { signal }) };
  await delay(ms, undefined, options).catch(() => undefined);
}

/** How long it is until the chat's next turn; null where something else is wrong. */
function turnIn(error: unknown): number | null {
  return error instanceof HttpError && error.error instanceof TurnTimeoutError ? error.error.waitMs : null;
}
