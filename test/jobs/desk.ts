import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { IntakeDependencies } from '../../src/jobs/prepare-article.js';
import { createQuoteBook } from '../../src/quote/quote-book.js';
import { createHttpClient } from '../../src/source/http-client.js';
import { siteSchema } from '../../src/source/site.js';
import type { SourceItem } from '../../src/source/source-item.js';
import { createSourceReader } from '../../src/source/source-reader.js';
import { latestArticles } from '../../src/store/articles.js';
import { createKeyv } from '../../src/store/keyv-store.js';
import { createSummariser } from '../../src/summary/summariser.js';
import { createTopicCatalogue } from '../../src/topics/catalogue.js';
import { topicSchema } from '../../src/topics/topic.js';
import { openSqlite } from '../support/databases.js';
import { recordingLogger, testClock } from '../support/fixtures.js';

export const START = Date.UTC(2026, 10, 24, 3, 10);
export const LEAD =
  'Warga Kota Tangerang menyambut festival budaya di tepi Sungai Cisadane pada Selasa 24 November 2026.';

/** A page of the test's site. */
export interface DeskPage {
  readonly title?: string;
  /** Empty: the page has no text. */
  readonly lead?: string;
  readonly image?: string;
  readonly canonical?: string;
}

/** A site whose pages a test rewrites at will, and everything that taking in its articles needs. */
export async function createDesk() {
  const pages = new Map<string, string | number>();
  const requests: { readonly path: string; readonly status: number }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const page = pages.get(path) ?? 404;
    const etag = `"${createHash('sha256').update(String(page)).digest('hex')}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    const status = typeof page === 'number' ? page : isKnown ? 304 : 200;
    requests.push({ path, status });
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      ...(typeof page === 'string' && { etag }),
    });
    response.end(status === 200 ? page : '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const { db } = await openSqlite();
  const site = siteSchema.parse({
    name: 'Kabar Uji',
    home: `${origin}/`,
    sources: [{ kind: 'feed', url: `${origin}/feed.xml` }],
    articleUrl: `^${origin}/(?:(?<category>[a-z-]+)/)?read/(?<id>\\d+)`,
    allowedHosts: [new URL(origin).host],
  });
  const topic = {
    id: 'WISATA',
    label: { id: 'Wisata', en: 'Travel' },
    emoji: '🏝',
    group: { id: 'Gaya hidup', en: 'Living' },
    match: { categories: ['wisata'], labels: ['WISATA'] },
  };
  const clock = testClock(START);
  const { logger, lines } = recordingLogger();
  const reader = createSourceReader({ http: createHttpClient({ allowedHosts: site.allowedHosts }), site });
  onTestFinished(() => reader.close());
  const deps: IntakeDependencies = {
    db,
    site,
    reader,
    topics: createTopicCatalogue([topicSchema.parse(topic)]),
    quotes: createQuoteBook({ db, fileQuotes: [] }),
    summariser: createSummariser({ selector: null, logger }),
    memory: createKeyv(db, 'source', clock.read),
    clock: clock.read,
    logger,
    onEnqueued: () => undefined,
  };

  return {
    db,
    deps,
    clock,
    lines,
    requests,
    origin,
    articles: () => latestArticles(db, { offset: 0, limit: 50 }),
    fanouts: async () =>
      (await db.selectFrom('fanouts').select('kind').orderBy('id').execute()).map(({ kind }) => kind),
    /** Puts a page at a path such as `/wisata/read/7/Judul`. */
    put: (path: string, page: DeskPage | number = {}) => {
      pages.set(path, typeof page === 'number' ? page : pageHtml(page));
    },
    /** What the feed says of it. */
    item: (path: string, extra: Partial<SourceItem> = {}): SourceItem => ({
      url: `${origin}${path}`,
      title: TITLE,
      dateText: 'Tue, 24 Nov 2026 10:05:00 +0700',
      categories: [],
      html: `<p>${LEAD}</p>`,
      ...extra,
    }),
  };
}

export const TITLE = 'Festival Cisadane Dibuka Wali Kota';

function pageHtml({ title = TITLE, lead = LEAD, image, canonical }: DeskPage): string {
  const picture = image === undefined ? '' : `<meta property="og:image" content="${image}">`;
  const link = canonical === undefined ? '' : `<link rel="canonical" href="${canonical}">`;
  return `<html><head><meta property="og:title" content="${title}">${picture}${link}</head><body><h1>${title}</h1>
    <p>Sari Wulandari | Selasa, 24 November 2026 | 10:05</p>
    ${lead === '' ? '' : `<div class="body"><p>KABARUJI.com-${lead}</p><p>Acara berlangsung sampai malam dan dihadiri ribuan orang.</p></div>`}</body></html>`;
}
