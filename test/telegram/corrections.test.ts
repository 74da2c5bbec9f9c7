import { describe, expect, it } from 'vitest';
import type { Article, ArticleId } from '../../src/article/article.js';
import type { Delivery } from '../../src/outbox/delivery.js';
import { startLocalBotApi } from '../preview/bot-api/start-local-bot-api.js';
import { deliverTo } from '../support/deliver.js';
import { privateDestination } from '../support/fixtures.js';
import { sampleArticle } from './messages/sample-article.js';

const READER = 7;
const one = sampleArticle();
const two = sampleArticle({ id: 2 as ArticleId, url: 'https://www.tangerangnews.com/wisata/read/2/Dua', title: 'Dua' });
const correctedAt = Date.UTC(2026, 0, 23, 14, 20);

/** A reader who was sent these articles in one message, and the way to correct it. */
async function sentTo(articles: readonly [Article, ...Article[]]) {
  const { url, world } = await startLocalBotApi();
  world.addPerson({ id: READER, firstName: 'Sari', languageCode: 'id' }, { hasStarted: true });
  const deliver = deliverTo(url);
  const destination = privateDestination(READER);
  const common = { id: 1, fanoutId: 1, attempt: 1, destination };
  const [article, ...others] = articles;
  const outcome = await deliver(
    others.length === 0 ? { ...common, kind: 'article', article } : { ...common, kind: 'articles', articles },
  );
  if (outcome.status !== 'sent') throw new Error(outcome.cause);
  const correction = (now: readonly Article[]): Delivery => ({
    ...common,
    kind: 'correction',
    articles: now,
    messageId: outcome.messageId,
    fingerprint: outcome.fingerprint ?? '',
  });
  return {
    isNeeded: (now: readonly Article[]) => deliver.isNeeded?.(correction(now)),
    correct: (now: readonly Article[]) => deliver(correction(now)),
    text: () => world.messages(READER).at(-1)?.text ?? '',
    count: () => world.messages(READER).length,
  };
}

describe('correcting a message', () => {
  it('edits the one article in it, marked with the time, and pings nobody again', async () => {
    const reader = await sentTo([one]);
    const now = [{ ...one, title: 'Java Jazz Batal', correctedAt, revision: 1 }];
    expect(reader.isNeeded(now)).toBe(true);
    expect(await reader.correct(now)).toMatchObject({ status: 'sent' });
    expect(reader.count()).toBe(1);
    expect(reader.text()).toContain('Java Jazz Batal');
    expect(reader.text()).toContain('Diperbarui 21.20 WIB');
  });

  it('edits the one of several that changed, at its place, and leaves the others as they are', async () => {
    const reader = await sentTo([one, two]);
    const before = reader.text();
    expect(await reader.correct([one, { ...two, title: 'Dua, diralat', correctedAt, revision: 1 }])).toMatchObject({
      status: 'sent',
    });
    expect(reader.text()).toBe(before.replace(/Dua\n(.*)\n(.*WIB)$/s, 'Dua, diralat\n$1\n$2 · Diperbarui 21.20 WIB'));
  });

  it('says in its place that an article was withdrawn, among several and by itself', async () => {
    const withdrawn = { ...one, state: 'withdrawn', revision: 1 } as const;
    const alone = await sentTo([one]);
    await alone.correct([withdrawn]);
    expect(alone.text()).toMatch(/\n\nBerita ini ditarik oleh TangerangNews\.$/);
    const several = await sentTo([one, two]);
    await several.correct([withdrawn, two]);
    expect(several.text()).toContain('WIB · Berita ini ditarik oleh TangerangNews.\n\n');
    expect(several.text()).toContain('Dua');
  });

  it('is not needed where the message would say the same, whenever that was found', async () => {
    const reader = await sentTo([one, two]);
    expect(reader.isNeeded([{ ...one, revision: 1, correctedAt }, two])).toBe(false);
    expect(reader.isNeeded([one, { ...two, title: 'Dua, diralat', revision: 1 }])).toBe(true);
  });
});
