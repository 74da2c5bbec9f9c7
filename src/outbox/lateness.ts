/** How much later than it was sent a message may have reached Telegram, seen from its round trip. Milliseconds. */
export interface Lateness {
  /** Of a message that is on its way: all that may still turn out. Earns its part of the budget. */
  expect(): number;
  /** Of a message that was answered. */
  learn(roundTripMs: number): number;
}

/** What the delays of all may cost: 20 ms a message in a window of a second are 2 % of the pace. */
const EARNED_MS = 20;
const BUDGET_MS = 3_000;
/** A line or a server that stalls for longer is beyond what pacing can even out. */
const MOST_MS = 500;
/** The fastest round trip is forgotten this slowly, in case the way has become longer. */
const FORGOTTEN = 0.001;

/**
 * Limits count arrivals, the pacer sees departures: messages sent evenly are refused when an earlier one was held up and
 * arrives together with later ones. What its round trip took beyond the fastest is how late it can have been. A server
 * that answers slowly looks the same, so that there is a budget: rare stalls are covered whole, constant ones in part.
 */
export function createLateness(): Lateness {
  let fastestMs = Number.POSITIVE_INFINITY;
  let budgetMs = BUDGET_MS;
  return {
    expect() {
      budgetMs = Math.min(BUDGET_MS, budgetMs + EARNED_MS);
      return Math.min(MOST_MS, budgetMs);
    },
    learn(roundTripMs) {
      const creepingMs = Number.isFinite(fastestMs) ? fastestMs + (roundTripMs - fastestMs) * FORGOTTEN : roundTripMs;
      fastestMs = Math.min(roundTripMs, creepingMs);
      const lateMs = Math.min(roundTripMs - fastestMs, MOST_MS, budgetMs);
      budgetMs -= lateMs;
      return lateMs;
    },
  };
}
