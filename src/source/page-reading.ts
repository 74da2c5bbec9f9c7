import type { Validators } from './source-item.js';

/** What an article page says, before it becomes an article. Text only, white space folded, nothing interpreted. */
export interface PageReading {
  readonly title?: string;
  readonly byline?: string;
  /** The page's own date line as printed, unread. */
  readonly dateText?: string;
  /** The date of the page's metadata, unread. */
  readonly metadataDate?: string;
  /** The desk named by the page itself. */
  readonly section?: string;
  /** The body, a paragraph each, dateline and credits still in place; nothing of other articles' cards. */
  readonly paragraphs: readonly string[];
  readonly caption?: string;
  readonly imageUrl?: string;
  /** The page says that somebody paid for it; left out where it does not. */
  readonly isAdvertorial?: true;
  /** The address that the page declares as its own (`rel=canonical`, RFC 6596). */
  readonly canonicalUrl?: string;
  /** The quote of the day at the foot of the page. */
  readonly quote?: PageQuote;
}

/** A quote of the day as printed on a page. */
export interface PageQuote {
  readonly text: string;
  readonly author: string;
}

/** What reading a page came to. */
export type PageOutcome =
  | { readonly status: 'read'; readonly page: PageReading; readonly validators?: Validators }
  | { readonly status: 'unchanged' }
  | { readonly status: 'failed'; readonly cause: string };
