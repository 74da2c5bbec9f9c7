import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { likelyCommands } from '../../src/bot/likely-commands.js';
import { followedTopics } from '../../src/store/follows.js';
import { buttonIn, dataOf, FORUM, GROUP, JOHN, labelsOf, only, SITI, startBot } from './bot-at-work.js';

const OLD_BUTTON = 'Tombol ini sudah tidak berlaku. Silakan ulangi perintahnya.';

describe('what nobody understands', () => {
  it.each([
    ['terbru', ['/terbaru']],
    ['tebaru', ['/terbaru']],
    ['topic', ['/topik']],
    ['topi', ['/topik']],
    ['langanan', ['/langganan']],
    ['kutip', ['/kutipan']],
    ['bantu', ['/bantuan']],
    ['antrian', ['/topik', '/terbaru', '/bantuan']],
    ['xyzxyz', ['/topik', '/terbaru', '/bantuan']],
    ['', ['/topik', '/terbaru', '/bantuan']],
  ])('/%s may have meant %j', (typed, commands) => {
    expect(likelyCommands(typed, 'id')).toEqual(commands);
  });

  it('an unknown command gets one helpful answer in private', async () => {
    const bot = await startBot();
    expect(only(await bot.say(SITI, '/terbru')).text).toBe('Perintah itu tidak kami kenal. Silakan coba /terbaru.');
    expect(only(await bot.say(JOHN, '/xyzxyz')).text).toContain('Please try /topics, /latest or /help.');
  });

  it('words that name a topic are offered what can be done with it', async () => {
    const bot = await startBot();
    const offer = only(await bot.say(SITI, 'wisata'));
    expect(labelsOf(offer)).toEqual(['✅ Ikuti Wisata', 'Berita Wisata terbaru']);
    await bot.press(SITI, offer, 'Ikuti');
    expect(await followedTopics(bot.db, { chatId: SITI.id, threadId: 0 })).toEqual(['WISATA']);
    const again = only(await bot.say(SITI, 'wisata'));
    expect(labelsOf(again)).toEqual(['🔕 Hentikan Wisata', 'Berita Wisata terbaru']);
    await bot.press(SITI, again, 'Hentikan');
    expect(await followedTopics(bot.db, { chatId: SITI.id, threadId: 0 })).toEqual([]);
  });

  it.each(['halo', 'terima kasih ya', '😀', 'https://contoh.test/', '‮abc', 'x'.repeat(4_000)])(
    'plain words get the usual commands: %j',
    async (text) => {
      const bot = await startBot();
      const answer = only(await bot.say(SITI, text));
      expect(answer.text).toContain('/topik  /terbaru  /bantuan');
      expect(answer.text.length).toBeLessThan(300);
    },
  );

  it('commands for another bot are not ours', async () => {
    const bot = await startBot();
    expect(await bot.say(SITI, '/topik@other_bot')).toEqual([]);
    expect(await bot.say(SITI, '/start@other_bot', { chat: GROUP })).toEqual([]);
  });

  it('an edited message is not answered again', async () => {
    const bot = await startBot();
    const sent = bot.calls().length;
    const edited_message = { ...messageOf('/topik'), edit_date: 1_769_000_001 };
    await bot.handle({ update_id: 1, edited_message });
    expect(bot.calls().length).toBe(sent);
  });
});

describe('buttons nobody knows', () => {
  it.each([
    '',
    'zz9',
    'st0:WISATA:1:0',
    'st1:KULINER:1:0',
    'st1:WISATA:2:0',
    'un1:abcd.1.1',
    '{"a":1}',
    'mu1:__proto__',
  ])('are answered in a friendly way, and change nothing: %j', async (data) => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/topik'));
    const answer = await bot.pressData(SITI, list, data === '' ? ' ' : data);
    expect(answer?.text).toBe(OLD_BUTTON);
    expect(await followedTopics(bot.db, { chatId: SITI.id, threadId: 0 })).toEqual([]);
  });

  it('headings and page numbers are answered without a word', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/topik'));
    expect(await bot.pressData(SITI, list, dataOf(buttonIn(list, 'Daerah')))).toMatchObject({ text: '' });
  });

  it('an operator’s button in other hands does nothing', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/topik'));
    await bot.pressData(SITI, list, 'dl1:replay');
    expect(bot.replays).toEqual([]);
  });

  it('under a message so old that its forum topic is unknown change nothing', async () => {
    const bot = await startBot();
    const from = { id: SITI.id, is_bot: false, first_name: 'Siti', language_code: 'id' };
    const chat = { id: FORUM.id, type: 'supergroup' as const, title: 'Forum' };
    const message = { chat, message_id: 3, date: 0 as const };
    const update: Update = {
      update_id: 2,
      callback_query: { id: '77', from, chat_instance: '1', message, data: 'st1:WISATA:1:0' },
    };
    await bot.handle(update).catch(() => undefined);
    expect(await followedTopics(bot.db, { chatId: FORUM.id, threadId: 0 })).toEqual([]);
  });

  it('under a message that is gone are answered with a new one', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/topik'));
    const before = bot.world.messages(SITI.id).length;
    bot.faults.onCall = (method) =>
      method === 'editMessageText'
        ? { status: 400, body: { ok: false, error_code: 400, description: 'Bad Request: message to edit not found' } }
        : undefined;
    await bot.press(SITI, list, 'Banten');
    expect(bot.world.messages(SITI.id)).toHaveLength(before + 1);
  });
});

function messageOf(text: string) {
  return {
    message_id: 1,
    date: 1_769_000_000,
    chat: { id: SITI.id, type: 'private' as const, first_name: 'Siti' },
    from: { id: SITI.id, is_bot: false, first_name: 'Siti', language_code: 'id' },
    text,
    entities: [{ type: 'bot_command' as const, offset: 0, length: text.length }],
  };
}
