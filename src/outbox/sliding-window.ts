/** A message as the windows that it counts in see it; they share it, so that a later `at` moves it in all of them. */
export interface Mark {
  /** When Telegram had it at the latest, in milliseconds. */
  at: number;
  weight: number;
}

/** Messages of the last while, to be held below a limit. */
export interface SlidingWindow {
  /** The weight in the window at this moment. */
  used(now: number): number;
  /** Milliseconds until one more is within the limit, which is at least 1; 0 now. */
  waitMs(now: number, limit: number): number;
  add(mark: Mark): void;
  /** All that is in it came so much later than was thought. */
  delay(ms: number): void;
}

/** Weights are fractions: their sums may be a hair above a limit that they fill exactly. */
const HAIR = 1e-6;

/** Counts messages over a span; one that is as old as the span has left it. */
export function createSlidingWindow(spanMs: number): SlidingWindow {
  const marks: Mark[] = [];

  function used(now: number): number {
    let kept = 0;
    let weight = 0;
    for (const mark of marks) {
      if (mark.at + spanMs <= now) continue;
      marks[kept++] = mark;
      weight += mark.weight;
    }
    marks.length = kept;
    return weight;
  }

  return {
    used,
    waitMs(now, limit) {
      let excess = used(now) + 1 - limit;
      if (excess <= HAIR) return 0;
      for (const mark of marks.toSorted((one, other) => one.at - other.at)) {
        excess -= mark.weight;
        if (excess <= HAIR) return mark.at + spanMs - now;
      }
      return spanMs;
    },
    add: (mark) => void marks.push(mark),
    delay(ms) {
      for (const mark of marks) mark.at += ms;
    },
  };
}
