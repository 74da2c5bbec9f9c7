import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';
import { Api, HttpError } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outcome } from '../../src/outbox/delivery.js';
import { telegramPace } from '../../src/outbox/pace.js';
import { createPacer, TurnTimeoutError } from '../../src/outbox/pacer.js';
import { newsFetch } from '../../src/telegram/answering-fetch.js';
import { wasNotWritten } from '../../src/telegram/not-written.js';
import { outcomeOf, remedyOf } from '../../src/telegram/outcome.js';
import { type RefusalMeaning, refusals } from '../../src/telegram/refusals.js';
import { createTransport } from '../../src/telegram/transport.js';
import { CHANNEL, FORUM, GROUP, SITI, startLocalBotApi } from '../preview/bot-api/start-local-bot-api.js';

/** What grammY throws when the server behind this address is asked to send a message. */
async function errorOf(apiRoot: string): Promise<unknown> {
  const transport = createTransport();
  onTestFinished(() => transport.close());
  const api = new Api('1:secret-token', {
    apiRoot,
    fetch: newsFetch({ transport, pacer: createPacer(telegramPace) }),
    timeoutSeconds: 0.2,
  });
  return api.sendMessage(7, 'Halo').then(
    () => new Error('it was sent'),
    (error: unknown) => error,
  );
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function errorOfServer(listener: RequestListener): Promise<unknown> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return errorOf(`http://127.0.0.1:${await portOf(server)}`);
}

function errorOfAnswer(httpStatus: number, body: unknown): Promise<unknown> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return errorOfServer((_request, response) => response.writeHead(httpStatus).end(text));
}

function errorOfRefusal(code: number, description: string, parameters = {}): Promise<unknown> {
  return errorOfAnswer(code, { ok: false, error_code: code, description, parameters });
}

async function errorOfSocket(scheme: 'http' | 'https', onConnection: (socket: Socket) => void): Promise<unknown> {
  const server = createRawServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  onTestFinished(() => void server.close());
  return errorOf(`${scheme}://127.0.0.1:${await portOf(server)}`);
}

const expected: Readonly<Record<RefusalMeaning, object>> = {
  gone: { status: 'gone' },
  'no-right': { status: 'no-right', scope: 'chat' },
  'topic-closed': { status: 'no-right', scope: 'place' },
  'thread-lost': { status: 'thread-lost' },
  moot: { status: 'moot' },
  text: { status: 'rejected' },
  picture: { status: 'rejected' },
};

describe('the table of refusals', () => {
  it.each(refusals)('%i "%s" means %s', async (code, words, means) => {
    const error = await errorOfRefusal(code, `${code === 403 ? 'Forbidden' : 'Bad Request'}: ${words}`);
    expect(outcomeOf(error)).toMatchObject({ ...expected[means], cause: expect.stringContaining(words) as string });
    expect(remedyOf(error)).toBe(means === 'text' || means === 'picture' ? means : null);
  });

  it('names no row that an earlier one hides', () => {
    const hidden = refusals.filter(([code, words], index) =>
      refusals.slice(0, index).some(([earlier, part]) => earlier === code && words.includes(part)),
    );
    expect(hidden).toEqual([]);
  });
});

const html = '<html><head><title>Bad Gateway</title></head></html>';

