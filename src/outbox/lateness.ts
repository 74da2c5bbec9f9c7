/** How much later than it was sent a message may have reached Telegram, seen from its round trip. Milliseconds. */
export interface Lateness {
  /** Of a message that is on its way: all that may still turn out. Earns its part of the budget. */
  expect(): number;
  /** Of a message that was answered; `soonerMs` is by how much those before it were taken for too early. */
  learn(roundTripMs: number): { readonly lateMs: number; readonly soonerMs: number };
}

/** What delays may cost in the long run: 20 ms a message in a window of a second are 2 % of the pace. */
const EARNED_MS = 20;
/** What they may cost at once, were each message of a second so late. */
const BUDGET_MS = 100;
/** A line or a server that stalls for longer is beyond what pacing can even out. */
const MOST_MS = 2_000;
/** The fastest round trip is forgotten this slowly, in case the way has become longer. */
const FORGOTTEN = 0.0001;
/** Of the first answers, while connections are opened, the fastest tells nothing: any of them may be all lateness. */
const WARM_UP = 100;

/**
 * Limits count arrivals, the pacer sees departures: messages sent evenly are refused when an earlier one was held up and
 * arrives together with later ones. What its round trip took beyond the fastest is how late it can have been. A server
 * that answers slowly looks the same, so that there is a budget: rare stalls are covered whole, constant ones in part.
 */
export function createLateness(perSecond: () => number): Lateness {
  let fastestMs = Number.POSITIVE_INFINITY;
  /** For each message of a second. */
  let budgetMs = BUDGET_MS;
  let answers = 0;

  /** By how much the fastest became faster. */
  function compare(roundTripMs: number): number {
    const soonerMs = fastestMs - roundTripMs;
    answers += 1;
    fastestMs = soonerMs > 0 ? roundTripMs : fastestMs - soonerMs * FORGOTTEN;
    return answers > WARM_UP ? Math.max(0, soonerMs) : 0;
  }

  return {
    expect() {
      budgetMs = Math.min(BUDGET_MS, budgetMs + EARNED_MS / perSecond());
      return Math.min(MOST_MS, budgetMs * perSecond());
    },
    learn(roundTripMs) {
      const soonerMs = compare(roundTripMs);
      if (answers <= WARM_UP) return { lateMs: Math.min(roundTripMs, MOST_MS), soonerMs };
      const lateMs = Math.min(roundTripMs - fastestMs, MOST_MS, budgetMs * perSecond());
      budgetMs -= lateMs / perSecond();
      return { lateMs, soonerMs };
    },
  };
}
