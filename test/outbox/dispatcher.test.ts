import type { Kysely } from 'kysely';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ArticleId } from '../../src/article/article.js';
import type { Deliver, Delivery, Outcome } from '../../src/outbox/delivery.js';
import { createDispatcher, type Dispatcher } from '../../src/outbox/dispatcher.js';
import { type Pace, telegramPace } from '../../src/outbox/pace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import { claim } from '../../src/store/claim.js';
import { deadLetters, outboxCounts } from '../../src/store/dead-letters.js';
import { freeLeased } from '../../src/store/deliveries.js';
import { destinationAt } from '../../src/store/destinations.js';
import { followedTopics } from '../../src/store/follows.js';
import type { Schema } from '../../src/store/schema.js';
import { openSqlite } from '../support/databases.js';
import { silentLogger } from '../support/fixtures.js';
import { addFollower, outboxDrained, publishArticle, takeLead, wisata } from '../support/outbox.js';

const unlimited: Pace = { ...telegramPace, perSecond: Number.POSITIVE_INFINITY };

interface Scene {
  readonly db: Kysely<Schema>;
  /** What reached the fake Telegram, in order. */
  readonly sent: Delivery[];
  follow(...chatIds: number[]): Promise<void>;
  publish(key: string): Promise<ArticleId>;
  dispatch(answer?: (delivery: Delivery) => Outcome | Promise<Outcome>, pace?: Pace): Promise<Dispatcher>;
  /** Until nothing waits in the outbox. */
  drained(): Promise<void>;
}

async function scene(): Promise<Scene> {
  const { db } = await openSqlite();
  const sent: Delivery[] = [];
  let messageId = 100;
  return {
    db,
    sent,
    async follow(...chatIds) {
      for (const chatId of chatIds) await addFollower(db, chatId);
    },
    publish: (key) => publishArticle(db, { key, title: key }),
    async dispatch(answer, pace = unlimited) {
      const lease = await takeLead(db);
      const deliver: Deliver = async (delivery) => {
        const outcome = await (answer?.(delivery) ?? { status: 'sent', messageId: ++messageId });
        if (outcome.status === 'sent') sent.push(delivery);
        return outcome;
      };
      const dispatcher = createDispatcher({
        db,
        deliver,
        lease: () => lease,
        clock: Date.now,
        logger: silentLogger,
        pacer: createPacer(pace),
      });
      onTestFinished(() => dispatcher.stop());
      dispatcher.start();
      return dispatcher;
    },
    drained: () => outboxDrained(db),
  };
}

const chatsOf = (deliveries: readonly Delivery[]): readonly number[] =>
  deliveries.map((delivery) => delivery.destination.chatId).toSorted((one, other) => one - other);

