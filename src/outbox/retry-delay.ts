const FIRST_MS = 2_000;
const LONGEST_MS = 10 * 60_000;

/** Tries of one delivery before it becomes a dead letter: about an hour in all. */
export const MAX_ATTEMPTS = 12;

/** Tries when answers get lost: each may have been delivered, so a reader gets this many copies at the most. */
export const MAX_UNKNOWN_ATTEMPTS = 3;

/** How long to wait after the `attempt`th failure, in milliseconds: doubling, with full jitter so that failures spread out. */
export function retryDelayMs(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}
