import RssParser from 'rss-parser';
import { type RawFeedItem, readFeedItem } from './feed-item.js';
import { findRoot, firstElement, repairXml } from './repair-xml.js';
import type { SourceItem } from './source-item.js';

/** What reading a document as a feed came to; `skipped` items had no usable address. */
export type FeedReading =
  | { readonly status: 'read'; readonly items: readonly SourceItem[]; readonly skipped: number }
  | { readonly status: 'not-a-feed'; readonly cause: string };

/** rss-parser is known never to settle for some documents. */
const DEADLINE_MS = 10_000;

/**
 * Reads RSS 0.9 to 2.0, RDF and Atom that came from `url`, which relative links are seen from.
 *
 * rss-parser is used for the structure only, with a new instance for each document: a used one may never settle. All
 * other elements reach it under names it does not know, because what it does with the known ones loses text, throws
 * on unreadable dates and takes quadratic time over HTML.
 */
export async function readFeed(text: string, url: string): Promise<FeedReading> {
  const first = firstElement(text);
  if (first === undefined) return notAFeed('the answer holds no element at all');
  if (first === 'html' || first === 'body' || first === 'head') return notAFeed('the answer is a web page, not a feed');
  const root = findRoot(text, feedRoots);
  if (root === undefined) return notAFeed(`the answer begins with <${first}>, which no feed does`);

  try {
    const raw = await withDeadline(parseStructure(repairXml(text, root)), DEADLINE_MS);
    const items = raw.map((item) => readFeedItem(item, url)).filter((item) => item !== undefined);
    return { status: 'read', items, skipped: raw.length - items.length };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : 'unknown';
    return notAFeed(`the feed is too damaged to read: ${reason}`);
  }
}

const feedRoots = ['rss', 'feed', 'rdf:rdf'];

/** The names that rss-parser needs to find the items, by their lower-case form. */
const structureNames: Readonly<Record<string, string>> = {
  rss: 'rss',
  channel: 'channel',
  item: 'item',
  feed: 'feed',
  entry: 'entry',
  'rdf:rdf': 'rdf:RDF',
};

const itemNames = [
  'title',
  'link',
  'guid',
  'id',
  'pubdate',
  'published',
  'updated',
  'dc:date',
  'author',
  'dc:creator',
  'category',
  'dc:subject',
  'description',
  'summary',
  'content',
  'content:encoded',
  'enclosure',
  'media:content',
  'media:group',
  'media:thumbnail',
];

async function parseStructure(xml: string): Promise<RawFeedItem[]> {
  const parser = new RssParser<unknown, Record<string, unknown>>({
    defaultRSS: 2,
    xml2js: { tagNameProcessors: [hiddenName], emptyTag: () => ({}) },
    customFields: { item: itemNames.map((name) => [hiddenName(name), name, { keepArray: true }]) },
  });
  const feed = await parser.parseString(xml);
  return feed.items.map(toRawItem);
}

function hiddenName(name: string): string {
  const lower = name.toLowerCase();
  return structureNames[lower] ?? `kept-${lower}`;
}

function toRawItem(item: Record<string, unknown>): RawFeedItem {
  return new Map(itemNames.map((name) => [name, unhide(item[name])]).filter(isElementList));
}

function isElementList(entry: unknown[]): entry is [string, unknown[]] {
  return Array.isArray(entry[1]);
}

/** Gives the children of an element their names back. */
function unhide(element: unknown): unknown {
  if (Array.isArray(element)) return element.map(unhide);
  if (typeof element !== 'object' || element === null) return element;
  return Object.fromEntries(
    Object.entries(element).map(([name, value]) => [name.replace(/^kept-/, ''), name === '$' ? value : unhide(value)]),
  );
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

function notAFeed(cause: string): FeedReading {
  return { status: 'not-a-feed', cause };
}
