import { describe, expect, it, vi } from 'vitest';
import type { Pulse } from '../../src/operations/pulse.js';
import { telegramPace } from '../../src/outbox/pace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import { createPaidPace } from '../../src/outbox/paid-pace.js';
import type { OpenDatabase } from '../../src/store/database.js';
import { paidMessagesIn } from '../../src/store/paid-messages.js';
import { openSqlite } from '../support/databases.js';
import { manualPulse, recordingLogger, testClock } from '../support/fixtures.js';
import { addFollower, materialiseAll, publishArticle } from '../support/outbox.js';

const FOLLOWERS = 120;
/** At two a second, 120 wait for a minute. */
const FREE = 2;
const PAID = 50;

async function scene(lateAfterMs: number, pulse?: Pulse) {
  const { db } = await openSqlite();
  for (let chatId = 1; chatId <= FOLLOWERS; chatId += 1) await addFollower(db, chatId);
  const clock = testClock();
  const { logger, lines } = recordingLogger();
  const pacer = createPacer({ ...telegramPace, perSecond: FREE }, clock.read);
  const rates = { free: FREE, paid: PAID, lateAfterMs };
  const paidPace = createPaidPace({
    db,
    pacer,
    rates,
    clock: clock.read,
    logger,
    ...(pulse === undefined ? {} : { pulse }),
  });
  let chats = 1_000;
  return {
    db,
    clock,
    paidPace,
    lines,
    /** Looks once more at what waits. */
    async look(expected: 'free' | 'paid'): Promise<void> {
      paidPace.start();
      await paidPace.stop();
      expect(paidPace.mayPay() ? 'paid' : 'free').toBe(expected);
    },
    /** Sends for a second; returns how many left, and how many of them might be paid for. */
    sendASecond(): { sent: number; paid: number } {
      const result = { sent: 0, paid: 0 };
      for (let ms = 0; ms < 1_000; ms += 1, clock.advance(1)) {
        if (pacer.tryTake(++chats, 'news') > 0) continue;
        result.sent += 1;
        if (paidPace.mayPay()) result.paid += 1;
        pacer.answered(chats, { status: 'counted', weight: 1 });
      }
      return result;
    },
  };
}

const forgetAll = ({ db }: Pick<OpenDatabase, 'db'>) => db.deleteFrom('deliveries').execute();

describe('the paid pace', () => {
  it('is left alone while the free one is in time', async () => {
    const { db, look, sendASecond } = await scene(61_000);
    await publishArticle(db);
    await look('free');
    expect(sendASecond()).toEqual({ sent: FREE, paid: 0 });
  });

  it('begins when followers who are still to come would wait too long, and ends when they would not', async () => {
    const at = await scene(59_000);
    await publishArticle(at.db);
    await at.look('paid');
    const { sent, paid } = at.sendASecond();
    expect(sent).toBeGreaterThan(0.9 * PAID);
    expect(paid).toBe(sent);
    await materialiseAll(at.db, at.clock.read());
    await at.look('paid');
    await forgetAll(at);
    await at.look('free');
    at.clock.advance(2_000);
    expect(at.sendASecond()).toEqual({ sent: FREE, paid: 0 });
  });

  it('counts one message a reader where several articles wait together', async () => {
    const { db, look } = await scene(61_000);
    for (const key of ['id:1', 'id:2', 'id:3']) await publishArticle(db, { key });
    await look('free');
  });

  it('does not count what waits for its time', async () => {
    const { db, clock, look } = await scene(1_000);
    await publishArticle(db);
    await materialiseAll(db, clock.read());
    await db
      .updateTable('deliveries')
      .set({ not_before: clock.read() + 60_000 })
      .execute();
    await look('free');
  });

  it('writes down what went beyond the free rate, and tells it', async () => {
    const at = await scene(0);
    await publishArticle(at.db);
    await at.look('paid');
    const { sent } = at.sendASecond();
    await materialiseAll(at.db, at.clock.read());
    await forgetAll(at);
    await at.look('free');
    await at.paidPace.stop();
    const spent = await paidMessagesIn(at.db, at.clock.read());
    expect(spent).toBeGreaterThan(0);
    expect(Math.abs(spent - (sent - FREE))).toBeLessThanOrEqual(FREE);
    expect(at.lines.join('\n')).toMatch(/paying in Stars\n.*"messages":\d+,"stars":[\d.]+\} Back to the free pace/);
  });

  it('looks again at each beat', async () => {
    const beat = manualPulse();
    const { db, paidPace } = await scene(1_000, beat.pulse);
    paidPace.start();
    await publishArticle(db);
    await vi.waitFor(() => {
      beat.beat();
      expect(paidPace.mayPay()).toBe(true);
    });
    await paidPace.stop();
    expect(beat.size()).toBe(0);
  });
});
