import { expect, it } from 'vitest';
import { insertArticle } from '../../src/store/articles.js';
import type { Database } from '../../src/store/database.js';
import { deadLetters } from '../../src/store/dead-letters.js';
import { bury } from '../../src/store/deliveries.js';
import { destinationAt, noteDestination, restChat, wakeChat } from '../../src/store/destinations.js';
import { addFanout, materialise, nextTurn } from '../../src/store/fanouts.js';
import { addFollows, followedTopics } from '../../src/store/follows.js';
import { tidy } from '../../src/store/housekeeping.js';
import { leaveNotice, rememberHost, takeNotices } from '../../src/store/notices.js';
import type { TopicId } from '../../src/topics/topic.js';
import { describeOnEachEngine } from '../support/databases.js';
import { newArticle, privateChat } from '../support/fixtures.js';

const NOW = Date.UTC(2026, 10, 24);
const DAY = 24 * 3_600_000;
const wisata = 'WISATA' as TopicId;

async function follower(db: Database, chatId: number): Promise<void> {
  await noteDestination(db, privateChat(chatId), NOW);
  await addFollows(db, { chatId, threadId: 0 }, [wisata], NOW);
}

describeOnEachEngine('housekeeping', (open) => {
  it('forgets everything of a chat that rests for 90 days, and nothing of others', async () => {
    const { db } = await open();
    for (const chatId of [1, 2, -3]) await follower(db, chatId);
    await rememberHost(db, -3, 1);
    await restChat(db, 1, 'blocked', NOW);
    await restChat(db, -3, 'kicked', NOW);
    await tidy(db, NOW + 90 * DAY);
    expect(await followedTopics(db, { chatId: 1, threadId: 0 })).toEqual([wisata]);
    await tidy(db, NOW + 90 * DAY + 1);
    for (const chatId of [1, -3]) {
      expect(await destinationAt(db, { chatId, threadId: 0 })).toBeNull();
      expect(await followedTopics(db, { chatId, threadId: 0 })).toEqual([]);
    }
    expect(await followedTopics(db, { chatId: 2, threadId: 0 })).toEqual([wisata]);
    expect(await db.selectFrom('chat_hosts').selectAll().execute()).toEqual([]);
  });

  it('counts from the first day of rest, and anew after a return', async () => {
    const { db } = await open();
    await follower(db, 1);
    await follower(db, 2);
    for (const chatId of [1, 2]) await restChat(db, chatId, 'blocked', NOW);
    await restChat(db, 1, 'blocked still', NOW + 80 * DAY);
    await wakeChat(db, 2, NOW + 10 * DAY);
    await restChat(db, 2, 'blocked again', NOW + 80 * DAY);
    await tidy(db, NOW + 91 * DAY);
    expect(await destinationAt(db, { chatId: 1, threadId: 0 })).toBeNull();
    expect(await destinationAt(db, { chatId: 2, threadId: 0 })).toMatchObject({ state: 'resting' });
  });

  it('keeps dead letters for 30 days', async () => {
    const { db } = await open();
    await follower(db, 1);
    const id = await insertArticle(db, newArticle());
    await addFanout(db, { kind: 'article', ref: String(id), articleId: id, cutoff: NOW });
    const turn = await nextTurn(db);
    if (turn === null) throw new Error('no fan-out');
    await materialise(db, turn.fanout, 10, NOW);
    const row = await db.selectFrom('deliveries').select(['id', 'fanout_id']).executeTakeFirstOrThrow();
    await bury(db, { id: row.id, fanoutId: row.fanout_id, cause: 'refused', now: NOW });
    await tidy(db, NOW + 30 * DAY);
    expect(await deadLetters(db, 5)).toHaveLength(1);
    await tidy(db, NOW + 30 * DAY + 1);
    expect(await deadLetters(db, 5)).toEqual([]);
  });

  it('remembers for 30 days what somebody was told, so that it is not told twice', async () => {
    const { db } = await open();
    const place = { chatId: -1, threadId: 0 };
    await noteDestination(db, { ...privateChat(-1), kind: 'group' }, NOW);
    const leave = () => leaveNotice(db, place, 'no-right', NOW);
    await leave();
    expect(await takeNotices(db, NOW)).toHaveLength(1);
    await tidy(db, NOW + 30 * DAY);
    await leave();
    expect(await takeNotices(db, NOW)).toEqual([]);
    await tidy(db, NOW + 31 * DAY);
    await leave();
    expect(await takeNotices(db, NOW)).toHaveLength(1);
  });
});
