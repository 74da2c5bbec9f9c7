import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api, InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalBotApi, type LocalBotApi } from '../../../src/preview/bot-api/create-local-bot-api.js';
import type { MessagesAnswer, PageChange, PageChat, PageState } from '../../../src/preview/page/wire.js';
import { createPageServer, type PageServer } from '../../../src/preview/page-server/create-page-server.js';
import { people } from '../../../src/preview/page-server/people.js';
import { type EventReader, readEvents } from './event-reader.js';
import { idleNewsroom } from './idle-newsroom.js';

const TOKEN = '42:test';
const GROUP = -1_001_700_000_001;
const CHANNEL = -1_001_700_000_002;
const FORUM = -1_001_700_000_003;
const FAMILY = -4_170_000_007;

let folder: string;
let botApi: LocalBotApi;
let api: Api;
let server: PageServer;
let url: string;
const readers: EventReader[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kentongan-page-'));
  await Promise.all(
    ['index.html', 'main.js', 'style.css'].map((name) => writeFile(join(folder, name), `/* ${name} */`)),
  );
  botApi = createLocalBotApi({ token: TOKEN });
  api = new Api(TOKEN, { apiRoot: (await botApi.start()).url });
  server = createPageServer({
    world: botApi.world,
    newsroom: idleNewsroom,
    host: '127.0.0.1',
    port: 0,
    pageFolder: folder,
  });
  url = (await server.start()).url;
});

afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close().catch(() => undefined)));
  await server.stop();
  await botApi.stop();
  await rm(folder, { recursive: true });
});

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

function say(persona: string, chatId: number, text: string, parts: object = {}) {
  return post('api/say', { persona, chatId, threadId: null, text, replyTo: null, ...parts });
}

function act(persona: string, chatId: number, deed: object) {
  return post('api/world', { persona, chatId, ...deed });
}

async function state(persona = 'sari'): Promise<PageState> {
  return (await (await fetch(new URL(`api/state?persona=${persona}`, url))).json()) as PageState;
}

async function chat(chatId: number, persona = 'sari'): Promise<PageChat | undefined> {
  return (await state(persona)).chats.find(({ id }) => id === chatId);
}

async function messages(chatId: number, query = '', persona = 'sari'): Promise<MessagesAnswer> {
  const response = await fetch(new URL(`api/messages?persona=${persona}&chat=${chatId}${query}`, url));
  return (await response.json()) as MessagesAnswer;
}

async function follow(query: string, headers: Record<string, string> = {}): Promise<EventReader> {
  const reader = await readEvents(new URL(`events?${query}`, url).href, headers);
  readers.push(reader);
  return reader;
}

const sari = people.sari.id;

