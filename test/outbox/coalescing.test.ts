import type { Kysely } from 'kysely';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ArticleId } from '../../src/article/article.js';
import { articlesOf, type Deliver, type Delivery, type Outcome } from '../../src/outbox/delivery.js';
import { createDispatcher, type Dispatcher } from '../../src/outbox/dispatcher.js';
import { telegramPace } from '../../src/outbox/pace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import { reviseArticle } from '../../src/store/articles.js';
import { deadLetters } from '../../src/store/dead-letters.js';
import { setWantsQuote } from '../../src/store/destinations.js';
import { addFanout } from '../../src/store/fanouts.js';
import type { Lease } from '../../src/store/leases.js';
import { poolQuotes, settleQuoteOfDay } from '../../src/store/quotes.js';
import type { Schema } from '../../src/store/schema.js';
import { openSqlite } from '../support/databases.js';
import { newArticle, silentLogger, testClock } from '../support/fixtures.js';
import { addFollower, materialiseAll, outboxDrained, publishArticle, takeLead } from '../support/outbox.js';

const HOUR = 3_600_000;
const freshness = { maxAge: 12 * HOUR, timeZone: 'Asia/Jakarta' };

interface Scene {
  readonly db: Kysely<Schema>;
  readonly clock: ReturnType<typeof testClock>;
  readonly sent: readonly Delivery[];
  /** What each message said, by the articles' titles. */
  readonly titles: () => readonly (readonly string[])[];
  /** As many articles as asked for, which wait since ten seconds. */
  waiting(count: number): Promise<readonly ArticleId[]>;
  dispatch(options?: {
    readonly answer?: (delivery: Delivery) => Outcome | Promise<Outcome>;
    readonly isNeeded?: (delivery: Delivery) => boolean;
    readonly lease?: () => Lease | null;
  }): Promise<Dispatcher>;
  drained(): Promise<void>;
}

async function scene(): Promise<Scene> {
  const { db } = await openSqlite();
  const clock = testClock();
  const sent: Delivery[] = [];
  let messageId = 100;
  return {
    db,
    clock,
    sent,
    titles: () => sent.map((delivery) => articlesOf(delivery).map(({ title }) => title)),
    async waiting(count) {
      const ids: ArticleId[] = [];
      for (let number = 1; number <= count; number += 1) {
        const publishedAt = clock.read() - HOUR + number;
        ids.push(await publishArticle(db, { key: `id:${number}`, title: `Berita ${number}`, publishedAt }));
      }
      await materialiseAll(db, clock.read());
      clock.advance(10_000);
      return ids;
    },
    async dispatch({ answer, isNeeded = () => true, lease } = {}) {
      const held = await takeLead(db);
      async function deliver(delivery: Delivery): Promise<Outcome> {
        const outcome = await (answer?.(delivery) ?? {
          status: 'sent',
          messageId: ++messageId,
          fingerprint: 'as sent',
        });
        if (outcome.status === 'sent') sent.push(delivery);
        return outcome;
      }
      const dispatcher = createDispatcher({
        db,
        deliver: Object.assign(deliver, { isNeeded }) satisfies Deliver,
        lease: lease ?? (() => held),
        freshness,
        clock: clock.read,
        logger: silentLogger,
        pacer: createPacer({ ...telegramPace, perSecond: Number.POSITIVE_INFINITY }),
      });
      onTestFinished(() => dispatcher.stop());
      dispatcher.start();
      return dispatcher;
    },
    drained: () => outboxDrained(db),
  };
}

async function correct(db: Kysely<Schema>, id: ArticleId, title: string): Promise<void> {
  const revision = await reviseArticle(db, id, newArticle({ key: `again:${id}`, title }), 1);
  await addFanout(db, { kind: 'correction', ref: `${id}:${revision}`, articleId: id, cutoff: 1 });
}

describe('articles that waited together', () => {
  it('leave as one message, which each of them remembers', async () => {
    const { db, waiting, dispatch, drained, titles } = await scene();
    await addFollower(db, 1);
    const ids = await waiting(3);
    await dispatch();
    await drained();
    expect(titles()).toEqual([['Berita 1', 'Berita 2', 'Berita 3']]);
    const rows = await db.selectFrom('sent').selectAll().orderBy('article_id').execute();
    expect(rows.map((row) => [row.article_id, row.message_id, row.together])).toEqual(
      ids.map((id) => [id, 101, JSON.stringify(ids)]),
    );
    const fanouts = await db.selectFrom('fanouts').select(['made', 'sent', 'failed', 'dropped']).execute();
    expect(fanouts).toEqual(ids.map(() => ({ made: 1, sent: 1, failed: 0, dropped: 0 })));
  });

  it('are all tried again after a failure, together', async () => {
    const { db, clock, waiting, dispatch, drained, titles } = await scene();
    await addFollower(db, 1);
    await waiting(2);
    let tries = 0;
    await dispatch({
      answer: () => {
        clock.advance(60_000);
        return ++tries === 1
          ? { status: 'retry', cause: '502', afterMs: 0, scope: 'delivery' }
          : { status: 'sent', messageId: 7 };
      },
    });
    await vi.waitFor(() => expect(tries).toBe(1));
    clock.advance(60_000);
    await drained();
    expect(titles()).toEqual([['Berita 1', 'Berita 2']]);
  });

  it('are tried one by one where Telegram refuses them together, so that only the bad one is buried', async () => {
    const { db, waiting, dispatch, drained, titles } = await scene();
    await addFollower(db, 1);
    await waiting(3);
    await dispatch({
      answer: (delivery) =>
        articlesOf(delivery).some(({ title }) => title === 'Berita 2')
          ? { status: 'rejected', cause: 'Bad Request' }
          : { status: 'sent', messageId: 7 },
    });
    await drained();
    expect(titles()).toEqual([['Berita 1'], ['Berita 3']]);
    expect(await deadLetters(db, 5)).toHaveLength(1);
  });

  it('go with the group to its new id', async () => {
    const { db, waiting, dispatch, drained, sent, titles } = await scene();
    await addFollower(db, -5);
    await waiting(2);
    await dispatch({
      answer: ({ destination }) =>
        destination.chatId === -5
          ? { status: 'migrated', toChatId: -1_005, cause: 'upgraded' }
          : { status: 'sent', messageId: 7 },
    });
    await drained();
    expect(sent.map(({ destination }) => destination.chatId)).toEqual([-1_005]);
    expect(titles()).toEqual([['Berita 1', 'Berita 2']]);
  });
});

