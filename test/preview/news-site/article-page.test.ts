import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles } from '../../../src/preview/news-site/articles/index.js';
import type { PublishedArticle } from '../../../src/preview/news-site/edition.js';
import { createNewsSite } from '../../../src/preview/news-site/news-site.js';
import { proverbOfTheDay } from '../../../src/preview/news-site/proverbs.js';
import { readArticlePage } from '../../../src/source/read-article-page.js';
import { siteSchema } from '../../../src/source/site.js';
import { makeSite, NOON } from './sample-newsroom.js';

const site = createNewsSite({ host: '127.0.0.1', port: 0, now: () => NOON, articles: sampleArticles });

beforeAll(() => site.start());
afterAll(() => site.stop());

async function pageOf(article: PublishedArticle): Promise<string> {
  return (await fetch(article.url)).text();
}

describe('an article page', () => {
  it('prints the forms of the publisher in their order', async () => {
    const article = find(({ id }) => id % 3 !== 0);
    const lines = textLines(await pageOf(article));
    const forms = [
      'Connect With Us',
      article.title,
      `${article.byline} | `,
      `(${article.credit})`,
      article.paragraphs[0] ?? '',
      `""${proverbOfTheDay(NOON).text}""`,
      proverbOfTheDay(NOON).author,
    ];
    const places = forms.map((form) => lines.findIndex((line) => line.includes(form)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(lines.some((line) => /^[^|]+ \| [A-Z][a-z]+, \d{1,2} [A-Z][a-z]+ 2026 \| \d\d:\d\d$/.test(line))).toBe(true);
  });

  it('has the cards of four others behind it, and on every third page one more before it', async () => {
    const plain = await pageOf(find(({ id }) => id % 3 !== 0));
    const withCardFirst = await pageOf(find(({ id }) => id % 3 === 0));
    expect(plain.match(/class="card"/g)).toHaveLength(4);
    expect(withCardFirst.match(/class="card"/g)).toHaveLength(5);
    expect(withCardFirst.indexOf('class="card"')).toBeLessThan(withCardFirst.indexOf('<h1'));
  });

  it('says what it is in Open Graph tags, its date with the offset of Jakarta', async () => {
    const article = find(({ id }) => id === 58_034);
    const page = await pageOf(article);
    expect(page).toContain('<meta property="og:site_name" content="Kabar Kentongan">');
    expect(page).toContain(`<meta property="og:image" content="${article.pictureUrl}">`);
    expect(page).toContain('<meta property="article:published_time" content="2026-11-24T09:15:00+07:00">');
  });

  it('is read by the bot as it was written: every article of the first edition', async () => {
    const rules = siteSchema.parse(site.siteConfig());
    for (const article of site.published()) {
      const reading = readArticlePage(await pageOf(article), article.url, rules);
      expect(reading).toMatchObject({ title: article.title, byline: article.byline, imageUrl: article.pictureUrl });
      expect(reading.paragraphs[0]).toBe(article.paragraphs[0]?.replace(/\s+/g, ' '));
      expect(reading.quote).toEqual(proverbOfTheDay(NOON));
    }
  });

  it('escapes whatever an article may hold', async () => {
    const { site: hostile } = makeSite(2);
    await hostile.start();
    const page = await (await fetch(hostile.published()[0]?.url ?? '')).text();
    expect(page).toContain('Pasar &lt;b&gt;1&lt;/b&gt; &amp; Warga &quot;Kompak&quot;');
    expect(page).not.toContain('<b>1');
    expect(page).not.toContain('<pagi>');
    await hostile.stop();
  });
});

describe('the quote of the day', () => {
  it('changes at midnight in Jakarta', () => {
    const beforeMidnight = Date.UTC(2026, 10, 24, 16, 59);
    expect(proverbOfTheDay(beforeMidnight)).toEqual(proverbOfTheDay(NOON));
    expect(proverbOfTheDay(beforeMidnight + 60_000)).not.toEqual(proverbOfTheDay(NOON));
  });
});

function find(fits: (article: PublishedArticle) => boolean): PublishedArticle {
  const article = site.published().find(fits);
  if (article === undefined) throw new Error('no such article');
  return article;
}

function textLines(html: string): string[] {
  const body = html.slice(html.indexOf('<body>'));
  const text = body
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
  return text.split('\n').filter((line) => line.trim() !== '');
}
