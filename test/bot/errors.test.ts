import { describe, expect, it } from 'vitest';
import { recordingLogger } from '../support/fixtures.js';
import { GROUP, only, SITI, site, startBot, TOKEN } from './bot-at-work.js';

const SORRY = 'Maaf, sedang ada gangguan. Silakan coba beberapa saat lagi.';

const brokenSite = Object.defineProperty({ ...site }, 'name', {
  get: () => {
    throw new Error(`secret stack of ${TOKEN}`);
  },
});

describe('when something breaks', () => {
  it('a person who wrote hears that we are sorry, once, and nothing technical', async () => {
    const { lines, logger } = recordingLogger();
    const bot = await startBot({ site: brokenSite, logger });
    expect(only(await bot.say(SITI, '/start')).text).toBe(SORRY);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('secret stack of <token>');
    expect(lines[0]).not.toContain(TOKEN);
  });

  it('a person who pressed a button hears it as an alert', async () => {
    const { lines, logger } = recordingLogger();
    const bot = await startBot({ site: brokenSite, logger });
    const list = only(await bot.say(SITI, '/topik'));
    expect(await bot.pressData(SITI, list, 'op1:help')).toMatchObject({ text: SORRY, isAlert: true });
    expect(lines).toHaveLength(1);
  });

  it('a person who blocked the bot meanwhile is left alone', async () => {
    const { lines, logger } = recordingLogger();
    const bot = await startBot({ logger });
    const forbidden = { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' };
    bot.faults.onCall = (method) => (method === 'sendMessage' ? { status: 403, body: forbidden } : undefined);
    await bot.say(SITI, '/topik');
    expect(bot.calls().filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
    expect(lines[0]).toMatch(/^warn /);
  });

  it('a button is answered though its message is out of reach', async () => {
    const { lines, logger } = recordingLogger();
    const bot = await startBot({ logger });
    const list = only(await bot.say(SITI, '/topik', { chat: GROUP }));
    const forbidden = { ok: false, error_code: 403, description: 'Forbidden: bot was kicked from the group chat' };
    bot.faults.onCall = (method) => (method === 'editMessageText' ? { status: 403, body: forbidden } : undefined);
    expect(await bot.press(SITI, list, 'Wisata')).toMatchObject({ text: SORRY, isAlert: true });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^warn /);
  });

  it('the next update is handled as if nothing had happened', async () => {
    const bot = await startBot();
    bot.faults.onCall = (method) => (method === 'sendMessage' ? { status: 500, body: 'oops' } : undefined);
    await bot.say(SITI, '/topik');
    bot.faults.onCall = undefined;
    expect(await bot.say(SITI, '/topik')).toHaveLength(1);
  });

  it('a question whose answer could not be sent does not hold the chat', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan');
    const forbidden = { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' };
    bot.faults.onCall = (method) => (method === 'sendMessage' ? { status: 403, body: forbidden } : undefined);
    await bot.say(SITI, 'wisata');
    bot.faults.onCall = undefined;
    expect(only(await bot.say(SITI, '/kutipan')).text).toContain('Kutipan hari ini');
    expect(only(await bot.say(SITI, '/batal')).text).toContain('Tidak ada');
  });

  it('an answer to a button that comes too late is no error', async () => {
    const { lines, logger } = recordingLogger();
    const bot = await startBot({ logger });
    const list = only(await bot.say(SITI, '/topik'));
    const press = bot.world.press(SITI.id, list.chatId, list.messageId, 'st1:WISATA:1:0', { timeoutMs: 1 });
    await press;
    bot.clock.advance(60_000);
    await bot.settle();
    expect(lines).toEqual([]);
  });
});
