/** What an article page says, before it becomes an article. Text only, white space folded, nothing interpreted. */
export interface PageReading {
  readonly title?: string;
  readonly byline?: string;
  /** The printed date line or the metadata's date, unread. */
  readonly dateText?: string;
  /** The desk named by the page itself. */
  readonly section?: string;
  /** The body, a paragraph each, dateline and credits still in place; nothing of other articles' cards. */
  readonly paragraphs: readonly string[];
  readonly caption?: string;
  readonly imageUrl?: string;
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
  | { readonly status: 'read'; readonly page: PageReading }
  | { readonly status: 'failed'; readonly cause: string };
