import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, GrammyError } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import { telegramPace } from '../../src/outbox/pace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import { answeringFetch, newsFetch } from '../../src/telegram/answering-fetch.js';
import { readCall } from '../../src/telegram/bot-api-call.js';
import { outcomeOf } from '../../src/telegram/outcome.js';
import { createTransport } from '../../src/telegram/transport.js';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function client(apiRoot: string, kind: 'answers' | 'outbox') {
  const transport = createTransport();
  onTestFinished(() => transport.close());
  const pacer = createPacer(telegramPace);
  const fetch = kind === 'answers' ? answeringFetch({ transport, pacer }) : newsFetch({ transport, pacer });
  return { api: new Api('1:token', { apiRoot, fetch }), pacer };
}

const ok = JSON.stringify({ ok: true, result: { message_id: 5 } });
const flood = JSON.stringify({
  ok: false,
  error_code: 429,
  description: 'Too Many Requests: retry after 0',
  parameters: { retry_after: 0.05 },
});

describe('the clients of the Bot API', () => {
  it('repeats an answer to a person that met a short flood wait', async () => {
    let calls = 0;
    const root = await serve((_request, response) => {
      calls += 1;
      response.writeHead(calls === 1 ? 429 : 200).end(calls === 1 ? flood : ok);
    });
    const { api } = client(root, 'answers');
    expect((await api.sendMessage(7, 'Halo')).message_id).toBe(5);
    expect(calls).toBe(2);
  });

  it('lets the outbox see every refusal itself', async () => {
    const root = await serve((_request, response) => response.writeHead(429).end(flood));
    await expect(client(root, 'outbox').api.sendMessage(7, 'Halo')).rejects.toThrow(GrammyError);
  });

  it('does not repeat an answer whose connection was cut after it was written', async () => {
    let calls = 0;
    const root = await serve((request) => {
      calls += 1;
      request.socket.destroy();
    });
    const error: unknown = await client(root, 'answers')
      .api.sendMessage(7, 'Halo')
      .catch((thrown: unknown) => thrown);
    expect(calls).toBe(1);
    expect(outcomeOf(error)).toMatchObject({ status: 'unknown' });
  });

  it('knows a refused connection from a lost answer', async () => {
    const { api } = client('http://127.0.0.1:1', 'outbox');
    const error: unknown = await api.sendMessage(7, 'Halo').catch((thrown: unknown) => thrown);
    expect(outcomeOf(error)).toMatchObject({ status: 'retry', scope: 'delivery' });
  });

  it('gives the server what grammY was told to send', async () => {
    let body = '';
    const root = await serve((request, response) => {
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => response.end(ok));
    });
    await client(root, 'outbox').api.sendMessage(7, 'Halo “dunia” 🥁', { message_thread_id: 3 });
    expect(JSON.parse(body)).toEqual({ chat_id: 7, text: 'Halo “dunia” 🥁', message_thread_id: 3 });
  });
});

describe('what a call costs', () => {
  it.each([
    ['sendMessage', 7],
    ['editMessageText', 7],
    ['copyMessage', 7],
    ['sendChatAction', null],
    ['answerCallbackQuery', null],
    ['getUpdates', null],
    ['deleteMessage', null],
  ])('%s pays for chat %s', (method, paysFor) => {
    expect(readCall(`http://host/bot1:token/${method}`, '{"chat_id":7,"text":"Halo"}')).toMatchObject({
      method,
      paysFor,
    });
  });
});
