import { htmlParagraphs } from '../source/html-paragraphs.js';
import type { PageReading } from '../source/page-reading.js';
import { isAdvertorialWord } from '../source/printed-forms.js';
import type { Site } from '../source/site.js';
import type { SourceItem } from '../source/source-item.js';
import type { ArticleDraft } from './article.js';
import { articleKeys, readAddress } from './article-key.js';
import { articleCategory } from './category.js';
import { contentHash, itemFingerprint } from './content-hash.js';
import { choosePublicationDate, type PublicationDate } from './publication-date.js';

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
  | { readonly status: 'composed'; readonly draft: ArticleDraft; readonly date: PublicationDate }
  | { readonly status: 'incomplete'; readonly cause: string };

/** Joins what a source says of an article with what its page says: the page is believed first, the source fills gaps. */
export function composeArticle({ item, page, site, now }: ArticleParts): Composition {
  const title = page?.title ?? item.title;
  if (title === undefined) return { status: 'incomplete', cause: `${item.url} has no title` };

  const content = {
    title,
    paragraphs: bodyOf(item, page),
    imageUrl: page?.imageUrl ?? item.imageUrl ?? null,
    category: articleCategory({
      address: readAddress(item.url, site)?.category,
      section: page?.section,
      feedCategories: item.categories,
    }).slug,
  };
  const written = { printed: page?.dateText, metadata: page?.metadataDate, feed: item.dateText };
  const date = choosePublicationDate(written, site.timeZone, now);
  const [key = item.url, ...otherKeys] = articleKeys(item, site, page?.canonicalUrl);
  const byline = page?.byline ?? item.author ?? null;
  const draft: ArticleDraft = {
    ...content,
    key,
    otherKeys,
    url: item.url,
    byline,
    publishedAt: date.at,
    dateFrom: date.from,
    isAdvertorial: page?.isAdvertorial === true || [byline ?? '', content.category].some(isAdvertorialWord),
    contentHash: contentHash(content),
    itemHash: itemFingerprint(item),
  };
  return { status: 'composed', draft, date };
}

function bodyOf(item: SourceItem, page: PageReading | null): readonly string[] {
  return page !== null && page.paragraphs.length > 0 ? page.paragraphs : htmlParagraphs(item.html ?? '');
}
