import { findCards } from './other-article-cards.js';
import { linearise } from './page-blocks.js';
import { type BodyReading, readBody } from './page-body.js';
import { findByline } from './page-byline.js';
import { parsePage } from './page-document.js';
import { readMetadata } from './page-metadata.js';
import { findQuote } from './page-quote.js';
import type { PageReading } from './page-reading.js';
import { findTitle, titleIndex } from './page-title.js';
import { readabilityBlocks } from './readability-body.js';
import { selectedBody, selectedByline, selectedCaption, selectedImage, selectedQuote } from './selected-parts.js';
import type { Site } from './site.js';

/** The part of the configuration that reading a page needs. */
export type PageRules = Pick<Site, 'name' | 'page'>;

/**
 * Reads an article's page that came from `url`. For each part in turn: the site's own selectors, the forms that
 * publishers print, the page's metadata; for the body at last Readability. Never throws: of a page that cannot be
 * understood nothing is read.
 */
export function readArticlePage(html: string, url: string, site: PageRules): PageReading {
  try {
    return readPage(html, url, site);
  } catch {
    return { paragraphs: [] };
  }
}

function readPage(html: string, url: string, site: PageRules): PageReading {
  const document = parsePage(html);
  const metadata = readMetadata(document, url);
  const blocks = linearise(document.body);
  const title = findTitle({ document, blocks, site, metadataTitle: metadata.title });
  const own = { title, siteName: site.name };
  const cards = findCards(blocks, own);
  const titleAt = titleIndex(blocks, title);
  const printed = findByline({ blocks, cards, titleAt });
  const selected = selectedByline(document, site);

  const from = (printed?.index ?? titleAt) + 1;
  const body =
    selectedBody(document, site, title) ??
    unlessEmpty(readBody({ ...own, blocks, cards, from, isAnchored: printed !== undefined })) ??
    readFallbackBody(html, site, title);

  return withoutMissing({
    title,
    byline: selected?.author || printed?.author || metadata.author,
    dateText: selected?.dateText || printed?.dateText || metadata.dateText,
    section: metadata.section,
    paragraphs: body.paragraphs,
    caption: selectedCaption(document, site) ?? body.caption,
    imageUrl: selectedImage(document, site, url) ?? metadata.imageUrl,
    quote: selectedQuote(document, site) ?? findQuote(blocks),
  });
}

function readFallbackBody(html: string, site: PageRules, title: string | undefined): BodyReading {
  const own = { title, siteName: site.name };
  const blocks = readabilityBlocks(html);
  const box = blocks[0]?.element.ownerDocument.body;
  return readBody({ ...own, blocks, cards: findCards(blocks, own), from: 0, isAnchored: true, ...(box && { box }) });
}

function unlessEmpty(body: BodyReading): BodyReading | undefined {
  return body.paragraphs.length > 0 ? body : undefined;
}

function withoutMissing(reading: { readonly [K in keyof PageReading]: PageReading[K] | undefined }): PageReading {
  const present = Object.entries(reading).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(present) as unknown as PageReading;
}
