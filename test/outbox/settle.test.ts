import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleId } from '../../src/article/article.js';
import type { Delivery, FanoutKind, Outcome } from '../../src/outbox/delivery.js';
import { lostAnswerDelayMs, retryDelayMs } from '../../src/outbox/retry-delay.js';
import { abandon, type Result, settle } from '../../src/outbox/settle.js';
import { articleById, insertArticle } from '../../src/store/articles.js';
import { type ClaimedDelivery, claim } from '../../src/store/claim.js';
import { deadLetters, outboxCounts } from '../../src/store/dead-letters.js';
import { destinationAt, noteDestination } from '../../src/store/destinations.js';
import { addFanout, materialise, nextTurn } from '../../src/store/fanouts.js';
import { addFollows, followedTopics } from '../../src/store/follows.js';
import { takeNotices } from '../../src/store/notices.js';
import type { Schema } from '../../src/store/schema.js';
import type { Destination } from '../../src/subscriptions/destination.js';
import type { TopicId } from '../../src/topics/topic.js';
import { describeOnEachEngine, type OpenTestDatabase, openSqlite } from '../support/databases.js';
import { newArticle, privateChat, recordingLogger } from '../support/fixtures.js';
import { materialiseAll, takeLead } from '../support/outbox.js';

const NOW = Date.UTC(2026, 10, 24, 3, 10);
const HOUR = 3_600_000;
const MAX_AGE = 12 * HOUR;
const GROUP = -1_001_000_000_005;
const wisata = 'WISATA' as TopicId;

/** One place that follows travel news, and an article on its way there. */
async function createScene(open: OpenTestDatabase, place = { chatId: 1, threadId: 0 }) {
  const { db } = await open();
  const kind = place.chatId > 0 ? 'private' : 'supergroup';
  await noteDestination(db, { ...privateChat(place.chatId), ...place, kind }, NOW - 1);
  await addFollows(db, place, [wisata], NOW - 1);
  const lease = await takeLead(db);
  const { logger, lines } = recordingLogger();
  const deps = { db, logger, freshness: { maxAge: MAX_AGE, timeZone: 'Asia/Jakarta' } };

  async function publish(key: string, kinds: FanoutKind = 'article', publishedAt = NOW): Promise<ArticleId> {
    const article = newArticle({ key, title: `Berita ${key} hari ini`, publishedAt, seenAt: publishedAt });
    const id = await insertArticle(db, article);
    if (id === null) throw new Error('known');
    await addFanout(db, { kind: kinds, ref: String(id), articleId: id, cutoff: NOW });
    await materialiseAll(db, NOW);
    return id;
  }

  async function claimed(now: number): Promise<readonly ClaimedDelivery[]> {
    const claims = await db.transaction().execute((trx) => claim(trx, { lease, now, leaseMs: 60_000, limit: 10 }));
    return claims[0] ?? [];
  }

  /** What a try at this time comes to, when Telegram answers so; false where nothing is due. */
  async function attempt(now: number, outcome: Outcome): Promise<boolean> {
    const result = await attempted(now, outcome);
    if (result !== null) await settle(deps, [result], now);
    return result !== null;
  }

  async function attempted(now: number, outcome: Outcome): Promise<Result | null> {
    const [first, ...others] = await claimed(now);
    if (first === undefined) return null;
    const articles = await Promise.all([first, ...others].map((row) => articleById(db, row.articleId ?? 0)));
    return { rows: [first, ...others], delivery: await deliveryOf(db, first, articles), outcome };
  }

  return { db, deps, place, lines, publish, attempt, attempted };
}

async function deliveryOf(
  db: Kysely<Schema>,
  row: ClaimedDelivery,
  found: readonly (Article | null)[],
): Promise<Delivery> {
  const articles = found.filter((article) => article !== null);
  const destination = (await destinationAt(db, row)) as Destination;
  const common = { id: row.id, fanoutId: row.fanoutId, destination, attempt: row.attempt };
  if (row.kind === 'correction') return { ...common, kind: 'correction', articles, messageId: 5, fingerprint: '' };
  const [article] = articles;
  if (article === undefined) throw new Error('no article');
  return { ...common, kind: 'article', article };
}

/** Tries whenever something is due, as long as something waits; tells how often, and for how many hours. */
async function tryOn({ db, attempt }: Awaited<ReturnType<typeof createScene>>, outcome: Outcome) {
  for (let tries = 0, now = NOW; ; tries += 1) {
    const next = await db.selectFrom('deliveries').select('not_before').where('status', '<', 3).executeTakeFirst();
    if (next === undefined) return { tries, hours: (now - NOW) / HOUR };
    now = Math.max(now, next.not_before);
    if (!(await attempt(now, outcome))) throw new Error('what is due was not claimed');
  }
}

