import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.js';
import type { Delivery } from '../../src/outbox/delivery.js';
import type { SummaryLength } from '../../src/subscriptions/destination.js';
import { startLocalBotApi } from '../preview/bot-api/start-local-bot-api.js';
import { deliverTo } from '../support/deliver.js';
import { privateDestination } from '../support/fixtures.js';
import { sampleArticle } from './messages/sample-article.js';

/** Readers of the same article, each with a length of their own, and how it reaches and corrects what they have. */
async function readersOf(article: Article) {
  const { url, world } = await startLocalBotApi();
  const deliver = deliverTo(url);

  return {
    /** Sends it to a new reader; gives the way to correct it there. */
    async send(chatId: number, length: SummaryLength) {
      world.addPerson({ id: chatId, firstName: 'Sari', languageCode: 'id' }, { hasStarted: true });
      const common = {
        id: chatId,
        fanoutId: 1,
        attempt: 1,
        destination: privateDestination(chatId, { length }),
      };
      const outcome = await deliver({ ...common, kind: 'article', article });
      if (outcome.status !== 'sent') throw new Error(outcome.cause);
      const { messageId, fingerprint = '' } = outcome;
      const correction = (now: Article): Delivery => ({
        ...common,
        kind: 'correction',
        articles: [now],
        messageId,
        fingerprint,
      });
      return {
        message: () => world.messages(chatId).at(-1),
        isNeeded: (now: Article) => deliver.isNeeded?.(correction(now)),
        correct: (now: Article) => deliver(correction(now)),
      };
    },
  };
}

const correctedAt = Date.UTC(2026, 0, 23, 14, 20);
const [lead = '', second = '', third = '', last = ''] = sampleArticle().longSummary;
const corrected = sampleArticle({
  longSummary: [lead, second, third, 'Tiket dijual mulai Maret.'],
  correctedAt,
  revision: 1,
});

describe('the length of a reader', () => {
  it('holds for each of them although the same article goes to all', async () => {
    const readers = await readersOf(sampleArticle());
    const headline = await readers.send(1, 'headline');
    const short = await readers.send(2, 'short');
    const long = await readers.send(3, 'long');
    expect(headline.message()?.text).not.toContain(lead);
    expect(short.message()?.text).toContain(third);
    expect(short.message()?.text).not.toContain(last);
    expect(long.message()?.text).toContain(last);
    expect(long.message()?.entities.map(({ type }) => type)).toEqual(['bold', 'expandable_blockquote']);
  });

  it('holds for corrections', async () => {
    const long = await (await readersOf(sampleArticle())).send(1, 'long');
    expect(await long.correct(corrected)).toMatchObject({ status: 'sent' });
    const { text, entities } = long.message() ?? { text: '', entities: [] };
    expect(text).toContain('• Tiket dijual mulai Maret.\n\nDiperbarui 21.20 WIB');
    const quotation = entities.find(({ type }) => type === 'expandable_blockquote');
    expect(text.slice(quotation?.offset, (quotation?.offset ?? 0) + (quotation?.length ?? 0))).toMatch(/Maret\.$/);
  });

  it('spares those an edit who see nothing of what was corrected', async () => {
    const readers = await readersOf(sampleArticle());
    expect((await readers.send(1, 'headline')).isNeeded(corrected)).toBe(false);
    expect((await readers.send(2, 'short')).isNeeded(corrected)).toBe(false);
    expect((await readers.send(3, 'long')).isNeeded(corrected)).toBe(true);
  });
});
