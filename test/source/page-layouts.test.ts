import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.js';
import { readArticlePage } from '../../src/source/read-article-page.js';
import { siteSchema } from '../../src/source/site.js';
import { fixture } from './fixture.js';
import { layoutsOf, readTextPage } from './page-layouts.js';

/** The text of a real page, where the machine has it. */
const realPage = new URL('../../../shared/data/site/article-page-as-text.txt', import.meta.url);
const shipped: unknown = JSON.parse(readFileSync(new URL('../../config/site.json', import.meta.url), 'utf8'));
const site = siteSchema.parse(shipped);

const texts: readonly (readonly [name: string, text: string | undefined, isoDate: string])[] = [
  ['a page in the publisher’s form', fixture('page-as-text.txt'), '2025-10-05T07:05:00+07:00'],
  ['the real page', existsSync(realPage) ? readFileSync(realPage, 'utf8') : undefined, '2024-11-23T16:46:00+07:00'],
];

if (!existsSync(realPage)) console.warn(`${realPage.pathname} is not there: tests of the real page are skipped`);

describe.each(texts)('%s', (_name, text, isoDate) => {
  const page = readTextPage(text ?? '');
  const layouts = Object.entries(layoutsOf(page, isoDate));

  it.skipIf(text === undefined)('is taken apart as a reader sees it', () => {
    expect(page.paragraphs.length).toBeGreaterThan(6);
    expect(page.cards).toHaveLength(4);
    expect(page.quote.author).not.toBe('');
  });

  it.skipIf(text === undefined).each(layouts)('is read right as %s', (layout, html) => {
    const url = 'https://www.tangerangnews.com/kota-tangerang/read/51001/Judul';
    const read = readArticlePage(html, url, site);
    const hasHeader = !layout.endsWith('without metadata') || layout.startsWith('a full page');
    expect(read.title).toBe(hasHeader ? page.title : undefined);
    expect(read.byline).toBe(hasHeader ? page.author : undefined);
    expect(read.paragraphs).toEqual(page.paragraphs);
    expect(read.quote).toEqual(page.quote);
    if (!layout.includes('card of another') && !layout.includes('nothing between'))
      expect(read.caption).toBe(page.caption);

    const item = { url, title: page.title, categories: [] };
    const composed = composeArticle({ item, page: read, site, now: Date.parse('2026-11-24T00:00:00Z') });
    if (composed.status === 'incomplete') throw new Error(composed.cause);
    expect(composed.draft.publishedAt).toBe(hasHeader ? Date.parse(isoDate) : null);
    expect(composed.draft.category).toBe('kota-tangerang');
  });

  it.skipIf(text === undefined).each(layouts)('leaks nothing of other articles as %s', (_layout, html) => {
    const read = JSON.stringify(readArticlePage(html, 'https://www.tangerangnews.com/x/read/1/y', site));
    for (const { title, date, teaser } of page.cards) {
      for (const foreign of [title, date, teaser.slice(5, 50)]) expect(read).not.toContain(foreign);
    }
  });
});
