import { describe, expect, it } from 'vitest';
import { destinationAt } from '../../src/store/destinations.js';
import { followedTopics } from '../../src/store/follows.js';
import { CHANNEL, GROUP, labelsOf, only, SITI, startBot } from './bot-at-work.js';

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

  it('a group that removes the bot rests; on its return it is greeted and its topics are as they were', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata', { chat: GROUP });
    const place = { chatId: GROUP.id, threadId: 0 };
    const { id: botId } = bot.world.bot;
    bot.world.setStanding(GROUP.id, botId, 'kicked');
    await bot.settle();
    expect((await destinationAt(bot.db, place))?.state).toBe('resting');
    bot.world.setStanding(GROUP.id, botId, 'member');
    await bot.settle();
    expect((await destinationAt(bot.db, place))?.state).toBe('active');
    const greeting = bot.world.messages(GROUP.id).at(-1);
    expect(greeting?.text).toContain('Halo! Ini layanan berita TangerangNews');
    expect(labelsOf(greeting)[0]).toBe('📋 Pilih topik');
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

  it('a promotion is no arrival, and a channel is not greeted', async () => {
    const bot = await startBot();
    const before = bot.calls().filter(({ method }) => method === 'sendMessage').length;
    bot.world.setStanding(GROUP.id, bot.world.bot.id, 'administrator');
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'left');
    bot.world.setStanding(CHANNEL.id, bot.world.bot.id, 'administrator');
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
});
