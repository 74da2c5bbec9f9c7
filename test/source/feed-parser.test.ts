import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createFeedParser, type FeedParser, type FeedParserOptions } from '../../src/source/feed-parser.js';
import { fixture } from './fixture.js';

const hints = { kind: 'feed', url: 'https://kabar.example/feed/' } as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

let parser: FeedParser | undefined;

afterEach(async () => {
  await parser?.close();
});

function misbehaving(options: FeedParserOptions = {}): FeedParser {
  const workerUrl = new URL('fixtures/feeds/misbehaving-worker.mjs', import.meta.url);
  parser = createFeedParser({ timeoutMs: 1_000, workerUrl, ...options });
  return parser;
}

describe('createFeedParser', () => {
  it('reads feeds and sitemaps in its thread, with every decision', async () => {
    parser = createFeedParser();
    const [feed, sitemap, page] = await Promise.all([
      parser.parse(bytesOf(fixture('feed.rss.xml')), { ...hints, charset: 'latin1' }),
      parser.parse(bytesOf(fixture('news-sitemap.xml')), { kind: 'news-sitemap', url: 'https://kabar.example/s.xml' }),
      parser.parse(bytesOf('<html></html>'), hints),
    ]);
    expect(feed).toMatchObject({
      status: 'read',
      skipped: 1,
      items: [{ title: 'Harga "Gabah" Naik' }, {}],
      decisions: { charset: { charset: 'utf-8' }, format: 'RSS 2.0', skipped: [{ position: 2 }] },
    });
    expect(sitemap).toMatchObject({ status: 'read', items: [{ title: 'Festival Layang-layang & Kopi' }] });
    expect(page).toMatchObject({ status: 'not-a-feed', cause: 'the answer is a web page, not a feed' });
  });

  it.each([
    ['hang', 'it was not read within 0.3 s'],
    ['silence', 'it was not read within 0.3 s'],
    ['crash', 'reading it crashed: a bug'],
    ['leave', 'its thread ended'],
  ])('goes on with a new thread after one that did this: %s', async (order, cause) => {
    const reader = misbehaving({ timeoutMs: 300 });
    const [bad, good] = await Promise.all([reader.parse(bytesOf(order), hints), reader.parse(bytesOf('ok'), hints)]);
    expect(bad).toEqual({ status: 'failed', cause });
    expect(good).toMatchObject({ status: 'read' });
  });

  it('goes on after a thread that filled its memory, and the process lives', async () => {
    const reader = misbehaving({ maxMemoryMb: 32, timeoutMs: 15_000 });
    expect(await reader.parse(bytesOf('fill'), hints)).toEqual({
      status: 'failed',
      cause: 'reading it took more memory than it may',
    });
    expect(await reader.parse(bytesOf('ok'), hints)).toMatchObject({ status: 'read' });
  });

  it('lets an idle thread go and starts another when there is work', async () => {
    const reader = misbehaving({ idleMs: 20 });
    await reader.parse(bytesOf('ok'), hints);
    await sleep(100);
    expect(await reader.parse(bytesOf('ok'), hints)).toMatchObject({ status: 'read' });
  });

  it('leaves the bytes to whoever gave them', async () => {
    const bytes = bytesOf('ok');
    await misbehaving().parse(bytes, hints);
    expect(bytes).toEqual(bytesOf('ok'));
  });

  it('closes twice without harm, gives up what is being read, and reads no more', async () => {
    const reader = misbehaving({ timeoutMs: 10_000 });
    const hanging = reader.parse(bytesOf('hang'), hints);
    await sleep(100);
    await Promise.all([reader.close(), reader.close()]);
    expect(await hanging).toMatchObject({ status: 'failed' });
    expect(await reader.parse(bytesOf('ok'), hints)).toEqual({ status: 'failed', cause: 'the parser is closed' });
  });
});
