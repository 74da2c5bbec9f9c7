import { describe, expect, test } from 'vitest';
import { addGroups, CHANNEL, GROUP, JOHN, refusalOf, SITI, startLocalBotApi } from './start-local-bot-api.js';

describe('keyboards', () => {
  test('for one use go with it, others stay', async () => {
    const { api, world } = await startLocalBotApi();
    world.say(SITI.id, SITI.id, '/start');
    const keyboard = [['Wisata', 'Sport']];
    await api.sendMessage(SITI.id, 'Pilih', { reply_markup: { keyboard, one_time_keyboard: true } });
    world.say(SITI.id, SITI.id, 'apa ini?');
    expect(world.replyKeyboard(SITI.id)).toEqual(keyboard);
    world.say(SITI.id, SITI.id, 'Sport');
    expect(world.replyKeyboard(SITI.id)).toBeNull();
    await api.sendMessage(SITI.id, 'Pilih', { reply_markup: { keyboard } });
    world.say(SITI.id, SITI.id, 'Sport');
    expect(world.replyKeyboard(SITI.id)).toEqual(keyboard);
  });

  test('may be a request for a reply, which then reaches a bot in privacy mode', async () => {
    const { api, world, drain } = await startLocalBotApi();
    addGroups(world);
    const question = { reply_markup: { force_reply: true, selective: true } } as const;
    const { message_id } = await api.sendMessage(GROUP.id, 'Tanda tangan apa?', question);
    expect(world.messages(GROUP.id)).toMatchObject([{ asksForReply: true, keyboard: null }]);
    world.say(SITI.id, GROUP.id, 'Redaksi', { replyTo: message_id });
    expect(await drain()).toMatchObject([{ message: { text: 'Redaksi', reply_to_message: { message_id } } }]);
  });
});

describe('the chat picker', () => {
  const RIGHTS = { can_post_messages: true, can_edit_messages: true };

  /** Siti has been asked for a chat. */
  async function ask(request: object) {
    const running = await startLocalBotApi();
    addGroups(running.world);
    running.world.say(SITI.id, SITI.id, '/kanal');
    const key = { text: 'Pilih', request_chat: { request_id: 3, chat_is_channel: true, ...request } };
    await running.api.sendMessage(SITI.id, 'Mana?', {
      reply_markup: { keyboard: [[key]], one_time_keyboard: true },
    });
    await running.drain();
    return running;
  }

  test('makes the bot an administrator with what it asks for, and then tells it of the chat', async () => {
    const { world, drain } = await ask({ bot_administrator_rights: RIGHTS, user_administrator_rights: RIGHTS });
    world.setStanding(CHANNEL.id, world.bot.id, 'left');
    await drain();
    expect(world.shareChat(SITI.id, 3, CHANNEL.id)).toMatchObject({
      text: '',
      service: { kind: 'chat-shared', title: CHANNEL.title },
    });
    const [joined, shared] = await drain();
    expect(joined?.my_chat_member?.new_chat_member).toMatchObject({
      status: 'administrator',
      ...RIGHTS,
      can_delete_messages: false,
    });
    expect(shared?.message).toMatchObject({
      from: { id: SITI.id },
      chat_shared: { request_id: 3, chat_id: CHANNEL.id },
    });
    expect(shared?.message?.chat_shared).not.toHaveProperty('title');
    expect(shared?.message).not.toHaveProperty('text');
    expect(world.replyKeyboard(SITI.id)).toBeNull();
  });

  test('leaves a bot alone that has all that it asks for', async () => {
    const { world, drain } = await ask({ bot_administrator_rights: RIGHTS, request_title: true });
    world.shareChat(SITI.id, 3, CHANNEL.id);
    expect(await drain()).toMatchObject([{ message: { chat_shared: { title: CHANNEL.title } } }]);
  });

  test('cannot make the bot an administrator for a person who may not make others one', async () => {
    const { world } = await ask({ bot_administrator_rights: RIGHTS });
    world.setStanding(CHANNEL.id, world.bot.id, 'left', SITI.id);
    world.setStanding(CHANNEL.id, SITI.id, 'administrator', SITI.id);
    expect(() => world.shareChat(SITI.id, 3, CHANNEL.id)).toThrow('may not make the bot an administrator');
    world.setStanding(CHANNEL.id, SITI.id, 'administrator', SITI.id, { can_promote_members: true });
    expect(world.shareChat(SITI.id, 3, CHANNEL.id)).toMatchObject({ service: { kind: 'chat-shared' } });
    expect(world.standingOf(CHANNEL.id, world.bot.id)).toBe('administrator');
  });

  test.each([
    ['of another kind', {}, GROUP, 'chat_is_channel is true'],
    ['without topics', { chat_is_channel: false, chat_is_forum: true }, GROUP, 'chat_is_forum is true'],
    ['without a user name', { chat_has_username: true }, CHANNEL, 'chat_has_username is true'],
  ])('does not offer a chat %s', async (_, request, chat, refusal) => {
    const { world } = await ask(request);
    expect(() => world.shareChat(SITI.id, 3, chat.id)).toThrow(refusal);
  });

  test('does not offer a chat in which the person lacks what is asked of them', async () => {
    const { world } = await ask({ user_administrator_rights: RIGHTS });
    world.setStanding(CHANNEL.id, SITI.id, 'administrator', SITI.id, { can_edit_messages: false });
    expect(() => world.shareChat(SITI.id, 3, CHANNEL.id)).toThrow('can_edit_messages');
  });

  test('does not offer a chat to a member when it asks for an administrator of any kind', async () => {
    const { world } = await ask({ user_administrator_rights: { can_manage_chat: true } });
    world.setStanding(CHANNEL.id, SITI.id, 'member', SITI.id);
    expect(() => world.shareChat(SITI.id, 3, CHANNEL.id)).toThrow('no administrator');
  });

  test('offers only owned chats when that is asked', async () => {
    const { world } = await ask({ chat_is_created: true });
    world.setStanding(CHANNEL.id, SITI.id, 'administrator', SITI.id);
    expect(() => world.shareChat(SITI.id, 3, CHANNEL.id)).toThrow('not owned');
  });
});

