import { expect, it } from 'vitest';
import type { Claim } from '../../src/store/claim.js';
import type { Database } from '../../src/store/database.js';
import { acknowledge, countDue, putBack } from '../../src/store/deliveries.js';
import { setWantsQuote } from '../../src/store/destinations.js';
import { addFanout, materialise, nextTurn } from '../../src/store/fanouts.js';
import { describeOnEachEngine } from '../support/databases.js';
import { addFollower, claimAll, materialiseAll, publishArticle, takeLead } from '../support/outbox.js';

const NOW = Date.UTC(2026, 10, 24, 3, 10);
/** Enough to wait for long. */
const LATER = NOW + 10_000;
const HOUR = 3_600_000;

const articlesOf = (claims: readonly Claim[]): readonly (readonly (number | null)[])[] =>
  claims.map((rows) => rows.map((row) => row.articleId));

async function settle(db: Database, claims: readonly Claim[]): Promise<void> {
  await acknowledge(db, claims.flat());
}

describeOnEachEngine('what leaves next', (open) => {
  it('is the article that was published first, whatever came into the outbox first', async () => {
    const { db } = await open();
    await addFollower(db, 1);
    const younger = await publishArticle(db, { key: 'id:1', publishedAt: NOW - HOUR });
    const older = await publishArticle(db, { key: 'id:2', publishedAt: NOW - 2 * HOUR });
    await materialiseAll(db, NOW);
    const lease = await takeLead(db);
    const first = await claimAll(db, lease, NOW);
    expect(articlesOf(first)).toEqual([[older]]);
    expect(await claimAll(db, lease, NOW)).toEqual([]);
    await settle(db, first);
    expect(articlesOf(await claimAll(db, lease, NOW))).toEqual([[younger]]);
  });

  it('is one article at a time where none had to wait', async () => {
    const { db } = await open();
    await addFollower(db, 1);
    const ids = [await publishArticle(db, { key: 'id:1' }), await publishArticle(db, { key: 'id:2' })];
    await materialiseAll(db, NOW);
    expect(articlesOf(await claimAll(db, await takeLead(db), NOW + 1_000))).toEqual([[ids[0]]]);
  });

  it('is all that waits for the chat together, oldest first, ten at most', async () => {
    const { db } = await open();
    await addFollower(db, 1);
    await addFollower(db, 2);
    const ids: number[] = [];
    for (let hour = 1; hour <= 12; hour += 1)
      ids.unshift(await publishArticle(db, { key: `id:${hour}`, publishedAt: NOW - hour * HOUR }));
    await materialiseAll(db, NOW);
    const lease = await takeLead(db);
    const first = await claimAll(db, lease, LATER);
    expect(articlesOf(first)).toEqual([ids.slice(0, 10), ids.slice(0, 10)]);
    expect(new Set(first.map(([head]) => head.chatId))).toEqual(new Set([1, 2]));
    await settle(db, first);
    expect(articlesOf(await claimAll(db, lease, LATER))).toEqual([ids.slice(10), ids.slice(10)]);
  });

  it('keeps the threads of a chat apart', async () => {
    const { db } = await open();
    await addFollower(db, { chatId: -100, threadId: 5 });
    await addFollower(db, { chatId: -100, threadId: 6 });
    const first = await publishArticle(db, { key: 'id:1', publishedAt: NOW - 2 * HOUR });
    const second = await publishArticle(db, { key: 'id:2', publishedAt: NOW - HOUR });
    await materialiseAll(db, NOW);
    const lease = await takeLead(db);
    const messages: string[] = [];
    for (let claims = await claimAll(db, lease, LATER); claims.length > 0; claims = await claimAll(db, lease, LATER)) {
      expect(claims).toHaveLength(1);
      messages.push(...claims.map((rows) => `${rows[0].threadId}: ${rows.map((row) => row.articleId).join()}`));
      await settle(db, claims);
    }
    expect(messages).toEqual([`5: ${first},${second}`, `6: ${first},${second}`]);
  });

  it('is urgent news before what is older, by itself, in its chat and among all chats', async () => {
    const { db } = await open();
    await addFollower(db, 1);
    await addFollower(db, 2);
    const plain = [
      await publishArticle(db, { key: 'id:1', publishedAt: NOW - 2 * HOUR }),
      await publishArticle(db, { key: 'id:2', publishedAt: NOW - HOUR }),
    ];
    await materialiseAll(db, NOW);
    const urgent = await publishArticle(db, { key: 'id:3', publishedAt: NOW, isUrgent: true });
    await materialiseAll(db, NOW + 1_000);
    const lease = await takeLead(db);
    const first = await claimAll(db, lease, LATER);
    expect(articlesOf(first)).toEqual([[urgent], [urgent]]);
    await settle(db, first);
    expect(articlesOf(await claimAll(db, lease, LATER))).toEqual([plain, plain]);
  });

  it('does not pass by a quote that belongs in between', async () => {
    const { db } = await open();
    await addFollower(db, 1);
    await setWantsQuote(db, { chatId: 1, threadId: 0 }, true, NOW);
    const before = await publishArticle(db, { key: 'id:1', publishedAt: NOW - 2 * HOUR });
    await addFanout(db, { kind: 'quote', ref: '2026-11-24', articleId: null, cutoff: NOW - HOUR });
    const after = await publishArticle(db, { key: 'id:2', publishedAt: NOW });
    await materialiseAll(db, NOW);
    const lease = await takeLead(db);
    const order: unknown[] = [];
    for (let claims = await claimAll(db, lease, LATER); claims.length > 0; claims = await claimAll(db, lease, LATER)) {
      order.push(...articlesOf(claims));
      await settle(db, claims);
    }
    expect(order).toEqual([[before], [null], [after]]);
  });

  it('is tried singly after Telegram refused it together', async () => {
    const { db } = await open();
    await addFollower(db, 1);
    for (const key of ['id:1', 'id:2']) await publishArticle(db, { key });
    await materialiseAll(db, NOW);
    const lease = await takeLead(db);
    const [rows] = await claimAll(db, lease, LATER);
    expect(rows).toHaveLength(2);
    for (const { id } of rows ?? []) {
      await putBack(db, { id, notBefore: LATER, cause: 'refused', countsAsAttempt: true, isAlone: true });
    }
    expect((await claimAll(db, lease, LATER)).map((claimed) => claimed.length)).toEqual([1]);
  });

  it('holds nothing of a chat as due behind what has to wait', async () => {
    const { db } = await open();
    await addFollower(db, -100);
    await addFollower(db, 2);
    for (const key of ['id:1', 'id:2', 'id:3']) await publishArticle(db, { key });
    await materialiseAll(db, NOW);
    const lease = await takeLead(db);
    const group = (await claimAll(db, lease, NOW)).find(([head]) => head.chatId === -100);
    const id = group?.[0].id ?? 0;
    await putBack(db, { id, notBefore: NOW + 5_000, cause: null, countsAsAttempt: false });
    // What is left of the private chat, one of it on its way.
    expect(await countDue(db, NOW, 10)).toBe(2);
    expect(await countDue(db, NOW + 5_000, 10)).toBe(5);
  });
});

describeOnEachEngine('a fan-out', (open) => {
  it('makes nothing twice when a process that slept goes on where another one was already', async () => {
    const { db } = await open();
    await addFollower(db, 1);
    await addFollower(db, 2);
    await publishArticle(db);
    const asleep = await nextTurn(db);
    if (asleep === null) throw new Error('no turn');
    expect(await materialise(db, asleep.fanout, 1, NOW)).toBe(1);
    await settle(db, await claimAll(db, await takeLead(db), NOW));
    expect(await materialise(db, asleep.fanout, 1, NOW)).toBe(0);
    expect(await countDue(db, NOW, 10)).toBe(0);
  });
});
