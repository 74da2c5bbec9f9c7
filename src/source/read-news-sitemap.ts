import { Parser } from 'htmlparser2';
import { decodeReferences } from './decode-references.js';
import type { FeedReading } from './feed-reading.js';
import { foldSpace } from './plain-text.js';
import { createRepairNotes, MOST_SKIPPED_SHOWN, type NoteRepair, type SkippedEntry } from './reading-decisions.js';
import { findRoot, firstElement, repairXml } from './repair-xml.js';
import { resolveUrl } from './resolve-url.js';
import type { SourceItem } from './source-item.js';

/** Google's limit of a news sitemap; of an ordinary one, which may have 50,000, these are the newest. */
const MOST_ENTRIES = 1_000;
/** The limit of sitemaps.org. */
const MOST_LISTED = 50_000;
/** So many sitemaps of an index are offered to be read. */
const MOST_SITEMAPS = 5;
const LONGEST_TEXT = 4_000;

/**
 * Reads a news sitemap that came from `url` (Google's `news:news` and `image:image` extensions of sitemaps.org), or an
 * index of sitemaps, whose newest are named. Entries come newest first as far as they are dated. Never throws.
 */
export function readNewsSitemap(text: string, url: string): FeedReading {
  const notes = createRepairNotes();
  const root = findRoot(text, ['urlset', 'sitemapindex']);
  if (root === undefined) {
    const cause = `the answer begins with <${firstElement(text) ?? 'nothing'}>, not <urlset>`;
    return { status: 'not-a-feed', cause, decisions: { repairs: [], skipped: [] } };
  }
  const isIndex = /sitemapindex$/i.test(root.name);
  const xml = repairXml(text, root, notes.note);
  const entries = collectEntries(xml, isIndex ? 'sitemap' : 'url', notes.note).toSorted(newestFirst);
  const format = isIndex ? 'sitemap index' : 'news sitemap';
  if (isIndex) {
    const sitemaps = entries.map((entry) => addressOf(entry, 'loc', url)).filter((address) => address !== undefined);
    const decisions = { format, repairs: notes.list(), skipped: [] };
    return { status: 'index', sitemaps: newsSitemapsFirst(sitemaps).slice(0, MOST_SITEMAPS), decisions };
  }

  const items: SourceItem[] = [];
  const skipped: SkippedEntry[] = [];
  for (const entry of entries.slice(0, MOST_ENTRIES)) {
    const item = toItem(entry, url);
    if (item !== undefined) items.push(item);
    else skipped.push({ position: entry.position, reason: 'it has no usable address' });
  }
  const decisions = { format, repairs: notes.list(), skipped: skipped.slice(0, MOST_SKIPPED_SHOWN) };
  return { status: 'read', items, skipped: skipped.length, decisions };
}

/** The texts of one entry, by the path of element names without prefixes, such as `news/title`; the first one counts. */
interface Entry {
  readonly position: number;
  readonly texts: Map<string, string>;
}

function collectEntries(xml: string, entryName: string, note: NoteRepair): Entry[] {
  const entries: Entry[] = [];
  const path: string[] = [];
  let text = '';
  let isCdata = false;
  const parser = new Parser(
    {
      onopentagname(name) {
        const local = name.slice(name.indexOf(':') + 1);
        if (local === entryName) path.length = 0;
        path.push(local);
        if (path.length > 500) throw new Error('a sitemap is nested absurdly');
        if (entries.length >= MOST_LISTED) parser.pause();
        if (local === entryName) entries.push({ position: entries.length + 1, texts: new Map() });
        text = '';
      },
      ontext(part) {
        const fitting = part.slice(0, Math.max(0, LONGEST_TEXT - text.length));
        text += isCdata ? fitting : decodeReferences(fitting, note);
      },
      oncdatastart: () => (isCdata = true),
      oncdataend: () => (isCdata = false),
      onclosetag() {
        const key = path.slice(path.lastIndexOf(entryName) + 1).join('/');
        path.pop();
        const texts = entries.at(-1)?.texts;
        const value = foldSpace(text);
        if (texts !== undefined && value !== '' && !texts.has(key) && texts.size < 50) texts.set(key, value);
        text = '';
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true },
  );
  parser.end(xml);
  return entries;
}

function toItem({ texts }: Entry, base: string): SourceItem | undefined {
  const url = addressOf({ texts }, 'loc', base);
  if (url === undefined) return undefined;
  const title = texts.get('news/title');
  const dateText = texts.get('news/publication_date');
  const imageUrl = addressOf({ texts }, 'image/loc', base);
  return {
    url,
    categories: [],
    ...(title !== undefined && { title }),
    ...(dateText !== undefined && { dateText }),
    ...(imageUrl !== undefined && { imageUrl }),
  };
}

function addressOf({ texts }: Pick<Entry, 'texts'>, key: string, base: string): string | undefined {
  return resolveUrl(texts.get(key) ?? '', base)?.href;
}

/** Sitemaps date in W3C's form (sitemaps.org); what has no such date keeps its place, behind what has. */
function newestFirst(one: Entry, other: Entry): number {
  return timeOf(other) - timeOf(one) || one.position - other.position;
}

function timeOf({ texts }: Entry): number {
  const date = texts.get('news/publication_date') ?? texts.get('lastmod') ?? '';
  return /^\d{4}-\d\d-\d\d/.test(date) ? Date.parse(date) || 0 : 0;
}

/** An index often dates all alike: what is called news is asked first. */
function newsSitemapsFirst(addresses: readonly string[]): string[] {
  return addresses.toSorted((one, other) => Number(isOfNews(other)) - Number(isOfNews(one)));
}

function isOfNews(address: string): boolean {
  return /news|berita/i.test(new URL(address).pathname);
}
