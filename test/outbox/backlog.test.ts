import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../src/outbox/delivery.js';
import { createDeliveryLoader } from '../../src/outbox/load-delivery.js';
import { telegramPace } from '../../src/outbox/pace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import { refillWindow } from '../../src/outbox/refill.js';
import { type Result, settle } from '../../src/outbox/settle.js';
import { claim } from '../../src/store/claim.js';
import { outboxCounts } from '../../src/store/dead-letters.js';
import type { Lease } from '../../src/store/leases.js';
import type { Schema } from '../../src/store/schema.js';
import { openSqlite } from '../support/databases.js';
import { silentLogger, testClock } from '../support/fixtures.js';
import { addFollower, publishArticle, takeLead } from '../support/outbox.js';

const GROUP = -1_001;
const TICK_MS = 200;

interface Sent {
  readonly chatId: number;
  readonly at: number;
  readonly numbers: readonly number[];
}

/** The outbox at Telegram's pace in a time of its own: what takes minutes is over at once. */
async function timeMachine() {
  const { db } = await openSqlite();
  const lease = await takeLead(db);
  const clock = testClock();
  const sent: Sent[] = [];
  const tick = createTick({ db, lease, now: clock.read, sent });
  let published = 0;
  return {
    db,
    sent,
    now: clock.read,
    async publish(count: number): Promise<void> {
      for (let index = 0; index < count; index += 1) {
        published += 1;
        await publishArticle(db, {
          key: `id:${published}`,
          title: String(published),
          publishedAt: clock.read() + index,
        });
      }
    },
    async pass(ms: number): Promise<void> {
      for (const end = clock.read() + ms; clock.read() < end; clock.advance(TICK_MS)) await tick();
    },
    /** Until nothing waits; returns how long that took in milliseconds. */
    async drain(): Promise<number> {
      const start = clock.read();
      while ((await outboxCounts(db)).waiting + (await outboxCounts(db)).openFanouts > 0) {
        await tick();
        clock.advance(TICK_MS);
      }
      return clock.read() - start;
    },
  };
}

function createTick(deps: {
  readonly db: Kysely<Schema>;
  readonly lease: Lease;
  readonly now: () => number;
  readonly sent: Sent[];
}): () => Promise<void> {
  const { db, lease, sent } = deps;
  const pacer = createPacer(telegramPace, deps.now);
  const load = createDeliveryLoader(db);

  return async () => {
    const now = deps.now();
    await refillWindow(db, now);
    const claims = await db.transaction().execute((trx) => claim(trx, { lease, now, leaseMs: 60_000, limit: 30 }));
    const results: Result[] = [];
    for (const loaded of await load(claims, now)) {
      const { chatId } = loaded.rows[0];
      const waitMs = pacer.tryTake(chatId, 'news');
      if (waitMs > 0) {
        results.push({ ...loaded, outcome: { status: 'not-yet', waitMs } });
        continue;
      }
      const numbers = loaded.delivery === null ? [] : articlesOf(loaded.delivery).map(({ title }) => Number(title));
      sent.push({ chatId, at: now, numbers });
      results.push({ ...loaded, outcome: { status: 'sent', messageId: sent.length } });
    }
    await settle({ db, logger: silentLogger }, results, now);
  };
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('a backlog', () => {
  it('of 25 articles at once reaches a group within seconds and in order, although it takes 20 messages a minute', async () => {
    const { db, sent, publish, drain } = await timeMachine();
    await addFollower(db, GROUP);
    await publish(25);
    expect(await drain()).toBeLessThan(15_000);
    expect(sent.flatMap(({ numbers }) => numbers)).toEqual(upTo(25));
    expect(sent.length).toBeLessThanOrEqual(8);
    expect(sent[0]?.numbers).toEqual([1]);
  });

  it('does not grow in a group, though the publisher writes twice as much as Telegram lets through', async () => {
    const { db, sent, now, publish, pass, drain } = await timeMachine();
    await addFollower(db, GROUP);
    const start = now();
    for (let minute = 0; minute < 3; minute += 1) {
      for (let number = 0; number < 40; number += 1) {
        await publish(1);
        await pass(1_500);
      }
    }
    await drain();
    expect(sent.flatMap(({ numbers }) => numbers)).toEqual(upTo(120));
    const delays = sent.flatMap(({ at, numbers }) => numbers.map((number) => at - start - (number - 1) * 1_500));
    expect(Math.max(...delays)).toBeLessThan(65_000);
  });

  it('of five articles for each of many is worked off with far fewer messages, each reader’s in order', async () => {
    const { db, sent, publish, drain } = await timeMachine();
    for (let chatId = 1; chatId <= 600; chatId += 1) await addFollower(db, chatId);
    await publish(5);
    await drain();
    for (const chatId of [1, 300, 600]) {
      expect(sent.filter((one) => one.chatId === chatId).flatMap(({ numbers }) => numbers)).toEqual(upTo(5));
    }
    expect(sent.length).toBeLessThan(3_000 / 2);
  });
});
