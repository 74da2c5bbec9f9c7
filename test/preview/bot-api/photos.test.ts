import { InputMediaBuilder } from 'grammy';
import { describe, expect, test } from 'vitest';
import { addGroups, CHANNEL, FORUM, GROUP, JOHN, refusalOf, SITI, startLocalBotApi } from './start-local-bot-api.js';

const PHOTO = { url: 'https://example.org/gambar.jpg', width: 800, height: 600 };
const ALBUM = [PHOTO, { ...PHOTO, url: 'https://example.org/dua.jpg' }];

describe('photos of people', () => {
  test('come with their caption, or without one', async () => {
    const { world, drain } = await startLocalBotApi();
    const said = world.say(SITI.id, SITI.id, 'lihat https://example.org', { photo: PHOTO });
    expect(said).toMatchObject({ media: { kind: 'photo', ...PHOTO }, text: 'lihat https://example.org' });
    world.say(SITI.id, SITI.id, '', { photo: PHOTO });
    const [first, second] = (await drain()).map(({ message }) => message);
    expect(first).toMatchObject({
      photo: [{ width: 800, height: 600, file_id: expect.any(String) as string }],
      caption: 'lihat https://example.org',
      caption_entities: [{ type: 'url' }],
    });
    expect(first).not.toHaveProperty('text');
    expect(second).not.toHaveProperty('caption');
    expect(() => world.say(SITI.id, SITI.id, 'a'.repeat(1025), { photo: PHOTO })).toThrow('at most 1024');
  });

  test('in an album are messages of their own with the same media_group_id', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    world.setStanding(GROUP.id, world.bot.id, 'administrator');
    await drain();
    const album = world.sendAlbum(SITI.id, GROUP.id, ALBUM, 'kerja bakti');
    const other = world.sendAlbum(SITI.id, GROUP.id, ALBUM);
    expect(album.map(({ text }) => text)).toEqual(['kerja bakti', '']);
    const ids = (await drain()).map(({ message }) => message?.media_group_id);
    expect(ids).toEqual([...album, ...other].map(({ albumId }) => albumId));
    expect(new Set(ids).size).toBe(2);
    expect(() => world.sendAlbum(SITI.id, GROUP.id, [PHOTO])).toThrow('2 to 10 photos');
  });
});

describe('photos of the bot', () => {
  test('are sent by address', async () => {
    const { api, world } = await startLocalBotApi();
    addGroups(world);
    const sent = await api.sendPhoto(CHANNEL.id, PHOTO.url, { caption: '<b>Kabar</b>', parse_mode: 'HTML' });
    expect(sent).toMatchObject({
      photo: [{ width: expect.any(Number) as number }],
      caption: 'Kabar',
      caption_entities: [{ type: 'bold', offset: 0, length: 5 }],
    });
    expect(world.messages(CHANNEL.id)).toMatchObject([{ media: { kind: 'photo', url: PHOTO.url }, text: 'Kabar' }]);
  });

  test.each([
    ['nothing', '', {}, 'there is no photo in the request'],
    ['a file id', 'AgACAgQAAx', {}, 'wrong file identifier/HTTP URL specified'],
    ['a caption that is too long', PHOTO.url, { caption: 'a'.repeat(1025) }, 'message caption is too long'],
  ])('are refused: %s', async (_, photo, other, refusal) => {
    const { api, world } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    expect(await refusalOf(api.sendPhoto(SITI.id, photo, other))).toBe(`400 Bad Request: ${refusal}`);
  });

  test('are refused where members may not write, in words of their own', async () => {
    const { api, world } = await startLocalBotApi();
    addGroups(world);
    world.setReadOnly(GROUP.id, true);
    expect(await refusalOf(api.sendPhoto(GROUP.id, PHOTO.url))).toBe(
      '400 Bad Request: not enough rights to send photos to the chat',
    );
  });

  test('have captions that change, and no text', async () => {
    const { api, world } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const { message_id } = await api.sendPhoto(SITI.id, PHOTO.url, { caption: 'satu' });
    await api.editMessageCaption(SITI.id, message_id, { caption: 'dua' });
    expect(world.messages(SITI.id)).toMatchObject([{ text: 'dua', editDate: expect.any(Number) as number }]);
    expect(await refusalOf(api.editMessageText(SITI.id, message_id, 'x'))).toBe(
      '400 Bad Request: there is no text in the message to edit',
    );
    const text = await api.sendMessage(SITI.id, 'hanya teks');
    expect(await refusalOf(api.editMessageCaption(SITI.id, text.message_id, { caption: 'x' }))).toBe(
      '400 Bad Request: there is no caption in the message to edit',
    );
  });

  test('go together as an album of two to ten', async () => {
    const { api, world } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const items = ALBUM.map(({ url }, index) => InputMediaBuilder.photo(url, { caption: index === 0 ? 'satu' : '' }));
    const sent = await api.sendMediaGroup(SITI.id, items);
    const [first, second] = world.messages(SITI.id);
    expect(sent).toMatchObject([{ media_group_id: first?.albumId }, { media_group_id: second?.albumId }]);
    expect(world.messages(SITI.id).map(({ text }) => text)).toEqual(['satu', '']);
    expect(await refusalOf(api.sendMediaGroup(SITI.id, items.slice(1)))).toContain('must contain 2-10 items');
  });
});