describe('a correction', () => {
  it('edits the message of several with all of its articles as they are now, once', async () => {
    const { db, waiting, dispatch, drained, sent, titles } = await scene();
    await addFollower(db, 1);
    const [, second, third] = await waiting(3);
    const dispatcher = await dispatch({
      isNeeded: (delivery) => delivery.kind !== 'correction' || delivery.fingerprint === 'as sent',
      answer: ({ kind }) => ({
        status: 'sent',
        messageId: 101,
        fingerprint: kind === 'correction' ? 'new' : 'as sent',
      }),
    });
    await drained();
    await correct(db, second ?? (0 as ArticleId), 'Berita 2, diralat');
    await correct(db, third ?? (0 as ArticleId), 'Berita 3, diralat');
    dispatcher.wake();
    await drained();
    expect(titles()).toEqual([
      ['Berita 1', 'Berita 2', 'Berita 3'],
      ['Berita 1', 'Berita 2, diralat', 'Berita 3, diralat'],
    ]);
    expect(sent[1]).toMatchObject({ kind: 'correction', messageId: 101, fingerprint: 'as sent' });
  });
});

describe('news that is out of date when its turn comes', () => {
  it('is dropped without counting as a failure, also among others', async () => {
    const { db, clock, waiting, dispatch, drained, titles } = await scene();
    await addFollower(db, 1);
    const old = await publishArticle(db, { key: 'old', title: 'Lama', publishedAt: clock.read() - 12 * HOUR - 1 });
    await waiting(2);
    await dispatch();
    await drained();
    expect(titles()).toEqual([['Berita 1', 'Berita 2']]);
    const counts = db.selectFrom('fanouts').select(['sent', 'failed', 'dropped']).where('article_id', '=', old);
    expect(await counts.executeTakeFirst()).toEqual({ sent: 0, failed: 0, dropped: 1 });
  });

  it('is dropped when it was withdrawn before it left', async () => {
    const { db, waiting, dispatch, drained, titles } = await scene();
    await addFollower(db, 1);
    const [first] = await waiting(2);
    await db
      .updateTable('articles')
      .set({ state: 'withdrawn' })
      .where('id', '=', first ?? 0)
      .execute();
    await dispatch();
    await drained();
    expect(titles()).toEqual([['Berita 2']]);
  });

  it.each([
    ['today', '2026-11-24', 1],
    ['yesterday', '2026-11-23', 0],
  ])('is the quote of another day: that of %s leaves %s: %i', async (_case, day, count) => {
    const { db, dispatch, drained, sent } = await scene();
    await addFollower(db, 1);
    await setWantsQuote(db, { chatId: 1, threadId: 0 }, true, 0);
    await poolQuotes(db, [{ key: 'k', text: 't', author: 'a', source: null, origin: 'file', seenAt: 0 }], 0);
    const { id } = await db.selectFrom('quotes').select('id').executeTakeFirstOrThrow();
    await settleQuoteOfDay(db, day, id);
    await addFanout(db, { kind: 'quote', ref: day, articleId: null, cutoff: 1 });
    await dispatch();
    await drained();
    expect(sent).toHaveLength(count);
  });
});

describe('a process whose lease is over', () => {
  it('sends nothing of what it had claimed, and goes on where the lease is still its own', async () => {
    const { db, waiting, dispatch, drained, sent } = await scene();
    for (let chatId = 1; chatId <= 5; chatId += 1) await addFollower(db, chatId);
    await waiting(1);
    const lease = await takeLead(db);
    let isHeld = true;
    let asked = 0;
    await dispatch({
      // Asked once for the claim, then before each send: the heart stops in between.
      lease: () => {
        asked += 1;
        if (asked === 2) isHeld = false;
        return isHeld ? { ...lease, epoch: lease.epoch + 1 } : null;
      },
    });
    await vi.waitFor(() => expect(asked).toBeGreaterThan(6));
    expect(sent).toEqual([]);
    isHeld = true;
    await drained();
    expect(sent).toHaveLength(5);
  });
});
