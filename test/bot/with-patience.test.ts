import { Api, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { withPatience } from '../../src/bot/with-patience.js';
import { telegramPace } from '../../src/outbox/pace.js';
import { createPacer, TurnTimeoutError } from '../../src/outbox/pacer.js';
import { answeringFetch } from '../../src/telegram/answering-fetch.js';
import { createTransport } from '../../src/telegram/transport.js';
import { addGroups, GROUP, startLocalBotApi, TOKEN } from '../preview/bot-api/start-local-bot-api.js';

describe('patience', () => {
  it('waits as long as the chat has to rest, and then does it', async () => {
    const waits: number[] = [];
    const outcomes = [25_000, 3_000];
    const action = async () => {
      const waitMs = outcomes.shift();
      if (waitMs !== undefined) throw new HttpError('no turn', new TurnTimeoutError('no turn', waitMs));
      return 'done';
    };
    expect(await withPatience(action, { wait: async (ms) => waits.push(ms) })).toBe('done');
    expect(waits).toEqual([25_000, 3_000]);
  });

  it('gives up after some tries, at once where the wait is too long or something else is wrong', async () => {
    const tried = async (error: unknown) => {
      let tries = 0;
      const action = async () => {
        tries += 1;
        throw error;
      };
      await expect(withPatience(action, { wait: async () => undefined })).rejects.toBe(error);
      return tries;
    };
    expect(await tried(new HttpError('no turn', new TurnTimeoutError('no turn', 20_000)))).toBe(4);
    expect(await tried(new HttpError('no turn', new TurnTimeoutError('no turn', 300_000)))).toBe(1);
    expect(await tried(new HttpError('reset', new Error('ECONNRESET')))).toBe(1);
  });

  it('knows a group’s minute that is used up when it meets one', async () => {
    const local = await startLocalBotApi();
    addGroups(local.world);
    const pacer = createPacer(telegramPace);
    for (let index = 0; index < 20; index += 1) pacer.remember(GROUP.id, 30_000);
    const transport = createTransport();
    const api = new Api(TOKEN, { apiRoot: local.url, fetch: answeringFetch({ transport, pacer }) });
    const waits: number[] = [];
    await expect(
      withPatience(() => api.sendMessage(GROUP.id, 'Halo'), { wait: async (ms) => waits.push(ms) }),
    ).rejects.toThrow('sendMessage');
    await transport.close();
    expect(waits).toHaveLength(3);
    for (const ms of waits) expect(Math.abs(ms - 30_000)).toBeLessThan(1_500);
  });
});
