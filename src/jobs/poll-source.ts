import type Keyv from 'keyv';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import type { Source } from '../source/site.js';
import type { SourceItem } from '../source/source-item.js';
import type { SourcePoll } from '../source/source-poll.js';
import type { SourceReader } from '../source/source-reader.js';
import type { Database } from '../store/database.js';
import { type SourceState, saveSourceState, sourceState } from '../store/sources.js';
import { DeadlineError, withDeadline } from './deadline.js';
import { stateAfterPoll } from './next-poll.js';
import { moveAfterPoll, whereItIs } from './permanent-move.js';
import { pollIntervalMs } from './poll-interval.js';
import { createRememberedValidators } from './remembered-validators.js';

/** What asking for news needs. */
export interface SourcePollerDeps {
  readonly db: Database;
  readonly site: { readonly poll: string; readonly timeZone: string };
  readonly reader: SourceReader;
  /** Validators of conditional requests. */
  readonly memory: Keyv;
  readonly clock: Clock;
  readonly logger: Logger;
  /** From 0 to 1, as `Math.random`. */
  readonly random?: () => number;
  /** A poll that takes longer has failed, and the other sources go on. */
  readonly pollDeadlineMs?: number;
}

/** Asks each source when it is due, remembers how it fares and tells the operator what there is to know. */
export interface SourcePoller {
  /** Hands what a source shows to `takeIn`, if it was due and shows anything new. Rejects when `signal` is aborted. */
  poll(source: Source, signal: AbortSignal, takeIn: TakeIn): Promise<void>;
}

/** Takes items in; false when some of them have to be met again at the next poll. */
export type TakeIn = (items: readonly SourceItem[]) => Promise<boolean>;

const DAY_MS = 24 * 60 * 60_000;
const ALARM_AFTER_MS = 7 * DAY_MS;
/** A first look for a feed makes some twenty requests. */
const POLL_DEADLINE_MS = 5 * 60_000;

/** The same address may be read in two ways. */
export function nameOf(source: Source): string {
  return `${source.kind} ${source.url}`;
}

/**
 * The store knows when a source is due; who calls this only wakes it. So a source is asked at the start if its last poll is
 * older than its interval, and downtime is caught up once. One that is gone for good (410) rests until the next start.
 */
export function createSourcePoller(deps: SourcePollerDeps): SourcePoller {
  const { db, clock, logger, random = Math.random, pollDeadlineMs = POLL_DEADLINE_MS } = deps;
  const intervalMs = pollIntervalMs(deps.site.poll, deps.site.timeZone);
  const validators = createRememberedValidators(deps.memory, clock);
  const complaints = new Map<string, string>();
  const gone = new Set<string>();

  async function poll(source: Source, signal: AbortSignal, takeIn: TakeIn): Promise<void> {
    const name = nameOf(source);
    const state = await sourceState(db, name);
    const startedAt = clock();
    if (gone.has(name) || !isDue(state, startedAt)) return;

    const outcome = await ask(source, state);
    signal.throwIfAborted();
    report(name, outcome);
    if (outcome.status === 'changed') {
      const isComplete = await takeIn(outcome.items);
      signal.throwIfAborted();
      if (isComplete) await validators.remember(name, outcome.validators);
    }
    if (outcome.status === 'unchanged' && outcome.facts.validators !== undefined) {
      await validators.renew(name, outcome.facts.validators);
    }
    const polled = stateAfterPoll(state, outcome, { startedAt, intervalMs, random });
    await saveSourceState(db, name, alarmed(name, moveAfterPoll(source, polled, outcome)));
  }

  async function ask(source: Source, state: SourceState): Promise<SourcePoll> {
    const known = await validators.recall(nameOf(source));
    try {
      return await withDeadline(() => deps.reader.poll(whereItIs(source, state), known), pollDeadlineMs);
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      return { status: 'failed', cause: `The poll ${error.message}`, facts: { reason: 'connection' } };
    }
  }

  /** Each cause is told once; the end of the trouble too. */
  function report(name: string, outcome: SourcePoll): void {
    if (outcome.status !== 'failed') {
      if (complaints.delete(name)) logger.info({ source: name }, 'The source can be read again');
      return;
    }
    const { cause, facts } = outcome;
    if (facts.reason === 'gone') {
      gone.add(name);
      logger.error({ source: name, cause }, 'A source is gone for good; it is not asked again before the next start');
    } else if (complaints.get(name) !== cause) {
      logger.warn({ source: name, cause }, 'A source cannot be read; it is asked again');
    }
    complaints.set(name, cause);
  }

  function alarmed(name: string, state: SourceState): SourceState {
    const { failingSince, alarmedAt } = state;
    const now = clock();
    if (failingSince === null || alarmedAt !== null || now - failingSince < ALARM_AFTER_MS) return state;
    const since = new Date(failingSince).toISOString();
    logger.error({ source: name, since, cause: complaints.get(name) }, 'A source has failed for seven days or longer');
    return { ...state, alarmedAt: now };
  }

  return { poll };
}

/** A clock that was set back must not silence a source. */
function isDue({ nextDueAt, lastPolledAt }: SourceState, now: number): boolean {
  return now >= nextDueAt || (lastPolledAt !== null && now < lastPolledAt - DAY_MS);
}
