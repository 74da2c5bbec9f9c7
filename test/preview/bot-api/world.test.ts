import { describe, expect, test } from 'vitest';
import type { WorldChange } from '../../../src/preview/bot-api/world.js';
import { addGroups, CHANNEL, FORUM, GROUP, JOHN, SITI, startLocalBotApi } from './start-local-bot-api.js';

describe('people who write', () => {
  test('give their commands an entity, in a private chat that opens by itself', async () => {
    const { world, drain } = await startLocalBotApi();
    expect(world.chats()).toEqual([]);
    const said = world.say(SITI.id, SITI.id, '/start topik_WISATA');
    expect(said).toMatchObject({ messageId: 1, personId: SITI.id, editDate: null, isSilent: false });
    expect(world.message(SITI.id, 1)).toBe(said);
    expect(world.message(SITI.id, 2)).toBeUndefined();
    expect(await drain()).toMatchObject([
      {
        message: {
          message_id: 1,
          from: { id: SITI.id, username: 'siti', first_name: 'Siti', language_code: 'id', is_bot: false },
          chat: { id: SITI.id, type: 'private', first_name: 'Siti' },
          text: '/start topik_WISATA',
          entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        },
      },
    ]);
    expect(world.chats()).toEqual([{ id: SITI.id, type: 'private', title: 'Siti', isForum: false }]);
  });

  test('reach a bot in privacy mode with commands and replies only', async () => {
    const { api, world, drain } = await startLocalBotApi();
    addGroups(world);
    const { message_id } = await api.sendMessage(GROUP.id, 'halo semua');
    world.say(JOHN.id, GROUP.id, 'just talking');
    world.say(JOHN.id, GROUP.id, '/topik@other_bot');
    world.say(JOHN.id, GROUP.id, '/topik');
    world.say(JOHN.id, GROUP.id, 'please /topik@Kentongan_Bot');
    world.say(JOHN.id, GROUP.id, 'hello', { replyTo: message_id });
    const updates = await drain();
    expect(updates.map((update) => update.message?.text)).toEqual(['/topik', 'please /topik@Kentongan_Bot', 'hello']);
    expect(updates[2]?.message?.reply_to_message).toMatchObject({
      message_id,
      text: 'halo semua',
      from: { is_bot: true },
    });
  });

  test('reach a bot that is an administrator with everything', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(GROUP.id, world.bot.id, 'administrator');
    world.say(JOHN.id, GROUP.id, 'just talking');
    expect((await drain()).at(-1)?.message?.text).toBe('just talking');
  });

  test('write as the group when they are anonymous administrators', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    world.say(SITI.id, FORUM.id, '/atur', { asAnonymousAdmin: true, threadId: 12 });
    expect(await drain()).toMatchObject([
      {
        message: {
          from: { id: 1_087_968_824, username: 'GroupAnonymousBot', is_bot: true },
          sender_chat: { id: FORUM.id, type: 'supergroup', is_forum: true },
          message_thread_id: 12,
          is_topic_message: true,
        },
      },
    ]);
    expect(() => world.say(JOHN.id, FORUM.id, '/atur', { asAnonymousAdmin: true })).toThrow('no administrator');
  });

  test('post in a channel without a name', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    world.say(SITI.id, CHANNEL.id, '/atur');
    const [update] = await drain();
    expect(update?.channel_post).toMatchObject({ sender_chat: { id: CHANNEL.id }, chat: { type: 'channel' } });
    expect(update?.channel_post).not.toHaveProperty('from');
  });

  test('with the right to be anonymous do so by themselves, unless they say otherwise', async () => {
    const { world } = await startLocalBotApi();
    addGroups(world);
    world.addMember(GROUP.id, JOHN.id, 'administrator', { is_anonymous: true });
    const chat = { kind: 'chat', title: GROUP.title };
    expect(world.say(JOHN.id, GROUP.id, 'halo')).toMatchObject({ author: chat, personId: JOHN.id, signature: null });
    expect(world.say(JOHN.id, GROUP.id, 'halo', { asAnonymousAdmin: false })).toMatchObject({
      author: { kind: 'person', personId: JOHN.id },
    });
  });

  test('write as a channel of theirs, which is no administrator of the group', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    const said = world.say(SITI.id, GROUP.id, '/atur', { asChannel: CHANNEL.id });
    expect(said).toMatchObject({ author: { kind: 'chat', title: CHANNEL.title } });
    expect(await drain()).toMatchObject([
      { message: { from: { id: 136_817_688, is_bot: true }, sender_chat: { id: CHANNEL.id, type: 'channel' } } },
    ]);
    expect(() => world.say(JOHN.id, GROUP.id, 'x', { asChannel: CHANNEL.id })).toThrow('does not own');
  });

  test('change what they wrote, which the bot hears of', async () => {
    const { world, drain, clock } = await startLocalBotApi();
    addGroups(world);
    const { messageId } = world.say(JOHN.id, GROUP.id, '/topik');
    clock.ms += 60_000;
    const edited = world.editText(JOHN.id, GROUP.id, messageId, '/terbaru wisata');
    expect(edited).toMatchObject({ messageId, text: '/terbaru wisata', editDate: edited.date + 60 });
    expect((await drain()).at(-1)).toMatchObject({
      edited_message: {
        message_id: messageId,
        text: '/terbaru wisata',
        edit_date: edited.editDate,
        entities: [{ type: 'bot_command', offset: 0, length: 8 }],
      },
    });
    world.editText(JOHN.id, GROUP.id, messageId, 'just talking');
    expect(await drain()).toEqual([]);
    expect(() => world.editText(SITI.id, GROUP.id, messageId, 'x')).toThrow('may not change');
    expect(() => world.editText(JOHN.id, GROUP.id, 99, 'x')).toThrow('No message 99');
  });

  test('cannot write where Telegram would not let them', async () => {
    const { world } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(GROUP.id, JOHN.id, 'kicked');
    expect(() => world.say(JOHN.id, GROUP.id, 'x')).toThrow('has been removed');
    expect(() => world.say(JOHN.id, CHANNEL.id, 'x')).toThrow('no administrator');
    expect(() => world.say(JOHN.id, SITI.id, 'x')).toThrow('No chat with the id');
    expect(() => world.say(SITI.id, GROUP.id, 'x', { threadId: 5 })).toThrow('has no topics');
    expect(() => world.say(99, 99, 'x')).toThrow('No person with the id 99');
    expect(() => world.say(SITI.id, SITI.id, ' ')).toThrow('no empty messages');
    expect(() => world.say(SITI.id, SITI.id, 'a'.repeat(4097))).toThrow('at most 4096');
  });
});

