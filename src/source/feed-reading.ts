import type { ReadingDecisions } from './reading-decisions.js';
import type { SourceItem } from './source-item.js';

/**
 * What reading a document of a source came to. `skipped` counts the entries that could not be used; `failed` is no
 * word on the document: its reading was given up.
 */
export type FeedReading =
  | {
      readonly status: 'read';
      readonly items: readonly SourceItem[];
      readonly skipped: number;
      /** How long the feed asks to be left alone, milliseconds; left out where it does not say. */
      readonly refreshMs?: number;
      readonly decisions: ReadingDecisions;
    }
  | { readonly status: 'not-a-feed'; readonly cause: string; readonly decisions: ReadingDecisions }
  | SitemapIndex
  | { readonly status: 'failed'; readonly cause: string };

/** A sitemap that lists others: the newest of them, newest first. */
export interface SitemapIndex {
  readonly status: 'index';
  readonly sitemaps: readonly string[];
  readonly decisions: ReadingDecisions;
}
