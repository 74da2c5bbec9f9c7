import { describe, expect, test } from 'vitest';
import type { WorldChange } from '../../../src/preview/bot-api/world.js';
import { addGroups, CHANNEL, FORUM, GROUP, JOHN, type Running, SITI, startLocalBotApi } from './start-local-bot-api.js';

const PHOTO = { url: 'https://example.org/gambar.jpg', width: 800, height: 600 };

/** Something of everything that a world can hold. */
async function fill({ api, world }: Running): Promise<void> {
  addGroups(world);
  world.setStanding(FORUM.id, world.bot.id, 'administrator', SITI.id, { can_pin_messages: false });
  const { message_thread_id } = await api.createForumTopic(FORUM.id, 'Wisata');
  world.closeTopic(FORUM.id, message_thread_id, 'closed', SITI.id);
  world.sendAlbum(SITI.id, GROUP.id, [PHOTO, PHOTO], 'kerja bakti');
  const { messageId } = world.say(JOHN.id, GROUP.id, '/topik');
  world.pin(SITI.id, GROUP.id, messageId);
  world.renameChat(CHANNEL.id, 'Kabar Banten', SITI.id);
  world.say(SITI.id, SITI.id, 'halo');
  const request_chat = { request_id: 3, chat_is_channel: true };
  const keyboard = [[{ text: 'Pilih kanal', request_chat }]];
  await api.sendMessage(SITI.id, 'Kanal mana?', { reply_markup: { keyboard } });
  world.shareChat(SITI.id, 3, CHANNEL.id);
  const other = { reply_markup: { inline_keyboard: [[{ text: 'Buka', url: 'https://example.org/' }]] } };
  await api.sendMessage(FORUM.id, '<b>tebal</b>', { ...other, parse_mode: 'HTML', message_thread_id });
  world.setBlocked(JOHN.id, true);
  world.deleteAccount(JOHN.id);
  await api.setMyCommands([{ command: 'start', description: 'Mulai' }]);
  await api.setMyName('Kentongan Preview');
}

describe('a snapshot', () => {
  test('put into another world makes it the same, also by way of a file', async () => {
    const [before, after] = await Promise.all([startLocalBotApi(), startLocalBotApi()]);
    await fill(before);
    const snapshot = before.world.snapshot();
    after.world.restore(JSON.parse(JSON.stringify(snapshot)));
    expect(after.world.snapshot()).toEqual(snapshot);
    for (const { id } of before.world.chats()) {
      expect(after.world.messages(id)).toEqual(before.world.messages(id));
      expect(after.world.members(id)).toEqual(before.world.members(id));
    }
    expect(after.world.commandMenu(SITI.id, SITI.id)).toEqual([{ command: 'start', description: 'Mulai' }]);
    expect(after.world.replyKeyboard(SITI.id)).toEqual(before.world.replyKeyboard(SITI.id));
  });

  test('keeps what the bot has not fetched, and the numbers that follow', async () => {
    const [before, after] = await Promise.all([startLocalBotApi(), startLocalBotApi()]);
    before.world.say(SITI.id, SITI.id, 'halo');
    const { messageId } = before.world.say(SITI.id, SITI.id, 'lagi');
    after.world.restore(before.world.snapshot());
    const next = after.world.say(SITI.id, SITI.id, 'dan lagi');
    expect(next.messageId).toBe(messageId + 1);
    const updates = await after.drain();
    expect(updates.map(({ message }) => message?.text)).toEqual(['halo', 'lagi', 'dan lagi']);
    expect(updates.map(({ update_id }) => update_id)).toEqual([100_000_001, 100_000_002, 100_000_003]);
  });

  test('reaches a bot that is waiting already', async () => {
    const [before, after] = await Promise.all([startLocalBotApi(), startLocalBotApi()]);
    before.world.say(SITI.id, SITI.id, 'halo');
    const called = after.nextCall('getUpdates');
    const poll = after.api.getUpdates({ timeout: 30 });
    await called;
    after.world.restore(before.world.snapshot());
    expect(await poll).toMatchObject([{ message: { text: 'halo' } }]);
  });

  test('stays as it was when the world goes on', async () => {
    const running = await startLocalBotApi();
    await fill(running);
    const snapshot = running.world.snapshot();
    const text = JSON.stringify(snapshot);
    running.world.say(SITI.id, SITI.id, 'lagi');
    running.world.openTopic(FORUM.id, 99);
    running.world.setStanding(GROUP.id, JOHN.id, 'kicked', SITI.id);
    expect(JSON.stringify(snapshot)).toBe(text);
  });

  test('in the place of a world takes all of it away, and says so for each chat', async () => {
    const [before, after] = await Promise.all([startLocalBotApi(), startLocalBotApi()]);
    addGroups(after.world);
    before.world.say(SITI.id, SITI.id, 'halo');
    const changes: WorldChange[] = [];
    after.world.onChange((change) => changes.push(change));
    after.world.restore(before.world.snapshot());
    expect(after.world.chats().map(({ id }) => id)).toEqual([SITI.id]);
    expect(changes).toEqual([{ kind: 'chat', chatId: SITI.id }]);
  });

  test.each([
    ['nothing', null],
    ['a text', 'halo'],
    ['one of another version', { version: 2 }],
    ['one without chats', { version: 1, people: [], deletedPeople: [] }],
  ])('that is none is refused and changes nothing: %s', async (_, input) => {
    const { world } = await startLocalBotApi();
    addGroups(world);
    const before = world.snapshot();
    expect(() => world.restore(input)).toThrow();
    expect(world.snapshot()).toEqual(before);
  });

  test('with one damaged message is refused as a whole', async () => {
    const running = await startLocalBotApi();
    await fill(running);
    const snapshot = JSON.parse(JSON.stringify(running.world.snapshot())) as { chats: { messages: object[] }[] };
    for (const chat of snapshot.chats) chat.messages = chat.messages.map((message) => ({ ...message, shown: {} }));
    const before = running.world.snapshot();
    expect(() => running.world.restore(snapshot)).toThrow();
    expect(running.world.snapshot()).toEqual(before);
  });
});
