import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { telegramPace } from '../../src/outbox/pace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import type { WorldChat } from '../../src/preview/bot-api/world.js';
import { createQuoteBook } from '../../src/quote/quote-book.js';
import { insertArticle } from '../../src/store/articles.js';
import { linkChats, noteChat } from '../../src/store/chats.js';
import type { Database } from '../../src/store/database.js';
import { outboxCounts } from '../../src/store/dead-letters.js';
import {
  destinationAt,
  noteDestination,
  openPlace,
  setPaused,
  setWantsQuote,
  wakeChat,
} from '../../src/store/destinations.js';
import { addFanout } from '../../src/store/fanouts.js';
import { addFollows } from '../../src/store/follows.js';
import { takeNotices } from '../../src/store/notices.js';
import type { Place } from '../../src/subscriptions/destination.js';
import type { TopicId } from '../../src/topics/topic.js';
import { addGroups, FORUM, GROUP, SITI, startLocalBotApi } from '../preview/bot-api/start-local-bot-api.js';
import { openSqlite } from '../support/databases.js';
import { deliverTo } from '../support/deliver.js';
import { newArticle, privateChat, silentLogger } from '../support/fixtures.js';
import { takeLead } from '../support/outbox.js';

const SUPERGROUP = -1_001_000_000_777;
const LINKED_CHANNEL = { id: -1_001_000_000_801, type: 'channel', title: 'Kabar', isForum: false } as const;
const LINKED_GROUP: WorldChat = {
  id: -1_001_000_000_802,
  type: 'supergroup',
  title: 'Diskusi',
  isForum: false,
  linkedChatId: LINKED_CHANNEL.id,
};

/** Another place that follows travel news since the beginning of time. */
async function addPlace(db: Database, place: Place): Promise<void> {
  await noteDestination(db, { ...privateChat(place.chatId), ...place, kind: 'supergroup' }, 0);
  await addFollows(db, place, ['WISATA' as TopicId], 0);
}

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

  const drained = () =>
    vi.waitFor(async () => expect(await outboxCounts(db)).toEqual({ waiting: 0, dead: 0, openFanouts: 0 }), {
      timeout: 10_000,
      interval: 10,
    });

  return {
    ...local,
    db,
    /** Publishes an article and waits until nothing waits. */
    async publish(key: string): Promise<void> {
      const id = await insertArticle(db, newArticle({ key, title: `Berita ${key}`, publishedAt: Date.now() }));
      await addFanout(db, { kind: 'article', ref: String(id), articleId: id, cutoff: Date.now() });
      dispatcher.wake();
      await drained();
    },
    /** Sends the quote of a day and waits until nothing waits. */
    async quote(day: string): Promise<void> {
      const quote = { text: 'Malu bertanya, sesat di jalan.', author: 'Peribahasa', source: null };
      const quotes = createQuoteBook({ db, fileQuotes: [quote] });
      await quotes.open();
      await quotes.enqueue(day, Date.now());
      dispatcher.wake();
      await drained();
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

  it('the forum topic was closed: news arrives in General, once however many ways lead there, until it is open again', async () => {
    const place = { chatId: FORUM.id, threadId: 7 };
    const scene = await createScene(place);
    const { db, world } = scene;
    world.openTopic(FORUM.id, 7);
    world.openTopic(FORUM.id, 8);
    await addPlace(db, { ...place, threadId: 8 });
    world.closeTopic(FORUM.id, 7, 'closed');
    world.closeTopic(FORUM.id, 8, 'closed');
    await scene.publish('satu');
    await scene.publish('dua');
    expect(scene.got(FORUM.id).filter((line) => line.startsWith('Berita dua'))).toEqual(['Berita dua in General']);
    expect(await takeNotices(db, 1)).toHaveLength(2);
    await addPlace(db, { ...place, threadId: 0 });
    await scene.publish('tiga');
    expect(scene.got(FORUM.id).filter((line) => line.startsWith('Berita tiga'))).toEqual(['Berita tiga in General']);
    world.reopenTopic(FORUM.id, 7);
    await openPlace(db, place, 3);
    await scene.publish('empat');
    expect(scene.got(FORUM.id).slice(-2).toSorted()).toEqual(['Berita empat in 7', 'Berita empat in General']);
  });

  it('a channel’s posts come into its discussion group by themselves: the group gets them once', async () => {
    const scene = await createScene({ chatId: LINKED_CHANNEL.id, threadId: 0 });
    const { db, world } = scene;
    world.addChat(LINKED_GROUP);
    world.addChat(LINKED_CHANNEL);
    await noteChat(db, { chatId: LINKED_GROUP.id, kind: 'supergroup', title: 'Diskusi', isForum: false });
    await linkChats(db, LINKED_GROUP.id, LINKED_CHANNEL.id);
    await addPlace(db, { chatId: LINKED_GROUP.id, threadId: 0 });
    await scene.publish('satu');
    expect(scene.got(LINKED_CHANNEL.id)).toEqual(['Berita satu in General']);
    const inGroup = world.messages(LINKED_GROUP.id);
    expect(inGroup.map(({ text }) => /Berita \w+/.exec(text)?.[0])).toEqual(['Berita satu']);
    await setPaused(db, { chatId: LINKED_CHANNEL.id, threadId: 0 }, true, 3);
    await scene.publish('dua');
    expect(scene.got(LINKED_GROUP.id)).toEqual(['Berita dua in General']);
  });

  it('nor is the quote of the day sent twice, where the channel brings it', async () => {
    const scene = await createScene({ chatId: LINKED_CHANNEL.id, threadId: 0 });
    const { db, world } = scene;
    world.addChat(LINKED_CHANNEL);
    world.addChat(LINKED_GROUP);
    await noteChat(db, { chatId: LINKED_GROUP.id, kind: 'supergroup', title: 'Diskusi', isForum: false });
    await linkChats(db, LINKED_GROUP.id, LINKED_CHANNEL.id);
    await addPlace(db, { chatId: LINKED_GROUP.id, threadId: 0 });
    for (const { id } of [LINKED_CHANNEL, LINKED_GROUP]) {
      await setWantsQuote(db, { chatId: id, threadId: 0 }, true, 1);
    }
    await scene.quote('2026-11-24');
    expect(world.messages(LINKED_CHANNEL.id)).toHaveLength(1);
    expect(world.messages(LINKED_GROUP.id)).toHaveLength(1);
    await setWantsQuote(db, { chatId: LINKED_CHANNEL.id, threadId: 0 }, false, 1);
    await scene.quote('2026-11-25');
    expect(world.messages(LINKED_CHANNEL.id)).toHaveLength(1);
    expect(world.messages(LINKED_GROUP.id)).toHaveLength(2);
  });

  it('a place is paused: nothing comes, what was sent is still corrected, and news comes again', async () => {
    const place = { chatId: GROUP.id, threadId: 0 };
    const scene = await createScene(place);
    await scene.publish('satu');
    await setPaused(scene.db, place, true, 2);
    await scene.publish('dua');
    expect(scene.got(GROUP.id)).toEqual(['Berita satu in General']);
    await setPaused(scene.db, place, false, 3);
    await scene.publish('tiga');
    expect(scene.got(GROUP.id)).toEqual(['Berita satu in General', 'Berita tiga in General']);
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
