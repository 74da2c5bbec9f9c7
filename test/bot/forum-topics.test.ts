import { describe, expect, it } from 'vitest';
import { createErrands } from '../../src/bot/errands.js';
import type { WorldMessage } from '../../src/preview/bot-api/world.js';
import { placesOf } from '../../src/store/destinations.js';
import { followedTopics } from '../../src/store/follows.js';
import { forumTopicsOf } from '../../src/store/forum-topics.js';
import { addressData } from '../../src/telegram/messages/button-address.js';
import { buttons } from '../../src/telegram/messages/callback-data.js';
import { silentLogger } from '../support/fixtures.js';
import { realTopics } from '../topics/real-topics.js';
import { type BotAtWork, FORUM, GROUP, JOHN, labelsOf, only, SITI, startBot } from './bot-at-work.js';

const OFFER = '🗂 Satu topik forum per kategori';
const COUNT = realTopics.topics.length;
const inThread = (threadId: number) => ({ chatId: FORUM.id, threadId });

/** A forum where the bot may manage topics. */
async function startInForum(features = { ephemeral: true }): Promise<BotAtWork> {
  const bot = await startBot({}, { features });
  bot.world.setStanding(FORUM.id, bot.world.bot.id, 'administrator', SITI.id);
  await bot.settle();
  return bot;
}

/** The panel after "create them now". */
async function makeTopics(bot: BotAtWork): Promise<WorldMessage> {
  const panel = only(await bot.say(SITI, '/topik', { chat: FORUM }));
  await bot.press(SITI, panel, OFFER);
  await bot.press(SITI, panel, 'Buat sekarang');
  return bot.now(panel);
}

const namesIn = (bot: BotAtWork) => bot.world.topics(FORUM.id).map(({ name }) => name);