const lost: Outcome = { status: 'unknown', cause: 'read ECONNRESET' };
const broken: Outcome = { status: 'retry', cause: 'Internal Server Error', afterMs: 0, scope: 'delivery' };
const flood: Outcome = { status: 'retry', cause: 'Too Many Requests', afterMs: 7_000, scope: 'chat' };

describeOnEachEngine('counting failures', (open) => {
  it('a lost answer: at least once, at most three times, then a dead letter with its cause', async () => {
    const scene = await createScene(open);
    await scene.publish('id:1');
    expect(await tryOn(scene, lost)).toMatchObject({ tries: 3 });
    expect(await deadLetters(scene.db, 5)).toMatchObject([
      { cause: 'read ECONNRESET', chatId: 1, diedAt: expect.any(Number) },
    ]);
  });

  it('lost answers are counted apart from what Telegram refused for a while', async () => {
    const scene = await createScene(open);
    await scene.publish('id:1');
    for (const minute of [0, 10, 20]) expect(await scene.attempt(NOW + minute * 60_000, broken)).toBe(true);
    expect(await scene.attempt(NOW + 40 * 60_000, lost)).toBe(true);
    expect(await outboxCounts(scene.db)).toMatchObject({ waiting: 1, dead: 0 });
  });
});

describe('what follows when a message was not sent', () => {
  const open = openSqlite;

  it('an error of the server: again and again until the article is too old, with growing pauses', async () => {
    const scene = await createScene(open);
    await scene.publish('id:1', 'article', NOW - 2 * HOUR);
    const { tries, hours } = await tryOn(scene, broken);
    expect(hours).toBeGreaterThan(9);
    expect(hours).toBeLessThanOrEqual(10);
    expect(tries).toBeLessThan(100);
    expect(await deadLetters(scene.db, 5)).toMatchObject([{ cause: 'Internal Server Error' }]);
  });

  it('an edit whose answer got lost: again like any failure, for a day at most, however old the article', async () => {
    const scene = await createScene(open);
    const id = await insertArticle(scene.db, newArticle({ publishedAt: NOW - 100 * HOUR }));
    await scene.db
      .insertInto('sent')
      .values({ article_id: id ?? 0, chat_id: 1, thread_id: 0, message_id: 5, revision: -1, sent_at: NOW })
      .execute();
    await addFanout(scene.db, { kind: 'correction', ref: `${id}:1`, articleId: id, cutoff: NOW });
    const turn = await nextTurn(scene.db);
    if (turn === null) throw new Error('no fan-out');
    await materialise(scene.db, turn.fanout, 10, NOW);
    const { tries, hours } = await tryOn(scene, lost);
    expect(tries).toBeGreaterThan(50);
    expect(hours).toBeGreaterThan(23);
    expect(hours).toBeLessThanOrEqual(24);
  });

  it('a flood wait is nobody’s failure', async () => {
    const scene = await createScene(open);
    await scene.publish('id:1');
    expect(await scene.attempt(NOW, flood)).toBe(true);
    expect(await scene.attempt(NOW + 6_999, flood)).toBe(false);
    expect(await scene.attempt(NOW + 7_000, flood)).toBe(true);
    const row = await scene.db.selectFrom('deliveries').select(['attempts', 'failing_since']).executeTakeFirst();
    expect(row).toEqual({ attempts: 0, failing_since: null });
  });

  it('a lost topic: what waits is sent in General, follows move there, and somebody is told once', async () => {
    const scene = await createScene(open, { chatId: GROUP, threadId: 7 });
    await scene.publish('id:1');
    const outcome: Outcome = { status: 'thread-lost', cause: 'message thread not found' };
    expect(await scene.attempt(NOW, outcome)).toBe(true);
    const general = { chatId: GROUP, threadId: 0 };
    expect(await followedTopics(scene.db, general)).toEqual([wisata]);
    const next = await scene.attempted(NOW, { status: 'sent', messageId: 9 });
    expect(next?.rows).toMatchObject([{ ...general, kind: 'article' }]);
    expect(await takeNotices(scene.db, NOW)).toMatchObject([{ chatId: GROUP, threadId: 7, kind: 'thread-lost' }]);
    expect(await takeNotices(scene.db, NOW)).toEqual([]);
  });

  it('no right to write: the chat rests with its settings, and somebody is told once', async () => {
    const scene = await createScene(open, { chatId: GROUP, threadId: 0 });
    await scene.publish('id:1');
    await scene.attempt(NOW, { status: 'no-right', scope: 'chat', cause: 'not enough rights' });
    expect(await destinationAt(scene.db, scene.place)).toMatchObject({ state: 'resting' });
    expect(await followedTopics(scene.db, scene.place)).toEqual([wisata]);
    expect(await outboxCounts(scene.db)).toMatchObject({ waiting: 0, dead: 0 });
    expect(await takeNotices(scene.db, NOW)).toMatchObject([{ kind: 'no-right', title: `Pembaca ${GROUP}` }]);
  });

  it('a closed topic: its news goes to General, and somebody is told; where General is closed too, it rests', async () => {
    const scene = await createScene(open, { chatId: GROUP, threadId: 7 });
    const general = { chatId: GROUP, threadId: 0 };
    await noteDestination(scene.db, { ...privateChat(GROUP), ...general, kind: 'supergroup' }, NOW);
    await scene.publish('id:1');
    await scene.attempt(NOW, { status: 'no-right', scope: 'place', cause: 'TOPIC_CLOSED' });
    expect(await destinationAt(scene.db, scene.place)).toMatchObject({ state: 'active', isDiverted: true });
    expect(await takeNotices(scene.db, NOW)).toMatchObject([{ kind: 'topic-closed', threadId: 7 }]);
    await scene.attempt(NOW, { status: 'no-right', scope: 'place', cause: 'TOPIC_CLOSED' });
    expect(await destinationAt(scene.db, scene.place)).toMatchObject({ state: 'resting' });
    expect(await destinationAt(scene.db, general)).toMatchObject({ state: 'active' });
    expect(await takeNotices(scene.db, NOW)).toMatchObject([{ kind: 'topic-closed', threadId: 0 }]);
  });

  it('a chat that is gone: it rests, nobody is told, nothing is a dead letter', async () => {
    const scene = await createScene(open);
    await scene.publish('id:1');
    await scene.attempt(NOW, { status: 'gone', cause: 'bot was blocked by the user' });
    expect(await destinationAt(scene.db, scene.place)).toMatchObject({ state: 'resting' });
    expect(await outboxCounts(scene.db)).toMatchObject({ waiting: 0, dead: 0 });
    expect(await takeNotices(scene.db, NOW)).toEqual([]);
  });

  it('nothing to do any more is counted apart from failures', async () => {
    const scene = await createScene(open);
    await scene.publish('id:1');
    await scene.attempt(NOW, { status: 'moot', cause: 'withdrawn' });
    const counts = await scene.db.selectFrom('fanouts').select(['sent', 'failed', 'dropped']).executeTakeFirst();
    expect(counts).toEqual({ sent: 0, failed: 0, dropped: 1 });
  });
});

