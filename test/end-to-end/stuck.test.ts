import { describe, expect, it, vi } from 'vitest';
import type { HealthReport } from '../../src/operations/health.js';
import { manualPulse } from '../support/fixtures.js';
import { createScene, sari, tom } from '../support/scene.js';

const PATIENCE = { timeout: 10_000, interval: 20 };
const FIVE_MINUTES_MS = 5 * 60_000;

/** A running bot that Sari follows; its clock can be put forward, and the watchdog looks when the test says so. */
async function runningBot() {
  let ahead = 0;
  const { pulse, beat } = manualPulse();
  const scene = await createScene({ now: () => Date.now() + ahead, pulse });
  const app = await scene.start({ operatorIds: new Set([tom.id]) });
  await scene.firstLookDone();
  scene.botApi.world.say(tom.id, tom.id, '/start');
  await scene.hear(tom.id, /Welcome/);
  scene.botApi.world.say(sari.id, sari.id, '/langganan semua');
  await scene.hear(sari.id, /Semua berita/);
  const health = async () => {
    const response = await fetch(`${app.healthUrl()}/health`);
    return { status: response.status, report: (await response.json()) as HealthReport };
  };
  return {
    ...scene,
    health,
    /** Time passes, and the watchdog looks twice. */
    async passes(ms: number) {
      ahead += ms;
      for (const trace of ['first look', 'second look']) {
        beat();
        // A look asks the store, which answers within a few turns of the loop.
        await vi
          .waitFor(() => new Promise((resolve) => setTimeout(resolve, 20)), { timeout: 1_000 })
          .catch(() => trace);
      }
    },
  };
}

describe('a part that hangs', () => {
  it('does not stop the news: when a message never gets through, sending starts anew and sends it', async () => {
    const { site, faults, hear, passes, health, log } = await runningBot();
    let hung = 0;
    faults.onCall = (method, params) => {
      if (method !== 'sendMessage' || params['chat_id'] !== sari.id || hung > 0) return undefined;
      hung += 1;
      return { hang: true };
    };
    const article = site.publishNext();
    await vi.waitFor(() => expect(hung).toBe(1), PATIENCE);
    expect((await health()).status).toBe(200);
    await passes(FIVE_MINUTES_MS);
    const { status, report } = await health();
    expect(status).toBe(503);
    expect(report.parts['sending']).toMatchObject({ status: 'failing', restarts: 1 });
    await hear(tom.id, /stuck[\s\S]*News is not being sent[\s\S]*restarted/);
    await hear(sari.id, new RegExp(article?.title ?? 'none'));
    expect(log.filter((line) => line.startsWith('error') && line.includes('A part is stuck'))).toHaveLength(1);
    await passes(0);
    expect((await health()).status).toBe(200);
  }, 30_000);

  it('does not make the bot deaf: when updates are not answered any more, they are asked for anew', async () => {
    const { botApi, faults, hear, passes, health } = await runningBot();
    let hung = 0;
    faults.onCall = (method) => {
      if (method !== 'getUpdates' || hung > 0) return undefined;
      hung += 1;
      return { hang: true };
    };
    botApi.world.say(sari.id, sari.id, '/bantuan');
    await hear(sari.id, /Bantuan/);
    await vi.waitFor(() => expect(hung).toBe(1), PATIENCE);
    botApi.world.say(sari.id, sari.id, '/topik');
    await passes(FIVE_MINUTES_MS);
    await hear(sari.id, /Topik berita/);
    await hear(tom.id, /does not hear its readers/);
    const asked = botApi.world.messages(sari.id).filter(({ text }) => text.includes('Bantuan'));
    expect(asked).toHaveLength(1);
    await passes(0);
    expect((await health()).report.parts['listening']).toMatchObject({ status: 'ok', restarts: 1 });
  }, 30_000);
});
