import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/article/article.js';
import { insertArticle } from '../../src/store/articles.js';
import {
  chatsOfManager,
  forgetManager,
  knownChat,
  linkChats,
  noteChat,
  rememberManager,
  setClearsReplies,
  setReaders,
} from '../../src/store/chats.js';
import { destinationAt, divertPlace, noteDestination, setPaused } from '../../src/store/destinations.js';
import { addFollows } from '../../src/store/follows.js';
import { forumTopicsOf, noteForumTopic } from '../../src/store/forum-topics.js';
import { tidy } from '../../src/store/housekeeping.js';
import { moveChat, moveToGeneral } from '../../src/store/moves.js';
import { comesToGeneralAnyway, linkedChannels } from '../../src/store/other-ways.js';
import { duePassing, forgetPassing, letPass, postponePassing } from '../../src/store/passing-messages.js';
import type { TopicId } from '../../src/topics/topic.js';
import { describeOnEachEngine } from '../support/databases.js';
import { newArticle, privateChat } from '../support/fixtures.js';

const GROUP = { chatId: -501, kind: 'group', title: 'Warga RT 05', isForum: false } as const;
const FORUM = { chatId: -1_001_000_000_502, kind: 'supergroup', title: 'Forum Banten', isForum: true } as const;
const CHANNEL = { chatId: -1_001_000_000_503, kind: 'channel', title: 'Kabar', isForum: false } as const;
const DAY = 24 * 60 * 60_000;
const wisata = 'WISATA' as TopicId;

describeOnEachEngine('groups and channels', (open) => {
  it('are known by their newest name, in their places too, and behave as they were told', async () => {
    const { db } = await open();
    await noteDestination(db, { ...privateChat(GROUP.chatId), kind: 'group', title: GROUP.title }, 1);
    await noteChat(db, GROUP);
    expect(await knownChat(db, GROUP.chatId)).toEqual({
      ...GROUP,
      readers: 'everyone',
      clearsReplies: false,
      linkedChatId: null,
    });
    await setReaders(db, GROUP.chatId, 'admins');
    await setClearsReplies(db, GROUP.chatId, true);
    await noteChat(db, { ...GROUP, title: 'Warga RT 06' });
    const renamed = { title: 'Warga RT 06', readers: 'admins', clearsReplies: true };
    expect(await knownChat(db, GROUP.chatId)).toMatchObject(renamed);
    expect(await destinationAt(db, { chatId: GROUP.chatId, threadId: 0 })).toMatchObject({ title: 'Warga RT 06' });
    expect(await knownChat(db, -1)).toBeNull();
  });

  it('are listed for those who manage them, by name', async () => {
    const { db } = await open();
    for (const chat of [GROUP, FORUM, CHANNEL]) await noteChat(db, chat);
    for (const chat of [GROUP, CHANNEL, CHANNEL]) await rememberManager(db, 5, chat.chatId);
    await rememberManager(db, 6, FORUM.chatId);
    const titles = async () => (await chatsOfManager(db, 5, 10)).map(({ title }) => title);
    expect(await titles()).toEqual(['Kabar', 'Warga RT 05']);
    await forgetManager(db, 5, CHANNEL.chatId);
    expect(await titles()).toEqual(['Warga RT 05']);
  });

  it('keep their managers and manners when a group gets a new id, whether the bot saw the new one before or not', async () => {
    const { db } = await open();
    for (const isSeen of [false, true]) {
      const old = { ...GROUP, chatId: isSeen ? -601 : -602 };
      const moved = { ...FORUM, chatId: isSeen ? -1_001_000_000_601 : -1_001_000_000_602 };
      await noteChat(db, old);
      await rememberManager(db, 5, old.chatId);
      await setReaders(db, old.chatId, 'nobody');
      await letPass(db, { chatId: old.chatId, messageId: 1 }, 0);
      await noteDestination(db, { ...privateChat(old.chatId), kind: 'group' }, 1);
      await setPaused(db, { chatId: old.chatId, threadId: 0 }, true, 1);
      if (isSeen) {
        await noteChat(db, moved);
        await rememberManager(db, 5, moved.chatId);
        await noteDestination(db, { ...privateChat(moved.chatId), kind: 'supergroup' }, 1);
      }
      await db.transaction().execute((tx) => moveChat(tx, old.chatId, moved.chatId, 2));
      expect(await knownChat(db, moved.chatId)).toMatchObject({ kind: 'supergroup', readers: 'nobody' });
      expect(await knownChat(db, old.chatId)).toBeNull();
      expect((await chatsOfManager(db, 5, 10)).map(({ chatId }) => chatId)).toContain(moved.chatId);
      expect(await destinationAt(db, { chatId: moved.chatId, threadId: 0 })).toMatchObject({ isPaused: true });
      expect(await duePassing(db, 10, 10)).toEqual([]);
    }
  });

  it('know their forum topics by the newest name, until one is lost', async () => {
    const { db } = await open();
    const place = { chatId: FORUM.chatId, threadId: 7 };
    await noteForumTopic(db, { ...place, name: 'Wisata' });
    await noteForumTopic(db, { ...place, name: 'Jalan-jalan' });
    expect(await forumTopicsOf(db, FORUM.chatId)).toEqual([{ ...place, name: 'Jalan-jalan' }]);
    await db.transaction().execute((tx) => moveToGeneral(tx, place, 1));
    expect(await forumTopicsOf(db, FORUM.chatId)).toEqual([]);
  });

  it('are forgotten with all that was known of them after 90 days of rest', async () => {
    const { db } = await open();
    await noteDestination(db, { ...privateChat(GROUP.chatId), kind: 'group' }, 1);
    for (const chat of [GROUP, FORUM]) {
      await noteChat(db, chat);
      await rememberManager(db, 5, chat.chatId);
    }
    await db.updateTable('destinations').set({ state: 'resting', rested_at: 1 }).execute();
    await tidy(db, 91 * DAY);
    expect(await knownChat(db, GROUP.chatId)).toBeNull();
    expect((await chatsOfManager(db, 5, 10)).map(({ title }) => title)).toEqual([FORUM.title]);
  });
});

