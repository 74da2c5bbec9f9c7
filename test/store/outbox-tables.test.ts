import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/article/article.js';
import { articleById, insertArticle, reviseArticle } from '../../src/store/articles.js';
import { type ClaimedDelivery, claim } from '../../src/store/claim.js';
import type { Database } from '../../src/store/database.js';
import { deadLetters, outboxCounts, replayDeadLetters } from '../../src/store/dead-letters.js';
import { acknowledge, bury, countDue, dismiss, freeLeased, putBack } from '../../src/store/deliveries.js';
import { noteDestination, restChat, setWantsQuote } from '../../src/store/destinations.js';
import { addFanout, materialise, nextTurn } from '../../src/store/fanouts.js';
import { addFollows, followedTopics, removeFollows } from '../../src/store/follows.js';
import { acquireLease, type Lease } from '../../src/store/leases.js';
import { moveChat } from '../../src/store/moves.js';
import { rememberSent } from '../../src/store/sent-messages.js';
import { ALL_TOPICS, type TopicId } from '../../src/topics/topic.js';
import { describeOnEachEngine } from '../support/databases.js';
import { newArticle, privateChat } from '../support/fixtures.js';

const NOW = Date.UTC(2026, 10, 24, 3, 10);
const wisata = 'WISATA' as TopicId;
const banten = 'BANTEN' as TopicId;

async function follower(db: Database, chatId: number, topics: readonly TopicId[], since = NOW - 1): Promise<void> {
  await noteDestination(db, privateChat(chatId), since);
  await addFollows(db, { chatId, threadId: 0 }, topics, since);
}

async function publish(db: Database, overrides: Parameters<typeof newArticle>[0] = {}): Promise<ArticleId> {
  const id = await insertArticle(db, newArticle(overrides));
  if (id === null) throw new Error('the article is known');
  await addFanout(db, { kind: 'article', ref: String(id), articleId: id, cutoff: NOW });
  return id;
}

async function materialiseAll(db: Database, chunk = 1_000): Promise<number> {
  let made = 0;
  for (let turn = await nextTurn(db); turn !== null; turn = await nextTurn(db)) {
    made += await materialise(db, turn.fanout, chunk, NOW);
  }
  return made;
}

async function lead(db: Database): Promise<Lease> {
  const lease = await acquireLease(db, { name: 'dispatcher', holder: 'me', now: NOW, ttlMs: 10_000, force: true });
  if (lease === null) throw new Error('no lease');
  return lease;
}

async function claimAll(db: Database, lease: Lease, now = NOW): Promise<readonly ClaimedDelivery[]> {
  return (await claim(db, { lease, now, leaseMs: 60_000, limit: 100 })).flat();
}

