import type { Clock } from '../operations/clock.js';
import type { Deliver, Delivery, Outcome } from './delivery.js';

/** Signs of life of the sending, epoch milliseconds; of tries by a clock that nobody moves. */
export interface SendingVitals {
  /** A message was sent or edited; null before the first. */
  readonly sentAt: number | null;
  /** A try ended, however; null before the first. */
  readonly triedAt: number | null;
  /** When the longest of the tries under way began; null where there is none. */
  readonly busySince: number | null;
}

/** Delivers as `deliver` does, and remembers when. */
export function watchDeliver(
  deliver: Deliver,
  { clock, steadyClock }: { readonly clock: Clock; readonly steadyClock: Clock },
): { readonly deliver: Deliver; readonly vitals: () => SendingVitals; readonly forget: () => void } {
  let sentAt: number | null = null;
  let triedAt: number | null = null;
  const underWay = new Set<{ readonly since: number }>();

  async function watched(delivery: Delivery): Promise<Outcome> {
    const attempt = { since: steadyClock() };
    underWay.add(attempt);
    try {
      const outcome = await deliver(delivery);
      if (outcome.status === 'sent') sentAt = clock();
      return outcome;
    } finally {
      triedAt = steadyClock();
      underWay.delete(attempt);
    }
  }

  return {
    deliver: Object.assign(watched, { isNeeded: deliver.isNeeded ?? (() => true) }),
    vitals: () => ({ sentAt, triedAt, busySince: [...underWay][0]?.since ?? null }),
    /** What is under way was left behind. */
    forget: () => underWay.clear(),
  };
}
