import { describe, expect, it, vi } from 'vitest';
import { createMovableClock } from '../../src/preview/movable-clock.js';
import { createTimeTravel } from '../../src/preview/time-travel.js';
import { manualPulse } from '../support/fixtures.js';
import { createScene, sari } from '../support/scene.js';

const PATIENCE = { timeout: 15_000, interval: 20 };
const HOUR_MS = 3_600_000;
const FIRST_READER = 5_000;

/** The running bot, followed by Sari, and a clock that can be moved as in the preview. */
async function runningBot(options: { readonly limits?: { readonly perSecond: number } } = {}) {
  const clock = createMovableClock();
  const { pulse, beat } = manualPulse();
  const scene = await createScene({ now: clock.now, steadyNow: Date.now, pulse, ...options });
  const app = await scene.start();
  await scene.firstLookDone();
  scene.botApi.world.say(sari.id, sari.id, '/langganan semua');
  await scene.hear(sari.id, /Semua berita/);
  const travel = createTimeTravel({ clock, wake: app.wake, timeZone: 'Asia/Jakarta' });
  const sentTo = (personId: number, title: string) =>
    scene.answers(personId).filter(({ text }) => text.includes(title));
  const failures = () => scene.log.filter((line) => /^(error|warn)/.test(line));
  return { ...scene, app, clock, travel, beat, sentTo, failures };
}

async function publishAndHear(bot: Awaited<ReturnType<typeof runningBot>>): Promise<string> {
  const title = bot.site.publishNext()?.title ?? 'nothing';
  await bot.hear(sari.id, new RegExp(title.slice(0, 20)));
  return title;
}

describe('a clock that is moved while the bot runs', () => {
  it('makes an hour of two looks at a page that is gone: its messages say so', async () => {
    const bot = await runningBot();
    const title = await publishAndHear(bot);
    bot.site.withdrawLast();
    await bot.travel('hour');
    await vi.waitFor(() => expect(bot.sentTo(sari.id, title)[0]?.text).toContain('Berita ini ditarik'), PATIENCE);
  });

  it('brings the quote of the day at six tomorrow, once', async () => {
    const bot = await runningBot();
    bot.botApi.world.say(sari.id, sari.id, '/kutipan');
    const offer = await bot.hear(sari.id, /Kutipan hari ini/);
    const button = offer.keyboard?.flat().find((one) => 'callback_data' in one);
    await bot.botApi.world.press(
      sari.id,
      sari.id,
      offer.messageId,
      (button as { callback_data: string }).callback_data,
    );
    const quotes = () => bot.answers(sari.id).filter(({ text }) => text.includes('Kutipan hari ini'));
    await bot.travel('tomorrow-0600');
    await vi.waitFor(() => expect(quotes()).toHaveLength(2), PATIENCE);
    await bot.app.wake();
    await bot.travel('hour');
    expect(quotes()).toHaveLength(2);
  });

  it('has a site that was down asked again, whatever the wait between tries had grown to', async () => {
    const bot = await runningBot();
    bot.site.setTrouble('down');
    await vi.waitFor(() => expect(bot.log.join('\n')).toContain('A source cannot be read'), PATIENCE);
    await bot.travel('hour');
    const title = bot.site.publishNext()?.title ?? 'nothing';
    bot.site.setTrouble('none');
    await bot.travel('hour');
    await bot.hear(sari.id, new RegExp(title.slice(0, 20)));
  });

  it('has a message tried again that waited for its next try', async () => {
    const bot = await runningBot();
    let refused = 0;
    bot.faults.onCall = (method) => {
      if (method !== 'sendMessage' || refused >= 3) return undefined;
      refused += 1;
      return { status: 500, body: { ok: false, error_code: 500, description: 'Internal Server Error' } };
    };
    const title = bot.site.publishNext()?.title ?? 'nothing';
    for (let tries = 1; tries <= 3; tries++) {
      await vi.waitFor(() => expect(refused).toBeGreaterThanOrEqual(tries), PATIENCE);
      await bot.travel('hour');
    }
    // The fourth try would come four to eight seconds after the third.
    await vi.waitFor(() => expect(bot.sentTo(sari.id, title)).toHaveLength(1), { timeout: 3_500, interval: 20 });
  });

  it('doubles, loses and hurries nothing in the middle of a broadcast', async () => {
    const bot = await runningBot({ limits: { perSecond: 30 } });
    const readers = Array.from({ length: 60 }, (_, index) => FIRST_READER + index);
    for (const id of readers) {
      bot.botApi.world.addPerson({ id, firstName: `Pembaca ${id}`, languageCode: 'id' });
      bot.botApi.world.say(id, id, '/langganan semua');
    }
    await vi.waitFor(
      () => expect(readers.filter((id) => bot.answers(id).length > 0)).toHaveLength(readers.length),
      PATIENCE,
    );
    const title = bot.site.publishNext()?.title ?? 'nothing';
    const reached = () => readers.filter((id) => bot.sentTo(id, title).length > 0).length;
    await vi.waitFor(() => expect(reached()).toBeGreaterThan(5), PATIENCE);
    expect(reached()).toBeLessThan(readers.length);
    await bot.travel('hour');
    await vi.waitFor(() => expect(reached()).toBe(readers.length), PATIENCE);
    expect(readers.filter((id) => bot.sentTo(id, title).length !== 1)).toEqual([]);
    expect(bot.log.filter((line) => /Too Many Requests/.test(line))).toEqual([]);
    expect((await bot.app.progress()).waiting).toBe(0);
  });

  it('looks like a standstill to nobody', async () => {
    const bot = await runningBot();
    await bot.travel('tomorrow-0600');
    for (let look = 0; look < 3; look++) {
      bot.beat();
      const { status } = await fetch(`${bot.app.healthUrl()}/health`);
      expect(status).toBe(200);
    }
    expect(bot.failures()).toEqual([]);
    await publishAndHear(bot);
  });

  it('is what the bot tells the time of its last poll and message by', async () => {
    const bot = await runningBot();
    await bot.travel('tomorrow-0600');
    const { title } = bot.site.publishNext() ?? { title: 'nothing' };
    await bot.hear(sari.id, new RegExp(title.slice(0, 20)));
    await vi.waitFor(async () => expect((await bot.app.progress()).lastSentAt).not.toBeNull(), PATIENCE);
    const { lastPolledAt, lastSentAt, isSiteUnreadable, published } = await bot.app.progress();
    expect(bot.clock.now() - (lastPolledAt ?? 0)).toBeLessThan(HOUR_MS);
    expect(bot.clock.now() - (lastSentAt ?? 0)).toBeLessThan(HOUR_MS);
    expect({ isSiteUnreadable, published }).toEqual({ isSiteUnreadable: false, published: 1 });
  });
});
