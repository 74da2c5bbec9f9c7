import { type AskOutcome, askSource, type Place } from './ask-source.js';
import { decodeText } from './decode-text.js';
import type { HttpClient } from './http-client.js';
import type { HttpFailure } from './http-outcome.js';
import { parsePage, selectAll } from './page-document.js';
import { resolveUrl } from './resolve-url.js';
import type { Site } from './site.js';

/** What looking for a feed came to. `failed` says nothing of the site: its home page could not be asked. */
export type Discovery =
  | {
      readonly status: 'found';
      readonly place: Place;
      /** What the place answered when it was tried: the first poll of it. */
      readonly outcome: AskedWithNews;
    }
  | { readonly status: 'none' }
  | HttpFailure;

type AskedWithNews = Extract<AskOutcome, { readonly status: 'changed' }>;

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

const sitemapPaths = ['/sitemap-news.xml', '/news-sitemap.xml', '/sitemap_news.xml', '/googlenews.xml', '/sitemap.xml'];

const FEED_TYPE = /^application\/(?:rss|atom|rdf)\+xml\b/i;

/**
 * Looks for the feed of a publisher: what the home page links to as one, then the usual addresses of feeds and of news
 * sitemaps. Only a document with at least one dated item counts. Some fifteen requests: not for every poll.
 */
export async function discoverFeed(http: HttpClient, home: string, site: Pick<Site, 'articleUrl'>): Promise<Discovery> {
  const page = await http.get(home);
  if (page.status === 'not-modified') return { status: 'none' };
  if (page.status === 'failed') return page;

  const { url, bytes, charset } = page.response;
  const feeds = [...linkedFeeds(decodeText(bytes, charset), url), ...addresses(feedPaths, url)];
  const places: Place[] = [
    ...[...new Set(feeds)].map((feed) => ({ kind: 'feed' as const, url: feed })),
    ...addresses(sitemapPaths, url).map((sitemap) => ({ kind: 'news-sitemap' as const, url: sitemap })),
  ];
  for (const place of places) {
    const outcome = await askSource(http, place, {}, site);
    if (outcome.status === 'changed' && hasDate(outcome)) return { status: 'found', place, outcome };
  }
  return { status: 'none' };
}

function linkedFeeds(html: string, url: string): string[] {
  try {
    const links = selectAll(parsePage(html), 'link[rel~="alternate"][href]');
    const feeds = links.filter((link) => FEED_TYPE.test(link.getAttribute('type') ?? ''));
    return feeds
      .map((link) => resolveUrl(link.getAttribute('href') ?? '', url)?.href)
      .filter((href) => href !== undefined);
  } catch {
    return [];
  }
}

function addresses(paths: readonly string[], base: string): string[] {
  return paths.map((path) => new URL(path, base).href);
}

function hasDate({ items }: AskedWithNews): boolean {
  return items.some(({ dateText }) => dateText !== undefined);
}
