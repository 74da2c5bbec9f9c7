import { htmlParagraphs } from '../source/html-paragraphs.js';
import type { PageReading } from '../source/page-reading.js';
import type { Site } from '../source/site.js';
import type { SourceItem } from '../source/source-item.js';
import type { ArticleDraft } from './article.js';
import { articleKey, readAddress } from './article-key.js';
import { articleCategory } from './category.js';
import { contentHash, itemFingerprint } from './content-hash.js';
import { parsePublisherDate } from './parse-date.js';

export { itemFingerprint } from './content-hash.js';

/** What an article is composed from. */
export interface ArticleParts {
  readonly item: SourceItem;
  /** Null where the page could not be read: then the source's own words must do. */
  readonly page: PageReading | null;
  readonly site: Pick<Site, 'articleUrl' | 'timeZone'>;
  /** The time of arrival, epoch milliseconds. */
  readonly now: number;
}

/** What composing came to. */
export type Composition =
  | { readonly status: 'composed'; readonly draft: ArticleDraft }
  | { readonly status: 'incomplete'; readonly cause: string };

/** Joins what a source says of an article with what its page says: the page is believed first, the source fills gaps. */
export function composeArticle({ item, page, site, now }: ArticleParts): Composition {
  const title = page?.title ?? item.title;
  if (title === undefined) return { status: 'incomplete', cause: `${item.url} has no title` };

  const address = readAddress(item.url, site);
  const content = {
    title,
    paragraphs: bodyOf(item, page),
    imageUrl: page?.imageUrl ?? item.imageUrl ?? null,
    category: articleCategory({
      address: address?.category,
      section: page?.section,
      feedCategories: item.categories,
    }),
  };
  const draft: ArticleDraft = {
    ...content,
    key: articleKey(item.url, site),
    url: item.url,
    byline: page?.byline ?? item.author ?? null,
    publishedAt: publicationTime([page?.dateText, item.dateText], site.timeZone, now),
    contentHash: contentHash(content),
    itemHash: itemFingerprint(item),
  };
  return { status: 'composed', draft };
}

function bodyOf(item: SourceItem, page: PageReading | null): readonly string[] {
  return page !== null && page.paragraphs.length > 0 ? page.paragraphs : htmlParagraphs(item.html ?? '');
}

const FARTHEST_AHEAD_MS = 24 * 60 * 60_000;

/** The first date that can be read; a mistyped year ahead of today is replaced by the time of arrival. */
function publicationTime(texts: readonly (string | undefined)[], timeZone: string, now: number): number | null {
  for (const text of texts) {
    const instant = text === undefined ? null : parsePublisherDate(text, timeZone);
    if (instant !== null) return instant > now + FARTHEST_AHEAD_MS ? now : instant;
  }
  return null;
}
