import { decodeBytes } from './decode-text.js';
import type { FeedReading } from './feed-reading.js';
import { readFeed } from './read-feed.js';
import { readNewsSitemap } from './read-news-sitemap.js';
import { refreshHintMs } from './refresh-hint.js';

/** What is known of a document besides its bytes. */
export interface DocumentHints {
  readonly kind: 'feed' | 'news-sitemap';
  /** The address it came from. */
  readonly url: string;
  /** The charset of the HTTP header. */
  readonly charset?: string | undefined;
}

/** Reads the bytes of a feed or a news sitemap. What else goes wrong than the reading itself is thrown. */
export async function readSourceDocument(
  bytes: Uint8Array,
  { kind, url, charset }: DocumentHints,
): Promise<FeedReading> {
  const { text, ...decision } = decodeBytes(bytes, charset);
  const reading = kind === 'feed' ? await readFeed(text, url) : readNewsSitemap(text, url);
  if (reading.status === 'failed') return reading;
  const decided = { ...reading, decisions: { charset: decision, ...reading.decisions } };
  return decided.status === 'read' && kind === 'feed' ? { ...decided, refreshMs: refreshHintMs(text) } : decided;
}
