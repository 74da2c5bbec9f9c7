import { describe, expect, it, test } from 'vitest';
import { titleKey } from '../../../src/article/normalised-text.js';
import { sampleArticles } from '../../../src/preview/news-site/articles/index.js';
import { shortNews } from '../../../src/preview/news-site/short-news/index.js';
import { formProblems } from '../../../src/summary/form/form-check.js';
import { summarise } from '../../../src/summary/summarise.js';

describe('the short news of the sample site', () => {
  it('is enough for several bursts, each article under a title and at a desk of its own', () => {
    expect(shortNews.length).toBeGreaterThanOrEqual(75);
    const titles = [...sampleArticles, ...shortNews].map(({ title }) => titleKey(title));
    expect(new Set(titles).size).toBe(titles.length);
    const desks = new Set(sampleArticles.map(({ desk, label }) => `${desk} ${label}`));
    expect(shortNews.filter(({ desk, label }) => !desks.has(`${desk} ${label}`))).toEqual([]);
  });

  it('is corrected where readers see it', () => {
    const summaryOf = (one: { title: string; paragraphs: readonly string[] }, caption: string) =>
      [one.title, ...summarise({ ...one, caption, siteName: 'Kabar Kentongan' })].join('\n');
    const unseen = shortNews.filter(
      ({ correction, caption, ...article }) => summaryOf(article, caption) === summaryOf(correction, caption),
    );
    expect(unseen.map(({ title }) => title)).toEqual([]);
  });

  test.each(shortNews)('has a summary that an editor could sign: $title', ({ title, paragraphs, caption }) => {
    const article = { title, paragraphs, caption, siteName: 'Kabar Kentongan' };
    const summary = summarise(article);
    expect(formProblems(summary, article)).toEqual([]);
    expect(summary.length).toBeGreaterThanOrEqual(2);
    expect(summary.join('\n').length).toBeLessThanOrEqual(350);
  });
});
