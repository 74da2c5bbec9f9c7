import { discoverFeed } from '../source/discover-feed.js';
import { createFeedParser } from '../source/feed-parser.js';
import { createHttpClient } from '../source/http-client.js';
import type { Source } from '../source/site.js';
import type { SourceItem } from '../source/source-item.js';
import { createSourceReader, type SourceReader } from '../source/source-reader.js';
import { userAgentFor } from '../source/user-agent.js';
import type { Check } from './check.js';
import { type Desk, describeArticle } from './describe-article.js';

/** How many of the newest articles are shown. */
const SHOWN = 3;

/** What examining sources needs; its reader is to be closed. */
export interface SourceExamination {
  readonly desk: Desk;
  readonly reader: SourceReader;
  /** Where the feed or sitemap of a home page is; null when there is none. */
  discover(home: string): Promise<Source | null>;
}

/** Opens the same reader as the bot has, for one look at each source. */
export function openSourceExamination(desk: Desk): SourceExamination {
  const { site } = desk;
  const http = createHttpClient({ allowedHosts: site.allowedHosts, userAgent: userAgentFor(site) });
  const parser = createFeedParser();
  return {
    desk,
    reader: createSourceReader({ http, site, parser }),
    async discover(home) {
      const discovery = await discoverFeed({ http, parser }, home, site);
      return discovery.status === 'found' ? discovery.place : null;
    },
  };
}

/** Fetches a source whole and shows its newest articles as they would be sent. A source of kind `auto` says what it found. */
export async function examineSource(examination: SourceExamination, source: Source): Promise<Check> {
  const name = 'source';
  const place = source.kind === 'auto' ? await examination.discover(source.url) : source;
  if (place === null) {
    const words = `auto ${source.url}: no feed or news sitemap was found there. Name one (kind "feed"), or use "listing"`;
    return { name, verdict: 'FAILED', words };
  }
  const outcome = await examination.reader.poll(place, {});
  const where =
    source.kind === 'auto' ? `auto ${source.url} → ${place.kind} ${place.url}` : `${place.kind} ${place.url}`;
  if (outcome.status === 'failed') return { name, verdict: 'FAILED', words: `${where}: ${outcome.cause}` };
  const items = outcome.status === 'changed' ? outcome.items : [];
  if (items.length === 0) return { name, verdict: 'FAILED', words: `${where}: no article is there` };
  const shown: string[] = [];
  for (const item of items.slice(0, SHOWN)) shown.push(await asSent(examination, item));
  const skipped = outcome.status === 'changed' && outcome.skipped > 0 ? `, ${outcome.skipped} unusable` : '';
  return { name, verdict: 'ok', words: `${where}: ${items.length} articles${skipped}`, shown };
}

/** The message that readers would get, or why there is none. */
async function asSent({ desk, reader }: SourceExamination, item: SourceItem): Promise<string> {
  const outcome = await reader.readPage(item.url);
  const { told } = await describeArticle(desk, item, outcome.status === 'read' ? outcome.page : null);
  const message = told.find(({ heading }) => heading === 'Message')?.rows[0]?.value;
  const trouble = outcome.status === 'failed' ? `(the page cannot be read: ${outcome.cause})\n` : '';
  return `${trouble}${message ?? `${item.url}: no article could be made of it`}`;
}
