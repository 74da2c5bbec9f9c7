import { findCards } from './other-article-cards.js';
import { linearise } from './page-blocks.js';
import { type BodyReading, readBody } from './page-body.js';
import { type PageDocument, selectAll } from './page-document.js';
import { readSelectedQuote } from './page-quote.js';
import type { PageQuote } from './page-reading.js';
import { foldSpace } from './plain-text.js';
import { isProse, readByline } from './printed-forms.js';
import { resolveUrl } from './resolve-url.js';
import type { Site } from './site.js';

type Rules = Pick<Site, 'name' | 'page'>;

/** The author and date line that the site's selector finds; either may be empty. */
export function selectedByline(
  document: PageDocument,
  { page }: Rules,
): { readonly author: string; readonly dateText: string } | undefined {
  const lines = selectAll(document, page.byline).flatMap((element) => linearise(element).map(({ text }) => text));
  const dated = lines.map(readByline).find((line) => line !== undefined);
  if (dated !== undefined) return dated;
  const author = lines.find((line) => line.length <= 80 && !/\d/.test(line));
  return author === undefined ? undefined : { author, dateText: '' };
}

/** The body that the site's selector finds, the longest where it finds several; undefined where it holds no text. */
export function selectedBody(
  document: PageDocument,
  { name: siteName, page }: Rules,
  title: string | undefined,
): BodyReading | undefined {
  const bodies = selectAll(document, page.body).map((box) => {
    const blocks = linearise(box);
    const cards = findCards(blocks, { title, siteName });
    return readBody({ blocks, cards, from: 0, isAnchored: true, title, siteName, box });
  });
  const [longest] = bodies.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return longest?.paragraphs.some(isProse) ? longest : undefined;
}

/** The caption that the site's selector finds. */
export function selectedCaption(document: PageDocument, { page }: Rules): string | undefined {
  const texts = selectAll(document, page.caption).map((element) => foldSpace(element.textContent ?? ''));
  return texts.find((text) => text !== '');
}

/** The address of the picture that the site's selector finds, also of one that is loaded lazily. */
export function selectedImage(document: PageDocument, { page }: Rules, url: string): string | undefined {
  const addresses = selectAll(document, page.image).flatMap((element) =>
    ['data-src', 'src', 'content', 'href'].map((name) => element.getAttribute(name) ?? ''),
  );
  return addresses.map((address) => resolveUrl(address, url)?.href).find((address) => address !== undefined);
}

/** The quote of the day that the site's selector finds. */
export function selectedQuote(document: PageDocument, { page }: Rules): PageQuote | undefined {
  const quotes = selectAll(document, page.quote).map((element) => readSelectedQuote(linearise(element)));
  return quotes.find((quote) => quote !== undefined);
}

function lengthOf({ paragraphs }: BodyReading): number {
  return paragraphs.join(' ').length;
}
