import type { Chat, ChatMember } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { standingIn } from '../../src/bot/standing.js';
import { knownChat } from '../../src/store/chats.js';
import { destinationAt, divertPlace, noteDestination, restChat, restPlace } from '../../src/store/destinations.js';
import { followedTopics } from '../../src/store/follows.js';
import { forumTopicsOf } from '../../src/store/forum-topics.js';
import { confidantsOf, takeNotices } from '../../src/store/notices.js';
import { restNotice } from '../../src/telegram/messages/rest-notice.js';
import { CHANNEL, FORUM, GROUP, JOHN, labelsOf, only, SITI, startBot } from './bot-at-work.js';

describe('membership', () => {
  it('a reader who blocks the bot rests with all settings, and is awake again on coming back', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata');
    const place = { chatId: SITI.id, threadId: 0 };
    bot.world.setBlocked(SITI.id, true);
    await bot.settle();
    expect((await destinationAt(bot.db, place))?.state).toBe('resting');
    bot.world.setBlocked(SITI.id, false);
    await bot.settle();
    expect((await destinationAt(bot.db, place))?.state).toBe('active');
    expect(await followedTopics(bot.db, place)).toEqual(['WISATA']);
  });

  it('a group that removes the bot rests; on its return it is asked whether the news shall come again', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata', { chat: GROUP });
    const place = { chatId: GROUP.id, threadId: 0 };
    const { id: botId } = bot.world.bot;
    bot.world.setStanding(GROUP.id, botId, 'kicked');
    await bot.settle();
    expect((await destinationAt(bot.db, place))?.state).toBe('resting');
    bot.world.setStanding(GROUP.id, botId, 'member');
    await bot.settle();
    expect((await destinationAt(bot.db, place))?.state).toBe('resting');
    const offer = bot.world.messages(GROUP.id).at(-1);
    if (offer === undefined) throw new Error('no offer');
    expect(offer.text).toContain('Pilihan topik yang dulu masih tersimpan.');
    expect(only(await bot.say(SITI, '/topik', { chat: GROUP })).text).toContain('kirim /lanjut');
    expect(labelsOf(only(await bot.say(SITI, '/atur', { chat: GROUP })))).toContain('✅ Dijeda');
    expect(await bot.press(JOHN, offer, 'Lanjutkan')).toMatchObject({ text: 'Sorry, this is for admins only.' });
    expect((await destinationAt(bot.db, place))?.state).toBe('resting');
    expect(await bot.press(SITI, offer, 'Lanjutkan')).toMatchObject({ text: 'Kiriman berita dilanjutkan.' });
    expect((await destinationAt(bot.db, place))?.state).toBe('active');
    expect(bot.now(offer).text).toContain('Topik yang diikuti: Wisata.');
  });

  it('greets a group once, though /start comes with the invitation', async () => {
    const bot = await startBot();
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'left');
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'member');
    await bot.settle();
    expect(await bot.say(SITI, '/start@kentongan_bot mulai', { chat: GROUP })).toEqual([]);
    bot.clock.advance(60_000);
    expect(only(await bot.say(SITI, '/start', { chat: GROUP })).text).toContain('Halo!');
  });

  it('greets a group that it is new in, with a button for its topics', async () => {
    const bot = await startBot();
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'left');
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'member');
    await bot.settle();
    const greeting = bot.world.messages(GROUP.id).at(-1);
    expect(greeting?.text).toContain('Halo! Ini layanan berita TangerangNews');
    expect(labelsOf(greeting)).toEqual(['📋 Pilih topik', '🗞 Berita terbaru', '💬 Kutipan hari ini']);
  });

  it('does not refuse who adds it by its link and so says /start, though they are no admin', async () => {
    const bot = await startBot();
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'left');
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'member', JOHN.id);
    await bot.settle();
    expect(await bot.say(JOHN, '/start@kentongan_bot mulai', { chat: GROUP })).toEqual([]);
  });

  it('keeps nothing of a group that removes it before anything was set there', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/topik', { chat: GROUP });
    expect(await knownChat(bot.db, GROUP.id)).not.toBeNull();
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'kicked');
    await bot.settle();
    expect(await knownChat(bot.db, GROUP.id)).toBeNull();
  });

  it('knows a group that it is back in, and its topics, though it had forgotten them', async () => {
    const bot = await startBot();
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'administrator', SITI.id);
    const threadId = bot.world.createTopic(SITI.id, FORUM.id, 'Wisata');
    await bot.settle();
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'kicked', SITI.id);
    await bot.settle();
    expect(await forumTopicsOf(bot.db, FORUM.id)).toEqual([]);
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.say(SITI, 'Masih di sini?', { chat: FORUM, threadId });
    expect(await forumTopicsOf(bot.db, FORUM.id)).toMatchObject([{ threadId, name: 'Wisata' }]);
  });

  it('tells who adds it to a channel without the right to post what is missing, and greets when the right comes', async () => {
    const bot = await startBot();
    const { id: botId } = bot.world.bot;
    bot.world.setStanding(CHANNEL.id, botId, 'left');
    bot.world.setStanding(CHANNEL.id, botId, 'administrator', SITI.id, { can_post_messages: false });
    await bot.settle();
    const last = () => bot.world.messages(SITI.id).at(-1);
    expect(last()?.text).toContain('Bot ini belum diizinkan mengirim pesan di “Kabar”.');
    bot.world.setStanding(CHANNEL.id, botId, 'administrator', SITI.id, { can_post_messages: true });
    await bot.settle();
    expect(last()?.text).toContain('Bot ini sekarang ada di kanal “Kabar”.');
    // A right that is taken and given again is no arrival where something is set.
    await bot.say(SITI, '/langganan wisata', { chat: CHANNEL });
    const heard = bot.world.messages(SITI.id).length;
    bot.clock.advance(60_000);
    for (const mayPost of [false, true]) {
      bot.world.setStanding(CHANNEL.id, botId, 'administrator', SITI.id, { can_post_messages: mayPost });
    }
    await bot.settle();
    expect(bot.world.messages(SITI.id)).toHaveLength(heard);
  });

  it('says nothing where it may not write', async () => {
    const bot = await startBot();
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'left');
    bot.world.setReadOnly(GROUP.id, true);
    await bot.settle();
    const before = bot.world.messages(GROUP.id).filter(({ author }) => author.kind === 'bot').length;
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'member');
    await bot.settle();
    expect(bot.world.messages(GROUP.id).filter(({ author }) => author.kind === 'bot')).toHaveLength(before);
  });

  it('who adds it to a channel hears in private, with buttons that speak of the channel; the channel is not greeted', async () => {
    const bot = await startBot();
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'left');
    await bot.settle();
    const inChannel = bot.world.messages(CHANNEL.id).length;
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    expect(bot.world.messages(CHANNEL.id).length).toBe(inChannel);
    const told = bot.world.messages(SITI.id).at(-1);
    if (told === undefined) throw new Error('nobody was told');
    expect(told.text).toContain('Bot ini sekarang ada di kanal “Kabar”.');
    await bot.press(SITI, told, 'Pilih topik');
    await bot.press(SITI, bot.now(told), 'Wisata');
    expect(await followedTopics(bot.db, { chatId: CHANNEL.id, threadId: 0 })).toEqual(['WISATA']);
    expect(await followedTopics(bot.db, { chatId: SITI.id, threadId: 0 })).toEqual([]);
  });

  it('a channel that it is back in rests until somebody resumes it', async () => {
    const bot = await startBot();
    const place = { chatId: CHANNEL.id, threadId: 0 };
    await bot.say(SITI, '/langganan wisata', { chat: CHANNEL });
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'kicked');
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    expect((await destinationAt(bot.db, place))?.state).toBe('resting');
    const offer = bot.world.messages(SITI.id).at(-1);
    if (offer === undefined) throw new Error('no offer');
    expect(await bot.press(SITI, offer, 'Lanjutkan')).toMatchObject({ text: 'Kiriman berita dilanjutkan.' });
    expect((await destinationAt(bot.db, place))?.state).toBe('active');
    expect(bot.now(offer).text).toContain('📣 Kabar');
  });

  it('closed topics are open to it again when they are reopened, General for all that rests with it, or when it is an admin', async () => {
    const bot = await startBot();
    const closed = { chatId: FORUM.id, threadId: 7 };
    const other = { chatId: FORUM.id, threadId: 8 };
    bot.world.openTopic(FORUM.id, 7);
    for (const place of [closed, other]) {
      await bot.say(SITI, '/langganan wisata', { chat: FORUM, threadId: place.threadId });
      await divertPlace(bot.db, place, 1);
    }
    bot.world.closeTopic(FORUM.id, 7, 'closed', SITI.id);
    bot.world.reopenTopic(FORUM.id, 7, SITI.id);
    await bot.settle();
    expect(await destinationAt(bot.db, closed)).toMatchObject({ isDiverted: false });
    expect(await destinationAt(bot.db, other)).toMatchObject({ isDiverted: true });

    await restPlace(bot.db, other, 'Bad Request: TOPIC_CLOSED', 1);
    bot.world.setGeneralClosed(FORUM.id, true, SITI.id);
    bot.world.setGeneralClosed(FORUM.id, false, SITI.id);
    await bot.settle();
    expect(await destinationAt(bot.db, other)).toMatchObject({ state: 'active', isDiverted: true });
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    expect(await destinationAt(bot.db, other)).toMatchObject({ isDiverted: false });
  });

  it('a promotion is no arrival', async () => {
    const bot = await startBot();
    const before = bot.calls().filter(({ method }) => method === 'sendMessage').length;
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'administrator');
    await bot.settle();
    expect(bot.calls().filter(({ method }) => method === 'sendMessage')).toHaveLength(before);
  });

  it('a group that becomes a supergroup takes its topics along', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata banten', { chat: GROUP });
    bot.world.migrate(GROUP.id, -1009999);
    await bot.settle();
    const moved = { chatId: -1009999, threadId: 0 };
    expect((await followedTopics(bot.db, moved)).toSorted()).toEqual(['BANTEN', 'WISATA']);
    expect(await followedTopics(bot.db, { chatId: GROUP.id, threadId: 0 })).toEqual([]);
    expect(await destinationAt(bot.db, moved)).toMatchObject({ kind: 'supergroup', state: 'active' });
  });

  it('a channel that takes the right to post away rests, and whoever did it is noted to be told; it wakes with the right', async () => {
    const bot = await startBot();
    const place = { chatId: CHANNEL.id, threadId: 0 };
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    await noteDestination(bot.db, { ...place, kind: 'channel', title: 'Kabar', language: 'id', createdBy: null }, 1);
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'member', SITI.id);
    await bot.settle();
    expect((await destinationAt(bot.db, place))?.state).toBe('resting');
    expect(await confidantsOf(bot.db, CHANNEL.id)).toEqual([]);
    await bot.say(SITI, '/start');
    expect(await confidantsOf(bot.db, CHANNEL.id)).toEqual([{ chatId: SITI.id, language: 'id' }]);
    expect(await takeNotices(bot.db, 2)).toMatchObject([{ chatId: CHANNEL.id, kind: 'no-right', title: 'Kabar' }]);
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    expect((await destinationAt(bot.db, place))?.state).toBe('active');
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'member', SITI.id);
    await bot.settle();
    expect(await takeNotices(bot.db, 3)).toHaveLength(1);
  });

  it.each(['id', 'en'] as const)(
    'a group that rests wakes by the command that its notice names: %s',
    async (language) => {
      const bot = await startBot();
      const place = { chatId: GROUP.id, threadId: 0 };
      await bot.say(SITI, '/langganan wisata', { chat: GROUP });
      await restChat(bot.db, GROUP.id, 'Bad Request: not enough rights', 1);
      const notice = restNotice({ ...place, kind: 'no-right', title: GROUP.title }, language);
      await bot.say(SITI, /\/[a-z]+/.exec(notice.text)?.[0] ?? '', { chat: GROUP });
      expect((await destinationAt(bot.db, place))?.state).toBe('active');
    },
  );

  it.each<[Chat['type'], Partial<ChatMember> & { readonly status: string }, string]>([
    ['supergroup', { status: 'restricted', is_member: true, can_send_messages: false }, 'silenced'],
    ['supergroup', { status: 'restricted', is_member: true, can_send_messages: true }, 'able'],
    ['supergroup', { status: 'restricted', is_member: false, can_send_messages: true }, 'away'],
    ['supergroup', { status: 'administrator' }, 'able'],
    ['group', { status: 'member' }, 'able'],
    ['group', { status: 'left' }, 'away'],
    ['private', { status: 'kicked' }, 'away'],
    ['private', { status: 'member' }, 'able'],
    ['channel', { status: 'administrator', can_post_messages: true }, 'able'],
    ['channel', { status: 'administrator', can_post_messages: false }, 'silenced'],
    ['channel', { status: 'member' }, 'silenced'],
  ])('in a %s %o means: %s', (kind, member, standing) => {
    expect(standingIn(kind, member as ChatMember)).toBe(standing);
  });

  it('a topic that is opened again wakes, and no other', async () => {
    const bot = await startBot();
    const places = [7, 8].map((threadId) => ({ chatId: FORUM.id, threadId }));
    for (const place of places) {
      await noteDestination(bot.db, { ...place, kind: 'supergroup', title: 'F', language: 'id', createdBy: null }, 1);
      await restPlace(bot.db, place, 'TOPIC_CLOSED', 1);
    }
    const chat = { id: FORUM.id, type: 'supergroup', title: FORUM.title, is_forum: true } as const;
    const from = { id: SITI.id, is_bot: false, first_name: 'Siti' };
    const reopened = { message_thread_id: 7, is_topic_message: true, forum_topic_reopened: {} } as const;
    await bot.handle({ update_id: 1, message: { message_id: 1, date: 1, chat, from, ...reopened } });
    const states = await Promise.all(places.map((place) => destinationAt(bot.db, place)));
    expect(states.map((place) => place?.state)).toEqual(['active', 'resting']);
  });
});
