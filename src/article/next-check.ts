const MINUTE_MS = 60_000;

/** How long after it was met an article's page is looked at again: most corrections come within the first hours. */
export const checkDelaysMs: readonly number[] = [15 * MINUTE_MS, 2 * 60 * MINUTE_MS, 24 * 60 * MINUTE_MS];

/**
 * When the page of an article met at `seenAt` is to be looked at again after `now`, epoch milliseconds; null for never.
 * Checks that downtime let pass are not made up for one by one.
 */
export function nextCheckAt(seenAt: number, now: number): number | null {
  return checkDelaysMs.map((delay) => seenAt + delay).find((at) => at > now) ?? null;
}