describe('buttons', () => {
  test('bring the bot a query and the person its one answer', async () => {
    const { api, world, drain } = await startLocalBotApi();
    addGroups(world);
    const reply_markup = { inline_keyboard: [[{ text: 'Wisata', callback_data: 't:WISATA' }]] };
    const { message_id } = await api.sendMessage(GROUP.id, 'Pilih', { reply_markup });
    const pressed = world.press(JOHN.id, GROUP.id, message_id, 't:WISATA');
    const [update] = await drain();
    expect(update?.callback_query).toMatchObject({
      from: { id: JOHN.id, language_code: 'en-GB' },
      data: 't:WISATA',
      message: { message_id, chat: { id: GROUP.id }, reply_markup },
    });
    const id = update?.callback_query?.id ?? '';
    await api.answerCallbackQuery(id, { text: 'Tercatat', show_alert: true });
    expect(await pressed).toEqual({ text: 'Tercatat', isAlert: true, url: null });
    expect(await refusalOf(api.answerCallbackQuery(id))).toContain('query is too old');
  });

  test('do without an answer after their time, and then it is too late for one', async () => {
    const { api, world, drain } = await startLocalBotApi();
    const { messageId } = world.say(SITI.id, SITI.id, 'halo');
    expect(await world.press(SITI.id, SITI.id, messageId, 'x', { timeoutMs: 1 })).toBeNull();
    const id = (await drain()).at(-1)?.callback_query?.id ?? '';
    expect(await refusalOf(api.answerCallbackQuery(id))).toContain('query is too old');
  });

  test('of a message that is gone cannot be pressed', async () => {
    const { world } = await startLocalBotApi();
    world.say(SITI.id, SITI.id, 'halo');
    await expect(world.press(SITI.id, SITI.id, 99, 'x')).rejects.toThrow('No message 99');
  });

  test('of a chat picker share a chat and let the bot in', async () => {
    const { api, world, drain } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(CHANNEL.id, world.bot.id, 'left');
    world.say(SITI.id, SITI.id, '/kanal');
    const request_chat = { request_id: 3, chat_is_channel: true, bot_is_member: true, request_title: true };
    const key = { text: 'Pilih kanal', request_chat };
    await api.sendMessage(SITI.id, 'Kanal mana?', { reply_markup: { keyboard: [[key]] } });
    expect(world.replyKeyboard(SITI.id)).toEqual([[key]]);
    await drain();
    world.shareChat(SITI.id, 3, CHANNEL.id);
    expect(await drain()).toMatchObject([
      { my_chat_member: { chat: { id: CHANNEL.id }, from: { id: SITI.id } } },
      { message: { chat_shared: { request_id: 3, chat_id: CHANNEL.id, title: 'Kabar Tangerang' } } },
    ]);
    await api.sendMessage(SITI.id, 'Selesai', { reply_markup: { remove_keyboard: true } });
    expect(world.replyKeyboard(SITI.id)).toBeNull();
    expect(() => world.shareChat(SITI.id, 3, CHANNEL.id)).toThrow('no request_chat key');
  });
});
