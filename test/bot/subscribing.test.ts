import { describe, expect, it } from 'vitest';
import { destinationAt } from '../../src/store/destinations.js';
import { followedTopics } from '../../src/store/follows.js';
import { FORUM, GROUP, JOHN, labelsOf, only, SITI, startBot } from './bot-at-work.js';

const privately = (id: number) => ({ chatId: id, threadId: 0 });

describe('/start', () => {
  it('welcomes with the three buttons most people need, and the ways into groups and channels', async () => {
    const bot = await startBot();
    const welcome = only(await bot.say(SITI, '/start'));
    expect(welcome.text).toContain('Selamat datang di layanan berita TangerangNews');
    expect(labelsOf(welcome)).toEqual([
      '📋 Pilih topik',
      '🗞 Berita terbaru',
      '💬 Kutipan hari ini',
      '➕ Tambahkan ke grup',
      '📣 Grup & kanal saya',
    ]);
    expect(await destinationAt(bot.db, privately(SITI.id))).toMatchObject({ language: 'id', title: 'Siti' });
  });

  it('answers in English to those who do not read Indonesian', async () => {
    const bot = await startBot();
    expect(only(await bot.say(JOHN, '/start')).text).toContain('Welcome to TangerangNews news');
    expect(await destinationAt(bot.db, privately(JOHN.id))).toMatchObject({ language: 'en' });
  });

  it('opens its screens in the place of the welcome', async () => {
    const bot = await startBot();
    const welcome = only(await bot.say(SITI, '/start'));
    await bot.press(SITI, welcome, 'Pilih topik');
    expect(bot.now(welcome).text).toContain('Topik berita');
    expect(labelsOf(bot.now(welcome))).toContain('🏝 Wisata');
  });

  it('subscribes at once by a link to a topic', async () => {
    const bot = await startBot();
    const answer = only(await bot.say(SITI, '/start topik_KAB_TANGERANG'));
    expect(answer.text).toContain('Berita Kab. Tangerang akan dikirim ke sini.');
    expect(await followedTopics(bot.db, privately(SITI.id))).toEqual(['KAB. TANGERANG']);
  });

  it('subscribes to everything, and to the quote, by their links', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/start topik_SEMUA');
    expect(await followedTopics(bot.db, privately(SITI.id))).toEqual(['SEMUA']);
    const quote = only(await bot.say(SITI, '/start kutipan'));
    expect(quote.text).toContain('Kutipan akan dikirim setiap hari pukul 06.00.');
    expect(labelsOf(quote)).toEqual(['🔕 Hentikan kutipan harian']);
    expect((await destinationAt(bot.db, privately(SITI.id)))?.wantsQuote).toBe(true);
  });

  it.each(['topik_KULINER', 'topik_', 'x', '../../etc/passwd', 'topik_'.repeat(10), '<b>'])(
    'welcomes when the link says %j',
    async (payload) => {
      const bot = await startBot();
      expect(only(await bot.say(SITI, `/start ${payload}`)).text).toContain('Selamat datang');
      expect(await followedTopics(bot.db, privately(SITI.id))).toEqual([]);
    },
  );
});

describe('/topik', () => {
  it('shows all topics by group, and switches them in place', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/topik'));
    expect(labelsOf(list).slice(0, 4)).toEqual(['📰 SEMUA', '— Daerah —', '🌆 Kota Tangerang', '🌾 Kab. Tangerang']);
    const answer = await bot.press(SITI, list, 'Wisata');
    expect(answer?.text).toBe('Wisata: diikuti.');
    expect(labelsOf(bot.now(list))).toContain('✅ Wisata');
    expect(bot.now(list).text).toContain('Topik yang diikuti: Wisata.');
    await bot.press(SITI, list, '✅ Wisata');
    expect(await followedTopics(bot.db, privately(SITI.id))).toEqual([]);
  });

  it('does the same twice when a button is pressed twice in a hurry', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/topik'));
    const { data } = { data: 'st1:WISATA:1:0' };
    const presses = [1, 2].map(() => bot.world.press(SITI.id, list.chatId, list.messageId, data));
    await bot.settle();
    const answers = await Promise.all(presses);
    expect(answers.map((answer) => answer?.text)).toEqual(['Wisata: diikuti.', 'Wisata: diikuti.']);
    expect(await followedTopics(bot.db, privately(SITI.id))).toEqual(['WISATA']);
  });

  it('shows what comes: with SEMUA every topic is marked, and the single choices are kept', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata');
    const list = only(await bot.say(SITI, '/topik'));
    await bot.press(SITI, list, 'SEMUA');
    expect(labelsOf(bot.now(list)).filter((label) => label.startsWith('✅'))).toHaveLength(17);
    expect(bot.now(list).text).toContain('Jika SEMUA dimatikan, pilihan Anda tetap: Wisata.');
    expect((await bot.press(SITI, list, 'SEMUA'))?.text).toBe('SEMUA dimatikan.');
    expect(labelsOf(bot.now(list)).filter((label) => label.startsWith('✅'))).toEqual(['✅ Wisata']);
  });

  it('ends with what is followed, and a way back', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/topik'));
    await bot.press(SITI, list, 'Banten');
    await bot.press(SITI, list, 'Selesai');
    expect(bot.now(list).text).toBe('Topik yang diikuti: Banten.\nBerita baru kami kirim begitu terbit.');
    await bot.press(SITI, list, 'Ubah pilihan');
    expect(labelsOf(bot.now(list))).toContain('✅ Banten');
  });

  it.each(['/topics', '/Topik', '/TOPIK', '/topik@kentongan_bot', '/topik@Kentongan_Bot'])(
    'is also %s',
    async (text) => {
      const bot = await startBot();
      expect(labelsOf(only(await bot.say(SITI, text)))).toContain('🏝 Wisata');
    },
  );
});

