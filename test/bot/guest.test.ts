import type { Update } from 'grammy/types';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { publishShopWindow } from '../../src/bot/command-menus.js';
import { removePassing } from '../../src/jobs/remove-passing.js';
import { knownChat } from '../../src/store/chats.js';
import { destinationAt } from '../../src/store/destinations.js';
import { followedTopics } from '../../src/store/follows.js';
import { silentLogger } from '../support/fixtures.js';
import { type BotAtWork, CHANNEL, FORUM, GROUP, JOHN, labelsOf, only, SITI, site, startBot } from './bot-at-work.js';

const group = { chatId: GROUP.id, threadId: 0 };
const fromBot = (bot: BotAtWork, chatId: number) =>
  bot.world.messages(chatId).filter(({ author }) => author.kind === 'bot');

afterEach(() => {
  vi.useRealTimers();
});

describe('a quiet guest', () => {
  it('never answers an edit', async () => {
    const bot = await startBot();
    const { messageId } = bot.world.say(SITI.id, GROUP.id, 'apa kabar');
    await bot.settle();
    const before = fromBot(bot, GROUP.id).length;
    bot.world.editText(SITI.id, GROUP.id, messageId, '/topik');
    await bot.settle();
    const edited = { ...commandOf(SITI.id, '/topik').message, edit_date: 2 };
    await bot.handle({ update_id: 1, edited_message: edited } as unknown as Update);
    expect(fromBot(bot, GROUP.id)).toHaveLength(before);
  });

  it.each([
    ['another bot', { from: { id: 99, is_bot: true, first_name: 'Lain' } }],
    ['a forward', { forward_origin: { type: 'hidden_user', sender_user_name: 'Seseorang', date: 1 } }],
    ['words that came through another bot', { via_bot: { id: 99, is_bot: true, first_name: 'Lain' } }],
    [
      'a post of the linked channel',
      {
        from: { id: 777_000, is_bot: false, first_name: 'Telegram' },
        sender_chat: { id: CHANNEL.id, type: 'channel', title: CHANNEL.title },
        is_automatic_forward: true,
      },
    ],
  ])('does not take %s for a command', async (_, fields) => {
    const bot = await startBot();
    const update = commandOf(SITI.id, '/terbaru');
    await bot.handle({ ...update, message: { ...update.message, ...fields } } as unknown as Update);
    expect(fromBot(bot, GROUP.id)).toEqual([]);
  });

  it('learns from its posts which channel is linked to a group', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/topik', { chat: GROUP });
    const update = commandOf(777_000, 'Berita');
    const sender = { sender_chat: { id: CHANNEL.id, type: 'channel', title: 'Kabar' }, is_automatic_forward: true };
    await bot.handle({ ...update, message: { ...update.message, ...sender } } as unknown as Update);
    expect(await knownChat(bot.db, GROUP.id)).toMatchObject({ linkedChatId: CHANNEL.id });
  });

  it.each([true, false])('answers commands and nothing else, whether it hears all or not: %s', async (hearsAll) => {
    const bot = await startBot();
    if (hearsAll) bot.world.setStanding(GROUP.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    for (const text of ['wisata', 'halo bot', '/topik@other_bot', '/entahapa', 'lihat /terbaru ya']) {
      expect(await bot.say(SITI, text, { chat: GROUP })).toEqual([]);
    }
    expect(await bot.say(JOHN, '/latest@kentongan_bot', { chat: GROUP })).toHaveLength(1);
  });

  it('lets the group say who may use /terbaru and /kutipan', async () => {
    const bot = await startBot();
    const settings = only(await bot.say(SITI, '/atur', { chat: GROUP }));
    await bot.press(SITI, settings, 'Admin');
    expect(only(await bot.say(JOHN, '/latest', { chat: GROUP })).text).toContain('for admins only');
    expect(only(await bot.say(SITI, '/terbaru', { chat: GROUP })).text).not.toContain('Maaf');
    await bot.press(SITI, settings, 'Tidak ada');
    bot.clock.advance(60_000);
    expect(await bot.say(JOHN, '/quote', { chat: GROUP })).toEqual([]);
    expect(await bot.say(SITI, '/kutipan', { chat: GROUP })).toEqual([]);
    expect(labelsOf(bot.now(settings))).toContain('✅ Tidak ada');
  });

  it('shows its panels to the asking admin alone, and changes them in place', async () => {
    const bot = await startBot();
    bot.world.setStanding(FORUM.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    const settings = only(await bot.say(SITI, '/atur', { chat: FORUM, threadId: 7 }));
    expect(settings.onlyFor).toBe(SITI.id);
    await bot.press(SITI, settings, 'Panjang');
    expect(bot.now(settings)).toMatchObject({ onlyFor: SITI.id, threadId: 7 });
    expect(await destinationAt(bot.db, { chatId: FORUM.id, threadId: 7 })).toMatchObject({ length: 'long' });
    expect(labelsOf(bot.now(settings))).toContain('✅ Panjang');
    expect(only(await bot.say(JOHN, '/latest', { chat: FORUM })).onlyFor).toBeNull();
    const asGroup = only(await bot.say(SITI, '/atur', { chat: FORUM, asAnonymousAdmin: true }));
    expect(asGroup.onlyFor).toBeNull();
  });

  it('answers a whispered command with a whisper, also where it is no administrator', async () => {
    const bot = await startBot();
    expect(only(await bot.say(SITI, '/atur', { chat: GROUP })).onlyFor).toBeNull();
    await publishShopWindow(bot.api(), site);
    const settings = only(await bot.say(SITI, '/atur', { chat: GROUP }));
    expect(settings.onlyFor).toBe(SITI.id);
    await bot.press(SITI, settings, 'Panjang');
    expect(labelsOf(bot.now(settings))).toContain('✅ Panjang');
    expect(only(await bot.say(SITI, '/terbaru', { chat: GROUP })).onlyFor).toBeNull();
  });

  it('uses normal messages where the server knows no others, or refuses them', async () => {
    const older = await startBot({}, { features: { ephemeral: false } });
    expect(only(await older.say(SITI, '/atur', { chat: GROUP })).onlyFor).toBeNull();
    const strict = await startBot();
    let tries = 0;
    strict.faults.onCall = (_, params) => {
      if (params['ephemeral_message_parameters'] === undefined) return undefined;
      tries += 1;
      return { status: 400, body: { ok: false, error_code: 400, description: 'Bad Request: EPHEMERAL_NOT_ALLOWED' } };
    };
    for (const _time of [1, 2]) {
      expect(only(await strict.say(SITI, '/topik', { chat: GROUP })).text).toContain('Topik berita');
    }
    expect(tries).toBe(1);
  });
});

it('goes on whispering after a topic was shut to every message', async () => {
  const bot = await startBot();
  const shut = { ok: false, error_code: 400, description: 'Bad Request: TOPIC_CLOSED' };
  bot.world.setStanding(GROUP.id, bot.world.bot.id, 'administrator', SITI.id);
  await bot.settle();
  bot.faults.onCall = (method) => (method === 'sendMessage' ? { status: 400, body: shut } : undefined);
  expect(await bot.say(SITI, '/atur', { chat: GROUP })).toEqual([]);
  delete bot.faults.onCall;
  expect(only(await bot.say(SITI, '/atur', { chat: GROUP })).onlyFor).toBe(SITI.id);
});

describe('answers that go away', () => {
  it('do so after a minute, also after a restart; one that is in use stays as long as it is', async () => {
    const bot = await startBot({}, { features: { ephemeral: false } });
    const settings = only(await bot.say(SITI, '/atur', { chat: GROUP }));
    await bot.press(SITI, settings, 'Hapus setelah semenit');
    const latest = only(await bot.say(JOHN, '/latest', { chat: GROUP }));
    const topics = only(await bot.say(SITI, '/topik', { chat: GROUP }));
    await bot.restart();
    await tidy(bot, 59_000);
    expect(bot.now(latest)).toBeDefined();
    await bot.press(SITI, topics, 'Wisata');
    await tidy(bot, 1_000);
    expect(() => bot.now(latest)).toThrow('gone');
    expect(bot.now(topics)).toBeDefined();
    await tidy(bot, 60_000);
    expect(() => bot.now(topics)).toThrow('gone');
    expect(bot.now(settings)).toBeDefined();
  });

  it('are also those to what somebody was asked', async () => {
    const bot = await startBot({}, { features: { ephemeral: false } });
    await bot.press(SITI, only(await bot.say(SITI, '/atur', { chat: GROUP })), 'Hapus setelah semenit');
    const question = only(await bot.say(SITI, '/langganan', { chat: GROUP }));
    const answer = only(await bot.say(SITI, 'wisata', { chat: GROUP, replyTo: question.messageId }));
    await tidy(bot, 60_000);
    expect(() => bot.now(question)).toThrow('gone');
    expect(() => bot.now(answer)).toThrow('gone');
  });

  it('are tried again when Telegram is out of reach, and given up when it says no', async () => {
    const bot = await startBot({}, { features: { ephemeral: false } });
    await bot.press(SITI, only(await bot.say(SITI, '/atur', { chat: GROUP })), 'Hapus setelah semenit');
    const latest = only(await bot.say(JOHN, '/latest', { chat: GROUP }));
    bot.faults.onCall = (method) => (method === 'deleteMessage' ? { reset: true } : undefined);
    await expect(tidy(bot, 60_000)).rejects.toThrow();
    delete bot.faults.onCall;
    await tidy(bot, 0);
    expect(() => bot.now(latest)).toThrow('gone');
    await tidy(bot, 0);
    expect(bot.calls().filter(({ method }) => method === 'deleteMessage')).toHaveLength(2);
  });

  async function tidy(bot: BotAtWork, afterMs: number): Promise<void> {
    bot.clock.advance(afterMs);
    const deps = { db: bot.db, api: bot.api(), clock: bot.clock.read, logger: silentLogger };
    await removePassing(deps, new AbortController().signal);
  }
});

describe('a question in a group', () => {
  it('is answered by a reply to it, and by nothing else, though the bot hears all', async () => {
    const bot = await startBot();
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'administrator', SITI.id);
    await bot.settle();
    const question = only(await bot.say(SITI, '/langganan', { chat: GROUP }));
    expect(question.text).toContain('Balas pesan ini dengan namanya');
    const replyTo = question.messageId;
    expect(await bot.say(SITI, 'tekno', { chat: GROUP })).toEqual([]);
    expect(await bot.say(JOHN, 'bisnis', { chat: GROUP, replyTo })).toEqual([]);
    const answer = only(await bot.say(SITI, 'wisata', { chat: GROUP, replyTo }));
    expect(answer.text).toContain('Berita Wisata akan dikirim ke sini.');
    expect(await followedTopics(bot.db, group)).toEqual(['WISATA']);
    expect(await bot.say(SITI, 'tekno', { chat: GROUP, replyTo })).toEqual([]);
  });

  it('may be answered again after a name that is none, by a reply to either message', async () => {
    const bot = await startBot();
    const question = only(await bot.say(SITI, '/langganan', { chat: GROUP }));
    const again = only(await bot.say(SITI, 'kuliner', { chat: GROUP, replyTo: question.messageId }));
    expect(again.text).toContain('tidak kami temukan');
    await bot.say(SITI, 'wisata', { chat: GROUP, replyTo: again.messageId });
    expect(await followedTopics(bot.db, group)).toEqual(['WISATA']);
  });

  it('is another one in each thread, and swallows nobody’s commands', async () => {
    const bot = await startBot();
    bot.world.setStanding(FORUM.id, JOHN.id, 'administrator', SITI.id);
    const sitis = only(await bot.say(SITI, '/langganan', { chat: FORUM, threadId: 7 }));
    const johns = only(await bot.say(JOHN, '/subscribe', { chat: FORUM, threadId: 7 }));
    expect(await bot.say(JOHN, '/latest', { chat: FORUM, threadId: 7 })).toHaveLength(1);
    await bot.restart();
    await bot.say(JOHN, 'business', { chat: FORUM, threadId: 7, replyTo: johns.messageId });
    await bot.say(SITI, 'wisata', { chat: FORUM, threadId: 7, replyTo: sitis.messageId });
    expect((await followedTopics(bot.db, { chatId: FORUM.id, threadId: 7 })).toSorted()).toEqual(['BISNIS', 'WISATA']);
    expect(await followedTopics(bot.db, { chatId: FORUM.id, threadId: 0 })).toEqual([]);
  });

  it('ends with /batal, which is silent for those who were asked nothing', async () => {
    const bot = await startBot();
    const { messageId: replyTo } = only(await bot.say(SITI, '/langganan', { chat: GROUP }));
    expect(await bot.say(JOHN, '/cancel', { chat: GROUP })).toEqual([]);
    expect(only(await bot.say(SITI, '/batal', { chat: GROUP })).text).toBe('Baik, dibatalkan.');
    expect(await bot.say(SITI, 'wisata', { chat: GROUP, replyTo })).toEqual([]);
  });

  it('is given up after ten minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const bot = await startBot();
    const { messageId: replyTo } = only(await bot.say(SITI, '/langganan', { chat: GROUP }));
    vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
    expect(await bot.say(SITI, 'wisata', { chat: GROUP, replyTo })).toEqual([]);
    expect(await followedTopics(bot.db, group)).toEqual([]);
  });

  it('changes nothing for who is no admin any more when the answer comes', async () => {
    const bot = await startBot();
    bot.world.setStanding(GROUP.id, JOHN.id, 'administrator', SITI.id);
    const { messageId: replyTo } = only(await bot.say(JOHN, '/subscribe', { chat: GROUP }));
    bot.world.setStanding(GROUP.id, JOHN.id, 'member', SITI.id);
    expect(only(await bot.say(JOHN, 'travel', { chat: GROUP, replyTo })).text).toContain('for admins only');
    expect(await followedTopics(bot.db, group)).toEqual([]);
  });

  it('is not asked to an anonymous admin, who gets the buttons', async () => {
    const bot = await startBot();
    const answer = only(await bot.say(SITI, '/langganan', { chat: GROUP, asAnonymousAdmin: true }));
    expect(labelsOf(answer)).toContain('🏝 Wisata');
  });
});