describe('one forum topic per category', () => {
  it('is offered where the bot may manage topics, and there alone', async () => {
    const bot = await startBot();
    expect(labelsOf(only(await bot.say(SITI, '/topik', { chat: FORUM })))).not.toContain(OFFER);
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    expect(labelsOf(only(await bot.say(SITI, '/topik', { chat: FORUM })))).toContain(OFFER);
    expect(labelsOf(only(await bot.say(SITI, '/topik', { chat: FORUM, threadId: 7 })))).toContain(OFFER);
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'administrator', SITI.id, { can_manage_topics: false });
    await bot.settle();
    expect(labelsOf(only(await bot.say(SITI, '/topik', { chat: FORUM })))).not.toContain(OFFER);
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    expect(labelsOf(only(await bot.say(SITI, '/topik', { chat: GROUP })))).not.toContain(OFFER);
  });

  it('makes them all, follows one category in each, and leaves General what has no topic of its own', async () => {
    const bot = await startInForum();
    await bot.say(SITI, '/langganan wisata, tekno', { chat: FORUM });
    const panel = await makeTopics(bot);
    expect(panel.text).toContain('✅ Topik forum dibuat: ');
    expect(namesIn(bot)).toHaveLength(COUNT);
    expect(namesIn(bot)).toContain('🏝 Wisata');
    for (const { name, threadId } of bot.world.topics(FORUM.id)) {
      const [topic, ...others] = await followedTopics(bot.db, inThread(threadId));
      expect(others).toEqual([]);
      expect(name).toContain(realTopics.topics.find(({ id }) => id === topic)?.label.id);
    }
    expect(await followedTopics(bot.db, inThread(0))).toEqual([]);
  });

  it('asks first, and may be left', async () => {
    const bot = await startInForum();
    const panel = only(await bot.say(SITI, '/topik', { chat: FORUM }));
    await bot.press(SITI, panel, OFFER);
    expect(bot.now(panel).text).toContain(`Kami akan membuat ${COUNT} topik forum`);
    await bot.press(SITI, panel, 'Tidak jadi');
    expect(labelsOf(bot.now(panel))).toContain(OFFER);
    expect(namesIn(bot)).toEqual([]);
  });

  it('does not make again what exists, whoever made it and however it is written', async () => {
    const bot = await startInForum();
    const own = bot.world.createTopic(SITI.id, FORUM.id, 'WISATA!');
    await bot.settle();
    const panel = await makeTopics(bot);
    expect(panel.text).toContain('Sudah ada, dan sekarang menerima beritanya: Wisata.');
    expect(namesIn(bot)).toHaveLength(COUNT);
    expect(await followedTopics(bot.db, inThread(own))).toEqual(['WISATA']);
    const again = await makeTopicsAgain(bot);
    expect(again.text).toBe('Setiap kategori sudah punya topik forum sendiri.');
    expect(namesIn(bot)).toHaveLength(COUNT);
  });

  it('has nothing to ask where all topics exist, and follows in those that do not yet', async () => {
    const bot = await startInForum();
    await makeTopics(bot);
    const threadId = bot.world.topics(FORUM.id).find(({ name }) => name === '🏝 Wisata')?.threadId ?? 0;
    await bot.say(SITI, '/berhenti wisata', { chat: FORUM, threadId });
    const again = await makeTopicsAgain(bot);
    expect(again.text).toBe('Sudah ada, dan sekarang menerima beritanya: Wisata.');
    expect(await followedTopics(bot.db, inThread(threadId))).toEqual(['WISATA']);
    expect(namesIn(bot)).toHaveLength(COUNT);
  });

  it('learns the name of an older topic from what is written in it', async () => {
    const bot = await startInForum();
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'left');
    const threadId = bot.world.createTopic(SITI.id, FORUM.id, 'Wisata');
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    expect(await forumTopicsOf(bot.db, FORUM.id)).toEqual([]);
    await bot.say(SITI, 'Ada berita?', { chat: FORUM, threadId });
    expect(await forumTopicsOf(bot.db, FORUM.id)).toMatchObject([{ threadId, name: 'Wisata' }]);
  });

  it('tells what was made when Telegram wants a break, and makes the rest when asked again', async () => {
    const bot = await startInForum();
    let made = 0;
    bot.faults.onCall = (method) => {
      if (method !== 'createForumTopic') return undefined;
      made += 1;
      const body = { ok: false, error_code: 429, description: 'Too Many Requests: retry after 300' };
      return made > 3 ? { status: 429, body: { ...body, parameters: { retry_after: 300 } } } : undefined;
    };
    const panel = await makeTopics(bot);
    expect(panel.text).toContain('✅ Topik forum dibuat: ');
    expect(panel.text).toContain('Belum sempat dibuat: ');
    expect(namesIn(bot)).toHaveLength(3);
    // One refusal is enough: no further one is provoked.
    expect(made).toBe(4);
    delete bot.faults.onCall;
    await bot.press(SITI, panel, 'Buat sisanya');
    expect(namesIn(bot)).toHaveLength(COUNT);
    expect(new Set(namesIn(bot)).size).toBe(COUNT);
  });

  it('does not make twice what was made although the answer got lost', async () => {
    const bot = await startInForum();
    let calls = 0;
    bot.faults.onCall = (method) => {
      if (method !== 'createForumTopic') return undefined;
      calls += 1;
      return calls === 2 ? { loseAnswer: true } : undefined;
    };
    const panel = await makeTopics(bot);
    expect(panel.text).toContain('Belum sempat dibuat: ');
    await bot.settle();
    await bot.press(SITI, panel, 'Buat sisanya');
    expect(namesIn(bot)).toHaveLength(COUNT);
    for (const { threadId } of bot.world.topics(FORUM.id)) {
      expect(await followedTopics(bot.db, inThread(threadId))).toHaveLength(1);
    }
  });

  it('says so when the right was taken away meanwhile', async () => {
    const bot = await startInForum();
    const panel = only(await bot.say(SITI, '/topik', { chat: FORUM }));
    await bot.press(SITI, panel, OFFER);
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'administrator', SITI.id, { can_manage_topics: false });
    await bot.settle();
    await bot.press(SITI, panel, 'Buat sekarang');
    expect(bot.now(panel).text).toContain('Bot ini tidak boleh mengelola topik forum di sini.');
    expect(namesIn(bot)).toEqual([]);
  });

  it('answers people meanwhile, and makes each topic once though two admins want them at the same time', async () => {
    const bot = await startInForum({ ephemeral: false });
    bot.world.setStanding(FORUM.id, JOHN.id, 'administrator', SITI.id);
    bot.faults.onCall = (method) => (method === 'createForumTopic' ? { delayMs: 5 } : undefined);
    const panel = only(await bot.say(SITI, '/topik', { chat: FORUM }));
    const johns = only(await bot.say(JOHN, '/start'));
    const make = buttons.forumTopics.pack({ act: 'make' });
    const first = bot.world.press(SITI.id, FORUM.id, panel.messageId, make);
    const second = bot.world.press(JOHN.id, JOHN.id, johns.messageId, addressData(make, inThread(0)));
    bot.world.say(SITI.id, FORUM.id, '/bantuan');
    await bot.settle();
    expect((await first)?.text).toBe('');
    expect((await second)?.text).toBe('The forum topics are being created. One moment, please.');
    expect(namesIn(bot)).toHaveLength(COUNT);
    const calls = bot.calls().map(({ method, params }) => `${method} ${String(params['text']).slice(0, 7)}`);
    expect(calls.indexOf('sendMessage Bantuan')).toBeLessThan(calls.lastIndexOf('createForumTopic undefin'));
  });

  it('ends with the process, and tells what is left to be made', async () => {
    const errands = createErrands({ logger: silentLogger });
    const bot = await startBot({ errands }, { features: { ephemeral: false } });
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    await bot.say(SITI, '/langganan semua', { chat: FORUM });
    let calls = 0;
    bot.faults.onCall = (method) => {
      if (method === 'createForumTopic') calls += 1;
      if (calls === 2) void errands.stop();
      return undefined;
    };
    const panel = await makeTopics(bot);
    await errands.stop();
    expect(namesIn(bot)).toHaveLength(2);
    expect(panel.text).toContain('Belum sempat dibuat: ');
    expect(labelsOf(panel)).toContain('🔁 Buat sisanya');
    // What is there no longer comes to General too.
    expect(await followedTopics(bot.db, inThread(0))).toHaveLength(COUNT - 2);
  });

  it('gives up where the bot is removed meanwhile, and wakes nothing there', async () => {
    const bot = await startInForum({ ephemeral: false });
    await bot.say(SITI, '/langganan semua', { chat: FORUM });
    let calls = 0;
    bot.faults.onCall = (method) => {
      if (method === 'createForumTopic') calls += 1;
      if (calls === 2) bot.world.setStanding(FORUM.id, bot.world.bot.id, 'kicked', SITI.id);
      return undefined;
    };
    await makeTopics(bot);
    expect(calls).toBe(2);
    expect((await placesOf(bot.db, FORUM.id)).map(({ state }) => state)).toEqual(['resting', 'resting']);
  });

  it('is for admins, who may also ask for it from private chat', async () => {
    const bot = await startInForum({ ephemeral: false });
    const panel = only(await bot.say(SITI, '/topik', { chat: FORUM }));
    await bot.press(SITI, panel, OFFER);
    expect(await bot.press(JOHN, panel, 'Buat sekarang')).toMatchObject({ isAlert: true });
    expect(namesIn(bot)).toEqual([]);
    const list = only(await bot.say(SITI, '/kanal'));
    await bot.press(SITI, list, 'Forum Banten');
    await bot.press(SITI, list, 'Topik');
    await bot.press(SITI, list, OFFER);
    await bot.press(SITI, list, 'Buat sekarang');
    expect(bot.now(list).text).toContain('✅ Topik forum dibuat: ');
    expect(namesIn(bot)).toHaveLength(COUNT);
  });
});

async function makeTopicsAgain(bot: BotAtWork): Promise<WorldMessage> {
  const panel = only(await bot.say(SITI, '/topik', { chat: FORUM }));
  await bot.press(SITI, panel, OFFER);
  return bot.now(panel);
}
