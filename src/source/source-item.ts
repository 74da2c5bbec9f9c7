/**
 * What a source says of one article, in the source's own words: nothing is interpreted yet, so dates are text.
 * `title`, `dateText` and `html` are missing where the source is a listing of links.
 */
export interface SourceItem {
  readonly url: string;
  /** The publisher's identifier in a feed, where it has one. */
  readonly guid?: string;
  readonly title?: string;
  readonly dateText?: string;
  readonly author?: string;
  readonly categories: readonly string[];
  /** Teaser or full text, as HTML. */
  readonly html?: string;
  readonly imageUrl?: string;
}

/** The two validators of a conditional request (RFC 9110 §8.8), kept byte for byte. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What asking a source came to. Validators are to be stored only after the items were taken in. */
export type PollOutcome =
  | { readonly status: 'unchanged' }
  | {
      readonly status: 'changed';
      readonly items: readonly SourceItem[];
      readonly validators: Validators;
      readonly skipped: number;
      /** How long the feed asks to be left alone, milliseconds; left out where it does not say. */
      readonly refreshMs?: number;
    }
  | { readonly status: 'failed'; readonly cause: string; readonly retryAfterMs?: number };