describe('the dispatcher', () => {
  it('brings an article to every follower once and remembers the messages', async () => {
    const { db, sent, follow, publish, dispatch, drained } = await scene();
    await follow(1, 2, 3);
    const id = await publish('a');
    await dispatch();
    await drained();
    expect(chatsOf(sent)).toEqual([1, 2, 3]);
    const remembered = await db.selectFrom('sent').selectAll().where('article_id', '=', id).execute();
    expect(remembered).toHaveLength(3);
  });

  it('keeps the order of publication in a chat although an earlier message has to be tried again', async () => {
    const { sent, follow, publish, dispatch, drained } = await scene();
    await follow(1);
    for (const key of ['a', 'b', 'c']) await publish(key);
    let refusals = 1;
    await dispatch(() =>
      refusals-- > 0
        ? { status: 'retry', cause: 'flood', afterMs: 60, scope: 'chat' }
        : { status: 'sent', messageId: 1 },
    );
    await drained();
    expect(sent.map((delivery) => (delivery.kind === 'article' ? delivery.article.title : ''))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('holds only the chat that Telegram asked to wait for', async () => {
    const { sent, follow, publish, dispatch, drained } = await scene();
    await follow(1, 2, 3);
    await publish('a');
    let wasRefused = false;
    await dispatch((delivery) => {
      if (delivery.destination.chatId !== 1 || wasRefused) return { status: 'sent', messageId: 1 };
      wasRefused = true;
      return { status: 'retry', cause: 'flood', afterMs: 300, scope: 'chat' };
    });
    await drained();
    expect(sent.map((delivery) => delivery.destination.chatId).at(-1)).toBe(1);
    expect(chatsOf(sent)).toEqual([1, 2, 3]);
  });

  it.each<[string, Outcome]>([
    ['an error of the server', { status: 'retry', cause: '502', afterMs: 0, scope: 'delivery' }],
    ['a lost answer', { status: 'unknown', cause: 'reset' }],
  ])('tries again after %s', async (_case, trouble) => {
    const { db, sent, follow, publish, dispatch } = await scene();
    await follow(1);
    await publish('a');
    let tries = 0;
    const dispatcher = await dispatch(() => (++tries === 1 ? trouble : { status: 'sent', messageId: 1 }));
    await vi.waitFor(() => expect(tries).toBe(1));
    await vi.waitFor(async () => {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set({ not_before: 0 })
        .where('last_error', '=', trouble.status === 'sent' ? '' : trouble.cause)
        .executeTakeFirst();
      expect(Number(numUpdatedRows)).toBe(1);
    });
    dispatcher.wake();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
  });

  it('lets a chat that blocked the bot rest, keeps its follows, and drops what waits for it', async () => {
    const { db, follow, publish, dispatch, drained } = await scene();
    await follow(1);
    await publish('a');
    await publish('b');
    await dispatch(() => ({ status: 'gone', cause: 'Forbidden: bot was blocked by the user' }));
    await drained();
    expect((await destinationAt(db, { chatId: 1, threadId: 0 }))?.state).toBe('resting');
    expect(await followedTopics(db, { chatId: 1, threadId: 0 })).toEqual([wisata]);
  });

  it('follows a group to its new id and sends there', async () => {
    const { sent, follow, publish, dispatch, drained } = await scene();
    await follow(-5);
    await publish('a');
    await dispatch(({ destination }) =>
      destination.chatId === -5
        ? { status: 'migrated', toChatId: -1_005, cause: 'upgraded' }
        : { status: 'sent', messageId: 1 },
    );
    await drained();
    expect(chatsOf(sent)).toEqual([-1_005]);
  });

  it('makes what Telegram will never take a dead letter with its cause', async () => {
    const { db, follow, publish, dispatch, drained } = await scene();
    await follow(1, 2);
    await publish('a');
    await dispatch(({ destination }) =>
      destination.chatId === 1
        ? { status: 'rejected', cause: 'Bad Request: new rule' }
        : { status: 'sent', messageId: 1 },
    );
    await drained();
    expect(await deadLetters(db, 5)).toMatchObject([{ chatId: 1, cause: 'Bad Request: new rule' }]);
  });

  it('survives a bug in writing a message and goes on with the others', async () => {
    const { sent, follow, publish, dispatch } = await scene();
    await follow(1, 2);
    await publish('a');
    await dispatch(({ destination }) => {
      if (destination.chatId === 1) throw new Error('a bug');
      return { status: 'sent', messageId: 1 };
    });
    await vi.waitFor(() => expect(chatsOf(sent)).toEqual([2]));
  });

  it('sends again what a killed process had claimed, and nothing that it had written down', async () => {
    const { db, sent, follow, publish, dispatch, drained } = await scene();
    await follow(1, 2, 3, 4);
    await publish('a');
    const frozen: ((outcome: Outcome) => void)[] = [];
    await dispatch(({ destination }) =>
      destination.chatId <= 2
        ? { status: 'sent', messageId: 1 }
        : new Promise<Outcome>((resolve) => {
            frozen.push(resolve);
          }),
    );
    await vi.waitFor(async () => expect(await outboxCounts(db)).toMatchObject({ waiting: 2 }));
    await freeLeased(db, 'all');
    await dispatch();
    await drained();
    expect(chatsOf(sent)).toEqual([1, 2, 3, 4]);
    for (const thaw of frozen) thaw({ status: 'moot', cause: 'the process is dead' });
  });

  it('ends what is in flight when it is stopped, and stopping twice is harmless', async () => {
    const { db, follow, publish, dispatch } = await scene();
    await follow(1);
    await publish('a');
    let release: (outcome: Outcome) => void = () => undefined;
    const asked = vi.fn(
      () =>
        new Promise<Outcome>((resolve) => {
          release = resolve;
        }),
    );
    const dispatcher = await dispatch(asked);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    const stopped = Promise.all([dispatcher.stop(), dispatcher.stop()]);
    release({ status: 'sent', messageId: 1 });
    await stopped;
    expect(await outboxCounts(db)).toEqual({ waiting: 0, dead: 0, openFanouts: 0 });
  });

  it('hands back at once what has to wait long, so that a slow group holds nobody up', async () => {
    const { db, sent, follow, publish, dispatch } = await scene();
    await follow(-7, 1, 2);
    for (const key of ['a', 'b']) await publish(key);
    await dispatch(undefined, { ...telegramPace, perGroupMinute: 1 });
    await vi.waitFor(() => expect(chatsOf(sent)).toEqual([-7, 1, 1, 2, 2]), { timeout: 5_000 });
    await vi.waitFor(async () => expect(await outboxCounts(db)).toMatchObject({ waiting: 1 }));
    const lease = await takeLead(db);
    expect(await claim(db, { lease, now: Date.now(), leaseMs: 1_000, limit: 10 })).toEqual([]);
  });
});