describe('the files of the page', () => {
  it.each([
    ['', 'text/html'],
    ['main.js', 'text/javascript'],
    ['style.css', 'text/css'],
    ['avatar.svg', 'image/svg+xml'],
    ['favicon.ico', 'image/svg+xml'],
    ['photos/taman.svg', 'image/svg+xml'],
  ])('are served: /%s', async (path, type) => {
    const response = await fetch(new URL(path, url));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
  });

  it('are nothing else: no path leads out of the folder', async () => {
    const { status } = await fetch(new URL('..%2f..%2fetc%2fpasswd', url));
    expect(status).toBe(404);
  });

  it('may load from their own server only, apart from pictures', async () => {
    const policy = (await fetch(url)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('are asked for before the start, with a remedy where they are missing', async () => {
    const { world } = createLocalBotApi({ token: TOKEN });
    const homeless = createPageServer({
      world,
      newsroom: idleNewsroom,
      host: '127.0.0.1',
      port: 0,
      pageFolder: '/nowhere',
    });
    await expect(homeless.start()).rejects.toThrow('npm run build');
  });
});

describe('the world at first', () => {
  it('has an empty chat with the bot, a group, a forum, a channel and a small group, with something to read', async () => {
    const { chats, bot } = await state();
    expect(bot.name).toBe('Kentongan');
    expect(chats.map(({ id, type }) => [id, type])).toEqual([
      [sari, 'private'],
      [GROUP, 'supergroup'],
      [FORUM, 'supergroup'],
      [CHANNEL, 'channel'],
      [FAMILY, 'group'],
    ]);
    expect(chats[0]).toMatchObject({ title: 'Kentongan', last: null, unread: 0, canWrite: true });
    expect(chats[1]).toMatchObject({
      botStanding: 'member',
      pinned: [{ text: /kerja bakti/ }].map(() => expect.anything()),
    });
    expect(chats[2]?.topics?.map(({ name }) => name)).toEqual(['General', 'Info Lalu Lintas', 'Kuliner', 'Jual Beli']);
    expect(chats.slice(1).every(({ unread, last }) => unread > 0 && last !== null)).toBe(true);
  });

  it('is not told to the bot', async () => {
    expect(await api.getUpdates()).toEqual([]);
  });

  it('shows everyone their own chats', async () => {
    expect((await state('hendra')).chats.map(({ id }) => id)).not.toContain(FAMILY);
    expect(await chat(CHANNEL, 'budi')).toMatchObject({ standing: 'member', canWrite: false });
    expect(await chat(CHANNEL, 'hendra')).toMatchObject({ standing: 'creator', canWrite: true });
  });

  it('has an album, which is one, and answers with what they answer', async () => {
    const { messages: list } = await messages(GROUP);
    expect(new Set(list.filter(({ photo }) => photo !== null).map(({ albumId }) => albumId)).size).toBe(1);
    expect(list.find(({ reply }) => reply !== null)).toMatchObject({
      reply: { author: { kind: 'person', personId: people.eko.id }, text: expect.stringContaining('Gang 3') },
    });
  });
});

describe('talking', () => {
  it('begins with an empty chat, which a message fills', async () => {
    const said = await say('sari', sari, '/start');
    expect(said).toMatchObject({ status: 200, body: { message: { text: '/start', isOwn: true } } });
    expect((await messages(sari)).messages).toHaveLength(1);
  });

  it('shows each person their own chat and commands in their own language', async () => {
    await api.setMyCommands([{ command: 'topik', description: 'Pilih topik' }]);
    await api.setMyCommands([{ command: 'topik', description: 'Choose topics' }], { language_code: 'en' });
    await say('sari', sari, 'halo');
    const [toms] = (await state('tom')).chats;
    expect(toms).toMatchObject({ last: null, commands: [{ command: 'topik', description: 'Choose topics' }] });
    expect((await chat(sari))?.commands).toEqual([{ command: 'topik', description: 'Pilih topik' }]);
  });

  it('presses a button and brings back the answer of the bot', async () => {
    await say('sari', sari, 'halo');
    const [start] = await api.getUpdates();
    const sent = await api.sendMessage(sari, 'Pilih', {
      reply_markup: new InlineKeyboard().text('Wisata', 't:WISATA'),
    });
    const pressing = post('api/press', {
      persona: 'sari',
      chatId: sari,
      messageId: sent.message_id,
      callbackData: 't:WISATA',
    });
    const updates = await api.getUpdates({ offset: (start?.update_id ?? 0) + 1, timeout: 5 });
    await api.answerCallbackQuery(updates[0]?.callback_query?.id ?? '', { text: 'Diikuti', show_alert: true });
    expect(await pressing).toEqual({ status: 200, body: { answer: { text: 'Diikuti', isAlert: true, url: null } } });
  });

  it('lets the person pick a chat where the bot asks for one, and only one of their own', async () => {
    await say('sari', sari, '/kanal');
    await api.sendMessage(sari, 'Kanal mana?', {
      reply_markup: { keyboard: [[{ text: 'Pilih kanal', request_chat: { request_id: 7, chat_is_channel: true } }]] },
    });
    expect((await chat(sari))?.replyKeyboard).toEqual([
      [{ kind: 'chat', text: 'Pilih kanal', requestId: 7, isChannel: true }],
    ]);
    const strange = await post('api/share', { persona: 'sari', requestId: 7, chatId: GROUP });
    expect(strange).toMatchObject({ status: 400, body: { error: expect.stringContaining('no administrator') } });
    const shared = await post('api/share', { persona: 'sari', requestId: 7, chatId: CHANNEL });
    expect(shared).toMatchObject({
      status: 200,
      body: { message: { service: { kind: 'chat-shared', title: 'Info Warga Tangerang' } } },
    });
  });

  it('is told to the bot as coming from the group itself when an anonymous admin talks', async () => {
    await say('rina-anonim', GROUP, '/topik');
    const [update] = await api.getUpdates();
    expect(update?.message).toMatchObject({ text: '/topik', sender_chat: { id: GROUP }, from: { is_bot: true } });
    expect((await messages(GROUP)).messages.at(-1)).toMatchObject({
      author: { kind: 'chat', title: 'Warga RW 05 Cikokol' },
      isOwn: false,
    });
    expect((await messages(GROUP, '', 'rina')).messages.at(-1)?.isOwn).toBe(true);
  });

  it('goes into a topic, and is read there', async () => {
    const topics = (await chat(FORUM))?.topics ?? [];
    const food = topics.find(({ name }) => name === 'Kuliner')?.threadId ?? 0;
    const before = await messages(FORUM, `&thread=${food}`);
    await say('sari', FORUM, 'Terima kasih!', { threadId: food });
    expect((await messages(FORUM, `&thread=${food}`)).messages).toHaveLength(before.messages.length + 1);
    expect((await messages(FORUM, '&thread=0')).messages.map(({ text }) => text)).not.toContain('Terima kasih!');
  });

  it('counts what is unread by person and topic', async () => {
    const last = (await messages(GROUP)).messages.at(-1)?.messageId ?? 0;
    await post('api/read', { persona: 'sari', chatId: GROUP, threadId: null, messageId: last });
    expect((await chat(GROUP))?.unread).toBe(0);
    expect((await chat(GROUP, 'tom'))?.unread).toBeGreaterThan(0);
    await say('budi', GROUP, 'Ada kabar baru.');
    expect((await chat(GROUP))?.unread).toBe(1);
  });

  it('can be changed afterwards by whoever said it', async () => {
    const said = await say('budi', GROUP, 'Besok libur.');
    const { messageId } = (said.body as { message: { messageId: number } }).message;
    const edit = { chatId: GROUP, messageId, text: 'Lusa libur.' };
    expect((await post('api/edit', { ...edit, persona: 'rina' })).status).toBe(400);
    await post('api/edit', { ...edit, persona: 'budi' });
    expect((await messages(GROUP)).messages.at(-1)).toMatchObject({
      text: 'Lusa libur.',
      editDate: expect.any(Number),
    });
  });

  it('hands out long chats in parts, and as far back as is asked for', async () => {
    for (let count = 0; count < 250; count += 1) botApi.world.say(people.budi.id, GROUP, `Pesan ${count}`);
    const newest = await messages(GROUP);
    expect([newest.messages.length, newest.hasOlder]).toEqual([100, true]);
    const before = newest.messages[0]?.messageId;
    const older = await messages(GROUP, `&before=${before}`);
    expect(older.messages.at(-1)?.messageId).toBe((before ?? 0) - 1);
    const all = await messages(GROUP, `&before=${before}&downTo=1`);
    expect([all.messages[0]?.messageId, all.hasOlder]).toEqual([1, false]);
  });
});

describe('the world can be changed', () => {
  it('adds, promotes with single rights, demotes and removes the bot, of which it hears', async () => {
    await act('rina', FORUM, { deed: 'add-bot' });
    await act('rina', FORUM, { deed: 'promote-bot', rights: ['can_manage_topics'] });
    expect(await chat(FORUM, 'rina')).toMatchObject({ botStanding: 'administrator', botRights: ['can_manage_topics'] });
    await act('rina', FORUM, { deed: 'demote-bot' });
    await act('rina', FORUM, { deed: 'remove-bot' });
    expect(await chat(FORUM, 'rina')).toMatchObject({ botStanding: 'kicked' });
    const updates = await api.getUpdates();
    const standings = updates.flatMap((update) => update.my_chat_member?.new_chat_member.status ?? []);
    expect(standings).toEqual(['member', 'administrator', 'member', 'kicked']);
  });

  it('makes the bot an administrator of a channel at once', async () => {
    await act('hendra', CHANNEL, { deed: 'add-bot' });
    expect(await chat(CHANNEL, 'hendra')).toMatchObject({ botStanding: 'administrator' });
  });

  it('blocks the bot, and lets it in again', async () => {
    await say('sari', sari, '/start');
    await act('sari', sari, { deed: 'set-blocked', isOn: true });
    expect(await chat(sari)).toMatchObject({ isBlocked: true });
    await expect(api.sendMessage(sari, 'Halo')).rejects.toThrow('blocked');
    await act('sari', sari, { deed: 'set-blocked', isOn: false });
    await api.sendMessage(sari, 'Halo');
  });

  it('upgrades a group: everyone finds it under its new number', async () => {
    const { lastEventId } = await state();
    const live = await follow(`persona=sari&since=${lastEventId}`);
    await act('sari', FAMILY, { deed: 'upgrade' });
    expect(await chat(FAMILY)).toBeUndefined();
    const upgraded = (await state()).chats.find(({ title }) => title === 'Arisan Keluarga');
    expect(upgraded).toMatchObject({ type: 'supergroup', standing: 'creator' });
    for (;;) {
      const { change } = await live.next();
      if (change.kind !== 'gone') continue;
      expect(change).toEqual({ kind: 'gone', chatId: FAMILY, nextChatId: upgraded?.id });
      break;
    }
  });

  it('opens, closes, reopens and deletes topics, General only the two in the middle', async () => {
    const topicNames = async () =>
      (await chat(FORUM))?.topics?.map(({ name, isClosed }) => `${name}${isClosed ? ' (ditutup)' : ''}`);
    await act('rina', FORUM, { deed: 'create-topic', name: 'Banjir' });
    const thread = (await chat(FORUM))?.topics?.find(({ name }) => name === 'Banjir')?.threadId;
    await act('rina', FORUM, { deed: 'close-topic', threadId: thread });
    await act('rina', FORUM, { deed: 'close-topic', threadId: 0 });
    expect(await topicNames()).toEqual(expect.arrayContaining(['General (ditutup)', 'Banjir (ditutup)', 'Kuliner']));
    await act('rina', FORUM, { deed: 'reopen-topic', threadId: 0 });
    await act('rina', FORUM, { deed: 'delete-topic', threadId: thread });
    expect(await topicNames()).toEqual(['General', 'Info Lalu Lintas', 'Kuliner', 'Jual Beli']);
  });

  it('renames, promotes, removes members and lets only administrators write', async () => {
    await act('budi', GROUP, { deed: 'rename', title: 'RW 05' });
    await act('budi', GROUP, { deed: 'set-standing', personId: people.dewi.id, standing: 'administrator' });
    await act('budi', GROUP, { deed: 'set-standing', personId: people.tom.id, standing: 'kicked' });
    await act('budi', GROUP, { deed: 'set-read-only', isOn: true });
    expect(await chat(GROUP, 'budi')).toMatchObject({
      title: 'RW 05',
      canWrite: false,
      members: expect.arrayContaining([{ personId: people.dewi.id, standing: 'administrator' }]),
    });
    expect(await chat(GROUP, 'tom')).toBeUndefined();
    expect((await say('tom', GROUP, 'Halo')).status).toBe(400);
  });
});

describe('a pinned message', () => {
  it('is named by the service message that tells of it', async () => {
    const { messageId } = botApi.world.say(people.budi.id, GROUP, 'Rapat RW hari Sabtu.');
    await act('rina', GROUP, { deed: 'pin', messageId });
    expect((await messages(GROUP)).messages.at(-1)).toMatchObject({
      service: { kind: 'pinned', messageId },
      reply: { text: 'Rapat RW hari Sabtu.' },
      isOwn: false,
    });
    expect((await chat(GROUP))?.pinned.at(-1)).toMatchObject({ messageId, text: 'Rapat RW hari Sabtu.' });
  });
});

describe('live changes', () => {
  it('arrive as they happen: messages, edits, deletions, typing, commands, keyboards', async () => {
    await say('sari', sari, 'halo');
    const { lastEventId } = await state();
    const live = await follow(`persona=sari&since=${lastEventId}`);
    expect(live.response.headers.get('content-type')).toContain('text/event-stream');
    const { message_id: id } = await api.sendMessage(sari, 'Hai');
    await api.sendChatAction(sari, 'typing');
    await api.editMessageText(sari, id, 'Hai juga');
    await api.deleteMessage(sari, id);
    await api.sendMessage(sari, 'Ya?', { reply_markup: { keyboard: [['Ya']] } });
    const changes = [];
    while (changes.length < 7) changes.push((await live.next()).change);
    expect(changes.slice(0, 5)).toMatchObject([
      { kind: 'message', message: { text: 'Hai', author: { kind: 'bot' } } },
      { kind: 'typing', chatId: sari },
      { kind: 'edited', message: { text: 'Hai juga' } },
      { kind: 'deleted', messageId: id },
      { kind: 'chat', chat: { last: { text: 'halo' } } },
    ]);
    expect(changes.slice(5)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'message' }),
        { kind: 'chat', chat: expect.objectContaining({ replyKeyboard: [[{ kind: 'text', text: 'Ya' }]] }) },
      ]),
    );
  });

  it('are taken up after the last event that was seen, by header as a browser does it', async () => {
    const { lastEventId } = await state();
    const live = await follow(`persona=sari&since=${lastEventId}`);
    await say('sari', GROUP, 'satu');
    const seen = await live.next();
    await live.close();
    await say('sari', GROUP, 'dua');
    const again = await follow(`persona=sari&since=${lastEventId}`, { 'last-event-id': seen.id });
    expect((await again.next()).change).toMatchObject({ kind: 'message', message: { text: 'dua' } });
  });

  it.each(['lama-5', 'tanpa nomor', ''])('begin with a reset where the id is unknown: "%s"', async (since) => {
    const live = await follow(`persona=sari&since=${encodeURIComponent(since)}`);
    expect((await live.next()).change).toEqual({ kind: 'reset' });
  });

  it('of a private chat are not shown to another person', async () => {
    const live = await follow('persona=tom');
    await say('sari', sari, 'rahasia');
    await say('tom', people.tom.id, 'hello');
    const seen: PageChange[] = [];
    while (!seen.some((change) => change.kind === 'message')) seen.push((await live.next()).change);
    expect(JSON.stringify(seen)).not.toContain('rahasia');
  });

  it('end when the server stops, which may happen twice', async () => {
    const live = await follow('persona=sari');
    await server.stop();
    await server.stop();
    await expect(live.next()).rejects.toThrow();
  });
});