describe('standing', () => {
  test('a block and its end are told, and writing again ends it', async () => {
    const { api, world, drain } = await startLocalBotApi();
    world.say(SITI.id, SITI.id, 'halo');
    world.setBlocked(SITI.id, true);
    world.setBlocked(SITI.id, true);
    world.say(SITI.id, SITI.id, '/start');
    const changes = (await drain()).map((update) => update.my_chat_member?.new_chat_member.status ?? 'message');
    expect(changes).toEqual(['message', 'kicked', 'member', 'message']);
    await expect(api.sendMessage(SITI.id, 'a')).resolves.toBeDefined();
  });

  test('the bot hears who changed its standing', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(CHANNEL.id, world.bot.id, 'kicked');
    world.setStanding(CHANNEL.id, world.bot.id, 'administrator', JOHN.id);
    world.setStanding(CHANNEL.id, world.bot.id, 'administrator', JOHN.id);
    expect(await drain()).toMatchObject([
      {
        my_chat_member: {
          from: { id: SITI.id },
          old_chat_member: { status: 'administrator', can_post_messages: true },
        },
      },
      {
        my_chat_member: {
          from: { id: JOHN.id },
          new_chat_member: { status: 'administrator', can_post_messages: true },
        },
      },
    ]);
  });

  test('is what getChatMember, getChatAdministrators and getChatMemberCount tell', async () => {
    const { api, world } = await startLocalBotApi();
    addGroups(world);
    world.say(JOHN.id, GROUP.id, 'halo');
    expect(await api.getChatMember(GROUP.id, SITI.id)).toMatchObject({ status: 'creator', user: { id: SITI.id } });
    expect(await api.getChatMember(GROUP.id, JOHN.id)).toMatchObject({ status: 'member' });
    expect(await api.getChatMember(CHANNEL.id, JOHN.id)).toMatchObject({ status: 'left' });
    expect(await api.getChatAdministrators(GROUP.id)).toMatchObject([{ status: 'creator' }]);
    expect(await api.getChatAdministrators(CHANNEL.id)).toHaveLength(2);
    expect(await api.getChatMemberCount(GROUP.id)).toBe(3);
    expect(await api.getChat(FORUM.id)).toMatchObject({
      id: FORUM.id,
      type: 'supergroup',
      is_forum: true,
      title: 'Forum Banten',
    });
  });

  test('the bot hears that it has left', async () => {
    const { api, world, drain } = await startLocalBotApi();
    addGroups(world);
    await api.leaveChat(GROUP.id);
    expect(await drain()).toMatchObject([
      { my_chat_member: { from: { id: world.bot.id }, new_chat_member: { status: 'left' } } },
      { message: { from: { id: world.bot.id }, left_chat_member: { id: world.bot.id } } },
    ]);
  });

  test('a group that becomes a supergroup tells both ids', async () => {
    const { api, world, drain } = await startLocalBotApi();
    addGroups(world);
    world.addMember(GROUP.id, JOHN.id);
    expect(world.migrate(GROUP.id, -1009009)).toBe(-1009009);
    expect(world.migratedTo(GROUP.id)).toBe(-1009009);
    expect(world.members(-1009009)).toHaveLength(2);
    expect(world.messages(-1009009)).toMatchObject([{ service: { kind: 'upgraded' } }]);
    expect(() => world.migrate(GROUP.id)).toThrow('no group to upgrade');
    expect(await drain()).toMatchObject([
      { message: { chat: { id: GROUP.id }, migrate_to_chat_id: -1009009 } },
      { message: { chat: { id: -1009009, type: 'supergroup' }, migrate_from_chat_id: GROUP.id } },
    ]);
    await expect(api.sendMessage(GROUP.id, 'a')).rejects.toMatchObject({
      parameters: { migrate_to_chat_id: -1009009 },
    });
    await expect(api.sendMessage(-1009009, 'a')).resolves.toMatchObject({ text: 'a' });
  });
});

