import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Update } from 'grammy/types';
import { expect, onTestFinished, test } from 'vitest';
import { SITI, startLocalBotApi } from './start-local-bot-api.js';

interface Delivery {
  readonly update: Update;
  readonly secret: string | string[] | undefined;
}

/** A bot's own server that answers with the given statuses in turn, then 200. */
async function startBotServer(statuses: number[] = []) {
  const deliveries: Delivery[] = [];
  const arrivals = new EventEmitter();
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const update = JSON.parse(await text(request)) as Update;
    deliveries.push({ update, secret: request.headers['x-telegram-bot-api-secret-token'] });
    response.writeHead(statuses.shift() ?? 200).end();
    arrivals.emit('arrival');
  };
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const untilCount = async (count: number): Promise<Delivery[]> => {
    while (deliveries.length < count) await once(arrivals, 'arrival');
    return deliveries;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, untilCount };
}

test('posts waiting and new updates to the webhook, in order and with the secret', async () => {
  const bot = await startBotServer();
  const { api, world } = await startLocalBotApi();
  world.say(SITI.id, SITI.id, 'satu');
  await api.setWebhook(bot.url, { secret_token: 'rahasia' });
  await bot.untilCount(1);
  world.say(SITI.id, SITI.id, 'dua');
  expect(await bot.untilCount(2)).toMatchObject([
    { update: { message: { text: 'satu' } }, secret: 'rahasia' },
    { update: { message: { text: 'dua' } }, secret: 'rahasia' },
  ]);
  expect(await api.getWebhookInfo()).toMatchObject({ url: bot.url, max_connections: 40 });
});

test('posts an update again until the bot takes it', async () => {
  const bot = await startBotServer([500]);
  const { api, world } = await startLocalBotApi();
  await api.setWebhook(bot.url);
  world.say(SITI.id, SITI.id, 'satu');
  const [first, second] = await bot.untilCount(2);
  expect(second?.update).toEqual(first?.update);
  expect((await api.getWebhookInfo()).last_error_message).toBe(
    'Wrong response from the webhook: 500 Internal Server Error',
  );
});

test('lets the bot poll again once the webhook is deleted', async () => {
  const { api, world } = await startLocalBotApi();
  await api.setWebhook('http://127.0.0.1:9/nobody');
  world.say(SITI.id, SITI.id, 'satu');
  await api.deleteWebhook();
  expect(await api.getUpdates()).toMatchObject([{ message: { text: 'satu' } }]);
  expect(await api.getWebhookInfo()).toMatchObject({ url: '', pending_update_count: 1 });
  await api.deleteWebhook({ drop_pending_updates: true });
  expect(await api.getUpdates()).toEqual([]);
});