describe('pins', () => {
  test('of people are told by a service message with the message that is pinned', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    const { messageId } = world.say(SITI.id, FORUM.id, 'aturan grup');
    world.pin(SITI.id, FORUM.id, messageId);
    world.pin(SITI.id, FORUM.id, messageId);
    expect(await drain()).toMatchObject([
      { message: { from: { id: SITI.id }, pinned_message: { message_id: messageId, text: 'aturan grup' } } },
    ]);
    expect(world.messages(FORUM.id)).toMatchObject([
      { isPinned: true, text: 'aturan grup' },
      { service: { kind: 'pinned', messageId } },
    ]);
    world.unpin(SITI.id, FORUM.id, messageId);
    expect(world.messages(FORUM.id)).toMatchObject([{ isPinned: false }, {}]);
    expect(await drain()).toEqual([]);
    expect(() => world.pin(JOHN.id, FORUM.id, messageId)).toThrow('lacks can_pin_messages');
  });

  test('may have been there all the time', async () => {
    const { world, drain } = await startLocalBotApi();
    addGroups(world);
    const { messageId } = world.say(SITI.id, FORUM.id, 'aturan grup', { date: 1_700_000_000 });
    world.pin(SITI.id, FORUM.id, messageId, { isQuiet: true });
    expect(world.messages(FORUM.id)).toMatchObject([{ isPinned: true, date: 1_700_000_000 }]);
    expect(await drain()).toEqual([]);
  });

  test('of the bot need the right, and are told to the bot too', async () => {
    const { api, world, drain } = await startLocalBotApi();
    addGroups(world);
    const first = await api.sendMessage(FORUM.id, 'satu');
    const second = await api.sendMessage(FORUM.id, 'dua');
    expect(await refusalOf(api.pinChatMessage(FORUM.id, first.message_id))).toBe(
      '400 Bad Request: not enough rights to manage pinned messages in the chat',
    );
    world.setStanding(FORUM.id, world.bot.id, 'administrator');
    await drain();
    await api.pinChatMessage(FORUM.id, first.message_id);
    await api.pinChatMessage(FORUM.id, second.message_id);
    expect((await drain()).map(({ message }) => message?.pinned_message?.message_id)).toEqual([
      first.message_id,
      second.message_id,
    ]);
    await api.unpinChatMessage(FORUM.id);
    await api.unpinChatMessage(FORUM.id, first.message_id);
    expect(world.messages(FORUM.id).some(({ isPinned }) => isPinned)).toBe(false);
    expect(await refusalOf(api.unpinChatMessage(FORUM.id))).toBe('400 Bad Request: message to unpin not found');
  });
});
