import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/app.js';
import type { WorldChat, WorldMessage } from '../../src/preview/bot-api/world.js';
import { sampleArticles } from '../../src/preview/news-site/articles/index.js';
import { readSettings, type Settings } from '../../src/settings.js';
import { chatRequests } from '../../src/telegram/messages/chat-picker.js';
import { createScene, noPace, type Scene, sari, tom } from '../support/scene.js';

const GROUP: WorldChat = { id: -501, type: 'group', title: 'Warga RT 05', isForum: false };
const FORUM: WorldChat = { id: -1_001_000_000_502, type: 'supergroup', title: 'Forum Banten', isForum: true };
const CHANNEL: WorldChat = { id: -1_001_000_000_503, type: 'channel', title: 'Kabar Kita', isForum: false };
const DISCUSSION: WorldChat = {
  id: -1_001_000_000_504,
  type: 'supergroup',
  title: 'Obrolan',
  isForum: false,
  linkedChatId: CHANNEL.id,
};
const PATIENCE = { timeout: 10_000, interval: 20 };

/** Longer than the time between two looks at the site. */
const LOOK_MS = 2_000;

/** Sari owns all groups and channels, Tom is a member; the bot is not there yet. The site is looked at when it is told to be. */
async function createGroups() {
  let shiftMs = 0;
  const scene = await createScene({ now: () => Date.now() + shiftMs, steadyNow: Date.now, pace: noPace });
  const { world } = scene.botApi;
  for (const chat of [GROUP, FORUM, CHANNEL, DISCUSSION]) {
    world.addChat(chat, 'left');
    world.addMember(chat.id, sari.id, 'creator');
    world.addMember(chat.id, tom.id);
  }

  async function look(app: App): Promise<void> {
    shiftMs += LOOK_MS;
    await app.wake();
  }

  return {
    ...scene,
    /** Starts the bot; `publish` brings it the next article, and returns what its message begins with. */
    async startAndLook(overrides: Partial<Settings> = {}) {
      const app = await scene.start(overrides);
      await look(app);
      await scene.firstLookDone();
      const publish = async (): Promise<RegExp> => {
        const article = scene.site.publishNext();
        if (article === null || article === undefined) throw new Error('the site has no more articles');
        await look(app);
        return new RegExp(article.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      };
      return { app, publish };
    },
  };
}

function fromBot(scene: Scene, chatId: number): readonly WorldMessage[] {
  return scene.botApi.world.messages(chatId).filter(({ author, service }) => author.kind === 'bot' && service === null);
}

/** Waits until the bot has written, or changed, something like this in a chat. */
function hear(scene: Scene, chatId: number, pattern: RegExp): Promise<WorldMessage> {
  return vi.waitFor(() => {
    const found = scene.botApi.world.messages(chatId).findLast(({ text }) => pattern.test(text));
    if (found === undefined) throw new Error(`nothing like ${String(pattern)} in ${chatId}`);
    return found;
  }, PATIENCE);
}

/** Presses the button whose label contains this, under the message as it stands when it has such a button. */
async function press(scene: Scene, personId: number, message: WorldMessage, label: string) {
  const data = await vi.waitFor(() => {
    const now = scene.botApi.world.messages(message.chatId).find(({ messageId }) => messageId === message.messageId);
    const button = now?.keyboard?.flat().find(({ text }) => text.includes(label));
    if (button === undefined || !('callback_data' in button)) throw new Error(`no button ${label}`);
    return button.callback_data;
  }, PATIENCE);
  return scene.botApi.world.press(personId, message.chatId, message.messageId, data);
}

describe('a group', () => {
  it('greets, lets admins choose and members read, and gets its news', async () => {
    const scene = await createGroups();
    const { world } = scene.botApi;
    const { publish } = await scene.startAndLook();
    world.setStanding(GROUP.id, world.bot.id, 'member', sari.id);
    const greeting = await hear(scene, GROUP.id, /Halo! Ini layanan berita/);
    expect((await press(scene, tom.id, greeting, 'Pilih topik'))?.text).toBe('Sorry, this is for admins only.');
    await press(scene, sari.id, greeting, 'Pilih topik');
    expect((await press(scene, sari.id, greeting, 'SEMUA'))?.text).toBe('Semua berita diikuti.');
    const article = await hear(scene, GROUP.id, await publish());
    expect(article.keyboard?.flat().map(({ text }) => text)).toEqual(['Baca selengkapnya', 'Bagikan']);
    world.say(tom.id, GROUP.id, '/latest');
    await hear(scene, GROUP.id, /Latest news/);
    world.say(sari.id, GROUP.id, '/berhenti semua', { asAnonymousAdmin: true });
    await hear(scene, GROUP.id, /Tidak ada lagi berita yang dikirim ke sini/);
  });

  it('that is upgraded, leaves the bot and takes it back keeps what it chose', async () => {
    const scene = await createGroups();
    const { world } = scene.botApi;
    const { publish } = await scene.startAndLook();
    world.setStanding(GROUP.id, world.bot.id, 'member', sari.id);
    world.say(sari.id, GROUP.id, '/langganan semua');
    await hear(scene, GROUP.id, /Semua berita akan dikirim ke sini/);
    const upgraded = world.migrate(GROUP.id);
    await hear(scene, upgraded, await publish());

    world.setStanding(upgraded, world.bot.id, 'kicked', sari.id);
    world.setStanding(upgraded, world.bot.id, 'member', sari.id);
    const offer = await hear(scene, upgraded, /Pilihan topik yang dulu masih tersimpan/);
    const missed = await publish();
    world.say(sari.id, sari.id, '/langganan semua');
    await hear(scene, sari.id, /Semua berita akan dikirim ke sini/);
    const later = await publish();
    await hear(scene, sari.id, later);
    expect(fromBot(scene, upgraded).filter(({ text }) => missed.test(text) || later.test(text))).toEqual([]);
    expect((await press(scene, sari.id, offer, 'Lanjutkan'))?.text).toBe('Kiriman berita dilanjutkan.');
    await hear(scene, upgraded, await publish());
  }, 40_000);

  it('forgets no answer that is to go away, though the bot was restarted meanwhile', async () => {
    let shiftMs = 0;
    const scene = await createScene({ now: () => Date.now() + shiftMs, pace: noPace });
    const { world } = scene.botApi;
    world.addChat(GROUP);
    world.addMember(GROUP.id, sari.id, 'creator');
    const first = await scene.start();
    world.say(sari.id, GROUP.id, '/atur');
    const settings = await hear(scene, GROUP.id, /Pengaturan/);
    await press(scene, sari.id, settings, 'Hapus setelah semenit');
    world.say(sari.id, GROUP.id, '/bantuan');
    const { messageId } = await hear(scene, GROUP.id, /Bantuan/);
    await first.stop();
    shiftMs = 61_000;
    await scene.start();
    const ids = () => world.messages(GROUP.id).map((message) => message.messageId);
    await vi.waitFor(() => expect(ids()).not.toContain(messageId), PATIENCE);
  }, 30_000);
});

describe('a forum', () => {
  it('gets a topic for each category, which then has its news', async () => {
    const scene = await createGroups();
    const { world } = scene.botApi;
    const from = scene.site.published().length;
    const labels = sampleArticles.slice(from, from + 2).map(({ label }) => label);
    const topics = readSettings({}).topics.filter(({ match }) => match.labels.some((label) => labels.includes(label)));
    expect(topics.length).toBe(2);
    const { publish } = await scene.startAndLook({ topics });
    world.setStanding(FORUM.id, world.bot.id, 'administrator', sari.id);
    world.say(sari.id, FORUM.id, '/topik');
    const panel = await hear(scene, FORUM.id, /Topik berita/);
    await press(scene, sari.id, panel, 'Satu topik forum per kategori');
    await press(scene, sari.id, panel, 'Buat sekarang');
    await hear(scene, FORUM.id, /Topik forum dibuat/);
    expect(world.topics(FORUM.id)).toHaveLength(2);
    const one = await hear(scene, FORUM.id, await publish());
    const two = await hear(scene, FORUM.id, await publish());
    expect(one.threadId).not.toBeNull();
    expect(two.threadId).not.toBeNull();
    expect(one.threadId).not.toBe(two.threadId);
  }, 30_000);

  it('gets in General what a closed or deleted topic cannot take, and whoever brought the bot hears of it once', async () => {
    const scene = await createGroups();
    const { world } = scene.botApi;
    const { app, publish } = await scene.startAndLook();
    world.say(sari.id, sari.id, '/start');
    await scene.hear(sari.id, /Selamat datang/);
    world.setStanding(FORUM.id, world.bot.id, 'member', sari.id);
    const threadId = world.createTopic(sari.id, FORUM.id, 'Berita');
    world.say(sari.id, FORUM.id, '/langganan semua', { threadId });
    expect((await hear(scene, FORUM.id, /Semua berita akan dikirim ke sini/)).threadId).toBe(threadId);
    expect((await hear(scene, FORUM.id, await publish())).threadId).toBe(threadId);
    world.closeTopic(FORUM.id, threadId, 'closed', sari.id);
    expect((await hear(scene, FORUM.id, await publish())).threadId).toBeNull();
    expect((await hear(scene, FORUM.id, await publish())).threadId).toBeNull();
    world.reopenTopic(FORUM.id, threadId, sari.id);
    world.say(sari.id, FORUM.id, '/bantuan', { threadId });
    await hear(scene, FORUM.id, /^Bantuan/);
    expect((await hear(scene, FORUM.id, await publish())).threadId).toBe(threadId);
    world.closeTopic(FORUM.id, threadId, 'deleted', sari.id);
    expect((await hear(scene, FORUM.id, await publish())).threadId).toBeNull();
    // Notices are told each minute, and at a start.
    await app.stop();
    await scene.start();
    await hear(scene, sari.id, /Topik forum di “Forum Banten” yang menerima berita sudah tidak ada/);
  }, 60_000);
});

describe('a channel', () => {
  it('is added and managed from private chat; its posts are signed, and its discussion group gets them once', async () => {
    const scene = await createGroups();
    const { world } = scene.botApi;
    const { publish } = await scene.startAndLook();
    world.say(sari.id, sari.id, '/kanal');
    await hear(scene, sari.id, /pilih kanal atau grup yang Anda kelola/);
    world.shareChat(sari.id, chatRequests.channel, CHANNEL.id);
    const screen = await hear(scene, sari.id, /^📣 Kabar Kita/);
    await press(scene, sari.id, screen, 'Topik');
    await press(scene, sari.id, screen, 'SEMUA');
    await press(scene, sari.id, screen, 'Selesai');
    await press(scene, sari.id, screen, 'Tanda tangan');
    await hear(scene, sari.id, /Tulis tanda tangan/);
    world.say(sari.id, sari.id, '— Kabar Kita');
    await hear(scene, sari.id, /Tanda tangan disimpan/);

    world.setStanding(DISCUSSION.id, world.bot.id, 'administrator', sari.id);
    world.say(sari.id, DISCUSSION.id, '/langganan semua');
    await hear(scene, DISCUSSION.id, /Semua berita akan dikirim ke sini/);
    world.say(sari.id, CHANNEL.id, 'Selamat pagi!');
    const title = await publish();
    const post = await hear(scene, CHANNEL.id, title);
    expect(post.text).toMatch(/\n\n— Kabar Kita$/);
    expect(post.keyboard?.flat().every((button) => 'url' in button)).toBe(true);
    const next = await publish();
    await hear(scene, CHANNEL.id, next);
    await hear(scene, DISCUSSION.id, next);
    const inDiscussion = world.messages(DISCUSSION.id).filter(({ text }) => title.test(text) || next.test(text));
    expect(inDiscussion).toHaveLength(2);
    expect(fromBot(scene, DISCUSSION.id).filter(({ text }) => title.test(text) || next.test(text))).toEqual([]);
  }, 40_000);

  it('tells who added it in private, and nobody else may touch it', async () => {
    const scene = await createGroups();
    const { world } = scene.botApi;
    await scene.start();
    world.say(sari.id, sari.id, '/start');
    world.say(tom.id, tom.id, '/start');
    await scene.hear(sari.id, /Selamat datang/);
    const toms = await scene.hear(tom.id, /Welcome/);
    world.setStanding(CHANNEL.id, world.bot.id, 'administrator', sari.id);
    const told = await hear(scene, sari.id, /Bot ini sekarang ada di kanal “Kabar Kita”/);
    const data = told.keyboard?.flat().find((button) => 'callback_data' in button);
    if (data === undefined || !('callback_data' in data)) throw new Error('no button');
    const forged = await world.press(tom.id, tom.id, toms.messageId, data.callback_data);
    expect(forged?.text).toBe('Sorry, only admins of “Kabar Kita” can manage it, as long as this bot is there.');
    await press(scene, sari.id, told, 'Pilih topik');
    expect((await press(scene, sari.id, told, 'SEMUA'))?.text).toBe('Semua berita diikuti.');
  });
});
