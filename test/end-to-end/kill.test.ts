import { describe, expect, it, vi } from 'vitest';
import { insertArticle } from '../../src/store/articles.js';
import { openDatabase } from '../../src/store/database.js';
import { noteDestination } from '../../src/store/destinations.js';
import { addFanout } from '../../src/store/fanouts.js';
import { addFollows } from '../../src/store/follows.js';
import { migrate } from '../../src/store/migrate.js';
import type { TopicId } from '../../src/topics/topic.js';
import { createBotFolder, startBotProcess } from '../support/bot-process.js';
import { newArticle, privateChat } from '../support/fixtures.js';
import { createScene, TOKEN } from '../support/scene.js';

const FOLLOWERS = 600;
const FIRST_CHAT = 5_001;
const KILLS = 4;
/** Sends in flight at most at this pace, which a kill may double. */
const CONCURRENCY = 40;

const titles = ['Pasar Lama Dibuka Kembali', 'Jembatan Cisadane Diperbaiki'];

/** Two articles on their way to every follower. */
async function prepare(databaseUrl: string): Promise<void> {
  const { db, close } = await openDatabase(databaseUrl);
  await migrate(db);
  for (let index = 0; index < FOLLOWERS; index += 1) {
    const chatId = FIRST_CHAT + index;
    await noteDestination(db, privateChat(chatId), 1);
    await addFollows(db, { chatId, threadId: 0 }, ['WISATA' as TopicId], 1);
  }
  for (const title of titles) {
    const id = await insertArticle(db, newArticle({ key: title, title }));
    await addFanout(db, { kind: 'article', ref: String(id), articleId: id, cutoff: Date.now() });
  }
  await close();
}

describe('kill -9', () => {
  it(`loses nothing in ${KILLS} kills at any moment of a fan-out, doubles only what was in flight, and keeps the order`, async () => {
    const scene = await createScene();
    const { config, databaseUrl } = await createBotFolder(scene.site.siteConfig());
    await prepare(databaseUrl);
    for (let index = 0; index < FOLLOWERS; index += 1) {
      const person = { id: FIRST_CHAT + index, firstName: 'Pembaca', languageCode: 'id' };
      scene.botApi.world.addPerson(person, { hasStarted: true });
    }
    const environment = {
      CONFIG_DIR: config,
      DATABASE_URL: databaseUrl,
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: scene.apiRoot,
      MESSAGES_PER_SECOND: '400',
      PAID_BROADCAST: 'true',
    };
    const sends = () => scene.botApi.calls().filter(({ method }) => method === 'sendMessage').length;

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const goal = Math.round((kill * FOLLOWERS * titles.length) / (KILLS + 1)) - kill * 7;
      const bot = startBotProcess(['start'], environment);
      await vi.waitFor(() => expect(sends()).toBeGreaterThan(goal), { timeout: 20_000, interval: 1 });
      await bot.kill('SIGKILL');
    }
    startBotProcess(['start'], environment);
    const received = () =>
      Array.from({ length: FOLLOWERS }, (_, index) =>
        scene.botApi.world
          .messages(FIRST_CHAT + index)
          .map(({ text }) => titles.findIndex((title) => text.includes(title))),
      );
    await vi.waitFor(
      () => expect(received().filter((articles) => new Set(articles).size < titles.length)).toEqual([]),
      { timeout: 30_000, interval: 100 },
    );
    const doubles = received().reduce((sum, articles) => sum + articles.length - titles.length, 0);
    expect(doubles).toBeLessThanOrEqual(KILLS * CONCURRENCY);
    const disordered = received().filter((articles) => articles.indexOf(1) < articles.lastIndexOf(0));
    expect(disordered).toEqual([]);
  }, 90_000);
});