describe('the table of outcomes', () => {
  it.each<[string, () => Promise<unknown>, object]>([
    [
      'an upgraded group',
      () => errorOfRefusal(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -100 }),
      { status: 'migrated', toChatId: -100 },
    ],
    [
      'a flood',
      () => errorOfRefusal(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
      { status: 'retry', afterMs: 7_000, scope: 'chat' },
    ],
    ['a flood without a time', () => errorOfRefusal(429, 'Too Many Requests'), { status: 'retry', afterMs: 1_000 }],
    ['a refused token', () => errorOfRefusal(401, 'Unauthorized'), { status: 'retry', scope: 'token' }],
    ['a new kind of 403', () => errorOfRefusal(403, 'Forbidden: something new'), { status: 'gone' }],
    ['a new kind of 400', () => errorOfRefusal(400, 'Bad Request: something new'), { status: 'rejected' }],
    ['an error of Telegram itself', () => errorOfRefusal(500, 'Internal Server Error'), { status: 'retry' }],
    ['Telegram’s gateway without a server', () => errorOfRefusal(502, 'Bad Gateway'), { status: 'retry' }],
    ['Telegram’s gateway without an answer', () => errorOfRefusal(504, 'Gateway Timeout'), { status: 'unknown' }],
    ['a page of a gateway without a server', () => errorOfAnswer(502, html), { status: 'retry' }],
    ['a page of a busy gateway', () => errorOfAnswer(503, html), { status: 'retry', scope: 'delivery' }],
    ['a page of a gateway without an answer', () => errorOfAnswer(504, html), { status: 'unknown' }],
    ['a page that limits requests', () => errorOfAnswer(429, html), { status: 'retry', scope: 'delivery' }],
    ['a good answer that is cut off', () => errorOfAnswer(200, '{"ok":true,"resu'), { status: 'unknown' }],
    ['a good answer without its result', () => errorOfAnswer(200, { ok: true }), { status: 'unknown' }],
    ['an empty answer', () => errorOfAnswer(200, ''), { status: 'unknown' }],
    ['null', () => errorOfAnswer(200, 'null'), { status: 'unknown' }],
    ['a refusal without a code', () => errorOfAnswer(200, { ok: false }), { status: 'unknown' }],
    ['a refusal without a code, with a status', () => errorOfAnswer(500, { ok: false }), { status: 'retry' }],
    ['no answer in time', () => errorOfServer(() => undefined), { status: 'unknown' }],
    [
      'a connection cut after the request',
      () => errorOfServer((request) => request.socket.resetAndDestroy()),
      { status: 'unknown' },
    ],
    [
      'a connection closed within the answer',
      () =>
        errorOfServer((request, response) => {
          response.writeHead(200, { 'content-length': 100 }).write('{"ok":true,');
          setImmediate(() => request.socket.destroy());
        }),
      { status: 'unknown' },
    ],
    ['a refused connection', () => errorOf('http://127.0.0.1:1'), { status: 'retry', scope: 'delivery' }],
    ['an unknown host', () => errorOf('http://kentongan.invalid'), { status: 'retry', scope: 'delivery' }],
    [
      'a handshake that is cut off',
      () => errorOfSocket('https', (socket) => socket.destroy()),
      { status: 'retry', scope: 'delivery' },
    ],
    [
      'a server that speaks no TLS',
      () => errorOfSocket('https', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      { status: 'retry', scope: 'delivery' },
    ],
    [
      'a turn that did not come',
      async () => new TurnTimeoutError('not now', 1),
      { status: 'retry', scope: 'delivery' },
    ],
    ['a bug of ours', async () => new TypeError('x is undefined'), { status: 'rejected' }],
  ])('%s', async (_case, meet, outcome) => {
    const result = outcomeOf(await meet());
    expect(result).toMatchObject(outcome);
    expect(JSON.stringify(result)).not.toContain('secret-token');
  });
});

describe('before a byte of the request is written', () => {
  const failure = (fields: object, message = 'failed') => Object.assign(new Error(message), fields);

  it.each<[string, Error, boolean]>([
    ['a time-out of connecting', failure({ code: 'UND_ERR_CONNECT_TIMEOUT' }), true],
    ['the system’s own time-out of connecting', failure({ code: 'ETIMEDOUT', syscall: 'connect' }), true],
    ['a time-out of reading', failure({ code: 'ETIMEDOUT', syscall: 'read' }), false],
    ['a name server that does not answer', failure({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' }), true],
    ['a certificate of another host', failure({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }), true],
    ['an expired certificate', failure({ code: 'CERT_HAS_EXPIRED' }), true],
    ['no file handle left', failure({ code: 'EMFILE' }), true],
    ['a reset', failure({ code: 'ECONNRESET', syscall: 'read' }), false],
    ['a closed socket', failure({ code: 'UND_ERR_SOCKET' }), false],
    ['a broken pipe', failure({ code: 'EPIPE', syscall: 'write' }), false],
    ['all addresses refused', new AggregateError([failure({ code: 'ECONNREFUSED' })]), true],
    [
      'one address refused and another cut',
      new AggregateError([failure({ code: 'ECONNREFUSED' }), failure({ code: 'ECONNRESET' })]),
      false,
    ],
    ['a cause inside', new Error('fetch failed', { cause: failure({ code: 'ECONNREFUSED' }) }), true],
  ])('%s', (_case, error, isSo) => {
    expect(wasNotWritten(new HttpError('Network request failed', error))).toBe(isSo);
  });
});

describe('what happens in chats', () => {
  type Local = Awaited<ReturnType<typeof startLocalBotApi>>;

  it.each<[string, (local: Local) => void, [chatId: number, threadId?: number], Outcome['status']]>([
    ['a reader who stopped the bot', ({ world }) => world.setBlocked(SITI.id, true), [SITI.id], 'gone'],
    ['an account that is deleted', ({ world }) => world.deleteAccount(SITI.id), [SITI.id], 'gone'],
    ['a chat that nobody knows', () => undefined, [424_242], 'gone'],
    ['a group that removed the bot', ({ world }) => kick(world, GROUP), [GROUP.id], 'gone'],
    ['a channel that removed the bot', ({ world }) => kick(world, CHANNEL), [CHANNEL.id], 'gone'],
    ['a group that became a supergroup', ({ world }) => world.migrate(GROUP.id, -100_77), [GROUP.id], 'migrated'],
    ['a channel without the right to post', demote, [CHANNEL.id], 'no-right'],
    ['a group whose members may not write', ({ world }) => world.setReadOnly(GROUP.id, true), [GROUP.id], 'no-right'],
    [
      'a forum topic that is closed',
      ({ world }) => {
        world.openTopic(FORUM.id, 3);
        world.closeTopic(FORUM.id, 3, 'closed');
      },
      [FORUM.id, 3],
      'no-right',
    ],
    ['a forum topic that is not there', () => undefined, [FORUM.id, 99], 'thread-lost'],
  ])('%s', async (_case, happen, [chatId, threadId], status) => {
    const local = await startLocalBotApi();
    for (const chat of [GROUP, FORUM, CHANNEL]) {
      local.world.addChat(chat);
      local.world.setStanding(chat.id, SITI.id, 'creator');
    }
    local.world.setBlocked(SITI.id, false);
    happen(local);
    const thread = threadId === undefined ? {} : { message_thread_id: threadId };
    const error = await local.api.sendMessage(chatId, 'Halo', thread).catch((thrown: unknown) => thrown);
    expect(outcomeOf(error).status).toBe(status);
  });

  function kick(world: Local['world'], { id }: { readonly id: number }): void {
    world.setStanding(id, world.bot.id, 'kicked');
  }

  function demote({ world }: Local): void {
    world.setStanding(CHANNEL.id, world.bot.id, 'member');
  }
});
