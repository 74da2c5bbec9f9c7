import type { HttpClient, HttpResponse } from './http-client.js';
import { decodeText } from './decode-text.js';
import { parsePage, selectAll } from './page-document.js';
import { readFeed } from './read-feed.js';
import { readNewsSitemap } from './read-news-sitemap.js';
import { resolveUrl } from './resolve-url.js';
import type { SourceItem } from './source-item.js';

/** A feed or news sitemap, read once to see whether it is one. */
export interface FoundFeed {
  readonly kind: 'feed' | 'news-sitemap';
  readonly url: string;
  readonly response: HttpResponse;
  readonly items: readonly SourceItem[];
  readonly skipped: number;
}

/** What looking for a feed came to. `failed` says nothing about the site: it could not be asked. */
export type Discovery =
  | { readonly status: 'found'; readonly feed: FoundFeed }
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly cause: string; readonly retryAfterMs?: number };

const feedPaths = [
  '/feed/',
  '/rss',
  '/rss.xml',
  '/feed',
  '/atom.xml',
  '/index.xml',
  '/rss/terkini.xml',
  '/?feed=rss2',
  '/feeds/posts/default',
];

const sitemapPaths = [
  '/sitemap-news.xml',
  '/news-sitemap.xml',
  '/sitemap_news.xml',
  '/googlenews.xml',
  '/sitemap.xml',
];

const FEED_TYPE = /^application\/(?:rss|atom|rdf)\+xml\b/i;

/**
 * Looks for the feed of a publisher: what the home page links to as one, then the usual addresses of feeds and of news
 * sitemaps. Only a document with at least one dated item counts. Some fifteen requests: not for every poll.
 */
export async function discoverFeed(http: HttpClient, home: string): Promise<Discovery> {
  const outcome = await http.get(home);
  if (outcome.status === 'not-modified') return { status: 'none' };
  if (outcome.status === 'failed') {
    const { cause, retryAfterMs } = outcome;
    return { status: 'failed', cause, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }

  const { url, bytes, charset } = outcome.response;
  const usual = [...feedPaths, ...sitemapPaths].map((path) => new URL(path, url).href);
  const candidates = new Set([...linkedFeeds(decodeText(bytes, charset), url), ...usual]);
  for (const candidate of candidates) {
    const feed = await tryAddress(http, candidate);
    if (feed !== undefined) return { status: 'found', feed };
  }
  return { status: 'none' };
}

function linkedFeeds(html: string, url: string): string[] {
  try {
    const links = selectAll(parsePage(html), 'link[rel~="alternate"][href]');
    const feeds = links.filter((link) => FEED_TYPE.test(link.getAttribute('type') ?? ''));
    return feeds.map((link) => resolveUrl(link.getAttribute('href') ?? '', url)?.href ?? '').filter((href) => href !== '');
  } catch {
    return [];
  }
}

async function tryAddress(http: HttpClient, url: string): Promise<FoundFeed | undefined> {
  const outcome = await http.get(url, { accept: FEED_ACCEPT });
  if (outcome.status !== 'ok') return undefined;
  const { response } = outcome;
  const text = decodeText(response.bytes, response.charset);

  const feed = await readFeed(text, response.url);
  if (feed.status === 'read') return hasDate(feed.items) ? { kind: 'feed', url, response, ...feed } : undefined;
  const sitemap = readNewsSitemap(text, response.url);
  if (sitemap.status !== 'read' || !hasDate(sitemap.items)) return undefined;
  return { kind: 'news-sitemap', url, response, ...sitemap };
}

/** As Miniflux asks: the feed types first, anything last. */
export const FEED_ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5';

function hasDate(items: readonly SourceItem[]): boolean {
  return items.some(({ dateText }) => dateText !== undefined);
}
