import { describe, expect, test } from 'vitest';
import { addGroups, CHANNEL, GROUP, JOHN, refusalOf, SITI, startLocalBotApi } from './start-local-bot-api.js';

const menu = (description: string) => [{ command: 'start', description }];

describe('the command menu', () => {
  test('is the narrowest that is set, in the language of the person first', async () => {
    const { api, world } = await startLocalBotApi();
    addGroups(world);
    world.say(SITI.id, SITI.id, '/start');
    const seen = (personId: number, chatId: number) => world.commandMenu(personId, chatId)[0]?.description;
    expect(world.commandMenu(SITI.id, SITI.id)).toEqual([]);
    await api.setMyCommands(menu('default'));
    await api.setMyCommands(menu('default in English'), { language_code: 'en' });
    expect([seen(SITI.id, SITI.id), seen(JOHN.id, JOHN.id)]).toEqual(['default', 'default in English']);
    await api.setMyCommands(menu('private'), { scope: { type: 'all_private_chats' } });
    expect([seen(SITI.id, SITI.id), seen(JOHN.id, JOHN.id), seen(SITI.id, GROUP.id)]).toEqual([
      'private',
      'private',
      'default',
    ]);
    await api.setMyCommands(menu('groups'), { scope: { type: 'all_group_chats' } });
    await api.setMyCommands(menu('admins'), { scope: { type: 'all_chat_administrators' } });
    expect([seen(SITI.id, GROUP.id), seen(JOHN.id, GROUP.id)]).toEqual(['admins', 'groups']);
    await api.setMyCommands(menu('this group'), { scope: { type: 'chat', chat_id: GROUP.id } });
    expect([seen(SITI.id, GROUP.id), seen(JOHN.id, GROUP.id)]).toEqual(['this group', 'this group']);
    await api.setMyCommands(menu('its admins'), { scope: { type: 'chat_administrators', chat_id: GROUP.id } });
    await api.setMyCommands(menu('John'), { scope: { type: 'chat_member', chat_id: GROUP.id, user_id: JOHN.id } });
    expect([seen(SITI.id, GROUP.id), seen(JOHN.id, GROUP.id)]).toEqual(['its admins', 'John']);
    expect(world.commandMenu(SITI.id, CHANNEL.id)).toEqual([]);
  });

  test('is kept for each scope and language, and can be taken away', async () => {
    const { api } = await startLocalBotApi();
    await api.setMyCommands(menu('Mulai'), { language_code: 'id' });
    expect(await api.getMyCommands({ language_code: 'id' })).toEqual(menu('Mulai'));
    expect(await api.getMyCommands()).toEqual([]);
    await api.deleteMyCommands({ language_code: 'id' });
    expect(await api.getMyCommands({ language_code: 'id' })).toEqual([]);
  });
});

describe('the profile of the bot', () => {
  test('has a name, a description and a short one in each language', async () => {
    const { api } = await startLocalBotApi();
    expect(await api.getMyName()).toEqual({ name: 'Kentongan' });
    await api.setMyName('Kentongan Banten');
    await api.setMyDescription('Kabar Tangerang');
    await api.setMyDescription('News of Tangerang', { language_code: 'en' });
    await api.setMyShortDescription('Kabar');
    expect(await api.getMyName({ language_code: 'en' })).toEqual({ name: 'Kentongan Banten' });
    expect(await api.getMyDescription({ language_code: 'en' })).toEqual({ description: 'News of Tangerang' });
    expect(await api.getMyDescription({ language_code: 'id' })).toEqual({ description: 'Kabar Tangerang' });
    expect(await api.getMyShortDescription()).toEqual({ short_description: 'Kabar' });
    expect(await refusalOf(api.setMyShortDescription('a'.repeat(121)))).toMatch(/^400/);
  });

  test('has a menu button and default rights', async () => {
    const { api, world } = await startLocalBotApi();
    world.say(SITI.id, SITI.id, '/start');
    await api.setChatMenuButton({ menu_button: { type: 'commands' } });
    expect(await api.getChatMenuButton({ chat_id: SITI.id })).toEqual({ type: 'commands' });
    await api.setMyDefaultAdministratorRights({ rights: { can_post_messages: true } as never, for_channels: true });
    expect(await api.getMyDefaultAdministratorRights({ for_channels: true })).toMatchObject({
      can_post_messages: true,
    });
    expect(await api.getMyDefaultAdministratorRights()).not.toHaveProperty('can_post_messages');
  });
});
