const FIRST_MS = 2_000;
const LONGEST_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** What fails for so long is a dead letter, in milliseconds; news sooner, when it is too old. */
const LONGEST_FAILING_MS = DAY_MS;

/** Lost answers of one delivery before it is a dead letter: each may have been delivered, so these are the most copies. */
export const MOST_LOST_ANSWERS = 3;

/** After the second lost answer whatever cuts connections gets some time to pass. */
const LATER_LOST_ANSWER = 6;

/** How long to wait after the `attempt`th failure, in milliseconds: doubling, with jitter so that failures spread out. */
export function retryDelayMs(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}

/** How long to wait after the `lost`th lost answer, in milliseconds. */
export function lostAnswerDelayMs(lost: number, random: () => number = Math.random): number {
  return retryDelayMs(lost === 1 ? 1 : LATER_LOST_ANSWER, random);
}

/**
 * Until when a delivery that fails since then is tried, epoch milliseconds. `staleAt` is when its news is too old to be sent,
 * null where it does not get old.
 */
export function givenUpAt(failingSince: number, staleAt: number | null): number {
  return Math.min(failingSince + LONGEST_FAILING_MS, staleAt ?? Number.POSITIVE_INFINITY);
}
