import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { sampleArticles } from '../../src/preview/news-site/articles/index.js';
import { createNewsSite } from '../../src/preview/news-site/news-site.js';
import { createHttpClient } from '../../src/source/http-client.js';
import { siteSchema } from '../../src/source/site.js';
import type { Validators } from '../../src/source/source-item.js';
import { createSourceReader } from '../../src/source/source-reader.js';
import { userAgentFor } from '../../src/source/user-agent.js';
import type { Scenario } from '../scenario.js';

/** An hour at the usual `*\/5 * * * *`. */
const POLLS = 12;

/** What crosses the line in an hour without news: a feed asked every five minutes, each time answered 304. */
export const idleHour: Scenario = {
  name: 'idle hour',
  async run() {
    const site = createNewsSite({ host: '127.0.0.1', port: 0, now: Date.now, articles: sampleArticles });
    const { url } = await site.start();
    const line = await openCountedLine(Number(new URL(url).port));
    const origin = `http://127.0.0.1:${line.port}`;
    const settings = siteSchema.parse({
      ...site.siteConfig(),
      home: `${origin}/`,
      allowedHosts: [new URL(origin).host],
    });
    const http = createHttpClient({ allowedHosts: settings.allowedHosts, userAgent: userAgentFor(settings) });
    const reader = createSourceReader({ http, site: settings });
    const poll = (validators: Validators) => reader.poll({ kind: 'feed', url: `${origin}/feed.xml` }, validators);
    try {
      const first = await poll({});
      if (first.status !== 'changed') throw new Error(`the first poll ended ${first.status}`);
      const wholeBytes = line.bytes();
      for (let count = 0; count < POLLS; count += 1) {
        const { status } = await poll(first.validators);
        if (status !== 'unchanged') throw new Error(`an idle poll ended ${status}`);
      }
      return [
        { name: 'first poll, whole feed', value: wholeBytes / 1000, unit: 'kB' },
        {
          name: `idle hour, ${POLLS} polls answered 304`,
          value: (line.bytes() - wholeBytes) / 1000,
          unit: 'kB',
          target: { kind: 'below', value: 10 },
        },
      ];
    } finally {
      await reader.close();
      line.close();
      await site.stop();
    }
  },
};

/** A line to a port of this computer that counts the bytes of both directions, headers and all. */
async function openCountedLine(target: number) {
  let bytes = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => {
        bytes += chunk.length;
      });
      from.on('error', () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    bytes: () => bytes,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
