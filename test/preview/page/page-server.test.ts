import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api, InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalBotApi, type LocalBotApi } from '../../../src/preview/bot-api/create-local-bot-api.js';
import type { NewsSite } from '../../../src/preview/news-site/news-site.js';
import type { PageState } from '../../../src/preview/page/wire.js';
import { createPageServer, type PageServer } from '../../../src/preview/page-server.js';
import { makeSite } from '../news-site/sample-newsroom.js';
import { type EventReader, readEvents } from './event-reader.js';

const TOKEN = '42:test';

let folder: string;
let botApi: LocalBotApi;
let api: Api;
let site: NewsSite;
let server: PageServer;
let url: string;
const readers: EventReader[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kentongan-page-'));
  await Promise.all(
    ['index.html', 'chat.js', 'style.css'].map((name) => writeFile(join(folder, name), `/* ${name} */`)),
  );
  botApi = createLocalBotApi({ token: TOKEN });
  api = new Api(TOKEN, { apiRoot: (await botApi.start()).url });
  ({ site } = makeSite(35));
  await site.start();
  server = createPageServer({ world: botApi.world, newsroom: site, host: '127.0.0.1', port: 0, pageFolder: folder });
  url = (await server.start()).url;
});

afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close().catch(() => undefined)));
  await server.stop();
  await botApi.stop();
  await site.stop();
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

async function state(query = ''): Promise<PageState> {
  return (await (await fetch(new URL(`api/state${query}`, url))).json()) as PageState;
}

async function follow(query: string, headers: Record<string, string> = {}): Promise<EventReader> {
  const reader = await readEvents(new URL(`events?${query}`, url).href, headers);
  readers.push(reader);
  return reader;
}

describe('the files of the page', () => {
  it.each([
    ['', 'text/html'],
    ['chat.js', 'text/javascript'],
    ['style.css', 'text/css'],
    ['avatar.svg', 'image/svg+xml'],
    ['favicon.ico', 'image/svg+xml'],
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
    const homeless = createPageServer({ world, newsroom: site, host: '127.0.0.1', port: 0, pageFolder: '/nowhere' });
    await expect(homeless.start()).rejects.toThrow('npm run build');
  });
});

describe('talking', () => {
  it('begins with an empty chat, which a message fills', async () => {
    const before = await state();
    expect(before).toMatchObject({ bot: { name: 'Kentongan' }, messages: [], replyKeyboard: null });
    expect(before.people.map((person) => person.languageCode)).toEqual(['id', 'en']);
    const said = await post('api/say', { personId: before.personId, text: '/start' });
    expect(said).toMatchObject({ status: 200, body: { message: { text: '/start', personId: before.personId } } });
    expect((await state()).messages).toHaveLength(1);
  });

  it('shows each person their own chat and commands in their own language', async () => {
    await api.setMyCommands([{ command: 'topik', description: 'Pilih topik' }]);
    await api.setMyCommands([{ command: 'topik', description: 'Choose topics' }], { language_code: 'en' });
    const [sari, tom] = (await state()).people;
    await post('api/say', { personId: sari?.id, text: 'halo' });
    const tomsState = await state(`?person=${tom?.id}`);
    expect(tomsState.messages).toEqual([]);
    expect(tomsState.commands).toEqual([{ command: 'topik', description: 'Choose topics' }]);
    expect((await state()).commands).toEqual([{ command: 'topik', description: 'Pilih topik' }]);
  });

  it('presses a button and brings back the answer of the bot', async () => {
    const { personId } = await state();
    await post('api/say', { personId, text: 'halo' });
    const [start] = await api.getUpdates();
    const sent = await api.sendMessage(personId, 'Pilih', {
      reply_markup: new InlineKeyboard().text('Wisata', 't:WISATA'),
    });
    const pressing = post('api/press', { personId, messageId: sent.message_id, callbackData: 't:WISATA' });
    const updates = await api.getUpdates({ offset: (start?.update_id ?? 0) + 1, timeout: 5 });
    await api.answerCallbackQuery(updates[0]?.callback_query?.id ?? '', { text: 'Diikuti', show_alert: true });
    expect(await pressing).toEqual({
      status: 200,
      body: { answer: { text: 'Diikuti', isAlert: true, url: null } },
    });
  });

  it('lets the person pick a chat where the bot asks for one', async () => {
    const { personId, chats } = await state();
    await post('api/say', { personId, text: '/kanal' });
    await api.sendMessage(personId, 'Kanal mana?', {
      reply_markup: { keyboard: [[{ text: 'Pilih kanal', request_chat: { request_id: 7, chat_is_channel: true } }]] },
    });
    expect((await state()).replyKeyboard).toEqual([
      [{ kind: 'chat', text: 'Pilih kanal', requestId: 7, isChannel: true }],
    ]);
    const channel = chats.find(({ isChannel }) => isChannel);
    const shared = await post('api/share', { personId, requestId: 7, chatId: channel?.id });
    expect(shared).toMatchObject({ status: 200, body: { message: { text: channel?.title } } });
  });
});

