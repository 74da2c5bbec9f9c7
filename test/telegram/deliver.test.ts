import { describe, expect, it } from 'vitest';
import { startLocalBotApi } from '../preview/bot-api/start-local-bot-api.js';
import { deliverTo } from '../support/deliver.js';
import { privateDestination } from '../support/fixtures.js';

const quote = { text: 'Sedikit demi sedikit, lama-lama menjadi bukit.', author: 'Peribahasa', source: 'Peribahasa' };

async function scene(mayPay: boolean) {
  const botApi = await startLocalBotApi();
  botApi.world.addPerson({ id: 7, firstName: 'Sari', languageCode: 'id' }, { hasStarted: true });
  const deliver = deliverTo(botApi.url, { mayPay: () => mayPay });
  const destination = privateDestination(7, { wantsQuote: true });
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

  it('pays for its pace only where it leaves at the paid one', async () => {
    const { call } = await scene(true);
    expect(call?.params['allow_paid_broadcast']).toBe(true);
  });
});
