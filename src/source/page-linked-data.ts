import { z } from 'zod';
import { areAlike } from './alike-titles.js';
import { type PageDocument, selectAll } from './page-document.js';
import { plainText } from './plain-text.js';
import { resolveUrl } from './resolve-url.js';

/** What a page's JSON-LD says of its article, in the words of schema.org. */
export interface LinkedArticle {
  readonly headline?: string | undefined;
  readonly datePublished?: string | undefined;
  readonly author?: string | undefined;
  readonly image?: string | undefined;
  readonly articleSection?: string | undefined;
  readonly articleBody?: string | undefined;
}

/** What is known of the page beside its JSON-LD. */
export interface PageClaims {
  /** The addresses that the page is known by. */
  readonly urls: readonly string[];
  /** What may be its headline: Open Graph's title, every `<h1>`. */
  readonly headlines: readonly string[];
  /** Its `<title>`, which may be a slogan. */
  readonly windowTitle: string;
  /** Whether a text stands on the page as a link: the headline of another article. */
  readonly isLinked: (text: string) => boolean;
}

/** All things that a page's JSON-LD speaks of. */
export function readLinkedData(document: PageDocument): readonly unknown[] {
  const scripts = selectAll(document, 'script[type="application/ld+json"]');
  return scripts.flatMap((script) => thingsOf(parseJson(script.textContent ?? '')));
}

/** A page has a few kilobytes of it; more is somebody's mistake. */
const LONGEST_SCRIPT = 500_000;

/**
 * The page's own article among its JSON-LD, so far as it checks out: it has the page's address or a headline like the
 * page's. The articles of lists and cards have neither. One that stands alone on a page without a headline is believed,
 * unless its own is a link there.
 */
export function findLinkedArticle(things: readonly unknown[], claims: PageClaims): LinkedArticle | undefined {
  const articles = things.map((thing) => articleSchema.safeParse(thing).data).filter((thing) => thing !== undefined);
  const own =
    articles.find(({ url }) => claims.urls.some((own) => isSameAddress(url, own))) ??
    articles.find(({ headline }) => isHeadline(headline, claims));
  if (own !== undefined) return own;

  const [only, ...others] = articles;
  if (only === undefined || others.length > 0 || only.url !== undefined || claims.headlines.length > 0)
    return undefined;
  return only.headline !== undefined && claims.isLinked(only.headline) ? undefined : only;
}

function isHeadline(text: string | undefined, { headlines, windowTitle }: PageClaims): boolean {
  return text !== undefined && [...headlines, windowTitle].some((title) => areAlike(text, title));
}

const textSchema = z.string().transform(plainText).pipe(z.string().min(1)).optional().catch(undefined);

/** A text, or the first of several, or an object that holds it under one of these names. */
function looseText(...names: readonly string[]) {
  return z
    .preprocess((value) => {
      const one: unknown = Array.isArray(value) ? value[0] : value;
      if (typeof one !== 'object' || one === null) return one;
      return Object.entries(one).find(([name]) => names.includes(name))?.[1];
    }, z.string())
    .transform(plainText)
    .pipe(z.string().min(1))
    .optional()
    .catch(undefined);
}

const articleSchema = z
  .object({
    '@type': z
      .union([z.string(), z.array(z.string())])
      .refine((type) => [type].flat().some((name) => /(?:Article|BlogPosting)$/.test(name))),
    headline: textSchema,
    datePublished: textSchema,
    author: looseText('name'),
    image: looseText('url', 'contentUrl'),
    articleSection: looseText('name'),
    articleBody: z.string().optional().catch(undefined),
    url: looseText('@id', 'url'),
    mainEntityOfPage: looseText('@id', 'url'),
  })
  .transform(({ mainEntityOfPage, ...article }) => ({ ...article, url: article.url ?? mainEntityOfPage }));

/** All things of a document, also those in `@graph` and `mainEntity`; lists of other articles are left out. */
function thingsOf(value: unknown, depth = 0): unknown[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((one) => thingsOf(one, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).filter(([name]) => name === '@graph' || name === 'mainEntity');
  return [value, ...inner.flatMap(([, one]) => thingsOf(one, depth + 1))];
}

/** Content systems write line breaks into strings, commas behind the last, and comments around the whole. */
function parseJson(text: string): unknown {
  if (text.length > LONGEST_SCRIPT) return undefined;
  const bare = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '');
  return tryJson(bare) ?? tryJson(bare.replace(/\p{Cc}/gu, ' ').replace(/,\s*(?=[}\]])/g, ''));
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSameAddress(one: string | undefined, other: string): boolean {
  const [a, b] = [resolveUrl(one ?? '', other), resolveUrl(other)];
  if (a === undefined || b === undefined || a.pathname === '/') return false;
  return placeOf(a) === placeOf(b);
}

function placeOf({ hostname, pathname }: URL): string {
  return `${hostname.replace(/^(?:www|amp|m)\./, '')}${pathname.replace(/\/(?:amp\/?)?$/, '')}`;
}
