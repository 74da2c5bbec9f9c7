import { describe, expect, test } from 'vitest';
import { addGroups, FORUM, GROUP, JOHN, refusalOf, SITI, startLocalBotApi } from './start-local-bot-api.js';

/** A forum in which the bot may manage topics, unless said otherwise. */
async function startForum(rights: { can_manage_topics?: boolean; can_delete_messages?: boolean } = {}) {
  const running = await startLocalBotApi();
  addGroups(running.world);
  running.world.setStanding(FORUM.id, running.world.bot.id, 'administrator', SITI.id, rights);
  await running.drain();
  return running;
}

describe('topics of the bot', () => {
  test('begin with a service message, which the bot hears of and whose id is theirs', async () => {
    const { api, world, drain } = await startForum();
    const topic = await api.createForumTopic(FORUM.id, '  🏝 Wisata ', { icon_color: 0xffd67e });
    expect(topic).toEqual({ message_thread_id: expect.any(Number) as number, name: '🏝 Wisata', icon_color: 0xffd67e });
    const threadId = topic.message_thread_id;
    expect(await drain()).toMatchObject([
      {
        message: {
          message_id: threadId,
          message_thread_id: threadId,
          is_topic_message: true,
          from: { id: world.bot.id },
          forum_topic_created: { name: '🏝 Wisata', icon_color: 0xffd67e },
        },
      },
    ]);
    expect(world.topics(FORUM.id)).toEqual([{ threadId, name: '🏝 Wisata', iconColor: 0xffd67e, isClosed: false }]);
    const sent = await api.sendMessage(FORUM.id, 'halo', { message_thread_id: threadId });
    expect(sent).toMatchObject({ message_thread_id: threadId, reply_to_message: { message_id: threadId } });
  });

  test('are renamed, closed, opened and deleted', async () => {
    const { api, world, drain } = await startForum();
    const { message_thread_id: threadId } = await api.createForumTopic(FORUM.id, 'Wisata');
    await api.sendMessage(FORUM.id, 'halo', { message_thread_id: threadId });
    await drain();
    await api.editForumTopic(FORUM.id, threadId, { name: 'Jalan-jalan' });
    await api.closeForumTopic(FORUM.id, threadId);
    expect(world.topics(FORUM.id)).toMatchObject([{ name: 'Jalan-jalan', isClosed: true }]);
    await api.reopenForumTopic(FORUM.id, threadId);
    expect(await drain()).toMatchObject([
      { message: { forum_topic_edited: { name: 'Jalan-jalan' } } },
      { message: { forum_topic_closed: {} } },
      { message: { forum_topic_reopened: {} } },
    ]);
    const kinds = world.messages(FORUM.id).flatMap(({ service }) => service?.kind ?? []);
    expect(kinds.slice(-3)).toEqual(['topic-renamed', 'topic-closed', 'topic-reopened']);
    await api.deleteForumTopic(FORUM.id, threadId);
    expect(world.topics(FORUM.id)).toEqual([]);
    expect(world.messages(FORUM.id).filter((message) => message.threadId === threadId)).toEqual([]);
    expect(await refusalOf(api.sendMessage(FORUM.id, 'x', { message_thread_id: threadId }))).toBe(
      '400 Bad Request: message thread not found',
    );
  });

  test.each([
    ['a group', GROUP.id, 'Wisata', 'the chat is not a forum'],
    ['no name', FORUM.id, '   ', 'title must be non-empty'],
  ])('need a forum and a name: %s', async (_, chatId, name, refusal) => {
    const { api } = await startForum();
    expect(await refusalOf(api.createForumTopic(chatId, name))).toBe(`400 Bad Request: ${refusal}`);
  });

  test('need the right to manage topics', async () => {
    const { api, world } = await startForum({ can_manage_topics: false, can_delete_messages: false });
    world.openTopic(FORUM.id, 40, 'Obrolan');
    expect(await refusalOf(api.createForumTopic(FORUM.id, 'x'))).toBe(
      '400 Bad Request: not enough rights to create a topic',
    );
    expect(await refusalOf(api.editForumTopic(FORUM.id, 40, { name: 'x' }))).toBe(
      '400 Bad Request: not enough rights to edit the topic',
    );
    const refusal = '400 Bad Request: not enough rights to close or open the topic';
    expect(await refusalOf(api.closeForumTopic(FORUM.id, 40))).toBe(refusal);
    expect(await refusalOf(api.closeGeneralForumTopic(FORUM.id))).toBe(refusal);
    expect(await refusalOf(api.deleteForumTopic(FORUM.id, 40))).toBe(
      '400 Bad Request: not enough rights to delete the topic',
    );
  });

  test('that the bot has made it may change without that right', async () => {
    const { api, world } = await startForum();
    const { message_thread_id } = await api.createForumTopic(FORUM.id, 'Wisata');
    world.setStanding(FORUM.id, world.bot.id, 'administrator', SITI.id, { can_manage_topics: false });
    await expect(api.closeForumTopic(FORUM.id, message_thread_id)).resolves.toBe(true);
    await expect(api.sendMessage(FORUM.id, 'halo', { message_thread_id })).resolves.toBeDefined();
    world.setStanding(FORUM.id, world.bot.id, 'administrator', SITI.id, { can_delete_messages: false });
    await expect(api.deleteForumTopic(FORUM.id, message_thread_id)).resolves.toBe(true);
  });

  test('are refused with Telegram’s words when nothing would change or nothing is there', async () => {
    const { api } = await startForum();
    const { message_thread_id } = await api.createForumTopic(FORUM.id, 'a'.repeat(200));
    const name = 'a'.repeat(128);
    expect(await refusalOf(api.editForumTopic(FORUM.id, message_thread_id, { name }))).toBe(
      '400 Bad Request: TOPIC_NOT_MODIFIED',
    );
    expect(await refusalOf(api.reopenForumTopic(FORUM.id, message_thread_id))).toBe(
      '400 Bad Request: TOPIC_NOT_MODIFIED',
    );
    expect(await refusalOf(api.closeForumTopic(FORUM.id, 999))).toBe('400 Bad Request: TOPIC_ID_INVALID');
    const icon_color = 1 as 0x6fb9f0;
    expect(await refusalOf(api.createForumTopic(FORUM.id, 'x', { icon_color }))).toContain('TOPIC_ICON_COLOR_INVALID');
  });

  test('keep the message that opened them, which is not to be changed or pinned either', async () => {
    const { api } = await startForum();
    const { message_thread_id } = await api.createForumTopic(FORUM.id, 'Wisata');
    const acts = [
      [api.deleteMessage(FORUM.id, message_thread_id), "message can't be deleted"],
      [api.editMessageText(FORUM.id, message_thread_id, 'x'), "message can't be edited"],
      [api.pinChatMessage(FORUM.id, message_thread_id), "message can't be pinned"],
    ] as const;
    for (const [act, refusal] of acts) expect(await refusalOf(act)).toBe(`400 Bad Request: ${refusal}`);
  });

  test('count as messages where the pace is limited', async () => {
    const { api, world } = await startLocalBotApi({ limits: { perGroupPerMinute: 2 } });
    addGroups(world);
    world.setStanding(FORUM.id, world.bot.id, 'administrator');
    await api.createForumTopic(FORUM.id, 'satu');
    await api.createForumTopic(FORUM.id, 'dua');
    expect(await refusalOf(api.createForumTopic(FORUM.id, 'tiga'))).toBe('429 Too Many Requests: retry after 60');
  });
});

