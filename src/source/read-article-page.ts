import { confinedBody, linkedBody } from './linked-body.js';
import { findCards } from './other-article-cards.js';
import { hasAdvertorialLabel } from './page-advertorial.js';
import { linearise } from './page-blocks.js';
import { type BodyReading, readBody } from './page-body.js';
import { findByline } from './page-byline.js';
import { found, type PageDecision, type PageField, type PageRule } from './page-decisions.js';
import { parsePage } from './page-document.js';
import { readMetadata } from './page-metadata.js';
import { findQuote } from './page-quote.js';
import type { PageReading } from './page-reading.js';
import { findTitle, titleIndex } from './page-title.js';
import { isAdvertorialWord } from './printed-forms.js';
import { readabilityBlocks } from './readability-body.js';
import { selectedBody, selectedByline, selectedCaption, selectedImage, selectedQuote } from './selected-parts.js';
import type { Site } from './site.js';

/** The part of the configuration that reading a page needs. */
export type PageRules = Pick<Site, 'name' | 'page'>;

/** A page as read, and which rule won each of its parts. */
export interface ExaminedPage {
  readonly page: PageReading;
  readonly decisions: readonly PageDecision[];
}

/** Reads an article's page that came from `url`; {@link examineArticlePage} without the reasons. Never throws. */
export function readArticlePage(html: string, url: string, site: PageRules): PageReading {
  return examineArticlePage(html, url, site).page;
}

/**
 * Reads an article's page that came from `url` and says how. For each part in turn: the site's own selectors, the forms
 * that publishers print, the page's metadata; for the body JSON-LD's text as far as the page prints it, at last
 * Readability. Never throws: of a page that cannot be understood nothing is read.
 */
export function examineArticlePage(html: string, url: string, site: PageRules): ExaminedPage {
  try {
    return examine(html, url, site);
  } catch {
    return { page: { paragraphs: [] }, decisions: [] };
  }
}

/** A part that was found. */
interface Part<Value> {
  readonly value: Value;
  readonly rule: PageRule;
}

function examine(html: string, url: string, site: PageRules): ExaminedPage {
  const document = parsePage(html);
  const blocks = linearise(document.body);
  const metadata = readMetadata({ document, blocks, url, site });
  const title = findTitle({ document, blocks, site, metadataTitle: metadata.title });
  const own = { title: title?.text, siteName: site.name };
  const cards = findCards(blocks, own);
  const titleAt = titleIndex(blocks, own.title);
  const printed = findByline({ blocks, cards, titleAt });
  const selected = selectedByline(document, site);
  const from = (printed?.index ?? titleAt) + 1;
  const byline = found(selected?.author, 'site selector') ?? found(printed?.author, 'printed form') ?? metadata.byline;

  const linked = linkedBody(metadata.articleBody, blocks, cards);
  const printedBody = withText(readBody({ ...own, blocks, cards, from, isAnchored: printed !== undefined }));
  const body =
    part(selectedBody(document, site, own.title), 'site selector') ??
    part(printedBody && confinedBody(printedBody, linked), 'printed form') ??
    part(linked, 'JSON-LD') ??
    part(withText(fallbackBody(html, site, own.title)), 'Readability');

  return collect({
    title: ofFound(title),
    byline: ofFound(byline),
    dateText: ofFound(found(selected?.dateText, 'site selector') ?? found(printed?.dateText, 'printed form')),
    metadataDate: ofFound(metadata.date),
    section: ofFound(metadata.section),
    body: body === undefined ? undefined : { value: body.value.paragraphs, rule: body.rule },
    caption: part(selectedCaption(document, site), 'site selector') ?? part(body?.value.caption, 'printed form'),
    imageUrl: part(selectedImage(document, site, url), 'site selector') ?? ofFound(metadata.imageUrl),
    isAdvertorial:
      part(isAdvertorialWord(byline?.text ?? '') || undefined, 'byline') ??
      part(hasAdvertorialLabel(blocks, titleAt) || undefined, 'label'),
    canonicalUrl: part(metadata.canonicalUrl, 'rel=canonical'),
    quote: part(selectedQuote(document, site), 'site selector') ?? part(findQuote(blocks), 'printed form'),
  });
}

function fallbackBody(html: string, site: PageRules, title: string | undefined): BodyReading {
  const own = { title, siteName: site.name };
  const blocks = readabilityBlocks(html);
  const box = blocks[0]?.element.ownerDocument.body;
  return readBody({ ...own, blocks, cards: findCards(blocks, own), from: 0, isAnchored: true, ...(box && { box }) });
}

function withText(body: BodyReading): BodyReading | undefined {
  return body.paragraphs.length > 0 ? body : undefined;
}

function part<Value>(value: Value | undefined, rule: PageRule): Part<Value> | undefined {
  return value === undefined || value === '' ? undefined : { value, rule };
}

function ofFound(text: { readonly text: string; readonly rule: PageRule } | undefined): Part<string> | undefined {
  return text && { value: text.text, rule: text.rule };
}

type Parts = { readonly [Field in PageField]: Part<NonNullable<PartValues[Field]>> | undefined };
type PartValues = PageReading & { readonly body: PageReading['paragraphs'] };

/** The parts that were found, as a reading and as decisions. */
function collect({ body, ...others }: Parts): ExaminedPage {
  const present = Object.entries({ ...others, body }).filter(([, one]) => one !== undefined);
  const decisions = present.map(([field, one]) => ({ field: field as PageField, rule: one?.rule ?? 'printed form' }));
  const values = Object.entries(others).flatMap(([field, one]) => (one === undefined ? [] : [[field, one.value]]));
  const page = { ...Object.fromEntries(values), paragraphs: body?.value ?? [] } as PageReading;
  return { page, decisions };
}
