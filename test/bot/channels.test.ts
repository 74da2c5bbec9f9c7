import { describe, expect, it } from 'vitest';
import type { WorldMessage } from '../../src/preview/bot-api/world.js';
import { destinationAt } from '../../src/store/destinations.js';
import { followedTopics } from '../../src/store/follows.js';
import { chatRequests } from '../../src/telegram/messages/chat-picker.js';
import {
  type BotAtWork,
  CHANNEL,
  FORUM,
  GROUP,
  JOHN,
  labelsOf,
  OPERATOR,
  only,
  SITI,
  startBot,
} from './bot-at-work.js';

const channel = { chatId: CHANNEL.id, threadId: 0 };
const group = { chatId: GROUP.id, threadId: 0 };
const { channel: PICK_CHANNEL, group: PICK_GROUP } = chatRequests;

/** Siti picks a chat with Telegram's picker; the screen that opens. */
async function pick(bot: BotAtWork, request: number, chatId: number): Promise<WorldMessage> {
  const answer = only(await bot.say(SITI, '/kanal'));
  if (bot.world.replyKeyboard(SITI.id) === null) await bot.press(SITI, answer, 'Tambah');
  bot.world.shareChat(SITI.id, request, chatId);
  await bot.settle();
  const screen = bot.world.messages(SITI.id).at(-1);
  if (screen === undefined) throw new Error('no screen');
  return screen;
}

const lastTo = (bot: BotAtWork, chatId: number) => bot.world.messages(chatId).at(-1)?.text;

