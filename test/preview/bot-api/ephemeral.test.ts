import { describe, expect, test } from 'vitest';
import type { LocalBotApiOptions } from '../../../src/preview/bot-api/create-local-bot-api.js';
import {
  addGroups,
  CHANNEL,
  GROUP,
  JOHN,
  type Running,
  refusalOf,
  SITI,
  startLocalBotApi,
} from './start-local-bot-api.js';

const TO_JOHN = { receiver_user_id: JOHN.id };
const KEYBOARD = { inline_keyboard: [[{ text: 'Tutup', callback_data: 'x' }]] };

async function startGroup(options: Partial<LocalBotApiOptions> = {}): Promise<Running> {
  const running = await startLocalBotApi(options);
  addGroups(running.world);
  running.world.addMember(GROUP.id, JOHN.id);
  return running;
}

/** John presses a button of a message of the bot; returns the id of the query. */
async function press({ world, drain }: Running, messageId: number): Promise<string> {
  void world.press(JOHN.id, GROUP.id, messageId, 'x', { timeoutMs: 0 });
  return (await drain()).at(-1)?.callback_query?.id ?? '';
}

describe('an ephemeral message', () => {
  test('is for one person, with an id of its own, and a bot that administers may send it at any time', async () => {
    const { api, world } = await startGroup();
    world.setStanding(GROUP.id, world.bot.id, 'administrator');
    const sent = await api.sendMessage(GROUP.id, 'hanya untukmu', { ephemeral_message_parameters: TO_JOHN });
    const messageId = world.messages(GROUP.id).at(-1)?.messageId;
    expect(sent).toMatchObject({
      message_id: 0,
      ephemeral_message_id: messageId,
      receiver_user: { id: JOHN.id },
      text: 'hanya untukmu',
    });
    expect(world.messages(GROUP.id).at(-1)).toMatchObject({ onlyFor: JOHN.id, text: 'hanya untukmu' });
  });

  test('is changed and deleted by methods of its own only', async () => {
    const { api, world } = await startGroup();
    world.setStanding(GROUP.id, world.bot.id, 'administrator');
    const sent = await api.sendMessage(GROUP.id, 'satu', { ephemeral_message_parameters: TO_JOHN });
    const id = sent.ephemeral_message_id ?? 0;
    expect(await refusalOf(api.editMessageText(GROUP.id, id, 'x'))).toContain('message to edit not found');
    expect(await refusalOf(api.deleteMessage(GROUP.id, id))).toContain('message to delete not found');
    expect(await refusalOf(api.deleteMessage(GROUP.id, sent.message_id))).toContain('message to delete not found');
    await api.deleteMessages(GROUP.id, [id]);
    await api.raw.editEphemeralMessageText({
      chat_id: GROUP.id,
      receiver_user_id: JOHN.id,
      ephemeral_message_id: id,
      text: 'dua',
      reply_markup: KEYBOARD,
    });
    expect(world.messages(GROUP.id).at(-1)).toMatchObject({ text: 'dua', keyboard: KEYBOARD.inline_keyboard });
    const place = { chat_id: GROUP.id, receiver_user_id: JOHN.id, ephemeral_message_id: id };
    await api.raw.editEphemeralMessageReplyMarkup(place);
    expect(world.messages(GROUP.id).at(-1)).toMatchObject({ text: 'dua', keyboard: null });
    expect(await refusalOf(api.raw.deleteEphemeralMessage({ ...place, receiver_user_id: SITI.id }))).toContain(
      'not found',
    );
    await api.raw.deleteEphemeralMessage(place);
    expect(world.messages(GROUP.id).some(({ onlyFor }) => onlyFor !== null)).toBe(false);
  });

  test('of a bot that is no administrator needs a press of that person in the last 15 seconds', async () => {
    const running = await startGroup();
    const { api, clock } = running;
    const send = (parameters: object) =>
      api.sendMessage(GROUP.id, 'hanya untukmu', {
        ephemeral_message_parameters: { ...TO_JOHN, ...parameters },
        reply_markup: KEYBOARD,
      });
    expect(await refusalOf(send({}))).toContain('not enough rights to send ephemeral messages');
    const { message_id } = await api.sendMessage(GROUP.id, 'Menu', { reply_markup: KEYBOARD });
    const callback_query_id = await press(running, message_id);
    expect(await refusalOf(send({ callback_query_id, receiver_user_id: SITI.id }))).toContain('QUERY_ID_INVALID');
    const sent = await send({ callback_query_id, replace_callback_query_message: true });
    clock.ms += 15_001;
    expect(await refusalOf(send({ callback_query_id }))).toContain('not enough rights');
    const again = await press(running, sent.ephemeral_message_id ?? 0);
    expect(await refusalOf(send({ callback_query_id: again, replace_callback_query_message: true }))).toContain(
      "ephemeral messages can't be replaced",
    );
  });

  test('has buttons for its one reader', async () => {
    const running = await startGroup();
    const { api, world, drain } = running;
    world.setStanding(GROUP.id, world.bot.id, 'administrator');
    const other = { ephemeral_message_parameters: TO_JOHN, reply_markup: KEYBOARD };
    const { ephemeral_message_id = 0 } = await api.sendMessage(GROUP.id, 'Menu', other);
    await expect(world.press(SITI.id, GROUP.id, ephemeral_message_id, 'x')).rejects.toThrow('does not see');
    void world.press(JOHN.id, GROUP.id, ephemeral_message_id, 'x', { timeoutMs: 0 });
    expect((await drain()).at(-1)).toMatchObject({
      callback_query: { from: { id: JOHN.id }, message: { message_id: 0, ephemeral_message_id } },
    });
  });

  test.each([
    ['a channel', CHANNEL.id, JOHN.id, 'only to groups and supergroups'],
    ['a private chat', SITI.id, SITI.id, 'only to groups and supergroups'],
    ['someone who is not there', GROUP.id, 999, 'user not found'],
  ])('cannot go to %s', async (_, chatId, receiver_user_id, refusal) => {
    const { api, world } = await startGroup();
    world.addPerson(SITI, { hasStarted: true });
    const sending = api.sendMessage(chatId, 'x', { ephemeral_message_parameters: { receiver_user_id } });
    expect(await refusalOf(sending)).toContain(refusal);
  });
});

