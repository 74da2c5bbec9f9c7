import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** What ails the site. `bad-xml`: the feed is none, the pages are well. */
export type SiteTrouble = 'none' | 'slow' | 'down' | 'bad-xml';

/** Slower than anybody likes, and faster than a reader gives up. */
export const SLOW_ANSWER_MS = 6_000;

/** Lets a site ail. Its pictures stay: Telegram keeps copies of them, so that messages do not lose theirs. */
export function registerTrouble(server: FastifyInstance, trouble: () => SiteTrouble, slowAnswerMs: number): void {
  const closing = new AbortController();
  server.addHook('preClose', async () => closing.abort());
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/pictures/')) return;
    if (trouble() === 'slow') await delay(slowAnswerMs, undefined, { signal: closing.signal }).catch(() => undefined);
    // A 503 would ask to be left alone for an hour; this is the proxy before a server that is gone.
    if (trouble() === 'down') await reply.code(502).type('text/plain; charset=utf-8').send('Situs sedang gangguan.\n');
  });
}

/** A feed as an editor's stray paste and a full disk leave it: a bare ampersand, a tag of no use, and the end missing. */
export function damageFeed(feed: string): string {
  const start = feed.indexOf('<item>');
  const half = feed.slice(0, start + Math.floor((feed.length - start) / 3));
  return half.replace('<channel>', '<channel><p>Iklan & promo <br>').replaceAll('</guid>', '<guid>');
}
