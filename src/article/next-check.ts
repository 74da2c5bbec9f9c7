const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long after it was met an article's page is looked at again: most corrections come within the first hours. */
export const checkDelaysMs: readonly number[] = [15 * MINUTE_MS, 2 * HOUR_MS, 24 * HOUR_MS];

/** How long after its withdrawal an article is looked for again. */
const returnDelaysMs: readonly number[] = [HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS, 72 * HOUR_MS];

/** A page that is gone is looked for once more after so long, before anybody is told. */
export const SECOND_LOOK_MS = 10 * MINUTE_MS;

/** Older articles are not looked for any more while the site is down. */
const LOOKED_FOR_MS = 72 * HOUR_MS;

/**
 * When the page of an article met at `seenAt` is to be looked at again after `now`, epoch milliseconds; null for never.
 * Checks that downtime let pass are not made up for one by one.
 */
export function nextCheckAt(seenAt: number, now: number): number | null {
  return firstAfter(checkDelaysMs, seenAt, now);
}

/** When an article that was withdrawn at `withdrawnAt` is looked for again, as {@link nextCheckAt}. */
export function nextLookForReturn(withdrawnAt: number, now: number): number | null {
  return firstAfter(returnDelaysMs, withdrawnAt, now);
}

/** When a page that is not to be found is looked for again; null when its article is too old for that. */
export function nextLookForMissing(seenAt: number, now: number): number | null {
  return now - seenAt < LOOKED_FOR_MS ? now + SECOND_LOOK_MS : null;
}

function firstAfter(delaysMs: readonly number[], since: number, now: number): number | null {
  return delaysMs.map((delay) => since + delay).find((at) => at > now) ?? null;
}
