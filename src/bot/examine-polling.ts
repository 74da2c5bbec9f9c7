import type { Trouble } from '../operations/watchdog.js';
import type { PollingVitals } from './polling.js';

/** A poll of 30 s, its time-out of 70 s and the longest pause between two tries, and some more. */
const LONGEST_TURN_MS = 3 * 60_000;
const LONGEST_SILENCE_MS = 5 * 60_000;

/**
 * Whether people are heard. A loop that does not turn can be started anew; a server that does not answer is asked again
 * anyway.
 */
export function examinePolling(
  { answeredAt, turnedAt }: PollingVitals,
  now: number,
  startedAt: number,
): Trouble | null {
  const quietMs = now - (turnedAt ?? startedAt);
  if (quietMs > LONGEST_TURN_MS) return { what: 'Nobody asks for updates', forMs: quietMs, isCurable: true };
  const unansweredMs = now - (answeredAt ?? startedAt);
  if (unansweredMs <= LONGEST_SILENCE_MS) return null;
  return { what: 'The Bot API does not answer', forMs: unansweredMs, isCurable: false };
}
