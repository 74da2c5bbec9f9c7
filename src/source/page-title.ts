import { areAlike } from './alike-titles.js';
import type { Block } from './page-blocks.js';
import { type Found, found } from './page-decisions.js';
import { type PageDocument, selectAll } from './page-document.js';
import { foldSpace } from './plain-text.js';
import { lettersOf, readByline } from './printed-forms.js';
import type { Site } from './site.js';

/** What finding the headline needs. `metadataTitle` is Open Graph's or JSON-LD's. */
export interface TitleParts {
  readonly document: PageDocument;
  readonly blocks: readonly Block[];
  readonly site: Pick<Site, 'name' | 'page'>;
  readonly metadataTitle: Found | undefined;
}

/**
 * The page's own headline: what the site's selector finds; else the `<h1>` that the metadata agrees with; else the
 * metadata's title without the publisher's name; else the `<h1>`, or the line, that a byline follows. The `<h1>` of a
 * page may be the publisher's name or another article's card.
 */
export function findTitle({ document, blocks, site, metadataTitle }: TitleParts): Found | undefined {
  const selected = selectAll(document, site.page.title).map((element) => foldSpace(element.textContent ?? ''));
  const bySelector = selected.find((text) => text !== '');
  if (bySelector !== undefined) return found(bySelector, 'site selector');

  const headlines = blocks.filter(({ element, text }) => element.localName === 'h1' && !isName(text, site));
  const claimed =
    found(withoutName(metadataTitle?.text ?? '', site), metadataTitle?.rule ?? '<meta>') ??
    found(namedTitle(document, site), '<title>');
  const agreed = headlines.find(({ text }) => areAlike(text, claimed?.text ?? ''));
  if (agreed !== undefined) return found(agreed.text, '<h1> the metadata agrees with');
  return claimed ?? found(headlineOverByline(blocks), 'line above the byline') ?? found(headlines[0]?.text, '<h1>');
}

/** Where the headline is printed: in an `<h1>` where there is one, never in a link; -1 where it is not printed. */
export function titleIndex(blocks: readonly Block[], title: string | undefined): number {
  if (title === undefined) return -1;
  const isTitle = (block: Block) => !block.isLinked && lettersOf(block.text) === lettersOf(title);
  const headline = blocks.findIndex((block) => block.element.localName === 'h1' && isTitle(block));
  return headline === -1 ? blocks.findIndex(isTitle) : headline;
}

/** The `<title>`, where it is a title and the publisher's name; alone it may be a slogan. */
function namedTitle(document: PageDocument, site: Pick<Site, 'name'>): string {
  const whole = foldSpace(document.querySelector('title')?.textContent ?? '');
  const title = withoutName(whole, site);
  return title === whole ? '' : title;
}

/** Without the publisher's name behind the last dash or bar. */
function withoutName(title: string, site: Pick<Site, 'name'>): string {
  const parts = /^(.*\S)\s+[|•·–—-]\s+(\S.*)$/.exec(title);
  return parts?.[1] !== undefined && isName(parts[2] ?? '', site) ? parts[1] : isName(title, site) ? '' : title;
}

/** Whether a text is nothing but the publisher's name. */
export function isName(text: string, { name }: Pick<Site, 'name'>): boolean {
  const letters = lettersOf(text);
  return letters === lettersOf(name) || letters.startsWith(`${lettersOf(name)}com`);
}

function headlineOverByline(blocks: readonly Block[]): string | undefined {
  const byline = blocks.findIndex(({ text }) => readByline(text)?.isAuthored === true);
  const above = blocks[byline - 1];
  return above !== undefined && !above.isLinked && above.text.length <= 200 ? above.text : undefined;
}