describe('topics of people', () => {
  test('are opened and closed by those who may, and the bot hears of it', async () => {
    const { world, drain } = await startForum();
    const threadId = world.createTopic(SITI.id, FORUM.id, 'Obrolan');
    world.closeTopic(FORUM.id, threadId, 'closed', SITI.id);
    world.reopenTopic(FORUM.id, threadId, SITI.id);
    expect(await drain()).toMatchObject([
      { message: { from: { id: SITI.id }, forum_topic_created: { name: 'Obrolan' } } },
      { message: { from: { id: SITI.id }, forum_topic_closed: {} } },
      { message: { from: { id: SITI.id }, forum_topic_reopened: {} } },
    ]);
    world.addMember(FORUM.id, JOHN.id);
    expect(() => world.createTopic(JOHN.id, FORUM.id, 'x')).toThrow('may not open topics');
    expect(() => world.createTopic(SITI.id, GROUP.id, 'x')).toThrow('has no topics');
  });

  test('that are closed are closed to all who may not manage topics', async () => {
    const { api, world } = await startForum({ can_manage_topics: false });
    const threadId = world.createTopic(SITI.id, FORUM.id, 'Obrolan');
    world.closeTopic(FORUM.id, threadId, 'closed', SITI.id);
    expect(() => world.say(JOHN.id, FORUM.id, 'x', { threadId })).toThrow('closed to members');
    expect(world.say(SITI.id, FORUM.id, 'x', { threadId })).toMatchObject({ threadId });
    world.addMember(FORUM.id, JOHN.id, 'administrator', { can_manage_topics: false });
    expect(() => world.say(JOHN.id, FORUM.id, 'x', { threadId })).toThrow('closed to members');
    expect(await refusalOf(api.sendMessage(FORUM.id, 'x', { message_thread_id: threadId }))).toBe(
      '400 Bad Request: TOPIC_CLOSED',
    );
  });

  test('and General is closed in the same way', async () => {
    const { api, world, drain } = await startForum({ can_manage_topics: false });
    world.setGeneralClosed(FORUM.id, true, SITI.id);
    expect(await drain()).toMatchObject([{ message: { forum_topic_closed: {} } }]);
    expect(world.isGeneralClosed(FORUM.id)).toBe(true);
    expect(() => world.say(JOHN.id, FORUM.id, 'x')).toThrow('closed to members');
    expect(await refusalOf(api.sendMessage(FORUM.id, 'x'))).toBe('400 Bad Request: TOPIC_CLOSED');
    world.setGeneralClosed(FORUM.id, false, SITI.id);
    await expect(api.sendMessage(FORUM.id, 'x')).resolves.not.toHaveProperty('message_thread_id');
  });

  test('never share an id with a message', async () => {
    const { world } = await startForum();
    world.openTopic(FORUM.id, 7, 'Lama');
    expect(world.createTopic(SITI.id, FORUM.id, 'Baru')).toBe(8);
  });
});