describe('an ephemeral command', () => {
  const COMMAND = { command: 'atur', description: 'Pengaturan', is_ephemeral: true } as const;

  test('is seen by its author and the bot, which may answer it in the same way', async () => {
    const { api, world, clock, drain } = await startGroup();
    await api.setMyCommands([COMMAND]);
    const said = world.say(JOHN.id, GROUP.id, '/atur@kentongan_bot');
    expect(said.onlyFor).toBe(JOHN.id);
    expect(await drain()).toMatchObject([
      {
        message: {
          message_id: 0,
          ephemeral_message_id: said.messageId,
          receiver_user: { id: world.bot.id },
          from: { id: JOHN.id },
        },
      },
    ]);
    const reply = { reply_parameters: { ephemeral_message_id: said.messageId } };
    await api.sendMessage(GROUP.id, 'menu', { ...reply, ephemeral_message_parameters: TO_JOHN });
    expect(world.messages(GROUP.id).at(-1)).toMatchObject({ onlyFor: JOHN.id, replyTo: said.messageId });
    expect(await refusalOf(api.sendMessage(GROUP.id, 'menu', reply))).toContain('message to be replied not found');
    clock.ms += 16_000;
    expect(
      await refusalOf(api.sendMessage(GROUP.id, 'x', { ...reply, ephemeral_message_parameters: TO_JOHN })),
    ).toContain('not enough rights');
  });

  test('may be a reply to an ephemeral message, whatever it says', async () => {
    const { api, world, drain } = await startGroup();
    world.setStanding(GROUP.id, world.bot.id, 'administrator');
    await api.sendMessage(GROUP.id, 'Tanda tangan apa?', { ephemeral_message_parameters: TO_JOHN });
    const question = world.messages(GROUP.id).at(-1);
    const said = world.say(JOHN.id, GROUP.id, 'Redaksi', { replyTo: question?.messageId ?? 0 });
    expect(said.onlyFor).toBe(JOHN.id);
    expect((await drain()).at(-1)).toMatchObject({ message: { message_id: 0, text: 'Redaksi' } });
  });

  test('is an ordinary one in private chats, and when it is meant for another bot', async () => {
    const { api, world } = await startGroup();
    await api.setMyCommands([COMMAND]);
    expect(world.say(JOHN.id, JOHN.id, '/atur').onlyFor).toBeNull();
    expect(world.say(JOHN.id, GROUP.id, '/atur@lain_bot').onlyFor).toBeNull();
    expect(world.say(JOHN.id, GROUP.id, '/topik').onlyFor).toBeNull();
  });
});

test('a server without ephemeral messages passes over the parameter and does not know the methods', async () => {
  const { api, world } = await startGroup({ features: { ephemeral: false } });
  await api.setMyCommands([{ command: 'atur', description: 'Pengaturan', is_ephemeral: true }]);
  expect(world.say(JOHN.id, GROUP.id, '/atur').onlyFor).toBeNull();
  const sent = await api.sendMessage(GROUP.id, 'untuk semua', { ephemeral_message_parameters: TO_JOHN });
  expect(sent).toMatchObject({ message_id: expect.any(Number) as number });
  expect(sent).not.toHaveProperty('ephemeral_message_id');
  expect(world.messages(GROUP.id).at(-1)).toMatchObject({ onlyFor: null });
  const place = { chat_id: GROUP.id, receiver_user_id: JOHN.id, ephemeral_message_id: 1 };
  expect(await refusalOf(api.raw.deleteEphemeralMessage(place))).toBe('404 Not Found: method not found');
});
