import { type Block, isHeading } from './page-blocks.js';
import type { PageElement } from './page-document.js';
import { isCardDate, isLabel, isProse, lettersOf, readByline, startsWithDateline } from './printed-forms.js';

/** The blocks from `first` to `last` that print another article: label, title, the title again, date line, teaser. */
export interface OtherArticleCard {
  readonly first: number;
  readonly last: number;
  /** The element that holds the card and nothing else; undefined where the mark-up does not set it apart. */
  readonly box: PageElement | undefined;
}

/** What is known of the page's own article, so that it is not taken for another one. */
export interface OwnArticle {
  readonly title: string | undefined;
  readonly siteName: string;
}

/**
 * Finds the cards of other articles among the blocks of a page. A date line without author or bar is a card's, unless
 * it stands under the page's own headline; a title printed twice is a card's too when it is a link or has a label.
 */
export function findCards(blocks: readonly Block[], own: OwnArticle): readonly OtherArticleCard[] {
  const cards: OtherArticleCard[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const core = coreAt(blocks, at, own);
    if (core === undefined) continue;
    const card = wholeCard(blocks, core, own);
    cards.push(card);
    at = Math.max(at, card.last);
  }
  return cards;
}

/** Finds the card that a block belongs to, by the block's place. */
export function cardFinder(cards: readonly OtherArticleCard[]): (index: number) => OtherArticleCard | undefined {
  const byIndex = new Map<number, OtherArticleCard>();
  for (const card of cards) {
    for (let index = card.first; index <= card.last; index++) if (!byIndex.has(index)) byIndex.set(index, card);
  }
  return (index) => byIndex.get(index);
}

/** Label, titles and date line: what shows that there is a card. */
interface Core {
  readonly first: number;
  readonly last: number;
}

function coreAt(blocks: readonly Block[], at: number, own: OwnArticle): Core | undefined {
  if (isCardDate(textAt(blocks, at))) return isOwnDateLine(blocks, at, own) ? undefined : datedCore(blocks, at);
  return doubledCore(blocks, at, own);
}

function datedCore(blocks: readonly Block[], at: number): Core {
  if (at === 0 || startsLikeText(textAt(blocks, at - 1))) return { first: at, last: at };
  const isDoubled = at > 1 && isSame(textAt(blocks, at - 1), textAt(blocks, at - 2));
  return { first: withLabel(blocks, isDoubled ? at - 2 : at - 1), last: at };
}

function doubledCore(blocks: readonly Block[], at: number, own: OwnArticle): Core | undefined {
  const [title, again] = [blocks[at], blocks[at + 1]];
  if (title === undefined || again === undefined || !isSame(title.text, again.text)) return undefined;
  if (title.text.split(' ').length < 3 || isSame(title.text, own.title ?? '')) return undefined;
  const first = withLabel(blocks, at);
  const looksLikeCard = first < at || title.isLinked || again.isLinked || isHeading(title.element);
  const last = isCardDate(textAt(blocks, at + 2)) ? at + 2 : at + 1;
  return looksLikeCard ? { first, last } : undefined;
}

/** Under the page's own headline, or under it with a line for the author between. */
function isOwnDateLine(blocks: readonly Block[], at: number, own: OwnArticle): boolean {
  if (own.title === undefined) return false;
  const titleAt = [at - 1, at - 2].find((index) => isSame(textAt(blocks, index), own.title ?? ''));
  const title = titleAt === undefined ? undefined : blocks[titleAt];
  if (titleAt === undefined || title === undefined || title.isLinked) return false;
  if (title.element.localName === 'h1') return true;
  const isDoubled = isSame(textAt(blocks, titleAt - 1), title.text);
  return !isDoubled && (titleAt === at - 1 || textAt(blocks, at - 1).split(' ').length <= 5);
}

function withLabel(blocks: readonly Block[], first: number): number {
  return isLabel(textAt(blocks, first - 1)) ? first - 1 : first;
}

/** Widens a core to the element around it, so far as that holds no more than a card; else by the order of the blocks. */
function wholeCard(blocks: readonly Block[], core: Core, own: OwnArticle): OtherArticleCard {
  let card: OtherArticleCard | undefined;
  for (let box = blocks[core.last]?.element ?? null; box !== null; box = box.parentElement) {
    const span = spanOf(blocks, core, box);
    if (span === undefined) continue;
    if (!isOnlyCard(blocks, core, span, own)) break;
    card = { ...span, box };
  }
  if (card !== undefined) return card;
  const hasTeaser = isTeaser(textAt(blocks, core.last + 1), own);
  return { first: core.first, last: hasTeaser ? core.last + 1 : core.last, box: undefined };
}

/** The blocks within `box`; undefined while it does not hold the whole core. */
function spanOf(blocks: readonly Block[], core: Core, box: PageElement): Core | undefined {
  const isInside = (index: number) => box.contains(blocks[index]?.element ?? box) && blocks[index] !== undefined;
  for (let index = core.first; index <= core.last; index++) if (!isInside(index)) return undefined;
  let { first, last } = core;
  while (first > core.first - MOST_EXTRA && isInside(first - 1)) first--;
  while (last < core.last + MOST_EXTRA && isInside(last + 1)) last++;
  return { first, last };
}

const MOST_EXTRA = 3;

function isOnlyCard(blocks: readonly Block[], core: Core, span: Core, own: OwnArticle): boolean {
  const before = blocks.slice(span.first, core.first);
  const after = blocks.slice(core.last + 1, span.last + 1);
  if (before.length > 1 || after.length > 2) return false;
  const extra = [...before, ...after];
  if (extra.filter(({ text }) => isProse(text)).length > 1) return false;
  return !extra.some(({ text, element }) => element.localName === 'h1' || isOwnText(text, own));
}

function isTeaser(text: string, own: OwnArticle): boolean {
  return isProse(text) && !isOwnText(text, own);
}

function isOwnText(text: string, { title, siteName }: OwnArticle): boolean {
  return startsWithDateline(text, siteName) || readByline(text)?.isAuthored === true || isSame(text, title ?? '');
}

function startsLikeText(text: string): boolean {
  return text.length > 200 || (isProse(text) && /[.”"]$/.test(text));
}

function isSame(a: string, b: string): boolean {
  return a !== '' && lettersOf(a) === lettersOf(b);
}

function textAt(blocks: readonly Block[], index: number): string {
  return blocks[index]?.text ?? '';
}
