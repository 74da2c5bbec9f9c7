import { describe, expect, test } from 'vitest';
import { addGroups, CHANNEL, FORUM, GROUP, JOHN, refusalOf, SITI, startLocalBotApi } from './start-local-bot-api.js';

const BUDI = { id: 503, firstName: 'Budi', languageCode: 'id' } as const;

describe('coming and going', () => {
  test('is told by service messages, which reach a bot in privacy mode too', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(GROUP.id, JOHN.id, 'member', JOHN.id);
    world.setStanding(GROUP.id, JOHN.id, 'left', JOHN.id);
    world.setStanding(GROUP.id, JOHN.id, 'member', SITI.id);
    world.setStanding(GROUP.id, JOHN.id, 'kicked', SITI.id);
    expect(await drain()).toMatchObject([
      { message: { from: { id: JOHN.id }, new_chat_members: [{ id: JOHN.id }] } },
      { message: { from: { id: JOHN.id }, left_chat_member: { id: JOHN.id } } },
      { message: { from: { id: SITI.id }, new_chat_members: [{ id: JOHN.id }] } },
      { message: { from: { id: SITI.id }, left_chat_member: { id: JOHN.id } } },
    ]);
    const people = { personIds: [JOHN.id], byPersonId: JOHN.id };
    expect(world.messages(GROUP.id).map(({ service }) => service)).toEqual([
      { kind: 'joined', ...people },
      { kind: 'left', ...people },
      { kind: 'added', ...people, byPersonId: SITI.id },
      { kind: 'removed', ...people, byPersonId: SITI.id },
    ]);
    expect(world.messages(GROUP.id)[0]).toMatchObject({ text: '', author: { kind: 'person', personId: JOHN.id } });
  });

  test('is the doing of the owner unless said otherwise, but people leave by themselves', async () => {
    const { world } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(GROUP.id, JOHN.id, 'member');
    world.setStanding(GROUP.id, JOHN.id, 'left');
    expect(world.messages(GROUP.id).map(({ service }) => service)).toMatchObject([
      { kind: 'added', byPersonId: SITI.id },
      { kind: 'left', byPersonId: JOHN.id },
    ]);
  });

  test('of the bot is told first by my_chat_member and then by the service message', async () => {
    const { world, drain } = await startLocalBotApi();
    world.addChat(FORUM, 'left');
    world.addMember(FORUM.id, SITI.id, 'creator');
    world.setStanding(FORUM.id, world.bot.id, 'member', SITI.id);
    expect(await drain()).toMatchObject([
      { my_chat_member: { from: { id: SITI.id }, new_chat_member: { status: 'member' } } },
      { message: { from: { id: SITI.id }, new_chat_members: [{ id: world.bot.id, is_bot: true }] } },
    ]);
  });

  test.each([
    ['a group, where it hears of it in both ways', GROUP, ['my_chat_member', 'message']],
    ['a supergroup, where it is gone before the service message', FORUM, ['my_chat_member']],
    ['a channel, which has no such messages', CHANNEL, ['my_chat_member']],
  ])('the bot is removed from %s', async (_, chat, kinds) => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(chat.id, world.bot.id, 'kicked', SITI.id);
    expect((await drain()).map((update) => Object.keys(update).at(-1))).toEqual(kinds);
  });

  test('does not reach a bot that is not there', async () => {
    const { world, drain } = await startLocalBotApi();
    world.addChat(GROUP, 'left');
    world.addMember(GROUP.id, SITI.id, 'creator');
    world.setStanding(GROUP.id, JOHN.id, 'member', SITI.id);
    world.renameChat(GROUP.id, 'Warga RT 06', SITI.id);
    expect(await drain()).toEqual([]);
    expect(world.messages(GROUP.id)).toHaveLength(2);
  });

  test('of members the bot hears with chat_member only as an administrator that asked for it', async () => {
    const { api, world, drain } = await startLocalBotApi();
    addGroups(world);
    await api.getUpdates({ allowed_updates: ['chat_member'] });
    world.setStanding(GROUP.id, JOHN.id, 'member', JOHN.id);
    world.setStanding(GROUP.id, world.bot.id, 'administrator', SITI.id);
    world.setStanding(GROUP.id, JOHN.id, 'administrator', SITI.id, { can_pin_messages: false });
    expect(await drain()).toMatchObject([
      { chat_member: { new_chat_member: { status: 'administrator', can_pin_messages: false } } },
    ]);
  });

  test('sees nothing of people who were there all the time', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    world.addMember(GROUP.id, JOHN.id);
    expect(world.members(GROUP.id)).toMatchObject([
      { person: SITI, standing: 'creator', rights: { can_promote_members: true } },
      { person: JOHN, standing: 'member', rights: { can_pin_messages: false } },
    ]);
    expect(await drain()).toEqual([]);
    expect(world.messages(GROUP.id)).toEqual([]);
  });
});

