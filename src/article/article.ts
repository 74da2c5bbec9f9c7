/** Number of a stored article; never reused. */
export type ArticleId = number & { readonly __brand: 'ArticleId' };

/**
 * Where the date of an article is from: printed on its page, the page's metadata, the source; `arrival` where what was
 * found lies more than a day ahead, `none` where nothing could be read, `unknown` of articles stored before this was noted.
 */
export const dateOrigins = ['printed', 'metadata', 'feed', 'arrival', 'none', 'unknown'] as const;
export type DateFrom = (typeof dateOrigins)[number];

/** An article as read from the publisher, not stored yet. */
export interface ArticleDraft {
  /** The publisher's own number of it, else its canonical address: equal keys are the same article. */
  readonly key: string;
  /** What else it is known by: guid, canonical address, the address that its page declares. */
  readonly otherKeys: readonly string[];
  /** The address readers open, as the publisher wrote it. */
  readonly url: string;
  readonly title: string;
  /** The desk, from the address before the page before the feed; empty where nobody names one. */
  readonly category: string;
  readonly byline: string | null;
  /** Epoch milliseconds; null where the publisher gives no date, never invented. */
  readonly publishedAt: number | null;
  readonly dateFrom: DateFrom;
  /** The publisher says that somebody paid for it. */
  readonly isAdvertorial: boolean;
  /** The body as fetched, a paragraph each, white space folded. */
  readonly paragraphs: readonly string[];
  readonly imageUrl: string | null;
  /** Changes when title, body, picture or category change. */
  readonly contentHash: string;
  /** Changes when what the source says of the article changes: the sign to read its page again. */
  readonly itemHash: string;
}

/**
 * `seen`: known from a first start, unread. `archived`: found in searches, never sent. `published`: sent to followers.
 * `withdrawn`: was published; the publisher took its page away.
 */
export type ArticleState = 'seen' | 'archived' | 'published' | 'withdrawn';

/** A stored article. */
export interface Article extends Omit<ArticleDraft, 'otherKeys'> {
  readonly id: ArticleId;
  /** Whole sentences of the body, verbatim; the first is the lead. */
  readonly summary: readonly string[];
  /** The same for those who want more; begins with the same lead. */
  readonly longSummary: readonly string[];
  readonly topics: readonly string[];
  /** When the bot met it, epoch milliseconds. */
  readonly seenAt: number;
  readonly state: ArticleState;
  /** 0 as first published, one more with each correction. */
  readonly revision: number;
  /** When the last correction was met, epoch milliseconds. */
  readonly correctedAt: number | null;
  /** When its page was found to be gone, epoch milliseconds; null unless it is withdrawn. */
  readonly withdrawnAt: number | null;
}
