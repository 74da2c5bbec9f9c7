import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../src/source/http-client.js';
import { type Site, type Source, siteSchema } from '../../src/source/site.js';
import { createSourceReader, fencedReader, type SourceReader } from '../../src/source/source-reader.js';
import { fixture } from './fixture.js';

/** Path → answer; `ETag` is always `"1"`. Paths that are not listed answer 404. */
let pages: Map<string, string>;
let asked: string[];
let server: Server;
let base: string;
let clock: number;
let reader: SourceReader;

beforeEach(async () => {
  pages = new Map();
  asked = [];
  clock = Date.parse('2025-03-08T00:00:00Z');
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = pages.get(path);
    if (page === undefined) response.writeHead(404).end();
    else if (page.startsWith('-> ')) response.writeHead(302, { location: page.slice(3) }).end();
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.setHeader('etag', '"1"').setHeader('content-type', typeOf(page)).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  base = `http://127.0.0.1:${port}`;
  const site = siteAt(base);
  const http = createHttpClient({ allowedHosts: site.allowedHosts, userAgent: 'Kentongan/test' });
  reader = createSourceReader({ http, site, now: () => clock });
});

afterEach(async () => {
  await reader.close();
  await new Promise((resolve) => server.close(resolve));
});

describe('poll', () => {
  it('reads a feed, hands back its validators, and finds it unchanged with them', async () => {
    pages.set('/feed', fixture('feed.rss.xml'));
    const source = { kind: 'feed', url: `${base}/feed` } as const;
    const first = await reader.poll(source, {});
    expect(first).toMatchObject({ status: 'changed', validators: { etag: '"1"' }, skipped: 1 });
    expect(await reader.poll(source, { etag: '"1"' })).toMatchObject({
      status: 'unchanged',
      facts: { validators: { etag: '"1"' } },
    });
  });

  it('reads a news sitemap', async () => {
    pages.set('/s.xml', fixture('news-sitemap.xml'));
    const outcome = await reader.poll({ kind: 'news-sitemap', url: `${base}/s.xml` }, {});
    expect(outcome).toMatchObject({ status: 'changed', items: [{ title: 'Festival Layang-layang & Kopi' }] });
  });

  it('reads a listing', async () => {
    pages.set('/', '<html><body><a href="/banten/read/5/A">A</a></body></html>');
    const outcome = await reader.poll({ kind: 'listing', url: `${base}/` }, {});
    expect(outcome).toMatchObject({ status: 'changed', items: [{ url: `${base}/banten/read/5/A` }] });
  });

  it('says what came instead of a feed', async () => {
    pages.set('/feed', '<html><body>Just a moment</body></html>');
    const outcome = await reader.poll({ kind: 'feed', url: `${base}/feed` }, {});
    expect(outcome).toMatchObject({ status: 'failed', cause: `${base}/feed: the answer is a web page, not a feed` });
  });
});

describe('poll of kind auto', () => {
  it('finds the feed that the home page links to, and afterwards asks only that', async () => {
    pages.set(
      '/',
      '<html><head><link rel="alternate" type="application/rss+xml" href="/kabar.xml"></head><body></body></html>',
    );
    pages.set('/kabar.xml', fixture('feed.rss.xml'));
    expect(await reader.poll(autoSource(), {})).toMatchObject({ status: 'changed', validators: { etag: '"1"' } });
    expect(await reader.poll(autoSource(), { etag: '"1"' })).toMatchObject({
      status: 'unchanged',
      facts: { validators: { etag: '"1"' } },
    });
    expect(asked).toEqual(['/', '/kabar.xml', '/kabar.xml']);
  });

  it('finds a news sitemap at a usual address', async () => {
    pages.set('/', '<html><body>beranda</body></html>');
    pages.set('/news-sitemap.xml', fixture('news-sitemap.xml'));
    expect(await reader.poll(autoSource(), {})).toMatchObject({ status: 'changed', items: [{ categories: [] }] });
  });

  it('does not take a feed without a single date', async () => {
    pages.set('/', '<html><body>beranda</body></html>');
    pages.set('/feed/', '<rss version="2.0"><channel><item><link>/1</link></item></channel></rss>');
    expect(await reader.poll(autoSource(), {})).toMatchObject({ status: 'failed' });
  });

  it('looks in vain at most once a day', async () => {
    pages.set('/', '<html><body>beranda</body></html>');
    expect(await reader.poll(autoSource(), {})).toMatchObject({ status: 'failed', retryAfterMs: 86_400_000 });
    const requests = asked.length;
    clock += 3_600_000;
    expect(await reader.poll(autoSource(), {})).toMatchObject({ status: 'failed', retryAfterMs: 82_800_000 });
    expect(asked).toHaveLength(requests);
    clock += 82_800_000;
    await reader.poll(autoSource(), {});
    expect(asked.length).toBeGreaterThan(requests);
  });

  it('looks again at the next poll when the home page could not be asked', async () => {
    expect(await reader.poll(autoSource(), {})).toMatchObject({
      status: 'failed',
      cause: expect.stringContaining('404'),
    });
    pages.set('/', '<html><body>beranda</body></html>');
    pages.set('/feed/', fixture('feed.rss.xml'));
    expect(await reader.poll(autoSource(), {})).toMatchObject({ status: 'changed' });
  });

  it('looks again when the feed it had found is gone', async () => {
    pages.set('/', '<html><body>beranda</body></html>');
    pages.set('/feed/', fixture('feed.rss.xml'));
    await reader.poll(autoSource(), {});
    pages.delete('/feed/');
    pages.set('/rss.xml', fixture('feed.atom.xml'));
    expect(await reader.poll(autoSource(), {})).toMatchObject({ status: 'failed' });
    expect(await reader.poll(autoSource(), {})).toMatchObject({ status: 'changed' });
  });
});

