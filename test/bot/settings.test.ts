import { describe, expect, it } from 'vitest';
import { destinationAt } from '../../src/store/destinations.js';
import { CHANNEL, FORUM, GROUP, JOHN, labelsOf, only, SITI, startBot } from './bot-at-work.js';

const here = { chatId: SITI.id, threadId: 0 };
const REFUSAL = 'Sorry, this is for admins only.';

describe('/atur', () => {
  it('shows how long summaries are, with the choice made marked', async () => {
    const bot = await startBot();
    const settings = only(await bot.say(SITI, '/atur'));
    expect(settings.text).toBe(
      '⚙️ Pengaturan\n\nPanjang ringkasan\nInti berita dalam beberapa kalimat.\n\nKiriman\nBerita dikirim begitu terbit.',
    );
    expect(labelsOf(settings)).toEqual(['Judul saja', '✅ Ringkas', 'Panjang', '✅ Berjalan', 'Dijeda']);
    expect(labelsOf(only(await bot.say(JOHN, '/settings')))).toEqual([
      'Headline',
      '✅ Short',
      'Long',
      '✅ Running',
      'Paused',
    ]);
  });

  it('changes it in place, says so and keeps it', async () => {
    const bot = await startBot();
    const settings = only(await bot.say(SITI, '/atur'));
    const answer = await bot.press(SITI, settings, 'Panjang');
    expect(answer?.text).toBe('Berita berikutnya dikirim dengan ringkasan panjang.');
    expect(labelsOf(bot.now(settings))).toContain('✅ Panjang');
    expect(bot.now(settings).text).toContain('sekali ketuk');
    expect(await destinationAt(bot.db, here)).toMatchObject({ length: 'long' });
    await bot.say(SITI, '/langganan wisata');
    expect(labelsOf(only(await bot.say(SITI, '/atur')))).toContain('✅ Panjang');
  });

  it('says the same of a button pressed twice', async () => {
    const bot = await startBot();
    const settings = only(await bot.say(SITI, '/atur'));
    for (const _press of [1, 2]) {
      expect(await bot.pressData(SITI, settings, 'sl1:headline')).toMatchObject({
        text: 'Berita berikutnya dikirim judulnya saja.',
      });
    }
    expect(await destinationAt(bot.db, here)).toMatchObject({ length: 'headline' });
  });

  it.each(['sl1:forever', 'sl1', 'sl0:long', 'sl1:long:1'])(
    'answers the button %s of another version',
    async (data) => {
      const bot = await startBot();
      const settings = only(await bot.say(SITI, '/atur'));
      expect((await bot.pressData(SITI, settings, data))?.text).toContain('sudah tidak berlaku');
      expect(await destinationAt(bot.db, here)).toMatchObject({ length: 'short' });
    },
  );

  it('is for the admins of a group, and for who speaks for a channel', async () => {
    const bot = await startBot();
    const group = { chatId: GROUP.id, threadId: 0 };
    const settings = only(await bot.say(SITI, '/atur', { chat: GROUP }));
    expect(await bot.press(JOHN, settings, 'Panjang')).toMatchObject({ text: REFUSAL, isAlert: true });
    expect((await destinationAt(bot.db, group))?.length ?? 'short').toBe('short');
    await bot.press(SITI, settings, 'Panjang');
    expect(await destinationAt(bot.db, group)).toMatchObject({ length: 'long' });
    const channel = only(await bot.say(SITI, '/atur', { chat: CHANNEL }));
    await bot.press(SITI, channel, 'Judul saja');
    expect(await destinationAt(bot.db, { chatId: CHANNEL.id, threadId: 0 })).toMatchObject({ length: 'headline' });
  });

  it('keeps the language of a group whoever of its admins changes something, until one changes that', async () => {
    const bot = await startBot({}, { features: { ephemeral: false } });
    const group = { chatId: GROUP.id, threadId: 0 };
    bot.world.setStanding(GROUP.id, JOHN.id, 'administrator', SITI.id);
    await bot.say(SITI, '/langganan wisata', { chat: GROUP });
    await bot.say(JOHN, '/subscribe business', { chat: GROUP });
    expect(await destinationAt(bot.db, group)).toMatchObject({ language: 'id' });
    const settings = only(await bot.say(JOHN, '/settings', { chat: GROUP }));
    expect((await bot.press(JOHN, settings, 'English'))?.text).toBe('The next messages will be in English.');
    await bot.say(SITI, '/langganan tekno', { chat: GROUP });
    expect(await destinationAt(bot.db, group)).toMatchObject({ language: 'en' });
  });

  it('counts for a forum topic alone', async () => {
    const bot = await startBot();
    bot.world.say(SITI.id, FORUM.id, '/atur', { threadId: 7 });
    await bot.settle();
    const settings = bot.world.messages(FORUM.id).at(-1);
    if (settings === undefined) throw new Error('no answer');
    await bot.press(SITI, settings, 'Panjang');
    expect(await destinationAt(bot.db, { chatId: FORUM.id, threadId: 7 })).toMatchObject({ length: 'long' });
    expect((await destinationAt(bot.db, { chatId: FORUM.id, threadId: 0 }))?.length ?? 'short').toBe('short');
  });
});