describe('live changes', () => {
  it('arrive as they happen: messages, edits, deletions, typing, commands, keyboards', async () => {
    const { personId, lastEventId } = await state();
    const live = await follow(`person=${personId}&since=${lastEventId}`);
    expect(live.response.headers.get('content-type')).toContain('text/event-stream');
    await post('api/say', { personId, text: 'halo' });
    const { message_id: id } = await api.sendMessage(personId, 'Hai', { reply_markup: { keyboard: [['Ya']] } });
    await api.sendChatAction(personId, 'typing');
    await api.editMessageText(personId, id, 'Hai juga');
    await api.setMyCommands([{ command: 'topik', description: 'Pilih topik' }]);
    await api.deleteMessage(personId, id);
    const changes = [];
    for (let count = 0; count < 7; count += 1) changes.push((await live.next()).change);
    expect(changes).toMatchObject([
      { kind: 'message', message: { text: 'halo' } },
      { kind: 'message', message: { text: 'Hai', personId: null } },
      { kind: 'keyboard', replyKeyboard: [[{ kind: 'text', text: 'Ya' }]] },
      { kind: 'typing' },
      { kind: 'edited', message: { text: 'Hai juga' } },
      { kind: 'commands', commands: [{ command: 'topik' }] },
      { kind: 'deleted', messageId: id },
    ]);
  });

  it('are taken up after the last event that was seen, by header as a browser does it', async () => {
    const { personId, lastEventId } = await state();
    const live = await follow(`person=${personId}&since=${lastEventId}`);
    await post('api/say', { personId, text: 'satu' });
    const seen = await live.next();
    await live.close();
    await post('api/say', { personId, text: 'dua' });
    const again = await follow(`person=${personId}&since=${lastEventId}`, { 'last-event-id': seen.id });
    expect((await again.next()).change).toMatchObject({ kind: 'message', message: { text: 'dua' } });
  });

  it.each(['lama-5', 'tanpa nomor', ''])('begin with a reset where the id is unknown: "%s"', async (since) => {
    const { personId } = await state();
    const live = await follow(`person=${personId}&since=${encodeURIComponent(since)}`);
    expect((await live.next()).change).toEqual({ kind: 'reset' });
  });

  it('of one person are not shown to the other', async () => {
    const [sari, tom] = (await state()).people;
    const live = await follow(`person=${tom?.id}`);
    await post('api/say', { personId: sari?.id, text: 'rahasia' });
    await post('api/say', { personId: tom?.id, text: 'hello' });
    expect((await live.next()).change).toMatchObject({ message: { text: 'hello' } });
  });

  it('end when the server stops, which may happen twice', async () => {
    const { personId } = await state();
    const live = await follow(`person=${personId}`);
    await server.stop();
    await server.stop();
    await expect(live.next()).rejects.toThrow();
  });
});

describe('the newsroom', () => {
  it('publishes and corrects, and says so when there is nothing left', async () => {
    const published = await post('api/publish', {});
    expect(published.body).toMatchObject({
      article: { title: 'Pasar <b>35</b> & Warga "Kompak"', label: 'WISATA & "SENI"' },
    });
    expect((await post('api/correct', {})).body).toMatchObject({ article: { title: 'Pasar 35 Diralat' } });
    expect((await post('api/publish', {})).body).toEqual({ article: null });
  });
});

describe('requests that are refused', () => {
  const sari = 7_000_001;
  it.each<[string, string, unknown, RegExp]>([
    ['an empty text', 'api/say', { personId: sari, text: ' \n' }, /text: a text that is not empty/],
    ['a text that is too long', 'api/say', { personId: sari, text: 'a'.repeat(4097) }, /text: at most 4096 characters/],
    ['an unknown person', 'api/say', { personId: 1, text: 'a' }, /personId: a person of the preview/],
    ['a field too many', 'api/say', { personId: sari, text: 'a', chatId: 5 }, /chatId/],
    ['no body', 'api/say', '', /body/i],
    ['a body that is no JSON', 'api/say', '{', /JSON/],
    ['a message that is not there', 'api/press', { personId: sari, messageId: 99, callbackData: 'x' }, /no message 99/],
    ['a chat nobody asked for', 'api/share', { personId: sari, requestId: 1, chatId: 1 }, /does not ask/],
  ])('%s', async (_, path, body, sentence) => {
    const answer = await post(path, body);
    expect(answer).toEqual({ status: 400, body: { error: expect.stringMatching(sentence) } });
  });

  it('a button that the message no longer has', async () => {
    await post('api/say', { personId: sari, text: 'halo' });
    const { message_id: messageId } = await api.sendMessage(sari, 'Tanpa tombol');
    const answer = await post('api/press', { personId: sari, messageId, callbackData: 'lama' });
    expect(answer).toMatchObject({ status: 400, body: { error: 'This message no longer has that button.' } });
  });

  it('a form of another page, which could be sent without asking', async () => {
    const answer = await post('api/publish', 'a=b', { 'content-type': 'text/plain' });
    expect(answer.status).toBe(415);
    expect((await post('api/publish', {}, { origin: 'http://jahat.example' })).status).toBe(403);
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
