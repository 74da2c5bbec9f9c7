import type { SourcePoll } from '../source/source-poll.js';
import type { SourceState } from '../store/sources.js';

/** What the next poll depends on besides the last one's outcome. */
export interface PollCircumstances {
  /** When the last poll began. */
  readonly startedAt: number;
  /** What the site's schedule asks for. */
  readonly intervalMs: number;
  /** From 0 to 1, as `Math.random`. */
  readonly random: () => number;
}

const HOUR_MS = 60 * 60_000;
const LONGEST_BACK_OFF_MS = 24 * HOUR_MS;

/**
 * Miniflux heeds such hints up to 24 h, NetNewsWire up to 5 h. This bot was ordered by the owner of the site, whose readers
 * wait for news: an hour of caching does not make an article an hour late twice.
 */
const LONGEST_HINT_MS = HOUR_MS;

/** A poll begins late and a tick comes early: without this a source would be met just before it is due, every other time. */
const MOST_SLACK_MS = 30_000;

/**
 * How a source fares after a poll, and when it is due again. After a good one: the longer of the schedule and what the
 * publisher hints at. After a failure: the interval × 2ⁿ with full jitter, never under the interval, at most a day, so that
 * a first hiccup silences nothing; a server that is too busy is left alone as long as it asks for (`Retry-After`), else an
 * hour, doubling to a day.
 */
export function stateAfterPoll(state: SourceState, poll: SourcePoll, circumstances: PollCircumstances): SourceState {
  const { startedAt } = circumstances;
  if (poll.status === 'failed') {
    const failures = state.failures + 1;
    return {
      ...state,
      failures,
      failingSince: state.failingSince ?? startedAt,
      lastPolledAt: startedAt,
      nextDueAt: startedAt + waitAfterFailure(poll, failures, circumstances),
    };
  }
  // After a 304 the feed's own wish is the one of its last whole answer.
  const refreshMs = poll.status === 'changed' ? (poll.refreshMs ?? 0) : state.refreshMs;
  const hintMs = Math.max(poll.facts.freshForMs ?? 0, refreshMs);
  return {
    ...state,
    refreshMs,
    failures: 0,
    failingSince: null,
    alarmedAt: null,
    lastPolledAt: startedAt,
    lastOkAt: startedAt,
    nextDueAt: startedAt + waitAfterSuccess(hintMs, circumstances),
  };
}

function waitAfterSuccess(hintMs: number, { intervalMs }: PollCircumstances): number {
  return Math.max(intervalMs, Math.min(hintMs, LONGEST_HINT_MS)) - slackOf(intervalMs);
}

function waitAfterFailure(
  { retryAfterMs, facts }: Extract<SourcePoll, { readonly status: 'failed' }>,
  failures: number,
  { intervalMs, random }: PollCircumstances,
): number {
  const isServersWish = facts.reason === 'busy' || facts.reason === 'server';
  if (isServersWish && retryAfterMs !== undefined) return Math.max(intervalMs - slackOf(intervalMs), retryAfterMs);
  if (facts.reason === 'busy') return doubled(HOUR_MS, failures - 1);
  return Math.max(intervalMs - slackOf(intervalMs), random() * doubled(intervalMs, failures));
}

function doubled(baseMs: number, times: number): number {
  return Math.min(baseMs * 2 ** times, LONGEST_BACK_OFF_MS);
}

function slackOf(intervalMs: number): number {
  return Math.min(intervalMs / 2, MOST_SLACK_MS);
}