describe('/kanal', () => {
  it('opens Telegram’s picker of channels and groups', async () => {
    const bot = await startBot();
    expect(only(await bot.say(SITI, '/kanal')).text).toContain('pilih kanal atau grup yang Anda kelola');
    const keys = bot.world.replyKeyboard(SITI.id)?.flat() ?? [];
    expect(keys.map((key) => (typeof key === 'string' ? key : key.text))).toEqual([
      '📣 Pilih kanal',
      '👥 Pilih grup',
      'Batal',
    ]);
    expect(keys[0]).toMatchObject({
      request_chat: {
        chat_is_channel: true,
        user_administrator_rights: { can_post_messages: true },
        bot_administrator_rights: { can_post_messages: true },
      },
    });
  });

  it.each(['Batal', '/batal'])('puts the keys away with %s', async (text) => {
    const bot = await startBot();
    await bot.say(SITI, '/kanal');
    expect(only(await bot.say(SITI, text)).text).toBe('Baik, dibatalkan.');
    expect(bot.world.replyKeyboard(SITI.id)).toBeNull();
  });

  it('brings the bot into a channel, and everything of it is set from here, in one message', async () => {
    const bot = await startBot();
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'left');
    const screen = await pick(bot, PICK_CHANNEL, CHANNEL.id);
    expect(bot.world.replyKeyboard(SITI.id)).toBeNull();
    expect(screen.text).toBe('📣 Kabar\n\nSaat ini tidak ada topik yang diikuti.\nPanjang ringkasan: Ringkas.');
    const toldOfArrival = bot.world.messages(SITI.id).filter(({ text }) => text.includes('sekarang ada di kanal'));
    expect(toldOfArrival).toEqual([]);

    await bot.press(SITI, screen, 'Topik');
    expect(bot.now(screen).text).toContain('Topik berita · 📣 Kabar');
    expect((await bot.press(SITI, screen, 'Wisata'))?.text).toBe('Wisata: diikuti.');
    await bot.press(SITI, screen, 'Selesai');
    expect(bot.now(screen).text).toContain('📣 Kabar\n\nTopik yang diikuti: Wisata.');
    await bot.press(SITI, screen, 'Pengaturan');
    await bot.press(SITI, screen, 'Panjang');
    await bot.press(SITI, screen, 'Inggris');
    expect(bot.now(screen).text).toContain('⚙️ Pengaturan · 📣 Kabar');
    expect(bot.now(screen).text).not.toContain('/terbaru');
    await bot.press(SITI, screen, 'Kembali');
    expect((await bot.press(SITI, screen, 'Kutipan harian'))?.text).toContain('setiap hari pukul 06.00');
    expect((await bot.press(SITI, screen, 'Jeda'))?.text).toContain('Kiriman dijeda.');
    expect(bot.now(screen).text).toContain('⏸ Kiriman sedang dijeda.');

    expect(await followedTopics(bot.db, channel)).toEqual(['WISATA']);
    expect(await destinationAt(bot.db, channel)).toMatchObject({
      kind: 'channel',
      title: 'Kabar',
      length: 'long',
      language: 'en',
      wantsQuote: true,
      isPaused: true,
    });
    expect(await destinationAt(bot.db, { chatId: SITI.id, threadId: 0 })).toMatchObject({ wantsQuote: false });
    expect(bot.world.messages(CHANNEL.id).filter(({ author }) => author.kind === 'bot')).toEqual([]);
  });

  it('lists what somebody manages now, by its name of now', async () => {
    const bot = await startBot();
    await pick(bot, PICK_CHANNEL, CHANNEL.id);
    await pick(bot, PICK_GROUP, GROUP.id);
    bot.world.renameChat(GROUP.id, 'Warga RT 06', SITI.id);
    await bot.settle();
    const list = only(await bot.say(SITI, '/kanal'));
    expect(labelsOf(list)).toEqual(['📣 Kabar', '👥 Warga RT 06', '➕ Tambah grup atau kanal']);
    await bot.press(SITI, list, 'Warga RT 06');
    expect(bot.now(list).text).toContain('👥 Warga RT 06');
    await bot.press(SITI, list, 'Semua grup dan kanal');
    expect(labelsOf(bot.now(list))).toContain('📣 Kabar');
    expect(labelsOf(only(await bot.say(JOHN, '/channel')))).toEqual([]);
    bot.world.setStanding(GROUP.id, SITI.id, 'member', SITI.id);
    bot.clock.advance(5 * 60_000);
    expect(labelsOf(only(await bot.say(SITI, '/kanal')))).toEqual(['📣 Kabar', '➕ Tambah grup atau kanal']);
  });

  it('knows the groups of all who were admins when it came', async () => {
    const bot = await startBot();
    bot.world.setStanding(GROUP.id, JOHN.id, 'administrator', SITI.id);
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'left');
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'member', SITI.id);
    await bot.settle();
    for (const person of [SITI, JOHN]) {
      expect(labelsOf(only(await bot.say(person, '/kanal')))).toContain('👥 Warga RT 05');
    }
  });

  it('says that the picker also finds the group of who became an admin after it came', async () => {
    const bot = await startBot();
    bot.world.setStanding(GROUP.id, JOHN.id, 'administrator', SITI.id);
    await bot.settle();
    expect(only(await bot.say(JOHN, '/channel')).text).toContain('also one that has this bot already');
    bot.world.shareChat(JOHN.id, PICK_GROUP, GROUP.id);
    await bot.settle();
    expect(labelsOf(only(await bot.say(JOHN, '/channel')))).toContain('👥 Warga RT 05');
  });

  it('knows the groups in which somebody gave a command as an admin', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/topik', { chat: FORUM });
    expect(labelsOf(only(await bot.say(SITI, '/kanal')))).toContain('🗂 Forum Banten');
  });

  it('shows each topic of a forum by itself', async () => {
    const bot = await startBot();
    const threadId = bot.world.createTopic(SITI.id, FORUM.id, 'Jalan-jalan');
    await bot.settle();
    const screen = await pick(bot, PICK_GROUP, FORUM.id);
    await bot.press(SITI, screen, '# Jalan-jalan');
    expect(bot.now(screen).text).toContain('🗂 Forum Banten › Jalan-jalan');
    await bot.press(SITI, screen, 'Topik');
    await bot.press(SITI, screen, 'Wisata');
    expect(await followedTopics(bot.db, { chatId: FORUM.id, threadId })).toEqual(['WISATA']);
    expect(await followedTopics(bot.db, { chatId: FORUM.id, threadId: 0 })).toEqual([]);
    await bot.press(SITI, screen, 'Selesai');
    await bot.press(SITI, screen, 'Kembali');
    expect(bot.now(screen).text).toMatch(/^🗂 Forum Banten\n/);
  });

  it('asks Telegram again before each change: who is no admin any more changes nothing', async () => {
    const bot = await startBot();
    const screen = await pick(bot, PICK_CHANNEL, CHANNEL.id);
    await bot.press(SITI, screen, 'Topik');
    bot.world.setStanding(CHANNEL.id, SITI.id, 'member', SITI.id);
    const answer = await bot.press(SITI, screen, 'Wisata');
    expect(answer).toMatchObject({
      text: 'Maaf, “Kabar” hanya dapat diatur oleh adminnya, selama bot ini ada di sana.',
      isAlert: true,
    });
    expect(await followedTopics(bot.db, channel)).toEqual([]);
  });

  it('an editor of a channel who may not post there manages nothing of it', async () => {
    const bot = await startBot();
    const screen = await pick(bot, PICK_CHANNEL, CHANNEL.id);
    await bot.press(SITI, screen, 'Topik');
    const rights = { can_post_messages: false, can_edit_messages: true };
    bot.world.setStanding(CHANNEL.id, SITI.id, 'administrator', SITI.id, rights);
    expect(await bot.press(SITI, screen, 'Wisata')).toMatchObject({ isAlert: true });
    expect(await followedTopics(bot.db, channel)).toEqual([]);
  });

  it('refuses whole characters even of a long name that is all pictures', async () => {
    const bot = await startBot();
    const screen = await pick(bot, PICK_CHANNEL, CHANNEL.id);
    bot.world.renameChat(CHANNEL.id, `Ka${'🗞'.repeat(120)}`, SITI.id);
    await bot.settle();
    bot.world.setStanding(CHANNEL.id, SITI.id, 'member', SITI.id);
    const answer = await bot.press(SITI, screen, 'Jeda');
    expect(answer?.text).toMatch(/^Maaf, “Ka/);
    expect(answer?.text?.length).toBeLessThanOrEqual(200);
    expect(answer?.text).not.toMatch(/\p{Surrogate}/u);
  });

  it('forged buttons of a stranger, or of a chat that nobody knows, change nothing', async () => {
    const bot = await startBot();
    const screen = await pick(bot, PICK_CHANNEL, CHANNEL.id);
    await bot.press(SITI, screen, 'Topik');
    const wisata = bot
      .now(screen)
      .keyboard?.flat()
      .find(({ text }) => text.includes('Wisata'));
    if (wisata === undefined || !('callback_data' in wisata)) throw new Error('no button');
    const johns = only(await bot.say(JOHN, '/start'));
    expect(await bot.pressData(JOHN, johns, wisata.callback_data)).toMatchObject({
      text: 'Sorry, only admins of “Kabar” can manage it, as long as this bot is there.',
    });
    expect(await bot.pressData(JOHN, johns, 'st1:WISATA:1:0@zzzzzzz.0')).toMatchObject({
      text: 'This button is out of date. Please send the command again.',
    });
    const inGroup = only(await bot.say(JOHN, '/terbaru', { chat: GROUP }));
    expect(await bot.pressData(SITI, inGroup, wisata.callback_data)).toMatchObject({
      text: 'Tombol ini sudah tidak berlaku. Silakan ulangi perintahnya.',
    });
    expect(await followedTopics(bot.db, channel)).toEqual([]);
    expect(await followedTopics(bot.db, group)).toEqual([]);
  });

  it('tells what is missing of a picked chat', async () => {
    const bot = await startBot();
    const shared = async (chatId: number, request: number, title = 'Lain') => {
      await bot.shareChat(SITI, { request_id: request, chat_id: chatId, title });
      return lastTo(bot, SITI.id);
    };
    expect(await shared(-1005, PICK_CHANNEL)).toContain('Bot ini belum ada di “Lain”.');
    expect(await shared(CHANNEL.id, 99)).toContain('Pilihan itu tidak kami kenal.');
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'administrator', SITI.id, { can_post_messages: false });
    await bot.settle();
    expect(await shared(CHANNEL.id, PICK_CHANNEL, 'Kabar')).toContain('belum diizinkan mengirim pesan di “Kabar”');
    bot.world.setStanding(GROUP.id, SITI.id, 'member', SITI.id);
    expect(await shared(GROUP.id, PICK_GROUP)).toContain('Maaf, “Warga RT 05” hanya dapat diatur oleh adminnya');
  });

  it('is for private chats: in a group it does not exist', async () => {
    const bot = await startBot();
    expect(await bot.say(SITI, '/kanal', { chat: GROUP })).toEqual([]);
    expect(only(await bot.say(OPERATOR, '/kanal')).text).toContain('pilih kanal atau grup');
  });
});

