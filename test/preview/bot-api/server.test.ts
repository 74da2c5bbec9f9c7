import { HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { badGateway, flood } from '../../../src/preview/bot-api/faults.js';
import { addGroups, GROUP, refusalOf, SITI, startLocalBotApi, TOKEN } from './start-local-bot-api.js';

describe('the HTTP side', () => {
  test('takes parameters from the query, a form, a multipart form and JSON', async () => {
    const { url, world } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const method = `${url}/bot${TOKEN}/sendMessage`;
    const keyboard = JSON.stringify({ inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] });
    const fields = {
      chat_id: `${SITI.id}`,
      text: 'halo',
      disable_notification: 'Yes',
      reply_markup: keyboard,
      unknown: '1',
    };
    const multipart = new FormData();
    for (const [name, value] of Object.entries(fields)) multipart.set(name, value);
    const requests: [string, RequestInit][] = [
      [`${method}?${new URLSearchParams(fields).toString()}`, { method: 'GET' }],
      [method, { method: 'POST', body: new URLSearchParams(fields) }],
      [method, { method: 'POST', body: multipart }],
      [
        method.replace('sendMessage', 'SENDMESSAGE'),
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) },
      ],
    ];
    for (const [address, init] of requests) {
      const response = await fetch(address, init);
      expect(await response.json()).toMatchObject({ ok: true, result: { text: 'halo' } });
    }
    const expected = { text: 'halo', isSilent: true, keyboard: [[{ text: 'x', callback_data: 'x' }]] };
    expect(world.messages(SITI.id)).toMatchObject(requests.map(() => expected));
  });

  test.each([
    ['a wrong token', `/bot1:AAwrong/getMe`, 401, 'Unauthorized'],
    ['what is no token', '/botnonsense/getMe', 401, 'Unauthorized: invalid token specified'],
    ['an unknown method', `/bot${TOKEN}/sendHugs`, 404, 'Not Found: method not found'],
    ['a method that it does not have', `/bot${TOKEN}/sendPoll`, 404, 'Not Found: method not found'],
    ['another path', '/', 404, 'Not Found'],
  ])('refuses %s', async (_, path, status, description) => {
    const { url } = await startLocalBotApi();
    const response = await fetch(url + path);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ ok: false, error_code: status, description });
  });

  test('refuses a body that is no JSON object', async () => {
    const { url } = await startLocalBotApi();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/bot${TOKEN}/getMe`, { method: 'POST', headers, body: '{"chat_id":' });
    expect(response.status).toBe(400);
  });

  test('records the calls with their parameters and times, unless told not to', async () => {
    const { api, calls, clock } = await startLocalBotApi();
    await api.getMe();
    await refusalOf(api.sendMessage(99, 'halo'));
    expect(calls()).toEqual([
      { method: 'getMe', params: {}, at: clock.ms },
      { method: 'sendMessage', params: { chat_id: 99, text: 'halo' }, at: clock.ms },
    ]);
    const silent = await startLocalBotApi({ record: false });
    await silent.api.getMe();
    expect(silent.calls()).toEqual([]);
  });
});

describe('faults', () => {
  test('answer whatever the script says, with Retry-After where Telegram would', async () => {
    const { api, url, world, faults } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    faults.onCall = (method) => (method === 'sendMessage' ? flood(7) : undefined);
    await expect(api.sendMessage(SITI.id, 'a')).rejects.toMatchObject({
      error_code: 429,
      parameters: { retry_after: 7 },
    });
    const response = await fetch(`${url}/bot${TOKEN}/sendMessage`);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(world.messages(SITI.id)).toEqual([]);
    await expect(api.getMe()).resolves.toMatchObject({ is_bot: true });
  });

  test('answer HTML as a broken gateway', async () => {
    const { url, faults } = await startLocalBotApi();
    faults.onCall = () => badGateway;
    const response = await fetch(`${url}/bot${TOKEN}/getMe`);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      502,
      'text/html',
      expect.stringContaining('<title>502 Bad Gateway</title>'),
    ]);
  });

  test('lose the answer of a call that takes effect, or reset before it does', async () => {
    const { api, world, faults } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    faults.onCall = () => ({ loseAnswer: true });
    await expect(api.sendMessage(SITI.id, 'kept')).rejects.toThrow(HttpError);
    faults.onCall = () => ({ reset: true });
    await expect(api.sendMessage(SITI.id, 'lost')).rejects.toThrow(HttpError);
    expect(world.messages(SITI.id)).toMatchObject([{ text: 'kept' }]);
  });

  test('cut an answer short, or hold it back, of a call that takes effect', async () => {
    const { api, url, world, faults } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    faults.onCall = () => ({ cutAnswer: true });
    const response = await fetch(`${url}/bot${TOKEN}/sendMessage?chat_id=${SITI.id}&text=cut`);
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
    faults.onCall = () => ({ answerAfterMs: 60_000 });
    const late = api.sendMessage(SITI.id, 'late').catch(() => null);
    await expect.poll(() => world.messages(SITI.id)).toMatchObject([{ text: 'cut' }, { text: 'late' }]);
    await expect(Promise.race([late, Promise.resolve('no answer yet')])).resolves.toBe('no answer yet');
  });

  test('refuse connections while it is away, and know everything when it is back at the same address', async () => {
    const { api, world, goAway, comeBack } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    await api.sendMessage(SITI.id, 'before');
    const poll = api.getUpdates({ timeout: 50 });
    await Promise.all([expect(poll).rejects.toThrow(HttpError), goAway()]);
    await expect(api.sendMessage(SITI.id, 'meanwhile')).rejects.toMatchObject({ error: { code: 'ECONNREFUSED' } });
    await comeBack();
    await api.sendMessage(SITI.id, 'after');
    expect(world.messages(SITI.id)).toMatchObject([{ text: 'before' }, { text: 'after' }]);
  });

  test('delay an answer', async () => {
    const { api, faults } = await startLocalBotApi();
    faults.onCall = () => ({ delayMs: 5 });
    await expect(api.getMe()).resolves.toMatchObject({ is_bot: true });
  });

  test('hang until the client gives up', async () => {
    const { url, faults } = await startLocalBotApi();
    const client = new AbortController();
    faults.onCall = () => {
      setImmediate(() => client.abort());
      return { hang: true };
    };
    await expect(fetch(`${url}/bot${TOKEN}/getMe`, { signal: client.signal })).rejects.toThrow('abort');
  });
});

describe('rate limits', () => {
  test('are exact to the millisecond, unless a tolerance is given; what was refused counts for nothing', async () => {
    const { api, world, clock } = await startLocalBotApi({ limits: { perSecond: 1 } });
    world.addPerson(SITI, { hasStarted: true });
    await api.sendMessage(SITI.id, 'a');
    clock.ms += 999;
    expect(await refusalOf(api.sendMessage(SITI.id, 'b'))).toBe('429 Too Many Requests: retry after 1');
    clock.ms += 1;
    await api.sendMessage(SITI.id, 'c');
    const tolerant = await startLocalBotApi({ limits: { perSecond: 1, toleranceMs: 20 } });
    tolerant.world.addPerson(SITI, { hasStarted: true });
    await tolerant.api.sendMessage(SITI.id, 'a');
    tolerant.clock.ms += 980;
    await tolerant.api.sendMessage(SITI.id, 'b');
    tolerant.clock.ms += 979;
    expect(await refusalOf(tolerant.api.sendMessage(SITI.id, 'c'))).toBe('429 Too Many Requests: retry after 1');
  });

  test('refuse what is too much in one chat, in one group and in all, and say for how long', async () => {
    const limits = { perSecond: 5, perChatPerSecond: 1, perGroupPerMinute: 3 };
    const { api, world, clock } = await startLocalBotApi({ limits });
    addGroups(world);
    for (let id = 1; id <= 6; id++)
      world.addPerson({ id, firstName: `P${id}`, languageCode: 'id' }, { hasStarted: true });
    await api.sendMessage(1, 'a');
    expect(await refusalOf(api.sendMessage(1, 'b'))).toBe('429 Too Many Requests: retry after 1');
    expect(await refusalOf(api.editMessageText(1, 1, 'b'))).toBe('429 Too Many Requests: retry after 1');
    for (const id of [2, 3, 4, 5]) await api.sendMessage(id, 'a');
    expect(await refusalOf(api.sendMessage(6, 'a'))).toBe('429 Too Many Requests: retry after 1');
    for (let i = 0; i < 3; i++) {
      clock.ms += 1000;
      await api.sendMessage(GROUP.id, 'a');
    }
    clock.ms += 1000;
    await expect(api.sendMessage(GROUP.id, 'a')).rejects.toMatchObject({
      description: 'Too Many Requests: retry after 57',
      parameters: { retry_after: 57 },
    });
    await expect(api.sendMessage(6, 'a')).resolves.toBeDefined();
    await expect(api.sendChatAction(6, 'typing')).resolves.toBe(true);
    clock.ms += 57_000;
    await expect(api.sendMessage(GROUP.id, 'a')).resolves.toBeDefined();
  });
});
