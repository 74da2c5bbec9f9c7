import { HttpError } from 'grammy';
import { TurnTimeoutError } from '../outbox/pacer.js';

const MOST_TRIES = 4;

/**
 * Does what writes to a chat, and waits for its turn for longer than an answer is worth: a group's minute passes by itself.
 * Other failures are thrown on at once.
 */
export async function withPatience<T>(action: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await action();
    } catch (error) {
      if (tries === MOST_TRIES || !(error instanceof HttpError && error.error instanceof TurnTimeoutError)) throw error;
    }
  }
}
