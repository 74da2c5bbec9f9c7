import { describe, expect, test } from 'vitest';
import { addGroups, CHANNEL, JOHN, SITI, startLocalBotApi } from './start-local-bot-api.js';

const DISCUSSION = { id: -1009005, type: 'supergroup', title: 'Obrolan Kabar', isForum: false } as const;

/** A channel whose posts come into a discussion group, with the bot as administrator of both. */
async function startLinked() {
  const running = await startLocalBotApi();
  const { world } = running;
  world.addChat({ ...CHANNEL, linkedChatId: DISCUSSION.id, signsPosts: true });
  world.addChat(DISCUSSION, 'administrator');
  for (const chat of [CHANNEL, DISCUSSION]) world.addMember(chat.id, SITI.id, 'creator');
  return running;
}

describe('a linked discussion group', () => {
  test('gets each post of the channel from Telegram, in the name of the channel and pinned', async () => {
    const { world, drain } = await startLinked();
    const post = world.say(SITI.id, CHANNEL.id, 'Jalan ditutup');
    const channel = { id: CHANNEL.id, type: 'channel', title: CHANNEL.title };
    expect(await drain()).toMatchObject([
      { channel_post: { message_id: post.messageId, sender_chat: channel, author_signature: 'Siti' } },
      {
        message: {
          from: { id: 777_000, is_bot: false },
          sender_chat: channel,
          is_automatic_forward: true,
          forward_origin: { type: 'channel', chat: channel, message_id: post.messageId, author_signature: 'Siti' },
          chat: { id: DISCUSSION.id },
          text: 'Jalan ditutup',
        },
      },
    ]);
    expect(world.messages(DISCUSSION.id)).toMatchObject([
      { author: { kind: 'chat', title: CHANNEL.title }, personId: 777_000, signature: 'Siti', isPinned: true },
    ]);
  });

  test('gets what the bot posts, though the bot hears nothing of its own post', async () => {
    const { api, world, drain } = await startLinked();
    const { message_id } = await api.sendMessage(CHANNEL.id, 'Kabar');
    expect(await drain()).toMatchObject([{ message: { is_automatic_forward: true, forward_origin: { message_id } } }]);
    expect(world.messages(CHANNEL.id)).toMatchObject([
      { author: { kind: 'chat', title: CHANNEL.title }, personId: null, signature: null },
    ]);
  });

  test('follows the edits of a post', async () => {
    const { api, world, drain } = await startLinked();
    const { message_id } = await api.sendMessage(CHANNEL.id, 'Kabar');
    await drain();
    await api.editMessageText(CHANNEL.id, message_id, 'Kabar baru');
    expect(await drain()).toMatchObject([{ edited_message: { text: 'Kabar baru', is_automatic_forward: true } }]);
    expect(world.messages(DISCUSSION.id)).toMatchObject([{ text: 'Kabar baru' }]);
  });

  test('has comments, whose thread is the post', async () => {
    const { world, drain } = await startLinked();
    world.say(SITI.id, CHANNEL.id, 'Jalan ditutup');
    const copy = world.messages(DISCUSSION.id)[0];
    world.say(JOHN.id, DISCUSSION.id, 'sampai kapan?', { replyTo: copy?.messageId ?? 0 });
    expect((await drain()).at(-1)).toMatchObject({
      message: { message_thread_id: copy?.messageId, reply_to_message: { is_automatic_forward: true } },
    });
  });

  test('tells a bot in privacy mode nothing of the posts', async () => {
    const { world, drain } = await startLinked();
    world.setStanding(DISCUSSION.id, world.bot.id, 'member', SITI.id);
    await drain();
    world.say(SITI.id, CHANNEL.id, '/atur');
    expect((await drain()).map((update) => Object.keys(update).at(-1))).toEqual(['channel_post', 'message']);
    world.say(SITI.id, CHANNEL.id, 'Jalan ditutup');
    expect((await drain()).map((update) => Object.keys(update).at(-1))).toEqual(['channel_post']);
  });
});

test('a changed post of a channel is an edited_channel_post', async () => {
  const { world, drain } = await startLocalBotApi();
  addGroups(world);
  world.addMember(CHANNEL.id, JOHN.id, 'administrator');
  const { messageId } = world.say(SITI.id, CHANNEL.id, 'Jalan ditutup');
  world.editText(JOHN.id, CHANNEL.id, messageId, 'Jalan dibuka');
  expect((await drain()).at(-1)).toMatchObject({
    edited_channel_post: { text: 'Jalan dibuka', edit_date: expect.any(Number) as number },
  });
});

test('a channel with another title tells so in a post', async () => {
  const { world, drain } = await startLocalBotApi();
  addGroups(world);
  world.renameChat(CHANNEL.id, 'Kabar Banten', SITI.id);
  expect(await drain()).toMatchObject([
    { channel_post: { new_chat_title: 'Kabar Banten', chat: { title: 'Kabar Banten' } } },
  ]);
  expect(world.chat(CHANNEL.id)).toMatchObject({ title: 'Kabar Banten' });
});