describe('the thread of a message', () => {
  test('in a topic counts as a reply to what opened it, unless it replies to something else', async () => {
    const { world, drain } = await startForum();
    const threadId = world.createTopic(SITI.id, FORUM.id, 'Obrolan');
    const first = world.say(JOHN.id, FORUM.id, 'halo', { threadId });
    world.say(JOHN.id, FORUM.id, 'lagi', { threadId, replyTo: first.messageId });
    expect((await drain()).slice(1)).toMatchObject([
      { message: { is_topic_message: true, reply_to_message: { forum_topic_created: { name: 'Obrolan' } } } },
      { message: { is_topic_message: true, reply_to_message: { message_id: first.messageId } } },
    ]);
  });

  test('in a supergroup without topics is the first message that was replied to, and no place to send to', async () => {
    const { api, world, drain } = await startLocalBotApi();
    world.addChat({ ...FORUM, isForum: false }, 'administrator');
    const root = world.say(JOHN.id, FORUM.id, 'siapa tahu?');
    const reply = world.say(SITI.id, FORUM.id, 'saya', { replyTo: root.messageId });
    world.say(JOHN.id, FORUM.id, 'terima kasih', { replyTo: reply.messageId });
    const messages = (await drain()).map(({ message }) => message);
    expect(messages.map((message) => message?.message_thread_id)).toEqual([undefined, root.messageId, root.messageId]);
    expect(messages[1]).not.toHaveProperty('is_topic_message');
    expect(await refusalOf(api.sendMessage(FORUM.id, 'x', { message_thread_id: root.messageId }))).toBe(
      '400 Bad Request: message thread not found',
    );
  });

  test('is no matter in a group that is no supergroup', async () => {
    const { world, drain } = await startLocalBotApi({ bot: { can_read_all_group_messages: true } });
    addGroups(world);
    const { messageId } = world.say(SITI.id, GROUP.id, 'siapa tahu?');
    world.say(JOHN.id, GROUP.id, 'saya', { replyTo: messageId });
    expect((await drain()).at(-1)?.message).not.toHaveProperty('message_thread_id');
  });

  test('of what happened to a topic is a reply to what opened it, but not of what was pinned there', async () => {
    const { world, drain } = await startForum();
    const threadId = world.createTopic(SITI.id, FORUM.id, 'Obrolan');
    world.closeTopic(FORUM.id, threadId, 'closed', SITI.id);
    const { messageId } = world.say(SITI.id, FORUM.id, 'aturan', { threadId });
    world.pin(SITI.id, FORUM.id, messageId);
    const [created, closed, , pinned] = (await drain()).map(({ message }) => message);
    expect(created).not.toHaveProperty('reply_to_message');
    expect(closed?.reply_to_message).toMatchObject({ message_id: threadId });
    expect(pinned).toMatchObject({ message_thread_id: threadId, pinned_message: { message_id: messageId } });
    expect(pinned).not.toHaveProperty('reply_to_message');
  });

  test('is that of the message which a person replies to', async () => {
    const { world } = await startForum();
    const threadId = world.createTopic(SITI.id, FORUM.id, 'Obrolan');
    const { messageId } = world.say(JOHN.id, FORUM.id, 'halo', { threadId });
    expect(world.say(SITI.id, FORUM.id, 'hai', { replyTo: messageId })).toMatchObject({ threadId, replyTo: messageId });
    expect(() => world.say(SITI.id, FORUM.id, 'hai', { replyTo: 999 })).toThrow('No message 999');
  });

  test('goes on where the message is that the bot replies to', async () => {
    const { api, world } = await startForum();
    const threadId = world.createTopic(SITI.id, FORUM.id, 'Obrolan');
    const { messageId } = world.say(JOHN.id, FORUM.id, '/terbaru', { threadId });
    const sent = await api.sendMessage(FORUM.id, 'ini', { reply_parameters: { message_id: messageId } });
    expect(sent).toMatchObject({ message_thread_id: threadId, is_topic_message: true });
  });
});
