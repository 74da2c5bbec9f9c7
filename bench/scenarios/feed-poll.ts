import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpClient } from '../../src/source/http-client.js';
import { siteSchema } from '../../src/source/site.js';
import { createSourceReader } from '../../src/source/source-reader.js';
import { median, type Scenario, timesOf } from '../scenario.js';

const ITEMS = 100;
const REPEATS = 41;

/** A feed of 100 items over real HTTP on this machine: read whole, and found unchanged. */
export const feedPoll: Scenario = {
  name: 'feed poll',
  async run() {
    const server = createServer((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') return response.writeHead(304).end();
      return response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"v1"' }).end(feed());
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const site = siteSchema.parse({
      name: 'Kabar',
      home: `${origin}/`,
      sources: [{ kind: 'feed', url: `${origin}/feed.xml` }],
      articleUrl: `^${origin}/(?<category>[a-z-]+)/read/(?<id>\\d+)/`,
      allowedHosts: [new URL(origin).host],
    });
    const http = createHttpClient({ allowedHosts: site.allowedHosts, userAgent: 'Kentongan-bench' });
    const reader = createSourceReader({ http, site });
    const source = { kind: 'feed', url: `${origin}/feed.xml` } as const;
    try {
      const whole = await timesOf(REPEATS, async () => expectStatus(await reader.poll(source, {}), 'changed'));
      const unchanged = await timesOf(REPEATS, async () =>
        expectStatus(await reader.poll(source, { etag: '"v1"' }), 'unchanged'),
      );
      return [
        { name: `feed poll, ${ITEMS} items, read whole`, value: median(whole), unit: 'ms' },
        {
          name: 'feed poll, unchanged (304)',
          value: median(unchanged),
          unit: 'ms',
          target: { kind: 'below', value: 15 },
        },
      ];
    } finally {
      await reader.close();
      server.closeAllConnections();
      server.close();
    }
  },
};

function expectStatus(outcome: { readonly status: string }, status: string): void {
  if (outcome.status !== status) throw new Error(`the poll ended ${outcome.status}, not ${status}`);
}

function feed(): string {
  const items = Array.from({ length: ITEMS }, (_, index) => {
    const link = `http://127.0.0.1/wisata/read/${index}/Judul-Berita`;
    return `<item><title>Judul berita nomor ${index}</title><link>${link}</link><guid>${link}</guid>
      <pubDate>Tue, 24 Nov 2026 10:00:00 +0700</pubDate><category>WISATA</category>
      <description><![CDATA[<p>${'Warga Tangerang menyambut festival dengan gembira. '.repeat(8)}</p>]]></description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Kabar</title>
    <link>http://127.0.0.1/</link><description>Kabar</description>${items.join('')}</channel></rss>`;
}