describe('single rights', () => {
  test('are as Telegram names them in each kind of chat', async () => {
    const { api, world } = await startLocalBotApi();
    addGroups(world);
    const own = { can_manage_topics: false, can_post_messages: true, is_anonymous: true };
    for (const chat of [GROUP, FORUM, CHANNEL]) world.setStanding(chat.id, world.bot.id, 'administrator', SITI.id, own);
    const [inGroup, inForum, inChannel] = await Promise.all(
      [GROUP, FORUM, CHANNEL].map((chat) => api.getChatMember(chat.id, world.bot.id)),
    );
    expect(inGroup).toMatchObject({ status: 'administrator', is_anonymous: true, can_pin_messages: true });
    expect(inGroup).not.toHaveProperty('can_manage_topics');
    expect(inForum).toMatchObject({ can_manage_topics: false, can_promote_members: false });
    expect(inForum).not.toHaveProperty('can_post_messages');
    expect(inChannel).toMatchObject({ can_post_messages: true, can_edit_messages: true });
    expect(inChannel).not.toHaveProperty('can_pin_messages');
    expect(world.botRights(FORUM.id)).toMatchObject({ can_manage_topics: false, can_delete_messages: true });
  });

  test('that change are told to the bot', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(CHANNEL.id, world.bot.id, 'administrator', SITI.id, { can_post_messages: false });
    world.setStanding(CHANNEL.id, world.bot.id, 'administrator', SITI.id, { can_post_messages: false });
    expect(await drain()).toMatchObject([
      {
        my_chat_member: {
          old_chat_member: { status: 'administrator', can_post_messages: true },
          new_chat_member: { status: 'administrator', can_post_messages: false },
        },
      },
    ]);
  });

  test('decide what the bot may do in a channel', async () => {
    const { api, world } = await startLocalBotApi();
    addGroups(world);
    const own = await api.sendMessage(CHANNEL.id, 'kabar');
    const other = world.say(SITI.id, CHANNEL.id, 'pengumuman');
    const grant = (rights: object) => world.setStanding(CHANNEL.id, world.bot.id, 'administrator', SITI.id, rights);
    grant({ can_post_messages: false, can_edit_messages: false, can_delete_messages: false });
    expect(await refusalOf(api.sendMessage(CHANNEL.id, 'lagi'))).toBe(
      '400 Bad Request: need administrator rights in the channel chat',
    );
    expect(await refusalOf(api.editMessageText(CHANNEL.id, own.message_id, 'baru'))).toContain("can't be edited");
    expect(await refusalOf(api.deleteMessage(CHANNEL.id, own.message_id))).toContain("can't be deleted");
    grant({ can_edit_messages: false, can_delete_messages: false });
    await api.editMessageText(CHANNEL.id, own.message_id, 'baru');
    expect(await refusalOf(api.editMessageText(CHANNEL.id, other.messageId, 'x'))).toContain("can't be edited");
    expect(await refusalOf(api.deleteMessage(CHANNEL.id, other.messageId))).toContain("can't be deleted");
    grant({ can_post_messages: false });
    await api.editMessageText(CHANNEL.id, other.messageId, 'pengumuman baru');
    await api.deleteMessage(CHANNEL.id, other.messageId);
  });

  test('of deleting are needed for the messages of others in a supergroup', async () => {
    const { api, world } = await startLocalBotApi();
    addGroups(world);
    const { messageId } = world.say(SITI.id, FORUM.id, 'halo');
    world.setStanding(FORUM.id, world.bot.id, 'administrator', SITI.id, { can_delete_messages: false });
    expect(await refusalOf(api.deleteMessage(FORUM.id, messageId))).toContain("message can't be deleted");
    world.setStanding(FORUM.id, world.bot.id, 'administrator', SITI.id);
    await expect(api.deleteMessage(FORUM.id, messageId)).resolves.toBe(true);
  });

  test('of people decide what they may post and name', async () => {
    const { world } = await startLocalBotApi();
    addGroups(world);
    world.addMember(CHANNEL.id, JOHN.id, 'administrator', { can_post_messages: false, can_change_info: false });
    expect(() => world.say(JOHN.id, CHANNEL.id, 'x')).toThrow('may not post');
    expect(() => world.renameChat(CHANNEL.id, 'x', JOHN.id)).toThrow('lacks can_change_info');
  });
});

