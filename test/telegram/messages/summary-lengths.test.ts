import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.js';
import { summaryLengths } from '../../../src/subscriptions/destination.js';
import { type ArticleMessageOptions, articleMessage } from '../../../src/telegram/messages/article-message.js';
import { severalArticlesMessage } from '../../../src/telegram/messages/several-articles-message.js';
import { realTopics } from '../../topics/real-topics.js';
import { sampleArticle } from './sample-article.js';

const options = {
  language: 'id',
  site: { name: 'TangerangNews', timeZone: 'Asia/Jakarta' },
  topics: realTopics,
  botUsername: 'kentongan_bot',
} as const;
const write = (length: ArticleMessageOptions['length'] & {}, article: Partial<Article> = {}) =>
  articleMessage(sampleArticle(article), { ...options, length });

function folded({ text, entities }: ReturnType<typeof articleMessage>): readonly string[] {
  return entities
    .filter(({ type }) => type === 'expandable_blockquote')
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

const head = `🏝 WISATA · Jumat, 23 Januari 2026, 20.03 WIB\n${sampleArticle().title}`;
const [lead = '', ...rest] = sampleArticle().longSummary;

describe('an article told', () => {
  it('as a headline is desk, date and title, with card and buttons as ever', () => {
    const message = write('headline');
    expect(message.text).toBe(head);
    expect(message.link_preview_options).toEqual(write('short').link_preview_options);
    expect(message.reply_markup).toEqual(write('short').reply_markup);
  });

  it('short is the usual form', () => {
    expect(write('short')).toEqual(articleMessage(sampleArticle(), options));
    expect(folded(write('short'))).toEqual([]);
  });

  it('long shows the lead and folds the rest into a quotation', () => {
    const message = write('long');
    const below = rest.map((sentence) => `• ${sentence}`).join('\n');
    expect(message.text).toBe(`${head}\n\n${lead}\n${below}`);
    expect(folded(message)).toEqual([below]);
  });

  it('long folds nothing where there is only a lead, and is the headline where there is not even that', () => {
    expect(folded(write('long', { longSummary: [lead] }))).toEqual([]);
    expect(write('long', { longSummary: [lead] }).text).toBe(`${head}\n\n${lead}`);
    expect(write('long', { longSummary: [] }).text).toBe(head);
  });

  it.each(summaryLengths)('in the form "%s" says below it when it was corrected', (length) => {
    const message = write(length, { correctedAt: Date.UTC(2026, 0, 23, 16, 20) });
    expect(message.text).toBe(`${write(length).text}\n\nDiperbarui 23.20 WIB`);
    expect(folded(message)).toEqual(folded(write(length)));
  });

  it('in any form fits, and its quotation lies inside it, whatever the publisher writes', () => {
    const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 5_000 }), fc.string({ unit: 'grapheme' }));
    const article = fc.record({ title: unit, longSummary: fc.array(unit, { maxLength: 12 }) });
    fc.assert(
      fc.property(article, fc.constantFrom(...summaryLengths), (written, length) => {
        const { text, entities } = write(length, written);
        expect(text.length).toBeLessThanOrEqual(4096);
        expect(text.trim()).toBe(text);
        for (const { offset, length: size } of entities) {
          expect(size).toBeGreaterThan(0);
          expect(offset + size).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('several articles in one message', () => {
  it('come without sentences to who wants headlines, and else with their leads', () => {
    const articles = [sampleArticle(), sampleArticle()];
    const written = (length: (typeof summaryLengths)[number]) =>
      severalArticlesMessage(articles, { ...options, length }).text;
    expect(written('headline')).not.toContain(lead);
    expect(written('headline')).toContain(sampleArticle().title);
    expect(written('short')).toContain(lead);
    expect(written('long')).toBe(written('short'));
  });
});
