import { describe, expect, it, vi } from 'vitest';
import type { HealthReport } from '../../src/operations/health.js';
import { manualPulse } from '../support/fixtures.js';
import { createScene, sari, tom } from '../support/scene.js';

const PATIENCE = { timeout: 10_000, interval: 20 };
const FIVE_MINUTES_MS = 5 * 60_000;

const isWell = ({ status }: HealthReport): boolean => status === 'ok';

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
    const report = (await response.json()) as HealthReport;
    expect(response.status).toBe(report.status === 'ok' ? 200 : 503);
    return report;
  };
  return {
    ...scene,
    putForward(ms: number) {
      ahead += ms;
    },
    /** The watchdog looks until health is as expected; resolves with the report. */
    async looksUntil(isExpected: (report: HealthReport) => boolean): Promise<HealthReport> {
      return vi.waitFor(async () => {
        beat();
        const report = await health();
        if (!isExpected(report)) throw new Error(`not as expected: ${JSON.stringify(report)}`);
        return report;
      }, PATIENCE);
    },
  };
}

describe('a part that hangs', () => {
  it('does not stop the news: when a message never gets through, sending starts anew and sends it', async () => {
    const { site, faults, hear, answers, putForward, looksUntil, log } = await runningBot();
    let hung = 0;
    faults.onCall = (method, params) => {
      if (method !== 'sendMessage' || params['chat_id'] !== sari.id || hung > 0) return undefined;
      hung += 1;
      return { hang: true };
    };
    const article = site.publishNext();
    await vi.waitFor(() => expect(hung).toBe(1), PATIENCE);
    expect(await looksUntil(isWell)).toMatchObject({ parts: { sending: { restarts: 0 } } });
    putForward(FIVE_MINUTES_MS);
    const report = await looksUntil(({ parts }) => parts['sending']?.restarts === 1);
    expect(report).toMatchObject({ status: 'failing', parts: { sending: { status: 'failing' } } });
    await hear(tom.id, /stuck[\s\S]*News is not being sent[\s\S]*restarted/);
    await hear(sari.id, new RegExp(article?.title ?? 'none'));
    expect(log.filter((line) => /^error .*"sending".* A part is stuck/.test(line))).toHaveLength(1);
    await looksUntil(({ parts }) => parts['sending']?.status === 'ok');
    expect(answers(sari.id).filter(({ text }) => text.includes(article?.title ?? 'none'))).toHaveLength(1);
  }, 30_000);

  it('does not make the bot deaf: when updates are not answered any more, they are asked for anew', async () => {
    const { botApi, faults, hear, answers, putForward, looksUntil } = await runningBot();
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
    putForward(FIVE_MINUTES_MS);
    await looksUntil(({ parts }) => parts['listening']?.restarts === 1);
    await hear(sari.id, /Topik berita/);
    await hear(tom.id, /does not hear its readers/);
    expect(answers(sari.id).filter(({ text }) => text.includes('Bantuan'))).toHaveLength(1);
    await looksUntil(isWell);
  }, 30_000);
});
