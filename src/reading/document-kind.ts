import { readListing } from '../source/read-listing.js';
import { findRoot } from '../source/repair-xml.js';
import type { Site } from '../source/site.js';

/** What a document is taken for, and why. */
export interface DocumentKind {
  readonly kind: 'feed' | 'news-sitemap' | 'listing' | 'article' | 'unknown';
  readonly because: string;
}

/** So many articles make a page a list of them. */
const LEAST_LISTED = 3;
const BEGINNING = 4_096;

/** Tells a feed, a sitemap, a page that lists articles and an article's page apart by what stands in them. */
export function documentKind(text: string, url: string, site: Site): DocumentKind {
  if (/^\s*\{/.test(text) && /"items"\s*:/.test(text)) return { kind: 'feed', because: 'it is JSON with items' };
  const beginning = text.slice(0, BEGINNING);
  if (findRoot(beginning, ['urlset', 'sitemapindex']) !== undefined) {
    return { kind: 'news-sitemap', because: 'it begins as a sitemap does' };
  }
  if (findRoot(beginning, ['rss', 'feed', 'rdf', 'channel']) !== undefined) {
    return { kind: 'feed', because: 'it begins as a feed does' };
  }
  if (!/<[a-z!][^<>]*>/i.test(text)) return { kind: 'unknown', because: 'it holds no mark-up' };

  if (new RegExp(site.articleUrl).test(url)) return { kind: 'article', because: 'its address matches articleUrl' };
  const listed = readListing(text, url, site.articleUrl).length;
  const saysArticle = /<meta[^<>]{0,300}(?:"article"|'article'|article:published_time)/i.test(text);
  if (!saysArticle && listed >= LEAST_LISTED) {
    return { kind: 'listing', because: `it links to ${listed} addresses that match articleUrl` };
  }
  const because = saysArticle ? 'its metadata says so' : 'it is a page, and lists no articles of this site';
  return { kind: 'article', because };
}
