import { collectItems } from './canonical-feed/collect-items.js';
import { parseCanonicalRss } from './canonical-feed/parse-canonical-rss.js';
import { writeCanonicalRss } from './canonical-feed/write-canonical-rss.js';
import { decodeReferences } from './decode-references.js';
import { normaliseItems } from './feed-item.js';
import type { FeedReading } from './feed-reading.js';
import { readJsonFeed } from './json-feed.js';
import { createRepairNotes, type NoteRepair } from './reading-decisions.js';
import { type FoundRoot, findRoot, firstElement, repairXml } from './repair-xml.js';

export type { FeedReading } from './feed-reading.js';

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom and JSON Feed that came from `url`, which relative links are seen from.
 *
 * repair → one canonical RSS 2.0 channel → rss-parser → items, each checked. rss-parser alone throws on half of the
 * damage that servers do and silently loses text on more of it; of a canonical document it does neither. Hostile text
 * takes long and much memory: run this in a worker (`createFeedParser`), not in the main thread. Never throws.
 */
export async function readFeed(text: string, url: string): Promise<FeedReading> {
  if (/^\s*\{/.test(text)) return readJsonFeed(text, url);
  const notes = createRepairNotes();
  const xml = unescapeWhole(text, notes.note);
  const root = rootOf(xml, notes.note);
  if (typeof root === 'string') return { status: 'not-a-feed', cause: root, decisions: decisions() };

  try {
    const collected = collectItems(repairXml(xml, root, notes.note), url, notes.note);
    if (collected.items.length === 0 && isPage(xml)) return notAFeed(PAGE);
    if (collected.items.length === 0 && !isWholeFeed(xml, root)) return notAFeed(`${DAMAGED}: it holds no item`);
    const { items, skipped, shownSkipped } = normaliseItems(
      await parseCanonicalRss(writeCanonicalRss(collected.items)),
    );
    return {
      status: 'read',
      items,
      skipped,
      decisions: { ...decisions(), format: collected.format || 'items without a frame', skipped: shownSkipped },
    };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : 'unknown';
    return notAFeed(`${DAMAGED}: ${reason}`);
  }

  function decisions() {
    return { repairs: notes.list(), skipped: [] };
  }

  function notAFeed(cause: string): FeedReading {
    return { status: 'not-a-feed', cause, decisions: decisions() };
  }
}

const PAGE = 'the answer is a web page, not a feed';
const DAMAGED = 'the feed is too damaged to read';

/** Some servers send the feed as a text for readers of HTML. */
function unescapeWhole(text: string, note: NoteRepair): string {
  if (findRoot(text, feedRoots) !== undefined || !/&lt;(?:rss|feed|rdf:RDF)\b/i.test(text.slice(0, 4_096))) return text;
  note('whole document was escaped');
  return decodeReferences(text, () => {});
}

const feedRoots = ['rss', 'feed', 'rdf'];

/** Where the feed begins: its root, or what is left of it; a text where it is none. */
function rootOf(text: string, note: NoteRepair): FoundRoot | string {
  const first = firstElement(text);
  if (first === undefined) return 'the answer holds no element at all';
  const root = findRoot(text, feedRoots);
  if (root !== undefined) return root;
  if (isPage(text)) return PAGE;
  const remains = findRoot(text, ['channel', 'item', 'entry']);
  if (remains === undefined) return `the answer begins with <${first}>, which no feed does`;
  note('no root element');
  return remains;
}

function isPage(text: string): boolean {
  return ['html', 'body', 'head'].includes(firstElement(text) ?? '');
}

/** A feed may be empty; one that was cut off or that has no channel is not empty. */
function isWholeFeed(text: string, { name }: FoundRoot): boolean {
  const isClosed = text.includes(`</${name}`) || new RegExp(`<${name}[^<>]*/>`).test(text);
  const isAtom = /feed$/i.test(name);
  return isClosed && (isAtom || /<(?:[\w.-]{1,40}:)?channel[\s/>]/i.test(text));
}
