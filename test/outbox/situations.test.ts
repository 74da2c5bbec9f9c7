import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { telegramPace } from '../../src/outbox/pace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import { insertArticle } from '../../src/store/articles.js';
import { outboxCounts } from '../../src/store/dead-letters.js';
import { destinationAt, noteDestination, wakeChat } from '../../src/store/destinations.js';
import { addFanout } from '../../src/store/fanouts.js';
import { addFollows } from '../../src/store/follows.js';
import { takeNotices } from '../../src/store/notices.js';
import type { TopicId } from '../../src/topics/topic.js';
import { addGroups, FORUM, GROUP, SITI, startLocalBotApi } from '../preview/bot-api/start-local-bot-api.js';
import { openSqlite } from '../support/databases.js';
import { deliverTo } from '../support/deliver.js';
import { newArticle, privateChat, silentLogger } from '../support/fixtures.js';
import { takeLead } from '../support/outbox.js';

const SUPERGROUP = -1_001_000_000_777;

/** The outbox as it is, pacing off, against the local Bot API. */
async function createScene(place: { readonly chatId: number; readonly threadId: number }) {
  const local = await startLocalBotApi();
  addGroups(local.world);
  local.world.setBlocked(SITI.id, false);
  const { db } = await openSqlite();
  const kind = place.chatId > 0 ? 'private' : 'supergroup';
  await noteDestination(db, { ...privateChat(place.chatId), ...place, kind }, 0);
  await addFollows(db, place, ['WISATA' as TopicId], 0);
  const lease = await takeLead(db);
  const pacer = createPacer({ ...telegramPace, perSecond: Number.POSITIVE_INFINITY });
  const dispatcher = createDispatcher({
    db,
    deliver: deliverTo(local.url),
    pacer,
    lease: () => lease,
    clock: Date.now,
    logger: silentLogger,
  });
  onTestFinished(() => dispatcher.stop());
  dispatcher.start();

  return {
    ...local,
    db,
    /** Publishes an article and waits until nothing waits. */
    async publish(key: string): Promise<void> {
      const id = await insertArticle(db, newArticle({ key, title: `Berita ${key}`, publishedAt: Date.now() }));
      await addFanout(db, { kind: 'article', ref: String(id), articleId: id, cutoff: Date.now() });
      dispatcher.wake();
      await vi.waitFor(async () => expect(await outboxCounts(db)).toEqual({ waiting: 0, dead: 0, openFanouts: 0 }), {
        timeout: 10_000,
        interval: 10,
      });
    },
    /** The articles that a chat got, with the topic they stand in. */
    got: (chatId: number) =>
      local.world
        .messages(chatId)
        .filter(({ personId }) => personId === null)
        .map(({ text, threadId }) => `${/Berita \w+/.exec(text)?.[0]} in ${threadId ?? 'General'}`),
  };
}

describe('the outbox, when in a chat', () => {
  it('a group became a supergroup: the message arrives there, and the next ones', async () => {
    const scene = await createScene({ chatId: GROUP.id, threadId: 0 });
    scene.world.migrate(GROUP.id, SUPERGROUP);
    await scene.publish('satu');
    await scene.publish('dua');
    expect(scene.got(SUPERGROUP)).toEqual(['Berita satu in General', 'Berita dua in General']);
  });

  it('the forum topic was deleted: the message arrives in General, and the next ones; an admin is to be told once', async () => {
    const scene = await createScene({ chatId: FORUM.id, threadId: 7 });
    scene.world.openTopic(FORUM.id, 7);
    await scene.publish('satu');
    scene.world.closeTopic(FORUM.id, 7, 'deleted');
    await scene.publish('dua');
    await scene.publish('tiga');
    expect(scene.got(FORUM.id).slice(-2)).toEqual(['Berita dua in General', 'Berita tiga in General']);
    expect(await takeNotices(scene.db, 1)).toMatchObject([{ kind: 'thread-lost', chatId: FORUM.id }]);
  });

  it('nobody may write any more: it rests with its topics, and news comes again with the right', async () => {
    const place = { chatId: GROUP.id, threadId: 0 };
    const scene = await createScene(place);
    scene.world.setReadOnly(GROUP.id, true);
    await scene.publish('satu');
    expect(await destinationAt(scene.db, place)).toMatchObject({ state: 'resting' });
    expect(await takeNotices(scene.db, 1)).toMatchObject([{ kind: 'no-right', chatId: GROUP.id }]);
    scene.world.setReadOnly(GROUP.id, false);
    await wakeChat(scene.db, GROUP.id, 2);
    await scene.publish('dua');
    expect(scene.got(GROUP.id)).toEqual(['Berita dua in General']);
  });

  it('the reader blocked the bot: it rests, and news comes again with the reader', async () => {
    const place = { chatId: SITI.id, threadId: 0 };
    const scene = await createScene(place);
    scene.world.setBlocked(SITI.id, true);
    await scene.publish('satu');
    expect(await destinationAt(scene.db, place)).toMatchObject({ state: 'resting' });
    scene.world.setBlocked(SITI.id, false);
    await noteDestination(scene.db, privateChat(SITI.id), 2);
    await scene.publish('dua');
    expect(scene.got(SITI.id)).toEqual(['Berita dua in General']);
  });
});