describe('/jeda and /lanjut', () => {
  it('stop the news of a place for a while, and bring it back', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata', { chat: GROUP });
    expect(only(await bot.say(SITI, '/jeda', { chat: GROUP })).text).toContain('Kiriman dijeda.');
    expect(await destinationAt(bot.db, group)).toMatchObject({ isPaused: true });
    expect(only(await bot.say(SITI, '/langganan tekno', { chat: GROUP })).text).toContain('kirim /lanjut');
    expect(only(await bot.say(SITI, '/topik', { chat: GROUP })).text).toContain('kirim /lanjut');
    await bot.say(SITI, '/berhenti tekno', { chat: GROUP });
    expect(only(await bot.say(JOHN, '/resume', { chat: GROUP })).text).toContain('for admins only');
    expect(await destinationAt(bot.db, group)).toMatchObject({ isPaused: true });
    expect(only(await bot.say(SITI, '/lanjut', { chat: GROUP })).text).toContain('Kiriman dilanjutkan.');
    expect(await destinationAt(bot.db, group)).toMatchObject({ isPaused: false, state: 'active' });
    expect(await followedTopics(bot.db, group)).toEqual(['WISATA']);
  });
});

/** A message of the group as Telegram would hand it on. */
function commandOf(userId: number, text: string) {
  return {
    update_id: 1,
    message: {
      message_id: 900,
      date: 1,
      text,
      entities: [{ type: 'bot_command', offset: 0, length: text.length }],
      from: { id: userId, is_bot: false, first_name: 'Siti', language_code: 'id' },
      chat: { id: GROUP.id, type: 'group', title: GROUP.title },
    },
  };
}
