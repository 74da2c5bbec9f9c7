import { type AskOutcome, askSource, type Place, type SourceTools } from './ask-source.js';
import { decodeText } from './decode-text.js';
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

const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i;

/** A publisher may list a sitemap a year; news is in the first. */
const MOST_LISTED_SITEMAPS = 4;

/**
 * Looks for the feed of a publisher: what the home page links to as one, then the usual addresses of feeds, the sitemaps
 * that robots.txt lists and the usual addresses of news sitemaps. Only a document with at least one dated item counts.
 * Some twenty requests: not for every poll.
 */
export async function discoverFeed(
  tools: SourceTools,
  home: string,
  site: Pick<Site, 'articleUrl'>,
): Promise<Discovery> {
  const page = await tools.http.get(home);
  if (page.status === 'not-modified') return { status: 'none' };
  if (page.status === 'failed') return page;

  const { url, bytes, charset } = page.response;
  const feeds = [...linkedFeeds(decodeText(bytes, charset), url), ...addresses(feedPaths, url)];
  const feed = await firstWithNews(tools, 'feed', feeds, site);
  if (feed !== undefined) return feed;
  const sitemaps = [...(await listedSitemaps(tools, url)), ...addresses(sitemapPaths, url)];
  return (await firstWithNews(tools, 'news-sitemap', sitemaps, site)) ?? { status: 'none' };
}

async function firstWithNews(
  tools: SourceTools,
  kind: 'feed' | 'news-sitemap',
  urls: readonly string[],
  site: Pick<Site, 'articleUrl'>,
): Promise<Discovery | undefined> {
  for (const url of new Set(urls)) {
    const place: Place = { kind, url };
    const outcome = await askSource(tools, place, {}, site);
    if (outcome.status === 'changed' && hasDate(outcome)) return { status: 'found', place, outcome };
  }
  return undefined;
}

/** The `Sitemap:` lines of robots.txt (RFC 9309 §2.2.4 leaves them to sitemaps.org), those of news first. */
async function listedSitemaps({ http }: SourceTools, home: string): Promise<string[]> {
  const outcome = await http.get(new URL('/robots.txt', home).href);
  if (outcome.status !== 'ok') return [];
  const lines = decodeText(outcome.response.bytes)
    .slice(0, 500_000)
    .matchAll(/^[ \t]{0,9}sitemap:(.{1,2000})$/gim);
  const urls = [...lines].map(([, typed = '']) => resolveUrl(typed, home)?.href).filter((url) => url !== undefined);
  return urls
    .toSorted((one, other) => Number(/news/i.test(other)) - Number(/news/i.test(one)))
    .slice(0, MOST_LISTED_SITEMAPS);
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