describe('what the bot may know', () => {
  test('of a channel that it does not administer are not the members', async () => {
    const { api, world } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(CHANNEL.id, world.bot.id, 'member');
    const refusal = '400 Bad Request: member list is inaccessible';
    expect(await refusalOf(api.getChatMember(CHANNEL.id, SITI.id))).toBe(refusal);
    expect(await refusalOf(api.getChatAdministrators(CHANNEL.id))).toBe(refusal);
    expect(await api.getChatMember(CHANNEL.id, world.bot.id)).toMatchObject({ status: 'member' });
  });

  test('of a public chat is more than of a private one', async () => {
    const { api, world } = await startLocalBotApi();
    world.addChat({ ...CHANNEL, username: 'kabar_tangerang' }, 'left');
    world.addChat(FORUM, 'left');
    expect(await api.getChat('@Kabar_Tangerang')).toMatchObject({ id: CHANNEL.id, username: 'kabar_tangerang' });
    expect(await refusalOf(api.getChat(FORUM.id))).toBe('403 Forbidden: bot is not a member of the supergroup chat');
    expect(await refusalOf(api.sendMessage('@kabar_tangerang', 'x'))).toBe(
      '403 Forbidden: bot is not a member of the channel chat',
    );
    expect(await refusalOf(api.getChat('@nobody'))).toBe('400 Bad Request: chat not found');
  });

  test('of a group that it was removed from is that it is there, but not who is in it', async () => {
    const { api, world } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(GROUP.id, world.bot.id, 'kicked', SITI.id);
    expect(await api.getChat(GROUP.id)).toMatchObject({ title: GROUP.title });
    expect(await refusalOf(api.getChatMember(GROUP.id, SITI.id))).toBe(
      '403 Forbidden: bot was kicked from the group chat',
    );
  });

  test('of other bots is that they came, but nothing that they write', async () => {
    const { api, world, drain } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(GROUP.id, world.bot.id, 'administrator');
    world.addPerson({ ...BUDI, isBot: true });
    await drain();
    world.setStanding(GROUP.id, BUDI.id, 'administrator', SITI.id);
    world.say(BUDI.id, GROUP.id, '/topik');
    expect(await drain()).toMatchObject([{ message: { new_chat_members: [{ id: BUDI.id, is_bot: true }] } }]);
    expect(await api.getChatAdministrators(GROUP.id)).toHaveLength(2);
  });

  test('of a chat is its pinned message, its discussion group and what members may do', async () => {
    const { api, world } = await startLocalBotApi();
    world.addPerson(BUDI);
    world.addChat({ ...CHANNEL, linkedChatId: FORUM.id });
    world.addChat(FORUM);
    world.addMember(FORUM.id, SITI.id, 'creator');
    const { messageId } = world.say(SITI.id, FORUM.id, 'aturan grup');
    world.pin(SITI.id, FORUM.id, messageId);
    world.setReadOnly(FORUM.id, true);
    expect(await api.getChat(FORUM.id)).toMatchObject({
      linked_chat_id: CHANNEL.id,
      pinned_message: { message_id: messageId, text: 'aturan grup' },
      permissions: { can_send_messages: false },
    });
    expect(await api.getChat(CHANNEL.id)).toMatchObject({ linked_chat_id: FORUM.id });
    expect(() => world.say(BUDI.id, FORUM.id, 'x')).toThrow('Members may not write');
  });
});
