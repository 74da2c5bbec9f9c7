import type { Block } from './page-blocks.js';
import { linkedDesk, printedDesk } from './page-breadcrumb.js';
import { type Found, found, type PageRule } from './page-decisions.js';
import { type PageDocument, type PageElement, selectAll } from './page-document.js';
import { findLinkedArticle, readLinkedData } from './page-linked-data.js';
import { isName } from './page-title.js';
import { foldSpace } from './plain-text.js';
import { lettersOf } from './printed-forms.js';
import { resolveUrl } from './resolve-url.js';
import type { Site } from './site.js';

/** What a page says of itself to machines: JSON-LD of schema.org, Open Graph and the like. */
export interface PageMetadata {
  readonly title: Found | undefined;
  readonly byline: Found | undefined;
  readonly date: Found | undefined;
  readonly section: Found | undefined;
  readonly imageUrl: Found | undefined;
  readonly canonicalUrl: string | undefined;
  /** The whole text, where JSON-LD gives it: to be believed only as far as the page prints it. */
  readonly articleBody: string | undefined;
}

/** What stands where a picture is missing. */
const NO_PICTURE = /(?:logo|default|placeholder|no-?image|favicon|blank)[^/]*$/i;

/** The page as seen by its metadata. */
export interface MetadataParts {
  readonly document: PageDocument;
  readonly blocks: readonly Block[];
  /** What relative addresses are seen from. */
  readonly url: string;
  readonly site: Pick<Site, 'name'>;
}

/** Reads a page's metadata: JSON-LD so far as it checks out, Open Graph, `<meta>`. */
export function readMetadata({ document, blocks, url, site }: MetadataParts): PageMetadata {
  const meta = createMetaReader(document);
  const canonical = resolveUrl(attributeOf(document, 'link[rel~="canonical"]', 'href'), url)?.href;
  const firstHeadlines = blocks.filter(({ element }) => element.localName === 'h1').map(({ text }) => text);
  const headlines = [meta('og:title')?.text ?? '', ...firstHeadlines].filter((text) => !isName(text, site));
  const things = readLinkedData(document);
  const linked = findLinkedArticle(things, {
    urls: [url, ...(canonical === undefined ? [] : [canonical])],
    headlines: headlines.filter((text) => text !== ''),
    windowTitle: foldSpace(document.querySelector('title')?.textContent ?? ''),
    isLinked: (text) => blocks.some((block) => block.isLinked && lettersOf(block.text) === lettersOf(text)),
  });
  const ofLinked = (text: string | undefined) => found(text, 'JSON-LD');
  const pictures = [meta('og:image', 'og:image:url', 'twitter:image'), ofLinked(linked?.image)];

  return {
    title: meta('og:title', 'twitter:title') ?? ofLinked(linked?.headline),
    byline: ofLinked(nameOnly(linked?.author)) ?? nameOf(meta('author', 'article:author_name', 'article:author')),
    date:
      ofLinked(linked?.datePublished) ??
      meta('article:published_time', 'og:published_time', 'datePublished', 'publishdate', 'pubdate', 'dcterms.created'),
    section:
      meta('article:section') ??
      ofLinked(linked?.articleSection) ??
      found(linkedDesk(things, headlines) ?? printedDesk(document, headlines), 'breadcrumb'),
    imageUrl: pictures.map((picture) => pictureOf(picture, url)).find((picture) => picture !== undefined),
    canonicalUrl: canonical,
    articleBody: linked?.articleBody,
  };
}

/** Finds the first filled `<meta>` of several names, in the order of the names. Names are compared without case. */
function createMetaReader(document: PageDocument): (...names: readonly string[]) => Found | undefined {
  const contents = new Map<string, string>();
  for (const element of selectAll(document, 'meta[content]')) {
    const name = metaName(element);
    const content = foldSpace(element.getAttribute('content') ?? '');
    if (content !== '' && !contents.has(name)) contents.set(name, content);
  }
  return (...names) => {
    const name = names.find((wanted) => contents.has(wanted.toLowerCase()));
    return name === undefined ? undefined : found(contents.get(name.toLowerCase()), ruleOf(name));
  };
}

function metaName(element: PageElement): string {
  const names = ['property', 'name', 'itemprop'].map((attribute) => element.getAttribute(attribute) ?? '');
  return names.find((name) => name !== '')?.toLowerCase() ?? '';
}

function ruleOf(name: string): PageRule {
  return /^(?:og|article):/.test(name) ? 'Open Graph' : '<meta>';
}

function attributeOf(document: PageDocument, selector: string, name: string): string {
  return selectAll(document, selector)[0]?.getAttribute(name) ?? '';
}

function pictureOf(picture: Found | undefined, url: string): Found | undefined {
  const address = resolveUrl(picture?.text ?? '', url);
  if (picture === undefined || address === undefined || NO_PICTURE.test(address.pathname)) return undefined;
  return { ...picture, text: address.href };
}

/** Open Graph's author is an address by its own rules, and a name by everybody's custom. */
function nameOf(author: Found | undefined): Found | undefined {
  return found(nameOnly(author?.text), author?.rule ?? '<meta>');
}

function nameOnly(author: string | undefined): string | undefined {
  return author !== undefined && !/^https?:|@\w+\.\w/.test(author) && author.length <= 100 ? author : undefined;
}
