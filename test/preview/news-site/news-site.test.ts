import Parser from 'rss-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewsSite } from '../../../src/preview/news-site/news-site.js';
import { siteSchema } from '../../../src/source/site.js';
import { makeSite, NOON } from './sample-newsroom.js';

const HOUR_MS = 3_600_000;

let site: NewsSite;
let clock: { now: number };
let home: string;

beforeEach(async () => {
  ({ site, clock } = makeSite(36));
  home = (await site.start()).url;
});
afterEach(() => site.stop());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL(path, home), { headers });
}

async function feedItems() {
  const parser = new Parser({ customFields: { item: [['media:content', 'media']] } });
  return (await parser.parseString(await (await get('feed.xml')).text())).items;
}

describe('the first edition', () => {
  it('has 34 articles of the last five days, rising in id and date, the newest an hour old', () => {
    const published = site.published();
    expect(published.map(({ id }) => id)).toEqual(Array.from({ length: 34 }, (_, index) => 58_001 + index));
    const dates = published.map(({ publishedAt }) => publishedAt);
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    expect(NOON - (dates.at(-1) ?? 0)).toBeGreaterThanOrEqual(HOUR_MS);
    expect(NOON - (dates.at(-1) ?? 0)).toBeLessThan(HOUR_MS + 60_000);
    expect(NOON - (dates[0] ?? 0)).toBeGreaterThan(4 * 24 * HOUR_MS);
    expect(NOON - (dates[0] ?? 0)).toBeLessThanOrEqual(5.1 * 24 * HOUR_MS);
  });

  it('is the same at every start at the same time', async () => {
    const other = makeSite(36).site;
    await other.start();
    expect(other.published().map((article) => article.publishedAt)).toEqual(
      site.published().map((article) => article.publishedAt),
    );
    await other.stop();
  });
});

describe('the feed', () => {
  it('names title, address, date with its offset, desk, teaser without dateline, author and picture of each article', async () => {
    const newest = site.published().at(-1);
    const [item] = await feedItems();
    expect(item).toMatchObject({
      title: 'Pasar <b>34</b> & Warga "Kompak"',
      link: newest?.url,
      guid: newest?.url,
      categories: ['WISATA & "SENI"'],
      content: 'Pasar ke-34 dibuka <pagi> & ramai.',
      creator: "Dewi A'yun",
      enclosure: { url: newest?.pictureUrl, type: 'image/svg+xml' },
      media: { $: { url: newest?.pictureUrl, medium: 'image' } },
    });
    expect(item?.pubDate).toBe('Tue, 24 Nov 2026 09:15:00 +0700');
  });

  it('holds the newest forty only', async () => {
    const { site: large } = makeSite(44);
    const { url } = await large.start();
    while (large.publishNext() !== null);
    const feed = await new Parser().parseString(await (await fetch(`${url}feed.xml`)).text());
    expect(feed.items).toHaveLength(40);
    expect(feed.items[0]?.link).toBe(large.published().at(-1)?.url);
    await large.stop();
  });

  it.each([
    ['ETag', 'etag', 'if-none-match'],
    ['Last-Modified', 'last-modified', 'if-modified-since'],
  ])('answers 304 to its %s until something changes, even within the same second', async (_, validator, condition) => {
    const ask = async (): Promise<Response> => {
      const known = (await get('feed.xml')).headers.get(validator) ?? '';
      expect((await get('feed.xml', { [condition]: known })).status).toBe(304);
      site.publishNext();
      return get('feed.xml', { [condition]: known });
    };
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(200);
  });

  it('believes the ETag where the two validators disagree', async () => {
    const headers = { 'if-none-match': '"another"', 'if-modified-since': new Date(NOON).toUTCString() };
    expect((await get('feed.xml', headers)).status).toBe(200);
  });
});

describe('the newsroom', () => {
  it('publishes the next article with the date of now, on the home page, in the feed and as a page', async () => {
    clock.now = NOON + 2 * HOUR_MS;
    const article = site.publishNext();
    expect(article).toMatchObject({ id: 58_035, publishedAt: clock.now, correctedAt: null });
    expect((await feedItems())[0]?.link).toBe(article?.url);
    expect(await (await get('')).text()).toContain(`href="${article?.url}"`);
    expect(await (await fetch(article?.url ?? '')).text()).toContain('Selasa, 24 November 2026 | 12:15');
  });

  it('has nothing left when every article is published', () => {
    expect([site.publishNext(), site.publishNext()]).not.toContain(null);
    expect(site.publishNext()).toBeNull();
  });

  it('corrects the newest article, which keeps its address, then the one before it', async () => {
    const before = site.published().at(-1);
    const corrected = site.correctLast();
    expect(corrected).toMatchObject({ id: before?.id, url: before?.url, title: 'Pasar 34 Diralat', correctedAt: NOON });
    expect((await feedItems())[0]).toMatchObject({
      title: 'Pasar 34 Diralat',
      content: 'Pasar ke-34 dibuka sore hari.',
    });
    expect(await (await fetch(before?.url ?? '')).text()).toContain('<h1 class="article-title">Pasar 34 Diralat</h1>');
    expect(site.correctLast()?.id).toBe((before?.id ?? 0) - 1);
  });

  it('makes conditional requests see a correction of the page', async () => {
    const url = site.published().at(-1)?.url ?? '';
    const known = await fetch(url);
    const headers = { 'if-modified-since': known.headers.get('last-modified') ?? '' };
    expect((await fetch(url, { headers })).status).toBe(304);
    site.correctLast();
    expect((await fetch(url, { headers })).status).toBe(200);
  });
});

describe('the other addresses', () => {
  it('shows the feed to whoever looks for it on the home page', async () => {
    const page = await (await get('')).text();
    expect(page).toContain(
      `<link rel="alternate" type="application/rss+xml" title="Kabar Kentongan" href="${home}feed.xml">`,
    );
  });

  it('draws the same picture every time, another one for another article', async () => {
    const [first, again, other] = await Promise.all(
      ['pictures/58001.svg', 'pictures/58001.svg', 'pictures/58002.svg'].map(async (path) => (await get(path)).text()),
    );
    expect(first).toContain('<svg');
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it.each([
    'wisata/read/1/Tidak-Ada',
    'bisnis/read/58001/Salah-Desk',
    'pictures/1.svg',
    'pictures/..%2f58001.svg',
    'x',
  ])('answers 404 for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('describes itself as a valid config/site.json whose pattern matches its articles', () => {
    const config = siteSchema.parse(site.siteConfig());
    const match = new RegExp(config.articleUrl).exec(site.published()[0]?.url ?? '');
    expect(match?.groups).toMatchObject({ category: 'wisata', id: '58001' });
    expect(config.allowedHosts).toEqual([new URL(home).host]);
  });

  it('may be stopped twice, and says that it must be started before it is used', async () => {
    await site.stop();
    await site.stop();
    expect(() => makeSite(1).site.published()).toThrow('call start() first');
  });
});