describeOnEachEngine('the outbox tables', (open) => {
  it('makes one delivery for a follower of several of an article’s topics', async () => {
    const { db } = await open();
    await follower(db, 1, [wisata, banten, ALL_TOPICS]);
    await publish(db, { topics: ['WISATA', 'BANTEN'] });
    expect(await materialiseAll(db)).toBe(1);
  });

  it('reaches every follower once, in whatever chunks they are looked at', async () => {
    const { db } = await open();
    for (let chatId = 1; chatId <= 23; chatId += 1)
      await follower(db, chatId, [chatId % 2 === 0 ? wisata : ALL_TOPICS]);
    await follower(db, -1_001_234_567_890, [wisata]);
    await publish(db);
    expect(await materialiseAll(db, 5)).toBe(24);
    const claimed = await claimAll(db, await lead(db));
    expect(new Set(claimed.map((delivery) => delivery.chatId)).size).toBe(24);
    expect(claimed.map((delivery) => delivery.chatId)).toContain(-1_001_234_567_890);
  });

  it('leaves out who followed after the article, who unfollowed, and who rests', async () => {
    const { db } = await open();
    await follower(db, 1, [wisata], NOW + 1);
    await follower(db, 2, [wisata]);
    await removeFollows(db, { chatId: 2, threadId: 0 }, [wisata]);
    await follower(db, 3, [wisata]);
    await restChat(db, 3, 'blocked', NOW);
    await follower(db, 4, [banten]);
    await publish(db);
    expect(await materialiseAll(db)).toBe(0);
  });

  it('goes on past a chunk in which everybody rests', async () => {
    const { db } = await open();
    for (let chatId = 1; chatId <= 6; chatId += 1) {
      await follower(db, chatId, [wisata]);
      if (chatId < 6) await restChat(db, chatId, 'blocked', NOW);
    }
    await publish(db);
    expect(await materialiseAll(db, 2)).toBe(1);
  });

  it('opens one fan-out for an article however often it is asked to', async () => {
    const { db } = await open();
    const id = await publish(db);
    const again = { kind: 'article', ref: String(id), articleId: id, cutoff: NOW } as const;
    expect(await addFanout(db, again)).toBe(false);
    expect(await insertArticle(db, newArticle())).toBeNull();
  });

  it('claims the oldest of a chat first and never two of one chat', async () => {
    const { db } = await open();
    await follower(db, 1, [wisata]);
    const first = await publish(db, { key: 'id:1' });
    const second = await publish(db, { key: 'id:2' });
    await materialiseAll(db);
    const lease = await lead(db);
    const [claimed, ...others] = await claimAll(db, lease);
    expect(others).toEqual([]);
    expect(claimed?.articleId).toBe(first);
    await settleSent(db, claimed, 11);
    expect((await claimAll(db, lease)).map((delivery) => delivery.articleId)).toEqual([second]);
  });

  it('gives nothing to a process whose lease is gone', async () => {
    const { db } = await open();
    await follower(db, 1, [wisata]);
    await publish(db);
    await materialiseAll(db);
    const old = await lead(db);
    await lead(db);
    expect(await claimAll(db, old)).toEqual([]);
  });

  it('keeps what is not due, and does not count a pause as a try', async () => {
    const { db } = await open();
    await follower(db, 1, [wisata]);
    await publish(db);
    await materialiseAll(db);
    const lease = await lead(db);
    const [claimed] = await claimAll(db, lease);
    await putBack(db, { id: claimed?.id ?? 0, notBefore: NOW + 500, cause: null, countsAsAttempt: false });
    expect(await claimAll(db, lease)).toEqual([]);
    expect((await claimAll(db, lease, NOW + 500)).map((delivery) => delivery.attempt)).toEqual([1]);
  });

  it('frees what a dead process had leased, for a new leader at once and for a reaper when it is overdue', async () => {
    const { db } = await open();
    await follower(db, 1, [wisata]);
    await publish(db);
    await materialiseAll(db);
    await claimAll(db, await lead(db));
    expect(await countDue(db, NOW, 10)).toBe(0);
    expect(await freeLeased(db, NOW)).toBe(0);
    expect(await freeLeased(db, NOW + 60_001)).toBe(1);
    await claimAll(db, await lead(db));
    expect(await freeLeased(db, 'all')).toBe(1);
  });

  it('lists dead letters with their cause and makes them due again on request', async () => {
    const { db } = await open();
    await follower(db, 1, [wisata]);
    const id = await publish(db);
    await materialiseAll(db);
    const lease = await lead(db);
    const [claimed] = await claimAll(db, lease);
    await bury(db, { id: claimed?.id ?? 0, fanoutId: claimed?.fanoutId ?? 0, cause: 'refused', now: NOW });
    expect(await claimAll(db, lease)).toEqual([]);
    expect(await outboxCounts(db)).toEqual({ waiting: 0, dead: 1, openFanouts: 0 });
    expect(await deadLetters(db, 5)).toMatchObject([{ kind: 'article', ref: String(id), chatId: 1, cause: 'refused' }]);
    expect(await replayDeadLetters(db)).toBe(1);
    expect(await claimAll(db, lease)).toHaveLength(1);
  });

  it('edits what was sent when an article is corrected, also what was on its way meanwhile', async () => {
    const { db } = await open();
    await follower(db, 1, [wisata]);
    await follower(db, 2, [wisata]);
    const id = await publish(db);
    await materialiseAll(db);
    const lease = await lead(db);
    const [one, two] = await claimAll(db, lease);
    await settleSent(db, one, 11);
    const revision = await reviseArticle(db, id, newArticle({ title: 'Festival Cisadane Dibuka Minggu Malam' }), NOW);
    await addFanout(db, { kind: 'correction', ref: `${id}:${revision}`, articleId: id, cutoff: NOW });
    expect(await materialiseAll(db)).toBe(1);
    await settleSent(db, two, 12);
    const corrections = await claimAll(db, lease);
    expect(corrections.map(({ kind, messageId }) => [kind, messageId])).toEqual([
      ['correction', 11],
      ['correction', 12],
    ]);
    expect((await articleById(db, id))?.revision).toBe(1);
  });

  it('brings the quote to those who asked for it', async () => {
    const { db } = await open();
    await follower(db, 1, [wisata]);
    await follower(db, 2, []);
    await setWantsQuote(db, { chatId: 2, threadId: 0 }, true, NOW);
    await addFanout(db, { kind: 'quote', ref: '2026-11-24', articleId: null, cutoff: NOW });
    await materialiseAll(db);
    expect((await claimAll(db, await lead(db))).map(({ chatId, ref }) => [chatId, ref])).toEqual([[2, '2026-11-24']]);
  });

  it('moves all of a group to its new id and keeps what is there already', async () => {
    const { db } = await open();
    await follower(db, -5, [wisata, banten]);
    await follower(db, -1_005, [wisata]);
    await publish(db);
    await materialiseAll(db);
    await moveChat(db, -5, -1_005, NOW);
    expect([...(await followedTopics(db, { chatId: -1_005, threadId: 0 }))].toSorted()).toEqual(['BANTEN', 'WISATA']);
    expect(await followedTopics(db, { chatId: -5, threadId: 0 })).toEqual([]);
    expect((await claimAll(db, await lead(db))).map((delivery) => delivery.chatId)).toEqual([-1_005]);
  });

  it('never gives an id twice, also when the table was empty in between', async () => {
    const { db } = await open();
    await follower(db, 1, [wisata]);
    await publish(db, { key: 'id:1' });
    await materialiseAll(db);
    const lease = await lead(db);
    const [first] = await claimAll(db, lease);
    await dismiss(db, [{ id: first?.id ?? 0, fanoutId: first?.fanoutId ?? 0 }]);
    await publish(db, { key: 'id:2' });
    await materialiseAll(db);
    const [second] = await claimAll(db, lease);
    expect(second?.id).toBeGreaterThan(first?.id ?? 0);
  });
});

async function settleSent(db: Database, claimed: ClaimedDelivery | undefined, messageId: number): Promise<void> {
  if (claimed?.articleId == null) throw new Error('nothing was claimed');
  const { id, fanoutId, chatId, threadId, articleId } = claimed;
  await acknowledge(db, [{ id, fanoutId }]);
  await rememberSent(
    db,
    [{ chatId, threadId, messageId, articles: [{ id: articleId, revision: 0 }], fingerprint: 'as sent' }],
    NOW,
  );
}
