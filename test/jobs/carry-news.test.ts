import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNewsCarrier } from '../../src/jobs/carry-news.js';
import { createQuoteBook } from '../../src/quote/quote-book.js';
import { createHttpClient } from '../../src/source/http-client.js';
import { siteSchema } from '../../src/source/site.js';
import { createSourceReader, type SourceReader } from '../../src/source/source-reader.js';
import { latestArticles } from '../../src/store/articles.js';
import { createKeyv } from '../../src/store/keyv-store.js';
import { createSummariser } from '../../src/summary/summariser.js';
import { createTopicCatalogue } from '../../src/topics/catalogue.js';
import { topicSchema } from '../../src/topics/topic.js';
import { openSqlite } from '../support/databases.js';
import { recordingLogger, testClock } from '../support/fixtures.js';

interface Item {
  readonly id: number;
  readonly desk?: string;
  readonly title?: string;
  readonly teaser?: string;
  readonly at?: string;
}

const LEAD = 'Warga Kota Tangerang menyambut festival budaya di tepi Sungai Cisadane pada Selasa 24 November 2026.';
const START = Date.UTC(2026, 10, 24, 3, 10);

/** A site whose feed and pages a test rewrites at will, and the real carrier of news on it. */
async function createDesk() {
  const items: Item[] = [];
  const pages = new Map<number, string | number>();
  const feed: {
    status: number;
    body: string | null;
    headers: Record<string, string>;
    asked: number;
    isStuck: boolean;
  } = {
    status: 200,
    body: null,
    headers: {},
    asked: 0,
    isStuck: false,
  };
  let onPage: () => void = () => undefined;
  const server = createServer((request, response) => {
    const id = Number(/read\/(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
    if (id === 0) {
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      feed.asked += 1;
      const body = feed.body ?? rss(origin, items);
      const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
      const known = request.headers['if-none-match'];
      const isKnown = feed.status === 200 && (known === etag || (feed.isStuck && known !== undefined));
      response.writeHead(isKnown ? 304 : feed.status, { 'content-type': 'application/rss+xml', etag, ...feed.headers });
      response.end(isKnown ? '' : body);
      return;
    }
    onPage();
    const page = pages.get(id) ?? 404;
    response.writeHead(typeof page === 'number' ? page : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(typeof page === 'number' ? '' : page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  const { db } = await openSqlite();
  const site = siteSchema.parse({
    name: 'Kabar Uji',
    home: `${origin}/`,
    sources: [{ kind: 'feed', url: `${origin}/feed.xml` }],
    articleUrl: `^${origin}/(?<category>[a-z-]+)/read/(?<id>\\d+)`,
    allowedHosts: [new URL(origin).host],
  });
  const topics = createTopicCatalogue([
    topicSchema.parse({
      id: 'WISATA',
      label: { id: 'Wisata', en: 'Travel' },
      emoji: '🏝',
      group: { id: 'Gaya hidup', en: 'Living' },
      match: { categories: ['wisata'], labels: ['WISATA'] },
    }),
  ]);
  const clock = testClock(START);
  const { logger, lines } = recordingLogger();
  const reader = createSourceReader({ http: createHttpClient({ allowedHosts: site.allowedHosts }), site });
  onTestFinished(() => reader.close());
  const quotes = createQuoteBook({ db, fileQuotes: [] });
  const memory = createKeyv(db, 'source', clock.read);
  const onEnqueued = (): void => undefined;
  const summariser = createSummariser({ selector: null, logger });
  const deps = {
    db,
    site,
    reader,
    topics,
    quotes,
    summariser,
    memory,
    clock: clock.read,
    logger,
    onEnqueued,
    random: () => 0,
  };
  const news = createNewsCarrier(deps);
  /** Long enough after the last time for every source to be due. */
  async function carry(signal?: AbortSignal): Promise<void> {
    clock.advance(5 * 60_000);
    await news.carry(signal);
  }

  return {
    deps,
    carryAtOnce: news.carry,
    whenPageIsAsked(act: () => void) {
      onPage = act;
    },
    items,
    pages,
    feed,
    clock,
    carry,
    lines,
    titles: async () => (await latestArticles(db, { offset: 0, limit: 50 })).map(({ title }) => title),
    articles: () => latestArticles(db, { offset: 0, limit: 50 }),
    fanouts: async () =>
      (await db.selectFrom('fanouts').select(['kind', 'ref']).orderBy('id').execute()).map(({ kind }) => kind),
    publish(item: Item, page: string | number = pageOf(item)) {
      items.unshift(item);
      pages.set(item.id, page);
    },
  };
}

/** One that has seen the site before, with one old article on it. */
async function createOpenedDesk() {
  const desk = await createDesk();
  desk.publish({ id: 1 });
  await desk.carry();
  return desk;
}

const titleOf = (item: Item): string => item.title ?? `Festival Cisadane Hari Ke-${item.id}`;

function pageOf(item: Item, lead = LEAD): string {
  return `<html><head><meta property="og:title" content="${titleOf(item)}"></head><body><h1>${titleOf(item)}</h1>
    <p>Sari Wulandari | Selasa, 24 November 2026 | 10:05</p>
    <div class="body"><p>KABARUJI.com-${lead}</p><p>Acara berlangsung sampai malam dan dihadiri ribuan orang.</p></div></body></html>`;
}

function rss(origin: string, items: readonly Item[]): string {
  const entries = items.map((item) => {
    const link = `${origin}/${item.desk ?? 'wisata'}/read/${item.id}/Judul`;
    const date = item.at === '' ? '' : `<pubDate>${item.at ?? 'Tue, 24 Nov 2026 10:05:00 +0700'}</pubDate>`;
    return `<item><title>${titleOf(item)}</title><link>${link}</link><guid>${link}</guid>${date}
      <description>${item.teaser ?? LEAD}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar</title><link>${origin}/</link>
    <description>Kabar</description>${entries.join('')}</channel></rss>`;
}

describe('carrying the news', () => {
  it('marks what is there at first sight as seen, and enqueues what comes after it, oldest first', async () => {
    const desk = await createOpenedDesk();
    expect(await desk.fanouts()).toEqual([]);
    desk.publish({ id: 2 });
    desk.publish({ id: 3 });
    await desk.carry();
    expect(await desk.fanouts()).toEqual(['article', 'article']);
    expect((await desk.articles()).map(({ key }) => key)).toEqual(['id:3', 'id:2', 'id:1']);
    await desk.carry();
    expect(await desk.fanouts()).toHaveLength(2);
  });

  it('does not take a site that shows nothing for one that was seen', async () => {
    const desk = await createDesk();
    await desk.carry();
    desk.publish({ id: 1 });
    await desk.carry();
    expect(await desk.fanouts()).toEqual([]);
    expect(await desk.titles()).toHaveLength(1);
  });

  it('takes the feed’s text when the page fails', async () => {
    const desk = await createOpenedDesk();
    desk.publish({ id: 2 }, 500);
    await desk.carry();
    expect(await desk.fanouts()).toEqual(['article']);
    expect((await desk.articles())[0]).toMatchObject({ key: 'id:2', category: 'wisata', summary: [LEAD] });
  });

  it('complains once of a feed that fails, loses nothing, and says when it is back', async () => {
    const desk = await createOpenedDesk();
    desk.publish({ id: 2 });
    desk.feed.status = 500;
    await desk.carry();
    desk.clock.advance(3_600_000);
    await desk.carry();
    desk.clock.advance(3_600_000);
    desk.feed.status = 200;
    desk.feed.body = '<!doctype html><html><body>Sedang diperbaiki</body></html>';
    await desk.carry();
    desk.feed.body = null;
    desk.clock.advance(3 * 24 * 3_600_000);
    await desk.carry();
    expect(desk.lines.filter((line) => line.includes('cannot be read'))).toHaveLength(2);
    expect(desk.lines.filter((line) => line.includes('can be read again'))).toHaveLength(1);
    expect(await desk.titles()).toHaveLength(2);
  });

  it('sends what is older than maxAge to the archive only, and invents no date', async () => {
    const desk = await createOpenedDesk();
    const old = { id: 2, at: 'Mon, 23 Nov 2026 06:00:00 +0700' };
    desk.publish(old, pageOf(old).replace('Selasa, 24 November 2026 | 10:05', 'Senin, 23 November 2026 | 06:00'));
    const undated = { id: 3, at: '' };
    desk.publish(undated, pageOf(undated).replace('<p>Sari Wulandari | Selasa, 24 November 2026 | 10:05</p>', ''));
    await desk.carry();
    expect(await desk.fanouts()).toEqual(['article']);
    const [newest] = (await desk.articles()).filter(({ key }) => key === 'id:3');
    expect(newest).toMatchObject({ publishedAt: null, state: 'published' });
  });

  it('tells the operator once of a desk that no topic names, and carries its news', async () => {
    const desk = await createOpenedDesk();
    desk.publish({ id: 2, desk: 'kuliner' });
    desk.publish({ id: 3, desk: 'kuliner' });
    await desk.carry();
    expect(await desk.fanouts()).toHaveLength(2);
    expect(desk.lines.filter((line) => line.includes('No topic of topics.json'))).toHaveLength(1);
  });

  it('corrects what was changed, and only that', async () => {
    const desk = await createOpenedDesk();
    desk.publish({ id: 2 });
    await desk.carry();
    desk.items[0] = { id: 2, teaser: 'Teras baru di umpan, isi halaman sama.' };
    await desk.carry();
    expect(await desk.fanouts()).toEqual(['article']);
    desk.items[0] = { id: 2, teaser: 'Diralat.' };
    desk.pages.set(2, pageOf({ id: 2 }, LEAD.replace('Selasa', 'Rabu')));
    await desk.carry();
    expect(await desk.fanouts()).toEqual(['article', 'correction']);
    expect((await desk.articles())[0]?.summary[0]).toContain('Rabu');
  });

  it('waits with a correction whose page fails', async () => {
    const desk = await createOpenedDesk();
    desk.publish({ id: 2 });
    await desk.carry();
    desk.items[0] = { id: 2, teaser: 'Diralat.' };
    desk.pages.set(2, 500);
    await desk.carry();
    expect(await desk.fanouts()).toEqual(['article']);
    desk.pages.set(2, pageOf({ id: 2 }, LEAD.replace('Selasa', 'Rabu')));
    await desk.carry();
    expect(await desk.fanouts()).toEqual(['article', 'correction']);
  });

  it('keeps one broken item from holding the others back', async () => {
    const desk = await createOpenedDesk();
    desk.publish({ id: 2, title: ' ' }, 404);
    desk.publish({ id: 3 });
    await desk.carry();
    expect((await desk.articles()).map(({ key }) => key)).toContain('id:3');
  });
});

describe('when a source is asked', () => {
  it('is a matter of the store: not before its interval, at once after a pause, once', async () => {
    const desk = await createOpenedDesk();
    await desk.carryAtOnce();
    desk.clock.advance(4 * 60_000);
    await desk.carryAtOnce();
    expect(desk.feed.asked).toBe(1);
    desk.clock.advance(24 * 3_600_000);
    await desk.carryAtOnce();
    await desk.carryAtOnce();
    expect(desk.feed.asked).toBe(2);
  });

  it('waits as long as a busy server asks for', async () => {
    const desk = await createOpenedDesk();
    desk.feed.status = 503;
    desk.feed.headers = { 'retry-after': '1800' };
    await desk.carry();
    desk.clock.advance(1_790_000);
    await desk.carryAtOnce();
    expect(desk.feed.asked).toBe(2);
    desk.clock.advance(10_000);
    await desk.carryAtOnce();
    expect(desk.feed.asked).toBe(3);
  });

  it('ends where the source is gone for good, and the operator is told', async () => {
    const desk = await createOpenedDesk();
    desk.feed.status = 410;
    await desk.carry();
    desk.clock.advance(30 * 24 * 3_600_000);
    await desk.carry();
    expect(desk.feed.asked).toBe(2);
    expect(desk.lines.filter((line) => line.startsWith('error') && line.includes('gone for good'))).toHaveLength(1);
  });

  it('goes on after seven days of failure, with one alarm', async () => {
    const desk = await createOpenedDesk();
    desk.feed.status = 500;
    for (let day = 0; day < 10; day += 1) {
      await desk.carry();
      desk.clock.advance(24 * 3_600_000);
    }
    expect(desk.feed.asked).toBe(11);
    expect(desk.lines.filter((line) => line.includes('seven days'))).toHaveLength(1);
  });

  it('asks for everything anew when nothing but 304 came for eight days', async () => {
    const desk = await createOpenedDesk();
    desk.feed.isStuck = true;
    desk.publish({ id: 2 });
    for (let day = 1; day < 8; day += 1) {
      desk.clock.advance(24 * 3_600_000 - 5 * 60_000);
      await desk.carry();
    }
    expect(await desk.titles()).toHaveLength(1);
    desk.clock.advance(24 * 3_600_000);
    await desk.carry();
    expect(await desk.titles()).toHaveLength(2);
  });

  it('ends for a run that was given up: it writes nothing any more', async () => {
    const desk = await createOpenedDesk();
    desk.publish({ id: 2 });
    const run = new AbortController();
    desk.whenPageIsAsked(() => run.abort(new Error('given up')));
    await expect(desk.carry(run.signal)).rejects.toThrow('given up');
    expect(await desk.titles()).toHaveLength(1);
    desk.whenPageIsAsked(() => undefined);
    await desk.carry();
    expect(await desk.titles()).toHaveLength(2);
  });

  it('comes although another source hangs: that one has failed after its deadline', async () => {
    const desk = await createDesk();
    desk.publish({ id: 1 });
    const hung: SourceReader = {
      ...desk.deps.reader,
      poll: (source, known) =>
        source.kind === 'listing' ? new Promise(() => undefined) : desk.deps.reader.poll(source, known),
    };
    const sources = [{ kind: 'listing', url: desk.deps.site.home } as const, ...desk.deps.site.sources];
    const site = { ...desk.deps.site, sources };
    await createNewsCarrier({ ...desk.deps, site, reader: hung, pollDeadlineMs: 2_000 }).carry();
    expect(await desk.titles()).toHaveLength(1);
    expect(desk.lines.filter((line) => line.includes('did not end within 2 s'))).toHaveLength(1);
  });
});
