import { afterEach, describe, expect, it, vi } from 'vitest';
import { followedTopics } from '../../src/store/follows.js';
import { JOHN, labelsOf, only, SITI, startBot } from './bot-at-work.js';

const here = { chatId: SITI.id, threadId: 0 };
const NOT_UNDERSTOOD = 'tidak kami pahami';

afterEach(() => {
  vi.useRealTimers();
});

describe('the question which topic', () => {
  it('takes the next typed text, forgivingly, and then it is over', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/langganan'));
    expect(list.text).toContain('Topik apa yang ingin Anda ikuti?');
    expect(labelsOf(list)).toContain('🏝 Wisata');
    expect(only(await bot.say(SITI, 'wista dan kab tangerang')).text).toContain(
      'Berita Kab. Tangerang dan Wisata akan dikirim ke sini.',
    );
    expect(await followedTopics(bot.db, here)).toHaveLength(2);
    expect(only(await bot.say(SITI, 'apa kabar')).text).toContain(NOT_UNDERSTOOD);
  });

  it('may be answered again after a name that is none, three times in all', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan');
    expect(only(await bot.say(SITI, 'kuliner')).text).toContain('Topik “kuliner” tidak kami temukan.');
    expect(only(await bot.say(SITI, 'resep')).text).toContain('Topik “resep” tidak kami temukan.');
    expect(only(await bot.say(SITI, 'wisata')).text).toContain('Berita Wisata akan dikirim ke sini.');
    await bot.say(SITI, '/langganan');
    for (const typed of ['satu', 'dua', 'tiga']) await bot.say(SITI, typed);
    expect(only(await bot.say(SITI, 'empat')).text).toContain(NOT_UNDERSTOOD);
  });

  it('lets commands and buttons pass meanwhile', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/langganan'));
    expect(only(await bot.say(SITI, '/kutipan')).text).toContain('Kutipan hari ini');
    expect((await bot.press(SITI, list, 'Banten'))?.text).toBe('Banten: diikuti.');
    expect(only(await bot.say(SITI, 'tekno')).text).toContain('Berita Tekno akan dikirim ke sini.');
    expect((await followedTopics(bot.db, here)).toSorted()).toEqual(['BANTEN', 'TEKNO']);
  });

  it('ends with /batal, which says so when nothing was open', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan');
    expect(only(await bot.say(SITI, '/batal')).text).toBe('Baik, dibatalkan.');
    expect(only(await bot.say(SITI, '/batal')).text).toBe('Tidak ada yang perlu dibatalkan.');
    expect(only(await bot.say(SITI, 'zzz')).text).toContain(NOT_UNDERSTOOD);
  });

  it('ends with "done"', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/langganan'));
    await bot.press(SITI, list, 'Selesai');
    expect(only(await bot.say(SITI, '/batal')).text).toBe('Tidak ada yang perlu dibatalkan.');
  });

  it('may be asked twice', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan');
    await bot.say(SITI, '/langganan');
    expect(only(await bot.say(SITI, 'opini')).text).toContain('Berita Opini akan dikirim ke sini.');
    expect(only(await bot.say(SITI, '/batal')).text).toBe('Tidak ada yang perlu dibatalkan.');
  });

  it('comes after /berhenti as well, and then the answer stops, also when /langganan was open', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata banten');
    await bot.say(SITI, '/langganan');
    expect(only(await bot.say(SITI, '/berhenti')).text).toContain('atau tulis saja namanya');
    expect(only(await bot.say(SITI, 'wista')).text).toContain('Berita Wisata tidak akan dikirim lagi.');
    expect(await followedTopics(bot.db, here)).toEqual(['BANTEN']);
    expect(only(await bot.say(SITI, '/batal')).text).toBe('Tidak ada yang perlu dibatalkan.');
  });

  it('is not asked by /berhenti where nothing is followed', async () => {
    const bot = await startBot();
    expect(only(await bot.say(SITI, '/berhenti')).text).not.toContain('hentikan');
    expect(only(await bot.say(SITI, '/batal')).text).toBe('Tidak ada yang perlu dibatalkan.');
  });

  it('is asked to one person: another’s words are another’s', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan');
    expect(only(await bot.say(JOHN, 'zzz')).text).toContain('did not understand');
  });

  it('survives a restart', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan');
    await bot.restart();
    expect(only(await bot.say(SITI, 'bisnis')).text).toContain('Berita Bisnis akan dikirim ke sini.');
  });

  it('is given up after ten minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const bot = await startBot();
    await bot.say(SITI, '/langganan');
    vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
    expect(only(await bot.say(SITI, 'zzz')).text).toContain(NOT_UNDERSTOOD);
    expect(only(await bot.say(SITI, '/batal')).text).toBe('Tidak ada yang perlu dibatalkan.');
  });

  it('does the database’s work once, however often it is run anew', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan');
    await bot.say(SITI, 'kuliner');
    await bot.say(SITI, 'resep');
    const sent = bot.calls().filter(({ method }) => method === 'sendMessage');
    expect(sent).toHaveLength(3);
  });
});