describe('robots.txt', () => {
  beforeEach(() => {
    pages.set('/robots.txt', 'User-agent: Kentongan\nDisallow: /');
  });

  it('keeps the bot from pages and listings, and is asked once', async () => {
    pages.set('/banten/read/7/A', fixture('full-page.html'));
    const forbidden = { status: 'failed', cause: expect.stringContaining('robots.txt') as string };
    expect(await reader.readPage(`${base}/banten/read/7/A`)).toMatchObject(forbidden);
    expect(await reader.poll({ kind: 'listing', url: `${base}/` }, {})).toMatchObject({
      ...forbidden,
      facts: { reason: 'forbidden' },
    });
    expect(asked).toEqual(['/robots.txt']);
  });

  it('does not concern the address of a feed', async () => {
    pages.set('/feed', fixture('feed.rss.xml'));
    expect(await reader.poll({ kind: 'feed', url: `${base}/feed` }, {})).toMatchObject({ status: 'changed' });
    expect(asked).toEqual(['/feed']);
  });
});

describe('a reader for one run', () => {
  it('brings nothing any more once the run was given up', async () => {
    pages.set('/banten/read/7/A', fixture('full-page.html'));
    const run = new AbortController();
    const reading = fencedReader(reader, run.signal).readPage(`${base}/banten/read/7/A`);
    run.abort(new Error('given up'));
    await expect(reading).rejects.toThrow('given up');
  });
});

describe('readPage', () => {
  it('tells a page that is gone', async () => {
    expect(await reader.readPage(`${base}/banten/read/9/A`)).toMatchObject({ status: 'failed', isGone: true });
  });

  it('reads an article', async () => {
    pages.set('/banten/read/7/A', fixture('full-page.html'));
    expect(await reader.readPage(`${base}/banten/read/7/A`)).toMatchObject({
      status: 'read',
      page: { title: 'Warga Cibodas Panen Perdana Kebun Atap Pasar' },
    });
  });

  it('does not take the home page, to which a withdrawn article leads, for the article', async () => {
    pages.set('/banten/read/7/A', '-> /');
    pages.set('/', fixture('full-page.html'));
    expect(await reader.readPage(`${base}/banten/read/7/A`)).toMatchObject({
      status: 'failed',
      cause: expect.stringContaining('another page'),
    });
  });

  it.each([
    ['nothing to read', '<html><body></body></html>', 'neither a headline nor a text'],
    ['a document that is no page', '{"error":"x"}', 'not a page'],
  ])('fails with %s', async (_case, body, cause) => {
    pages.set('/banten/read/7/A', body);
    const outcome = await reader.readPage(`${base}/banten/read/7/A`);
    expect(outcome).toMatchObject({ status: 'failed', cause: expect.stringContaining(cause) });
  });

  it('fails when the site does', async () => {
    expect(await reader.readPage(`${base}/banten/read/8/A`)).toMatchObject({ status: 'failed' });
  });
});

function autoSource(): Source {
  return { kind: 'auto', url: `${base}/` };
}

function siteAt(home: string): Site {
  return siteSchema.parse({
    name: 'TangerangNews',
    home: `${home}/`,
    sources: [{ kind: 'auto', url: `${home}/` }],
    articleUrl: `^${home}/(?<category>[a-z-]+)/read/(?<id>\\d+)/`,
    allowedHosts: [new URL(home).host],
  });
}

function typeOf(page: string): string {
  if (page.startsWith('User-agent')) return 'text/plain';
  return page.startsWith('{') ? 'application/json' : 'text/html; charset=utf-8';
}