describe('the signature of a channel', () => {
  it('is typed in private, shown on its screen and taken away again', async () => {
    const bot = await startBot();
    const screen = await pick(bot, PICK_CHANNEL, CHANNEL.id);
    await bot.press(SITI, screen, 'Tanda tangan');
    expect(lastTo(bot, SITI.id)).toContain('paling banyak 60 huruf');
    const [said, shown, ...others] = await bot.say(SITI, '  Kabar   Tangerang  ');
    expect(said?.text).toBe('Tanda tangan disimpan. Kiriman berikutnya akan memuatnya.');
    expect(shown?.text).toContain('Tanda tangan: Kabar Tangerang');
    expect(others).toEqual([]);
    expect(await destinationAt(bot.db, channel)).toMatchObject({ signature: 'Kabar Tangerang' });
    if (shown === undefined) throw new Error('no screen');
    expect((await bot.press(SITI, shown, 'Hapus tanda tangan'))?.text).toBe('Tanda tangan dihapus.');
    expect(await destinationAt(bot.db, channel)).toMatchObject({ signature: '' });
  });

  it('may be written again where it is too long, survives a restart, and is given up with /batal', async () => {
    const bot = await startBot();
    const screen = await pick(bot, PICK_CHANNEL, CHANNEL.id);
    await bot.press(SITI, screen, 'Tanda tangan');
    expect(only(await bot.say(SITI, 'k'.repeat(61))).text).toContain('Terlalu panjang');
    await bot.restart();
    expect((await bot.say(SITI, '🗞'.repeat(60))).at(0)?.text).toContain('disimpan');
    await bot.press(SITI, screen, 'Tanda tangan');
    expect(only(await bot.say(SITI, '/batal')).text).toBe('Baik, dibatalkan.');
    await bot.say(SITI, 'Bukan tanda tangan');
    expect((await destinationAt(bot.db, channel))?.signature).toBe('🗞'.repeat(60));
  });

  it.each([
    ['a command', (bot: BotAtWork) => bot.say(SITI, '/topik')],
    ['a button', (bot: BotAtWork, screen: WorldMessage) => bot.press(SITI, screen, 'Semua grup dan kanal')],
  ])('is not what somebody types after %s: they have turned to something else', async (_, turn) => {
    const bot = await startBot();
    const screen = await pick(bot, PICK_CHANNEL, CHANNEL.id);
    await bot.press(SITI, screen, 'Tanda tangan');
    await turn(bot, screen);
    expect(only(await bot.say(SITI, 'wisata')).text).toContain('Anda menulis Wisata.');
    expect((await destinationAt(bot.db, channel))?.signature ?? '').toBe('');
  });

  it('is not set by who is no admin any more when the text comes', async () => {
    const bot = await startBot();
    const screen = await pick(bot, PICK_CHANNEL, CHANNEL.id);
    await bot.press(SITI, screen, 'Tanda tangan');
    bot.world.setStanding(CHANNEL.id, SITI.id, 'member', SITI.id);
    expect(only(await bot.say(SITI, 'Kabar')).text).toContain('“Kabar” hanya dapat diatur oleh adminnya');
    expect((await destinationAt(bot.db, channel))?.signature ?? '').toBe('');
  });
});