test('a group that becomes a supergroup gets an id as Telegram gives them', async () => {
  const { world } = await startLocalBotApi();
  addGroups(world);
  expect(world.migrate(GROUP.id)).toBe(-1_000_000_009_001);
  expect(world.chat(-1_000_000_009_001)).toMatchObject({ type: 'supergroup', title: GROUP.title });
});

test('onChange tells of everything to see, until it is ended', async () => {
  const { api, world } = await startLocalBotApi();
  const changes: WorldChange[] = [];
  const end = world.onChange((change) => changes.push(change));
  world.say(SITI.id, SITI.id, 'halo');
  await api.sendChatAction(SITI.id, 'typing');
  const { message_id } = await api.sendMessage(SITI.id, 'satu', { disable_notification: true });
  await api.editMessageText(SITI.id, message_id, 'dua');
  await api.deleteMessage(SITI.id, message_id);
  await api.setMyCommands([{ command: 'start', description: 'Mulai' }]);
  end();
  world.say(SITI.id, SITI.id, 'lagi');
  expect(changes).toMatchObject([
    { kind: 'message', message: { text: 'halo' } },
    { kind: 'typing', chatId: SITI.id },
    { kind: 'message', message: { text: 'satu', isSilent: true, personId: null } },
    { kind: 'edited', message: { text: 'dua', editDate: expect.any(Number) as number } },
    { kind: 'deleted', chatId: SITI.id, messageId: message_id },
    { kind: 'commands' },
  ]);
});

test('onChange tells of each chat that has changed', async () => {
  const { world } = await startLocalBotApi();
  addGroups(world);
  const changes: WorldChange[] = [];
  world.onChange((change) => changes.push(change));
  const expectChange = (act: () => unknown): void => {
    changes.length = 0;
    act();
    expect(changes).toContainEqual({ kind: 'chat', chatId: FORUM.id });
  };
  expectChange(() => world.addMember(FORUM.id, JOHN.id));
  expectChange(() => world.setStanding(FORUM.id, world.bot.id, 'administrator'));
  expectChange(() => world.setReadOnly(FORUM.id, true));
  expectChange(() => world.renameChat(FORUM.id, 'Forum', SITI.id));
  expectChange(() => world.openTopic(FORUM.id, 30));
  expectChange(() => world.closeTopic(FORUM.id, 30, 'closed'));
  expectChange(() => world.reopenTopic(FORUM.id, 30));
  expectChange(() => world.closeTopic(FORUM.id, 30, 'deleted'));
  expectChange(() => world.setGeneralClosed(FORUM.id, true));
  expectChange(() => world.createTopic(SITI.id, FORUM.id, 'Baru'));
});

test('a person who has started already can be written to at once', async () => {
  const { api, world } = await startLocalBotApi();
  world.addPerson({ id: 777, firstName: 'Budi', languageCode: 'id' }, { hasStarted: true });
  await api.sendMessage(777, 'halo');
  expect(world.messages(777)).toMatchObject([{ messageId: 1, text: 'halo' }]);
});