describe('requests that are refused', () => {
  const saying = { persona: 'sari', chatId: sari, threadId: null, replyTo: null, text: 'a' };
  const press = { persona: 'sari', chatId: sari, callbackData: 'x' };
  it.each<[string, string, unknown, RegExp]>([
    ['an empty text', 'api/say', { ...saying, text: ' \n' }, /text: a text that is not empty/],
    ['a text that is too long', 'api/say', { ...saying, text: 'a'.repeat(4097) }, /text: at most 4096 characters/],
    ['an unknown person', 'api/say', { ...saying, persona: 'x' }, /persona: a person of the preview/],
    ['a field too many', 'api/say', { ...saying, photo: 5 }, /photo/],
    ['no body', 'api/say', '', /body/i],
    ['a body that is no JSON', 'api/say', '{', /JSON/],
    ['the private chat of another', 'api/say', { ...saying, chatId: people.tom.id }, /no chat 7000002/],
    ['a post by a subscriber', 'api/say', { ...saying, persona: 'budi', chatId: CHANNEL }, /no administrator/],
    ['a message that is not there', 'api/press', { ...press, messageId: 99 }, /no message 99/],
    ['a chat nobody asked for', 'api/share', { persona: 'sari', requestId: 1, chatId: 1 }, /does not ask/],
    ['an unknown deed', 'api/world', { persona: 'sari', chatId: GROUP, deed: 'burn' }, /deed/],
    ['a deed in no chat', 'api/world', { persona: 'sari', chatId: 5, deed: 'add-bot' }, /no chat 5/],
  ])('%s', async (_, path, body, sentence) => {
    const answer = await post(path, body);
    expect(answer).toEqual({ status: 400, body: { error: expect.stringMatching(sentence) } });
  });

  it('a button that the message no longer has', async () => {
    await say('sari', sari, 'halo');
    const { message_id: messageId } = await api.sendMessage(sari, 'Tanpa tombol');
    const answer = await post('api/press', { ...press, messageId });
    expect(answer).toMatchObject({ status: 400, body: { error: 'This message no longer has that button.' } });
  });

  it('a form of another page, which could be sent without asking', async () => {
    const answer = await post('api/newsroom/publish', 'a=b', { 'content-type': 'text/plain' });
    expect(answer.status).toBe(415);
    expect((await post('api/newsroom/publish', {}, { origin: 'http://jahat.example' })).status).toBe(403);
  });

  it('a name that was made to point here', async () => {
    const { port } = new URL(url);
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/api/state', headers: { host: `jahat.example:${port}` } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});
