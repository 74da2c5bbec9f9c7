import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Database } from '../../src/store/database.js';
import { deliveryStatus } from '../../src/store/schema.js';
import { createBotFolder, startBotProcess } from '../support/bot-process.js';
import { inDatabase, prepareBroadcast } from '../support/broadcast.js';
import { createPostgresDatabase, postgresUrl } from '../support/databases.js';
import { seededRandom } from '../support/random.js';
import { createScene, type Scene, TOKEN } from '../support/scene.js';

/** `KILLS=30` is the whole proof; a few are enough to notice that it broke. `KILL_SEED` repeats a run. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const SEED = Number(process.env['KILL_SEED'] ?? randomInt(2 ** 31));
const READERS = 2_000;
/** Far above the free pace, and with it the number of messages under way. */
const MESSAGES_PER_SECOND = 400;
const MOST_UNDER_WAY = MESSAGES_PER_SECOND / 10;
const SLOWEST_ANSWER_MS = 30;
const SHARE_OF_EARLY_KILLS = 0.2;
const LONGEST_START_MS = 1_500;
const WAITING = { timeout: 20_000, interval: 1 };

/** What the dead process had under way: Telegram has the message, and the result is not on disk. */
async function underWay(db: Database, scene: Scene): Promise<number> {
  const rows = await db
    .selectFrom('deliveries')
    .select('chat_id')
    .where('status', '=', deliveryStatus.leased)
    .execute();
  const attempts = rows.map((row) => scene.botApi.world.messages(row.chat_id).length);
  return attempts.filter((count) => count > 0).length;
}

/** The lease of the dead runs out in ten seconds, which nobody has to sit through. */
async function letLeaseRunOut(db: Database): Promise<void> {
  await db.updateTable('leases').set({ expires_at: 0 }).execute();
}

describe.each([
  ['a file', async () => (await createBotFolder()).databaseUrl],
  ...(postgresUrl === undefined ? [] : [['PostgreSQL', () => createPostgresDatabase(postgresUrl ?? '')] as const]),
] as const)('kill -9, with everything in %s', (engine, createDatabase) => {
  it(`loses nothing in ${KILLS} kills at random moments of a broadcast to ${READERS}, and doubles only what was under way`, async () => {
    const random = seededRandom(SEED);
    const scene = await createScene();
    const { config } = await createBotFolder(scene.site.siteConfig());
    const databaseUrl = await createDatabase();
    const { copies, doubles, sends } = await prepareBroadcast(scene, databaseUrl, READERS);
    scene.faults.onCall = (method) =>
      method === 'sendMessage' ? { answerAfterMs: random() * SLOWEST_ANSWER_MS } : undefined;
    const start = () =>
      startBotProcess(['start'], {
        CONFIG_DIR: config,
        DATABASE_URL: databaseUrl,
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: scene.apiRoot,
        MESSAGES_PER_SECOND: String(MESSAGES_PER_SECOND),
        PAID_BROADCAST: 'true',
        PAID_AFTER_MINUTES: '0',
      });

    /** Some kills meet the start; the others come while what is new is sent, after what is sent again, spread over the whole. */
    async function randomMoment(killsLeft: number, again: number): Promise<void> {
      if (random() < SHARE_OF_EARLY_KILLS) return sleep(random() * LONGEST_START_MS);
      const missing = copies().filter((count) => count === 0).length;
      const goal = sends() + again + (random() * missing) / (killsLeft + 1);
      await vi.waitFor(() => expect(sends()).toBeGreaterThanOrEqual(Math.floor(goal)), WAITING);
      await sleep(random() * SLOWEST_ANSWER_MS);
    }

    const underWayAtKills: number[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const bot = start();
      await randomMoment(KILLS - kill, underWayAtKills.at(-1) ?? 0);
      await bot.kill('SIGKILL');
      await inDatabase(databaseUrl, async (db) => {
        underWayAtKills.push(await underWay(db, scene));
        await letLeaseRunOut(db);
      });
    }
    const sentBefore = sends();
    const last = start();
    const isOver = () =>
      last.output().includes('Listening') &&
      sends() >= sentBefore + (underWayAtKills.at(-1) ?? 0) &&
      !copies().includes(0);
    await vi.waitFor(() => expect(isOver()).toBe(true), { timeout: 60_000, interval: 50 });
    expect((await last.kill('SIGTERM')).code).toBe(0);

    const allowed = underWayAtKills.reduce((sum, count) => sum + count, 0);
    console.info(
      `${KILLS} kills, everything in ${engine}: 0 of ${READERS} lost, ${doubles()} doubled, ${allowed} were under way ` +
        `(at each kill: ${underWayAtKills.join(', ')}); KILL_SEED=${SEED}`,
    );
    expect(doubles()).toBeLessThanOrEqual(allowed);
    expect(Math.max(...underWayAtKills)).toBeLessThanOrEqual(MOST_UNDER_WAY);
    const waiting = await inDatabase(databaseUrl, (db) => db.selectFrom('deliveries').selectAll().execute());
    expect(waiting).toEqual([]);
  }, 300_000);
});
