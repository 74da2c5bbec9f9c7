import { describe, expect, test } from 'vitest';
import { sampleArticles } from '../../src/preview/news-site/articles/index.js';
import { foldWhiteSpace } from '../../src/summary/fold-white-space.js';
import { formProblems } from '../../src/summary/form/form-check.js';
import { summarise } from '../../src/summary/summarise.js';

const versions = sampleArticles.flatMap(({ title, paragraphs, caption, credit, correction }) => [
  { name: title, title, paragraphs, caption: `${caption} (${credit})` },
  { name: `${title} (corrected)`, ...correction, caption },
]);

describe('the articles of the sample news site', () => {
  test.each(versions)('have a summary that an editor could sign: $name', ({ title, paragraphs, caption }) => {
    const article = { title, paragraphs, caption, siteName: 'Kabar Kentongan' };
    const summary = summarise(article);
    expect(formProblems(summary, article)).toEqual([]);

    const [lead = ''] = summary;
    expect(foldWhiteSpace(paragraphs[0] ?? '')).toContain(lead);
    expect(summary.length).toBeGreaterThanOrEqual(2);
    expect(summary.join('\n').length).toBeLessThanOrEqual(350);
    for (const unit of summary) {
      expect(paragraphs.map(foldWhiteSpace).filter((paragraph) => paragraph.includes(unit))).not.toEqual([]);
      expect(unit).toMatch(/^["“]?[\p{Lu}\d].*[.?!]["”]?$/u);
      expect(unit).not.toMatch(/baca juga|KABARKENTONGAN|TANGERANG-|\([A-Z]{2,4}\/[A-Z]{2,4}\)|@/i);
    }
  });

  test('have the summaries of the page with a photo caption and repeated title among the paragraphs', () => {
    for (const { title, paragraphs, caption, credit } of sampleArticles) {
      const page = [title, `${caption} (${credit})`, ...paragraphs.slice(0, 2), caption, ...paragraphs.slice(2)];
      const context = { title, caption, siteName: 'Kabar Kentongan' };
      expect(summarise({ ...context, paragraphs: page })).toEqual(summarise({ ...context, paragraphs }));
    }
  });
});