describe('/langganan and /berhenti', () => {
  it('follow several topics at once, with errors of typing, and say what they did not understand', async () => {
    const bot = await startBot();
    const answer = only(await bot.say(SITI, '/langganan wista, kab tangerang & tangerang'));
    expect(answer.text).toBe(
      '✅ Berita Kab. Tangerang dan Wisata akan dikirim ke sini.\nTopik “tangerang” tidak kami temukan.\nMungkin maksud Anda:',
    );
    await bot.press(SITI, answer, 'Kota Tangerang');
    expect(bot.now(answer).text).toContain('Berita Kota Tangerang akan dikirim ke sini.');
    expect((await followedTopics(bot.db, privately(SITI.id))).length).toBe(3);
  });

  it('say so when there was nothing to do', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata');
    expect(only(await bot.say(SITI, '/langganan wisata')).text).toBe('Memang sudah diikuti: Wisata.');
    expect(only(await bot.say(SITI, '/berhenti banten')).text).toBe(
      'Memang tidak diikuti: Banten.\nTopik yang masih diikuti: Wisata.',
    );
    await bot.say(SITI, '/langganan semua');
    expect(only(await bot.say(SITI, '/langganan banten')).text).toContain('jadi topik itu sudah termasuk');
    expect(only(await bot.say(SITI, '/langganan semua')).text).toContain('memang sudah diikuti');
  });

  it('stop, and can be undone', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata banten');
    const answer = only(await bot.say(SITI, '/unsubscribe wisata'));
    expect(answer.text).toBe('🔕 Berita Wisata tidak akan dikirim lagi.\nTopik yang masih diikuti: Banten.');
    await bot.press(SITI, answer, 'Urungkan');
    expect(bot.now(answer).text).toContain('Topik yang diikuti: Banten dan Wisata.');
  });

  it('stop everything when everything is named, and can be undone too', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata, semua');
    const answer = only(await bot.say(SITI, '/berhenti semua'));
    expect(answer.text).toBe('🔕 Tidak ada lagi berita yang dikirim ke sini.');
    expect(await followedTopics(bot.db, privately(SITI.id))).toEqual([]);
    await bot.press(SITI, answer, 'Urungkan');
    expect((await followedTopics(bot.db, privately(SITI.id))).toSorted()).toEqual(['SEMUA', 'WISATA']);
  });

  it('show the buttons when no name is given', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata');
    const list = only(await bot.say(SITI, '/berhenti'));
    expect(list.text).toContain('Topik apa yang ingin Anda hentikan?');
    expect(labelsOf(list)).toContain('✅ Wisata');
  });

  it.each(['‮wisata‬ ثقافة', '😀😀😀', 'x'.repeat(3_900), '/etc/passwd', '<b>wisata', '{{7*7}}', '', ','])(
    'answer once, briefly, to %j',
    async (typed) => {
      const bot = await startBot();
      const answer = only(await bot.say(SITI, `/langganan ${typed}`));
      expect(answer.text.length).toBeLessThan(600);
      expect(answer.text).not.toMatch(/[‪-‮]/);
    },
  );
});

describe('in groups', () => {
  it('a topic of a forum is a place of its own, and General too', async () => {
    const bot = await startBot();
    const inThread = only(await bot.say(SITI, '/langganan wisata', { chat: FORUM, threadId: 7 }));
    expect(inThread.threadId).toBe(7);
    await bot.say(SITI, '/langganan banten', { chat: FORUM });
    expect(await followedTopics(bot.db, { chatId: FORUM.id, threadId: 7 })).toEqual(['WISATA']);
    expect(await followedTopics(bot.db, privately(FORUM.id))).toEqual(['BANTEN']);
  });

  it('a button in a forum topic changes that topic', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/topik', { chat: FORUM, threadId: 7 }));
    await bot.press(SITI, list, 'Wisata');
    expect(await followedTopics(bot.db, { chatId: FORUM.id, threadId: 7 })).toEqual(['WISATA']);
  });

  it('no question is asked: nobody else is caught in it', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan', { chat: GROUP });
    expect(await bot.say(SITI, 'wisata', { chat: GROUP })).toEqual([]);
  });
});
