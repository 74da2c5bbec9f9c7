import { z } from 'zod';
import { type PageDocument, selectAll } from './page-document.js';
import { foldSpace, plainText } from './plain-text.js';
import { resolveUrl } from './resolve-url.js';

/** What a page says of itself to machines: JSON-LD of schema.org, Open Graph and the like. */
export interface PageMetadata {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly dateText: string | undefined;
  readonly section: string | undefined;
  readonly imageUrl: string | undefined;
}

/** Reads a page's metadata; `url` is what relative addresses are seen from. */
export function readMetadata(document: PageDocument, url: string): PageMetadata {
  const linked = readLinkedData(document);
  const meta = (...names: string[]) => firstMeta(document, names);
  return {
    title: meta('og:title', 'twitter:title') ?? linked?.headline,
    author: linked?.author ?? meta('author', 'article:author_name'),
    dateText: linked?.datePublished ?? meta('article:published_time', 'og:published_time', 'datePublished'),
    section: meta('article:section') ?? linked?.articleSection,
    imageUrl: resolveUrl(meta('og:image', 'og:image:url', 'twitter:image') ?? linked?.image ?? '', url)?.href,
  };
}

function firstMeta(document: PageDocument, names: readonly string[]): string | undefined {
  const elements = names.flatMap((name) =>
    selectAll(document, `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`),
  );
  return elements.map((element) => foldSpace(element.getAttribute('content') ?? '')).find((content) => content !== '');
}

const textSchema = z.string().transform(plainText).pipe(z.string().min(1)).optional().catch(undefined);

/** A text, or the first of several, or an object that holds it under `name` or `url`. */
const looseText = z
  .preprocess((value) => {
    const one: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof one !== 'object' || one === null) return one;
    return 'name' in one ? one.name : 'url' in one ? one.url : undefined;
  }, z.string())
  .transform(plainText)
  .pipe(z.string().min(1))
  .optional()
  .catch(undefined);

const newsArticleSchema = z.object({
  '@type': z
    .union([z.string(), z.array(z.string())])
    .refine((type) => [type].flat().some((name) => /(?:Article|BlogPosting)$/.test(name))),
  headline: textSchema,
  datePublished: textSchema,
  author: looseText,
  image: looseText,
  articleSection: looseText,
});

function readLinkedData(document: PageDocument): z.infer<typeof newsArticleSchema> | undefined {
  const scripts = selectAll(document, 'script[type="application/ld+json"]');
  const things = scripts.flatMap((script) => thingsOf(parseJson(script.textContent ?? '')));
  return things.map((thing) => newsArticleSchema.safeParse(thing).data).find((article) => article !== undefined);
}

function thingsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(thingsOf);
  if (typeof value !== 'object' || value === null) return [];
  return '@graph' in value ? [value, ...thingsOf(value['@graph'])] : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
