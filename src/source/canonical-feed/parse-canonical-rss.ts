import RssParser from 'rss-parser';
import type { RawFeedItem } from '../feed-item.js';
import { type CanonicalName, canonicalNames } from './canonical-item.js';

/** rss-parser is known never to settle for some documents; a canonical one is none of them, as far as is known. */
const DEADLINE_MS = 10_000;

/**
 * Parses what `writeCanonicalRss` wrote, with a new rss-parser for each document: a used one may never settle. Every
 * element is asked for under its own name as a list, because of the known ones rss-parser keeps the first alone.
 */
export async function parseCanonicalRss(xml: string): Promise<readonly RawFeedItem[]> {
  const parser = new RssParser<unknown, Partial<Record<CanonicalName, unknown>>>({
    customFields: { item: canonicalNames.map((name) => [name, name, { keepArray: true }]) },
  });
  const feed = await withDeadline(parser.parseString(xml), DEADLINE_MS);
  return feed.items.map((item) => ({
    titles: textsIn(item.title),
    urls: textsIn(item.link),
    guids: textsIn(item['guid']),
    dateTexts: textsIn(item['bot:date']),
    authors: textsIn(item['dc:creator']),
    categories: textsIn(item.categories),
    htmls: textsIn(item['bot:html']),
    imageUrls: textsIn(item['bot:picture']),
  }));
}

function textsIn(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((text) => typeof text === 'string');
}

async function withDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it was not read within ${deadlineMs / 1000} s`)), deadlineMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
