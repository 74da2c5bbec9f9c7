import type { FanoutKind } from '../outbox/delivery.js';

/** Who goes first: urgent news, then corrections of what readers have; news and quotes, which belong to their hour, take turns. */
export const fanoutPriority = { urgent: 3, correction: 2, article: 1, quote: 1 } as const;

const MINUTE_MS = 60_000;

/**
 * How much earlier than it is made a delivery counts as due. So urgent ones go before everything that was made in the last
 * ten minutes, and what waits longer is not passed for ever.
 */
const headStartsMs: Readonly<Record<number, number>> = {
  [fanoutPriority.urgent]: 10 * MINUTE_MS,
  [fanoutPriority.correction]: 5 * MINUTE_MS,
};

/** More than any moment, so that a rank orders by priority before it orders by time. */
const RANKS_APART = 10_000_000_000_000;

/** The priority of a fan-out; only articles can be urgent. */
export function priorityOf({ kind, isUrgent = false }: { readonly kind: FanoutKind; readonly isUrgent?: boolean }) {
  return kind === 'article' && isUrgent ? fanoutPriority.urgent : fanoutPriority[kind];
}

/** When a delivery made now is due, epoch milliseconds. */
export function dueSince(priority: number, now: number): number {
  return now - (headStartsMs[priority] ?? 0);
}

/** Its place among what waits for one chat, lowest first. `orderedAt`: epoch milliseconds of the publication. */
export function rankOf(priority: number, orderedAt: number): number {
  return orderedAt - priority * RANKS_APART;
}