describeOnEachEngine('another way to General', (open) => {
  it('is General’s own choice, a closed topic before this one, or the linked channel', async () => {
    const { db } = await open();
    const articleId = (await insertArticle(db, newArticle())) as ArticleId;
    const place = { chatId: FORUM.chatId, threadId: 9 };
    const add = async (chatId: number, threadId: number) => {
      await noteDestination(db, { ...privateChat(chatId), threadId, kind: 'supergroup' }, 1);
      await addFollows(db, { chatId, threadId }, [wisata], 1);
    };
    const comes = (linkedChatId: number | null = null) => comesToGeneralAnyway(db, place, { articleId, linkedChatId });
    await add(place.chatId, 9);
    await add(place.chatId, 8);
    expect(await comes()).toBe(false);
    await divertPlace(db, { ...place, threadId: 8 }, 1);
    expect(await comes()).toBe(true);
    await setPaused(db, { ...place, threadId: 8 }, true, 1);
    expect(await comes()).toBe(false);
    await add(CHANNEL.chatId, 0);
    expect(await comes()).toBe(false);
    expect(await comes(CHANNEL.chatId)).toBe(true);
    await setPaused(db, { chatId: CHANNEL.chatId, threadId: 0 }, true, 1);
    expect(await comes(CHANNEL.chatId)).toBe(false);
    await add(place.chatId, 0);
    expect(await comes()).toBe(true);
  });

  it('is known of groups that are linked', async () => {
    const { db } = await open();
    for (const chat of [GROUP, FORUM]) await noteChat(db, chat);
    await linkChats(db, FORUM.chatId, CHANNEL.chatId);
    expect(await linkedChannels(db, [GROUP.chatId, FORUM.chatId, 5])).toEqual(
      new Map([[FORUM.chatId, CHANNEL.chatId]]),
    );
    await linkChats(db, FORUM.chatId, null);
    expect(await linkedChannels(db, [FORUM.chatId])).toEqual(new Map());
    expect(await linkedChannels(db, [5])).toEqual(new Map());
  });
});

describeOnEachEngine('messages that go away', (open) => {
  it('are due at their time, oldest first; one in use is put off, and others are not taken for such', async () => {
    const { db } = await open();
    const message = (messageId: number) => ({ chatId: GROUP.chatId, messageId });
    await letPass(db, message(1), 20);
    await letPass(db, message(2), 10);
    expect(await duePassing(db, 9, 10)).toEqual([]);
    expect(await duePassing(db, 20, 10)).toEqual([message(2), message(1)]);
    expect(await duePassing(db, 20, 1)).toEqual([message(2)]);
    await postponePassing(db, message(2), 30);
    await postponePassing(db, message(3), 5);
    expect(await duePassing(db, 20, 10)).toEqual([message(1)]);
    await forgetPassing(db, message(1));
    expect(await duePassing(db, 30, 10)).toEqual([message(2)]);
  });
});
