import { z } from 'zod';
import { normaliseItems, type RawFeedItem } from './feed-item.js';
import type { FeedReading } from './feed-reading.js';
import { firstPicture } from './html-parts.js';
import { resolveUrl } from './resolve-url.js';

const text = z.string().optional().catch(undefined);
const authorSchema = z.object({ name: text }).optional().catch(undefined);

/** One item (jsonfeed.org/version/1.1); a field of another type than it should have counts as missing. */
const jsonItemSchema = z
  .object({
    id: z.coerce.string().optional().catch(undefined),
    url: text,
    external_url: text,
    title: text,
    content_html: text,
    content_text: text,
    summary: text,
    image: text,
    banner_image: text,
    date_published: text,
    date_modified: text,
    author: authorSchema,
    authors: z.array(authorSchema).catch([]).default([]),
    tags: z
      .array(z.unknown())
      .catch([])
      .default([])
      .transform((tags) => tags.filter((tag) => typeof tag === 'string')),
  })
  .catch({ authors: [], tags: [] });

const jsonFeedSchema = z.object({ version: z.coerce.string().default(''), items: z.array(z.unknown()) });

/** As of other feeds. */
const MOST_ITEMS = 2_000;

/** Reads JSON Feed 1.x that came from `url`; rss-parser cannot. Never throws. */
export function readJsonFeed(json: string, url: string): FeedReading {
  const feed = parseJson(json);
  if (typeof feed === 'string') {
    return { status: 'not-a-feed', cause: feed, decisions: { repairs: [], skipped: [] } };
  }
  const { items, skipped, shownSkipped } = normaliseItems(
    feed.items.slice(0, MOST_ITEMS).map((item) => toRawItem(jsonItemSchema.parse(item), url)),
  );
  const format = `JSON Feed ${/version\/(1(?:\.\d)?)$/.exec(feed.version)?.[1] ?? 'of no version'}`;
  return { status: 'read', items, skipped, decisions: { format, repairs: [], skipped: shownSkipped } };
}

/** The feed, or why it is none. */
function parseJson(json: string): z.infer<typeof jsonFeedSchema> | string {
  try {
    const parsed = jsonFeedSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : 'the answer is JSON, but no JSON Feed: it has no items';
  } catch {
    return 'the answer is JSON that is too damaged to read';
  }
}

function toRawItem(item: z.output<typeof jsonItemSchema>, base: string): RawFeedItem {
  const html = [item.content_html, escaped(item.content_text), escaped(item.summary)].filter(isText);
  const pictures = [item.image, item.banner_image, firstPicture(item.content_html ?? '')];
  return {
    titles: [escaped(item.title)].filter(isText),
    urls: [item.url, item.external_url, item.id].map((typed) => addressOf(typed, base)).filter(isText),
    guids: [item.id].filter(isText),
    dateTexts: [item.date_published, item.date_modified].filter(isText),
    authors: [...item.authors, item.author].map((author) => escaped(author?.name)).filter(isText),
    categories: item.tags.map((tag) => escaped(tag)).filter(isText),
    htmls: html,
    imageUrls: pictures.map((typed) => addressOf(typed, base)).filter(isText),
  };
}

/** A bare number or word as id is no relative address. */
function addressOf(typed: string | undefined, base: string): string | undefined {
  return /[/?]/.test(typed ?? '') ? resolveUrl(typed ?? '', base)?.href : undefined;
}

/** JSON Feed's plain texts as HTML, a paragraph for each. */
function escaped(plain: string | undefined): string | undefined {
  const html = plain?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return html?.split(/\n\s*\n/).join('<p>');
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
