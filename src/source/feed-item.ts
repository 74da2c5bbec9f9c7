import { z } from 'zod';
import { withoutUnseen } from './html-parts.js';
import { foldSpace, plainText } from './plain-text.js';
import { MOST_SKIPPED_SHOWN, type SkippedEntry } from './reading-decisions.js';
import type { SourceItem } from './source-item.js';

/** What one entry of a feed says, whatever the feed's format: of each list, the most believed first. */
export interface RawFeedItem {
  readonly titles: readonly string[];
  readonly urls: readonly string[];
  readonly guids: readonly string[];
  readonly dateTexts: readonly string[];
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly htmls: readonly string[];
  readonly imageUrls: readonly string[];
}

/** The items of a feed that can be used, and why the others cannot. */
export interface NormalisedItems {
  readonly items: readonly SourceItem[];
  readonly skipped: number;
  readonly shownSkipped: readonly SkippedEntry[];
}

const LONGEST_TITLE = 1_000;
const LONGEST_CATEGORY = 200;
const MOST_CATEGORIES = 50;
/** Of a text whose entry has no title, so much stands for one. */
const TITLE_FROM_TEXT = 100;

/** A field that is absurd is left out; only an absurd address costs the item. */
function lenient(maxLength: number) {
  return z.string().min(1).max(maxLength).optional().catch(undefined);
}

const sourceItemSchema = z.object({
  url: z.url({ protocol: /^https?$/, error: 'it has no usable address' }).max(2_000, 'its address is absurdly long'),
  guid: lenient(2_000),
  title: lenient(LONGEST_TITLE),
  dateText: lenient(200),
  author: lenient(300),
  categories: z.array(z.string().min(1)),
  html: z.string().min(1).optional(),
  imageUrl: lenient(2_000),
});

/** Turns a feed's entries into items, each checked by itself: one that cannot be used costs the others nothing. */
export function normaliseItems(entries: readonly RawFeedItem[]): NormalisedItems {
  const items: SourceItem[] = [];
  const shownSkipped: SkippedEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = sourceItemSchema.safeParse(fieldsOf(entry));
    if (parsed.success) items.push(withoutMissing(parsed.data));
    else if (shownSkipped.length < MOST_SKIPPED_SHOWN) shownSkipped.push(describeSkipped(entry, index, parsed.error));
  }
  return { items, skipped: entries.length - items.length, shownSkipped };
}

function fieldsOf(entry: RawFeedItem): z.input<typeof sourceItemSchema> {
  const html = first(entry.htmls.map((typed) => withoutUnseen(typed).trim()));
  return {
    url: entry.urls[0] ?? '',
    guid: first(entry.guids.map(foldSpace)),
    title: first(entry.titles.map(plainText)) ?? titleFrom(html ?? ''),
    dateText: first(entry.dateTexts.map(plainText)),
    author: first(entry.authors.map(nameOf)),
    categories: usableCategories(entry.categories),
    html,
    imageUrl: entry.imageUrls[0],
  };
}

function titleFrom(html: string): string | undefined {
  const text = plainText(html.slice(0, 4_000));
  if (text.length <= TITLE_FROM_TEXT) return text;
  const cut = text.slice(0, TITLE_FROM_TEXT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_FROM_TEXT / 2)).trimEnd()}…`;
}

/** RSS has `address (name)`, other feeds `name <address>`; an address alone names nobody. */
function nameOf(typed: string): string {
  const text = plainText(typed);
  const inBrackets = /^\S+@\S+\s*\(([^()]+)\)$/.exec(text)?.[1];
  return inBrackets ?? text.replace(/(?:^|\s)<?[^\s<>()]+@[^\s<>()]+>?$/, '').trim();
}

function usableCategories(typed: readonly string[]): string[] {
  const names = typed.slice(0, 4 * MOST_CATEGORIES).map(plainText);
  const usable = names.filter((name) => name !== '' && name.length <= LONGEST_CATEGORY && !/^https?:/.test(name));
  return [...new Set(usable)].slice(0, MOST_CATEGORIES);
}

function first(texts: readonly string[]): string | undefined {
  return texts.find((text) => text !== '');
}

function describeSkipped(entry: RawFeedItem, index: number, error: z.ZodError): SkippedEntry {
  const title = first(entry.titles.map(plainText))?.slice(0, 200);
  const reason = error.issues[0]?.message ?? 'it does not fit';
  return { position: index + 1, reason, ...(title !== undefined && { title }) };
}

function withoutMissing(item: z.infer<typeof sourceItemSchema>): SourceItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as SourceItem;
}
