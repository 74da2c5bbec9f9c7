import { describe, expect, it } from 'vitest';
import { readNewsSitemap } from '../../src/source/read-news-sitemap.js';
import { fixture } from './fixture.js';

const SITEMAP_URL = 'https://kabar.example/sitemap-news.xml';

describe('readNewsSitemap', () => {
  it('reads address, title, date and picture, and counts entries without an address', () => {
    expect(readNewsSitemap(fixture('news-sitemap.xml'), SITEMAP_URL)).toMatchObject({
      status: 'read',
      skipped: 1,
      items: [
        {
          url: 'https://kabar.example/banten/read/91/Festival',
          title: 'Festival Layang-layang & Kopi',
          dateText: '2025-03-08T09:15:00+07:00',
          imageUrl: 'https://kabar.example/foto/91.jpg',
          categories: [],
        },
      ],
    });
  });

  const dated = (id: number, date: string) => `<url><loc>/r/${id}</loc><lastmod>${date}</lastmod></url>`;

  it('gives the newest of a long sitemap, newest first', () => {
    const entries = Array.from({ length: 1_500 }, (_, id) => dated(id, new Date(id * 3_600_000).toISOString()));
    const reading = readNewsSitemap(`<urlset>${entries.join('')}</urlset>`, SITEMAP_URL);
    const urls = reading.status === 'read' ? reading.items.map(({ url }) => url) : [];
    expect([urls.length, urls[0], urls.at(-1)]).toEqual([
      1_000,
      'https://kabar.example/r/1499',
      'https://kabar.example/r/500',
    ]);
  });

  it('names the newest sitemaps of an index, those of news first', () => {
    const sitemaps = ['tags', 'post-9', 'news-2024', 'post-8', 'post-7', 'post-6'].map(
      (name, index) =>
        `<sitemap><loc>https://kabar.example/${name}.xml</loc><lastmod>2025-03-0${9 - index}</lastmod></sitemap>`,
    );
    expect(readNewsSitemap(`<sitemapindex>${sitemaps.join('')}</sitemapindex>`, SITEMAP_URL)).toMatchObject({
      status: 'index',
      sitemaps: ['news-2024', 'tags', 'post-9', 'post-8', 'post-7'].map((name) => `https://kabar.example/${name}.xml`),
    });
  });

  it.each([
    ['a warning before the root', '<b>Warning</b>: x\n<urlset><url><loc>/1</loc></url></urlset>'],
    ['a cut tail', '<urlset><url><loc>/1</loc></url><url><lo'],
    ['capital letters', '<URLSET><URL><LOC>/1</LOC></URL></URLSET>'],
    ['prefixes', '<s:urlset><s:url><s:loc><![CDATA[/1]]></s:loc></s:url></s:urlset>'],
    ['an address with a bare &', '<urlset><url><loc> /1?a=1&b=2 </loc></url></urlset>'],
  ])('reads a sitemap with %s', (_case, xml) => {
    const reading = readNewsSitemap(xml, SITEMAP_URL);
    expect(reading.status === 'read' && reading.items[0]?.url).toMatch(/^https:\/\/kabar\.example\/1/);
  });

  it('says what it found instead of a sitemap', () => {
    expect(readNewsSitemap('<html></html>', SITEMAP_URL)).toMatchObject({ status: 'not-a-feed' });
  });
});
