import { describe, expect, it } from 'vitest';
import { stateAfterPoll } from '../../src/jobs/next-poll.js';
import { moveAfterPoll, whereItIs } from '../../src/jobs/permanent-move.js';
import { pollIntervalMs } from '../../src/jobs/poll-interval.js';
import type { PollFacts, SourcePoll } from '../../src/source/source-poll.js';
import { newSourceState, type SourceState, saveSourceState, sourceState } from '../../src/store/sources.js';
import { describeOnEachEngine } from '../support/databases.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 24);

const good = (facts: PollFacts = {}): SourcePoll => ({ status: 'unchanged', facts });
const news = (refreshMs?: number): SourcePoll => ({
  status: 'changed',
  items: [],
  skipped: 0,
  validators: {},
  facts: {},
  ...(refreshMs !== undefined && { refreshMs }),
});
const bad = (facts: PollFacts = {}, retryAfterMs?: number): SourcePoll => ({
  status: 'failed',
  cause: 'x',
  facts,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

/** Minutes to the next poll after these ones. */
function waitAfter(polls: readonly SourcePoll[], { random = 1, intervalMs = 5 * MINUTE } = {}): number {
  const circumstances = { startedAt: START, intervalMs, random: () => random };
  const state = polls.reduce((known, poll) => stateAfterPoll(known, poll, circumstances), newSourceState);
  return (state.nextDueAt - START) / MINUTE;
}

describe('the next poll', () => {
  it.each([
    ['comes after the interval, a little early so that no tick is missed', [good()], 4.5],
    ['waits while the answer is fresh', [good({ freshForMs: 20 * MINUTE })], 19.5],
    ['waits for freshness an hour at most', [good({ freshForMs: 24 * HOUR })], 59.5],
    ['waits as long as the feed asks for', [news(15 * MINUTE)], 14.5],
    ['goes on doing so while the feed is unchanged', [news(15 * MINUTE), good()], 14.5],
    ['waits no longer once the feed does not ask any more', [news(15 * MINUTE), news()], 4.5],
    ['does not come sooner because the answer is stale at once', [good({ freshForMs: 0 })], 4.5],
    ['comes after twice the interval at most after a first failure', [bad({ reason: 'connection' })], 10],
    ['is put off more with each failure', Array<SourcePoll>(4).fill(bad({ reason: 'server' })), 80],
    ['is put off a day at most', Array<SourcePoll>(50).fill(bad()), 24 * 60],
    ['waits an hour for a busy server that says nothing', [bad({ reason: 'busy' })], 60],
    ['waits twice as long for one that is busy again', [bad({ reason: 'busy' }), bad({ reason: 'busy' })], 120],
    ['waits as long as a busy server says', [bad({ reason: 'busy' }, 3 * HOUR)], 180],
    ['does not come at once because a busy server says so', [bad({ reason: 'busy' }, 0)], 4.5],
    ['forgets failures after a good answer', [bad(), bad(), good(), bad()], 10],
  ])('%s', (_case, polls, minutes) => {
    expect(waitAfter(polls)).toBe(minutes);
  });

  it('is spread at random between the interval and the whole delay', () => {
    const failures = Array<SourcePoll>(4).fill(bad());
    expect(waitAfter(failures, { random: 0 })).toBe(4.5);
    expect(waitAfter(failures, { random: 0.5 })).toBe(40);
  });

  it('of a site that is asked every second comes at the next second', () => {
    expect(waitAfter([good()], { intervalMs: 1_000 }) * MINUTE).toBe(500);
    expect(waitAfter([bad()], { intervalMs: 1_000 }) * MINUTE).toBeLessThanOrEqual(2_000);
  });

  it('remembers since when a source fails, until it is well', () => {
    const at = (startedAt: number) => ({ startedAt, intervalMs: MINUTE, random: () => 0 });
    const failing = stateAfterPoll(stateAfterPoll(newSourceState, bad(), at(1)), bad(), at(2));
    expect(failing).toMatchObject({ failures: 2, failingSince: 1, lastPolledAt: 2, lastOkAt: null });
    const well = stateAfterPoll({ ...failing, alarmedAt: 2 }, good(), at(3));
    expect(well).toMatchObject({ failures: 0, failingSince: null, alarmedAt: null, lastOkAt: 3 });
  });
});

describe('the interval', () => {
  it.each([
    ['*/5 * * * *', 5 * MINUTE],
    ['*/3 * * * * *', 3_000],
    ['0 6,18 * * *', 12 * HOUR],
    ['0,10 6 * * *', 10 * MINUTE],
  ])('of %s', (cron, intervalMs) => {
    expect(pollIntervalMs(cron, 'Asia/Jakarta')).toBe(intervalMs);
  });
});

describe('a permanent redirect', () => {
  const source = { kind: 'feed', url: 'https://k.test/lama' } as const;
  const moved = (movedTo: string) => good({ movedTo });
  const stateAfter = (polls: readonly SourcePoll[]): SourceState =>
    polls.reduce((state, poll) => moveAfterPoll(source, state, poll), newSourceState);
  const BARU = 'https://k.test/baru';

  it('is believed after three good answers from the same place', () => {
    expect(whereItIs(source, stateAfter([moved(BARU), moved(BARU)])).url).toBe(source.url);
    expect(whereItIs(source, stateAfter([moved(BARU), moved(BARU), moved(BARU)])).url).toBe(BARU);
    expect(whereItIs(source, stateAfter([moved(BARU), moved('https://hotel.test/'), moved(BARU)])).url).toBe(
      source.url,
    );
    expect(whereItIs(source, stateAfter([moved(BARU), moved(BARU), good(), moved(BARU)])).url).toBe(source.url);
  });

  it('is not shaken by a failure, but by the place being gone', () => {
    const believed = [moved(BARU), moved(BARU), moved(BARU), good()];
    expect(whereItIs(source, stateAfter([...believed, bad()])).url).toBe(BARU);
    expect(whereItIs(source, stateAfter([...believed, bad({ isGone: true })])).url).toBe(source.url);
    const failing = { ...stateAfter(believed), failures: 3 };
    expect(whereItIs(source, moveAfterPoll(source, failing, bad())).url).toBe(source.url);
  });

  it('is not counted by polls that failed', () => {
    const states = stateAfter([moved(BARU), moved(BARU), bad({ movedTo: BARU })]);
    expect(whereItIs(source, states).url).toBe(source.url);
  });
});

describeOnEachEngine('the state of sources', (open) => {
  it('is new for one that was never asked, and is given back as it was stored', async () => {
    const { db } = await open();
    expect(await sourceState(db, 'feed a')).toEqual(newSourceState);
    const state: SourceState = {
      nextDueAt: START,
      failures: 3,
      lastPolledAt: START - 1,
      lastOkAt: START - 2,
      failingSince: START - 3,
      alarmedAt: START - 4,
      movedTo: 'https://k.test/baru',
      movedSeen: 2,
      refreshMs: 900_000,
    };
    await saveSourceState(db, 'feed a', newSourceState);
    await saveSourceState(db, 'feed a', state);
    await saveSourceState(db, 'feed b', newSourceState);
    expect(await sourceState(db, 'feed a')).toEqual(state);
  });
});
