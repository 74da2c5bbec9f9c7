import { z } from 'zod';
import { foldSpace, plainText } from './plain-text.js';
import { resolveUrl } from './resolve-url.js';
import type { SourceItem } from './source-item.js';

/**
 * One RSS item or Atom entry as xml2js gives it: element name in lower case → its occurrences, each a string, or an
 * object with the text in `_` and the attributes in `$`.
 */
export type RawFeedItem = ReadonlyMap<string, readonly unknown[]>;

const LONGEST_CATEGORY = 200;
const MOST_CATEGORIES = 50;

/** A field that is absurd is left out; only an absurd address costs the item. */
function lenient(maxLength: number) {
  return z.string().min(1).max(maxLength).optional().catch(undefined);
}

const sourceItemSchema = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  guid: lenient(2_000),
  title: lenient(1_000),
  dateText: lenient(200),
  author: lenient(300),
  categories: z.array(z.string().min(1)),
  html: z.string().min(1).optional(),
  imageUrl: lenient(2_000),
});

/** Reads one item of a feed whose address is `base`; undefined where it is no news item: without a usable address. */
export function readFeedItem(raw: RawFeedItem, base: string): SourceItem | undefined {
  const html = firstText(raw, ['content:encoded', 'content', 'description', 'summary']);
  const parsed = sourceItemSchema.safeParse({
    url: itemUrl(raw, base),
    guid: firstText(raw, ['guid', 'id']),
    title: plainText(firstText(raw, ['title']) ?? ''),
    dateText: firstText(raw, ['pubdate', 'published', 'dc:date', 'updated']),
    author: itemAuthor(raw),
    categories: itemCategories(raw),
    html,
    imageUrl: itemImage(raw, html ?? '', base),
  });
  return parsed.success ? withoutMissing(parsed.data) : undefined;
}

function itemUrl(raw: RawFeedItem, base: string): string | undefined {
  const links = raw.get('link') ?? [];
  const alternate = links.find((link) => [undefined, 'alternate'].includes(attribute(link, 'rel')));
  const permalink = (raw.get('guid') ?? []).find((guid) => attribute(guid, 'isPermaLink') !== 'false');
  const candidates = [attribute(alternate, 'href'), textOf(alternate), textOf(permalink)];
  return candidates.map((candidate) => resolveUrl(candidate ?? '', base)?.href).find((url) => url !== undefined);
}

function itemAuthor(raw: RawFeedItem): string | undefined {
  const author = raw.get('author')?.[0];
  const name = property(author, 'name');
  const nameText = Array.isArray(name) ? textOf(name[0]) : undefined;
  return foldSpace(firstText(raw, ['dc:creator']) ?? nameText ?? textOf(author) ?? '');
}

function itemCategories(raw: RawFeedItem): string[] {
  const elements = [...(raw.get('category') ?? []), ...(raw.get('dc:subject') ?? [])];
  const names = elements.map((element) => plainText(textOf(element) || (attribute(element, 'term') ?? '')));
  const usable = names.filter((name) => name !== '' && name.length <= LONGEST_CATEGORY);
  return [...new Set(usable)].slice(0, MOST_CATEGORIES);
}

function itemImage(raw: RawFeedItem, html: string, base: string): string | undefined {
  const groups = raw.get('media:group') ?? [];
  const media = [raw.get('media:content') ?? [], ...groups.map((group) => property(group, 'media:content'))].flat();
  const pictures = [...(raw.get('enclosure') ?? []), ...media].filter(isPicture);
  const addresses = [...pictures, ...(raw.get('media:thumbnail') ?? [])].map((element) => attribute(element, 'url'));
  const inText = /<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)["']/i.exec(html)?.[1];
  return [...addresses, inText]
    .map((address) => resolveUrl(address ?? '', base)?.href)
    .find((url) => url !== undefined);
}

function isPicture(element: unknown): boolean {
  const type = attribute(element, 'type') ?? '';
  if (type.startsWith('image/') || attribute(element, 'medium') === 'image') return true;
  return type === '' && /\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)/i.test(attribute(element, 'url') ?? '');
}

function firstText(raw: RawFeedItem, names: readonly string[]): string | undefined {
  const texts = names.map((name) => textOf(raw.get(name)?.[0]).trim());
  return texts.find((text) => text !== '');
}

/** The text of an element, its children's included (Atom's XHTML content), in the order xml2js keeps. */
function textOf(element: unknown): string {
  if (typeof element === 'string') return element;
  if (Array.isArray(element)) return element.map(textOf).join(' ');
  if (typeof element !== 'object' || element === null) return '';
  const parts = Object.entries(element).filter(([name]) => name !== '$');
  return parts.map(([, part]) => textOf(part)).join(' ');
}

function attribute(element: unknown, name: string): string | undefined {
  const value = property(property(element, '$'), name);
  return typeof value === 'string' ? value.trim() : undefined;
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function withoutMissing(item: z.infer<typeof sourceItemSchema>): SourceItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as SourceItem;
}