describeOnEachEngine('a group of results', (open) => {
  it('counts a delivery once that is in it twice: what Telegram has, counts', async () => {
    const scene = await createScene(open);
    await scene.publish('id:1');
    const sent = await scene.attempted(NOW, { status: 'sent', messageId: 9 });
    if (sent === null) throw new Error('nothing is due');
    const later: Result = { ...sent, outcome: broken };
    await settle(scene.deps, [later, sent, later, sent], NOW);
    expect(await outboxCounts(scene.db)).toMatchObject({ waiting: 0, dead: 0 });
    expect(await scene.db.selectFrom('fanouts').select('sent').executeTakeFirst()).toEqual({ sent: 1 });
    expect(await scene.db.selectFrom('sent').select('message_id').execute()).toEqual([{ message_id: 9 }]);
  });

  it('remembers the last message where an article and its edit are in it together', async () => {
    const scene = await createScene(open);
    await scene.publish('id:1');
    const sent = await scene.attempted(NOW, { status: 'sent', messageId: 9 });
    if (sent === null) throw new Error('nothing is due');
    const [row] = sent.rows;
    const again: Result = { ...sent, rows: [{ ...row, id: row.id + 1 }], outcome: { status: 'sent', messageId: 10 } };
    await settle(scene.deps, [sent, again], NOW);
    expect(await scene.db.selectFrom('sent').select('message_id').execute()).toEqual([{ message_id: 10 }]);
  });

  it('that cannot be written leaves a dead letter, not a message that is sent for ever', async () => {
    const scene = await createScene(open);
    await scene.publish('id:1');
    const sent = await scene.attempted(NOW, { status: 'sent', messageId: 9 });
    if (sent === null) throw new Error('nothing is due');
    await abandon(scene.deps, sent, NOW);
    expect(await deadLetters(scene.db, 5)).toMatchObject([
      { cause: 'What came of it could not be written down: sent', articleTitle: 'Berita id:1 hari ini' },
    ]);
    expect(scene.lines.filter((line) => line.startsWith('error'))).toHaveLength(1);
  });
});

describe('pauses', () => {
  it('double from a second or two up to a quarter of an hour, and spread out', () => {
    expect([1, 2, 3, 20].map((attempt) => retryDelayMs(attempt, () => 0))).toEqual([1_000, 2_000, 4_000, 450_000]);
    expect([1, 2, 3, 20].map((attempt) => retryDelayMs(attempt, () => 1))).toEqual([2_000, 4_000, 8_000, 900_000]);
  });

  it('grow after the second lost answer, so that an outage may pass', () => {
    expect([1, 2, 3].map((lostSoFar) => lostAnswerDelayMs(lostSoFar, () => 0))).toEqual([1_000, 32_000, 32_000]);
  });
});
