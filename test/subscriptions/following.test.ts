import { describe, expect, it } from 'vitest';
import { destinationAt, restPlace } from '../../src/store/destinations.js';
import { setDailyQuote, wantsDailyQuote } from '../../src/subscriptions/daily-quote.js';
import { follow, followed, receives, undo, unfollow, unfollowEverything } from '../../src/subscriptions/following.js';
import { ALL_TOPICS } from '../../src/topics/topic.js';
import { openSqlite } from '../support/databases.js';
import { privateChat } from '../support/fixtures.js';
import { realTopics, topicId } from '../topics/real-topics.js';

const place = privateChat(7);
const NOW = 1_000;
const WISATA = topicId('WISATA');
const BANTEN = topicId('BANTEN');
const options = { catalogue: realTopics, now: NOW };

async function open() {
  const { db } = await openSqlite();
  const state = async () => {
    const { all, topics } = await followed(db, place);
    return [...(all ? [ALL_TOPICS] : []), ...topics].toSorted();
  };
  return { db, state };
}

describe('following topics', () => {
  it('makes the place known, follows once however often it is asked, and says what was new', async () => {
    const { db, state } = await open();
    expect(await follow(db, place, [WISATA], NOW)).toEqual({ added: [WISATA], removed: [] });
    expect(await follow(db, place, [WISATA, BANTEN], NOW)).toEqual({ added: [BANTEN], removed: [] });
    expect(await state()).toEqual([BANTEN, WISATA]);
    expect((await destinationAt(db, place))?.title).toBe('Pembaca 7');
  });

  it('wakes a place that rested', async () => {
    const { db } = await open();
    await follow(db, place, [WISATA], NOW);
    await restPlace(db, place, 'blocked', NOW);
    await follow(db, place, [BANTEN], NOW);
    expect((await destinationAt(db, place))?.state).toBe('active');
  });

  it('keeps places apart', async () => {
    const { db } = await open();
    await follow(db, place, [WISATA], NOW);
    expect((await followed(db, { ...place, threadId: 5 })).topics.size).toBe(0);
  });

  it('keeps single choices below everything, and they count again when it ends', async () => {
    const { db, state } = await open();
    await follow(db, place, [WISATA], NOW);
    await follow(db, place, [ALL_TOPICS], NOW);
    expect(receives(await followed(db, place), BANTEN)).toBe(true);
    expect(await unfollow(db, place, [ALL_TOPICS], options)).toEqual({ added: [], removed: [ALL_TOPICS] });
    expect(await state()).toEqual([WISATA]);
  });

  it('keeps the age of following everything when one topic is muted, so that news on its way still comes', async () => {
    const { db } = await open();
    await follow(db, place, [ALL_TOPICS], NOW);
    await unfollow(db, place, [WISATA], { ...options, now: NOW + 5_000 });
    const rows = await db.selectFrom('follows').select('created_at').distinct().execute();
    expect(rows).toEqual([{ created_at: NOW }]);
  });

  it('turns everything into everything but one when that one is unfollowed', async () => {
    const { db } = await open();
    await follow(db, place, [ALL_TOPICS, WISATA], NOW);
    const change = await unfollow(db, place, [WISATA], options);
    const after = await followed(db, place);
    expect(after.all).toBe(false);
    expect(receives(after, WISATA)).toBe(false);
    expect(after.topics.size).toBe(realTopics.topics.length - 1);
    expect(change.removed.toSorted()).toEqual([ALL_TOPICS, WISATA]);
  });

  it('restores exactly what was before when that is undone', async () => {
    const { db, state } = await open();
    await follow(db, place, [ALL_TOPICS, BANTEN], NOW);
    const change = await unfollow(db, place, [WISATA], options);
    await undo(db, place, change, NOW);
    expect(await state()).toEqual([BANTEN, ALL_TOPICS]);
  });

  it('does not undo what was changed since', async () => {
    const { db, state } = await open();
    await follow(db, place, [WISATA], NOW);
    const change = await unfollow(db, place, [WISATA], options);
    await follow(db, place, [BANTEN], NOW);
    await undo(db, place, change, NOW);
    expect(await state()).toEqual([BANTEN, WISATA]);
  });

  it('ends all news at once, single choices too', async () => {
    const { db, state } = await open();
    await follow(db, place, [ALL_TOPICS, WISATA], NOW);
    const change = await unfollowEverything(db, place, NOW);
    expect(change.removed.toSorted()).toEqual([ALL_TOPICS, WISATA]);
    expect(await state()).toEqual([]);
  });

  it('unfollowing what is not followed changes nothing', async () => {
    const { db } = await open();
    expect(await unfollow(db, place, [WISATA], options)).toEqual({ added: [], removed: [] });
  });
});

describe('the daily quote', () => {
  it('is wanted by nobody who did not ask, and survives a change of topics', async () => {
    const { db } = await open();
    expect(await wantsDailyQuote(db, place)).toBe(false);
    await setDailyQuote(db, place, true, NOW);
    await follow(db, place, [WISATA], NOW);
    expect(await wantsDailyQuote(db, place)).toBe(true);
    await setDailyQuote(db, place, false, NOW);
    expect(await wantsDailyQuote(db, place)).toBe(false);
  });
});
