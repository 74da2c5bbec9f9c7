import { describe, expect, it } from 'vitest';
import { publishShopWindow } from '../../src/bot/command-menus.js';
import { commandNames } from '../../src/bot/command-names.js';
import { CHANNEL, GROUP, JOHN, only, SITI, site, startBot } from './bot-at-work.js';

describe('the shop window', () => {
  it('shows a menu by scope and language', async () => {
    const bot = await startBot();
    await publishShopWindow(bot.api(), site);
    const menu = (person: number, chat: number) => bot.world.commandMenu(person, chat).map(({ command }) => command);
    const choosing = ['topik', 'langganan', 'berhenti', 'atur', 'jeda', 'lanjut'];
    const reading = ['terbaru', 'kutipan', 'bantuan'];
    expect(menu(SITI.id, SITI.id)).toEqual([...choosing, 'kanal', ...reading]);
    expect(menu(JOHN.id, JOHN.id)).toEqual([
      'topics',
      'subscribe',
      'unsubscribe',
      'settings',
      'pause',
      'resume',
      'channel',
      'latest',
      'quote',
      'help',
    ]);
    expect(menu(SITI.id, GROUP.id)).toEqual([...choosing, ...reading]);
    expect(menu(JOHN.id, GROUP.id)).toEqual(['latest', 'quote', 'help']);
    expect((await bot.api().getMyDescription()).description).toContain('TangerangNews');
    expect((await bot.api().getMyShortDescription({ language_code: 'en' })).short_description).toContain('Summaries');
  });

  it('offers nothing that the bot does not know', async () => {
    const bot = await startBot();
    await publishShopWindow(bot.api(), site);
    const known: readonly string[] = Object.values(commandNames).flat();
    for (const person of [SITI, JOHN]) {
      for (const { command } of bot.world.commandMenu(person.id, person.id)) expect(known).toContain(command);
    }
  });

  it('is set only where something changed', async () => {
    const bot = await startBot();
    await publishShopWindow(bot.api(), site);
    const settings = () => bot.calls().filter(({ method }) => method.startsWith('setMy')).length;
    const first = settings();
    await publishShopWindow(bot.api(), site);
    expect(settings()).toBe(first);
    await publishShopWindow(bot.api(), { name: 'Kabar Banten' });
    expect(settings()).toBe(first + 4);
  });

  it('is set again where the panels are not whispered yet', async () => {
    const bot = await startBot();
    await publishShopWindow(bot.api(), site);
    const scope = { type: 'all_chat_administrators' } as const;
    const published = await bot.api().getMyCommands({ scope });
    await bot.api().setMyCommands(
      published.map(({ command, description }) => ({ command, description })),
      { scope },
    );
    await publishShopWindow(bot.api(), site);
    expect(await bot.api().getMyCommands({ scope })).toEqual(published);
    expect(published.some(({ is_ephemeral: isEphemeral }) => isEphemeral)).toBe(true);
  });
});

describe('/bantuan', () => {
  it('lists commands that exist, and in private the way into a group', async () => {
    const bot = await startBot();
    const known: readonly string[] = Object.values(commandNames).flat();
    for (const person of [SITI, JOHN]) {
      const help = only(await bot.say(person, '/bantuan'));
      for (const [, name] of help.text.matchAll(/(?<!\w)\/([a-z]+)/g)) expect(known).toContain(name);
      expect(help.keyboard?.flat()[0]).toMatchObject({ url: 'https://t.me/kentongan_bot?startgroup=mulai' });
    }
    expect(only(await bot.say(JOHN, '/help', { chat: GROUP })).keyboard).toBeNull();
    expect(CHANNEL.type).toBe('channel');
  });
});
