import { Api } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outcome } from '../../src/outbox/delivery.js';
import { createLocalBotApi } from '../../src/preview/bot-api/create-local-bot-api.js';
import { readSettings } from '../../src/settings.js';
import { createDeliver } from '../../src/telegram/deliver.js';
import { createFloodScope } from '../../src/telegram/flood-scope.js';
import { createTopicCatalogue } from '../../src/topics/catalogue.js';
import { silentLogger } from '../support/fixtures.js';

const quote = { text: 'Sedikit demi sedikit, lama-lama menjadi bukit.', author: 'Peribahasa', source: 'Peribahasa' };

async function scene(isPaid: boolean) {
  const botApi = createLocalBotApi({ token: '1:x' });
  const { url: apiRoot } = await botApi.start();
  onTestFinished(() => botApi.stop());
  botApi.world.addPerson({ id: 7, firstName: 'Sari', languageCode: 'id' }, { hasStarted: true });
  const { site, topics } = readSettings({});
  const deliver = createDeliver({
    api: new Api('1:x', { apiRoot }),
    site,
    topics: createTopicCatalogue(topics),
    botUsername: () => 'kentongan_bot',
    isPaid,
    clock: Date.now,
    logger: silentLogger,
    takeTurn: async () => undefined,
  });
  const place = { chatId: 7, threadId: 0, kind: 'private', title: 'Sari', language: 'id' } as const;
  const destination = { ...place, wantsQuote: true, length: 'short', state: 'active' } as const;
  const outcome = await deliver({
    id: 1,
    fanoutId: 1,
    destination,
    attempt: 1,
    kind: 'quote',
    quote,
    day: '2026-11-24',
  });
  return { outcome, call: botApi.calls().find(({ method }) => method === 'sendMessage') };
}

describe('delivering', () => {
  it('sends in the reader’s language and tells the message’s id', async () => {
    const { outcome, call } = await scene(false);
    expect(outcome).toMatchObject({ status: 'sent' });
    expect(String(call?.params['text'])).toContain('Kutipan hari ini');
    expect(call?.params).not.toHaveProperty('allow_paid_broadcast');
  });

  it('pays for its pace only where the operator said so', async () => {
    const { call } = await scene(true);
    expect(call?.params['allow_paid_broadcast']).toBe(true);
  });
});

describe('whom a flood wait is for', () => {
  const flood = { status: 'retry', cause: '429', afterMs: 5_000, scope: 'chat' } as const satisfies Outcome;
  const scopes = (chats: readonly (readonly [chatId: number, at: number])[]) => {
    let now = 0;
    const judge = createFloodScope(() => now);
    return chats.map(([chatId, at]) => {
      now = at;
      const outcome = judge(chatId, flood);
      return outcome.status === 'retry' ? outcome.scope : outcome.status;
    });
  };

  it.each<[string, readonly (readonly [number, number])[], readonly string[]]>([
    [
      'one chat refused again and again is held alone',
      [
        [1, 0],
        [1, 100],
      ],
      ['chat', 'chat'],
    ],
    [
      'a second private chat soon after holds everyone',
      [
        [1, 0],
        [2, 1_000],
      ],
      ['chat', 'token'],
    ],
    [
      'a second private chat much later does not',
      [
        [1, 0],
        [2, 3_000],
      ],
      ['chat', 'chat'],
    ],
    [
      'groups at their own limit hold nobody else',
      [
        [-1, 0],
        [-2, 100],
        [-3, 200],
      ],
      ['chat', 'chat', 'chat'],
    ],
  ])('%s', (_case, chats, expected) => {
    expect(scopes(chats)).toEqual(expected);
  });
});
