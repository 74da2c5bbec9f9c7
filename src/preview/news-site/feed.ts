import type { PublishedArticle } from './edition.js';
import { feedDate, isoInJakarta } from './jakarta-time.js';
import { type Markup, markup } from './markup.js';
import { SITE_NAME, SITE_SLOGAN } from './page-frame.js';
import { drawPicture } from './picture.js';
import { teaserOf } from './teaser.js';

const FEED_SIZE = 40;

/** The newest articles as RSS 2.0, newest first. */
export function renderFeed(articles: readonly PublishedArticle[], home: string, changedAt: number): string {
  const newest = articles.slice(-FEED_SIZE).toReversed();
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${SITE_NAME}</title>
<link>${home}</link>
<atom:link href="${home}feed.xml" rel="self" type="application/rss+xml"/>
<description>${SITE_SLOGAN}</description>
<language>id</language>
<lastBuildDate>${feedDate(changedAt)}</lastBuildDate>
${newest.map(renderItem)}
</channel>
</rss>
`.source;
}

function renderItem(article: PublishedArticle): Markup {
  const pictureBytes = Buffer.byteLength(drawPicture(article.desk, article.id));
  return markup`<item>
<title>${article.title}</title>
<link>${article.url}</link>
<guid isPermaLink="true">${article.url}</guid>
<pubDate>${feedDate(article.publishedAt)}</pubDate>
${article.correctedAt === null ? null : markup`<atom:updated>${isoInJakarta(article.correctedAt)}</atom:updated>`}
<dc:creator>${article.byline}</dc:creator>
<category>${article.label}</category>
<description>${teaserOf(article)}</description>
<enclosure url="${article.pictureUrl}" length="${pictureBytes}" type="image/svg+xml"/>
<media:content url="${article.pictureUrl}" medium="image" type="image/svg+xml" width="1200" height="630"/>
</item>`;
}
