import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askSource, type SourceTools } from '../../src/source/ask-source.js';
import { discoverFeed } from '../../src/source/discover-feed.js';
import { createFeedParser } from '../../src/source/feed-parser.js';
import { createHttpClient } from '../../src/source/http-client.js';
import { fixture } from './fixture.js';

/** Path → answer; others answer 404. */
let pages: Map<string, string>;
let server: Server;
let base: string;
let tools: SourceTools;
const site = { articleUrl: '/(?<category>[a-z-]+)/read/(?<id>\\d+)/' };

beforeEach(async () => {
  pages = new Map();
  server = createServer((request, response) => {
    const page = pages.get(request.url ?? '/');
    if (page === undefined) response.writeHead(404).end();
    else response.setHeader('etag', '"1"').end(page.replaceAll('{base}', base));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = createHttpClient({ allowedHosts: [new URL(base).host], userAgent: 'Kentongan/test' });
  tools = { http, parser: createFeedParser() };
});

afterEach(async () => {
  await Promise.all([tools.http.close(), tools.parser.close()]);
  await new Promise((resolve) => server.close(resolve));
});

const sitemap = (id: number): string =>
  fixture('news-sitemap.xml').replace('https://kabar.example/banten/read/91', `/banten/read/${id}`);

describe('askSource', () => {
  it('reads the sitemaps that an index lists, and keeps no validators, because the index may stay the same', async () => {
    const index = ['/gone.xml', '/a.xml', '/b.xml'].map((path) => `<sitemap><loc>{base}${path}</loc></sitemap>`);
    pages.set('/index.xml', `<sitemapindex>${index.join('')}</sitemapindex>`);
    pages.set('/a.xml', sitemap(1));
    pages.set('/b.xml', sitemap(2));
    expect(await askSource(tools, { kind: 'news-sitemap', url: `${base}/index.xml` }, {}, site)).toMatchObject({
      status: 'changed',
      skipped: 2,
      validators: {},
      items: [{ url: `${base}/banten/read/1/Festival` }, { url: `${base}/banten/read/2/Festival` }],
    });
  });

  it('fails with an index whose sitemaps cannot be read', async () => {
    pages.set('/index.xml', '<sitemapindex><sitemap><loc>{base}/a.xml</loc></sitemap></sitemapindex>');
    pages.set('/a.xml', '<sitemapindex/>');
    expect(await askSource(tools, { kind: 'news-sitemap', url: `${base}/index.xml` }, {}, site)).toMatchObject({
      status: 'failed',
    });
  });

  it('does not take a feed for gone whose reading was given up', async () => {
    pages.set('/feed', fixture('feed.rss.xml'));
    await tools.parser.close();
    const outcome = await askSource(tools, { kind: 'feed', url: `${base}/feed` }, {}, site);
    expect(outcome).toEqual({ status: 'failed', cause: `${base}/feed: the parser is closed` });
  });
});

describe('discoverFeed', () => {
  it('takes the JSON Feed that the home page links to', async () => {
    pages.set('/', '<html><head><link rel="alternate" type="application/feed+json" href="/f.json"></head></html>');
    pages.set('/f.json', fixture('feeds/feed.json'));
    expect(await discoverFeed(tools, `${base}/`, site)).toMatchObject({
      status: 'found',
      place: { kind: 'feed', url: `${base}/f.json` },
    });
  });

  it('takes the sitemap of news that robots.txt lists', async () => {
    pages.set('/', '<html></html>');
    pages.set('/robots.txt', 'User-agent: *\nSitemap: {base}/tags.xml\n sitemap: {base}/peta-news.xml\n');
    pages.set('/peta-news.xml', sitemap(3));
    expect(await discoverFeed(tools, `${base}/`, site)).toMatchObject({
      place: { kind: 'news-sitemap', url: `${base}/peta-news.xml` },
    });
  });
});
