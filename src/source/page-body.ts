import { withoutForeignTail } from './foreign-tail.js';
import { cardFinder, type OtherArticleCard } from './other-article-cards.js';
import { type Block, isFigureCaption } from './page-blocks.js';
import type { PageElement } from './page-document.js';
import {
  endsWithCredit,
  endsWithInitials,
  isFootLine,
  isProse,
  lettersOf,
  readByline,
  readDoubledQuote,
  startsWithDateline,
} from './printed-forms.js';

/** Where a body is looked for. */
export interface BodyParts {
  readonly blocks: readonly Block[];
  readonly cards: readonly OtherArticleCard[];
  /** The first block that may belong to the body: behind headline and byline. */
  readonly from: number;
  /** Whether `from` is known to be the beginning of the article; if not, only a dateline can show it. */
  readonly isAnchored: boolean;
  readonly title: string | undefined;
  readonly siteName: string;
  /** The element that is known to hold the body; found by its first paragraph where it is not. */
  readonly box?: PageElement;
}

/** A body as printed: its paragraphs, and the caption of the photograph above it. */
export interface BodyReading {
  readonly paragraphs: readonly string[];
  readonly caption?: string;
}

/** How much text may stand between byline and dateline: a subtitle, a caption without its credit. */
const MOST_PROSE_ABOVE_DATELINE = 2;

/**
 * Reads the body of a page's own article: from the paragraph with the dateline, else from the first running text, to
 * the editors' initials, a card of another article, the quote of the day or the headings of the foot. A card in a box
 * of its own within the text is passed over.
 */
export function readBody(parts: BodyParts): BodyReading {
  const { blocks } = parts;
  const foreign = new Foreign(parts);
  const start = findStart(parts, foreign);
  const first = start === undefined ? undefined : blocks[start];
  if (start === undefined || first === undefined) return { paragraphs: [] };

  const box = parts.box ?? bodyBox(blocks, first);
  const paragraphs: string[] = [];
  let inner: string | undefined;
  let isQuoteNext = false;
  for (let at = start; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || !box.contains(block.element)) break;
    const card = foreign.cardAt(at);
    if (card !== undefined) {
      if (!isSetApart(card, box)) break;
      at = card.last;
      continue;
    }
    isQuoteNext = readDoubledQuote(block.text) !== undefined;
    if (at > start && (isQuoteNext || isFootLine(block.text) || foreign.repeats(block.text, parts.siteName))) break;
    if (isFigureCaption(block)) inner ??= block.text;
    else if (!isAside(block, parts) && !isMarkOfLink(block, blocks[at + 1])) paragraphs.push(block.text);
    if (endsWithInitials(block.text)) break;
  }
  const caption = captionAbove(parts, start, foreign) ?? inner;
  const own = isQuoteNext ? withoutForeignTail(paragraphs, parts.title) : paragraphs;
  return { paragraphs: own, ...(caption !== undefined && { caption }) };
}

/** So many letters at the beginning of a teaser are no other text's. */
const TEASER_LETTERS = 30;

/** What is known to belong to other articles. */
class Foreign {
  /** The card that a block belongs to. */
  readonly cardAt: (index: number) => OtherArticleCard | undefined;
  /** Beginnings of teasers without their first letter, which a page may lose when it repeats them. */
  readonly #teasers: ReadonlySet<string>;

  constructor({ cards, blocks, title }: BodyParts) {
    this.cardAt = cardFinder(cards);
    const others = cards.map(({ first, last }) => blocks.slice(first, last + 1).map(({ text }) => text));
    const teasers = others
      .filter((texts) => !texts.some((text) => lettersOf(text) === lettersOf(title ?? '')))
      .flatMap((texts) => texts.filter(isProse))
      .map((teaser) => lettersOf(teaser).slice(1, 1 + TEASER_LETTERS));
    this.#teasers = new Set(teasers.filter((teaser) => teaser.length === TEASER_LETTERS));
  }

  /** Whether a paragraph is a card's title or teaser once more. A paragraph with a dateline never is. */
  repeats(text: string, siteName: string): boolean {
    if (startsWithDateline(text, siteName)) return false;
    const letters = lettersOf(text.slice(0, 4 * TEASER_LETTERS));
    return [0, 1, 2].some((from) => this.#teasers.has(letters.slice(from, from + TEASER_LETTERS)));
  }
}

function findStart({ blocks, from, isAnchored, siteName }: BodyParts, foreign: Foreign): number | undefined {
  const prose: number[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at < from || foreign.cardAt(at) !== undefined || !isProse(block.text)) continue;
    if (startsWithDateline(block.text, siteName)) return at;
    if (!isCaption(block)) prose.push(at);
    if (isAnchored && prose.length > MOST_PROSE_ABOVE_DATELINE) break;
  }
  return isAnchored ? prose[0] : undefined;
}

/**
 * The element that holds the paragraphs: the one that the first paragraph shares with others. Where every paragraph
 * has a wrapper of its own, the wrappers look the same and the element around them is meant.
 */
function bodyBox(blocks: readonly Block[], { element }: Block): PageElement {
  const sharing = blocks.filter((block) => block.element === element).length;
  if (sharing > 1) return element;
  let box = element.parentElement ?? element;
  while (box.parentElement !== null && isRepeated(box)) box = box.parentElement;
  return box;
}

function isRepeated(element: PageElement): boolean {
  const next = element.nextElementSibling;
  if (next === null || next.localName !== element.localName) return false;
  return next.getAttribute('class') === element.getAttribute('class');
}

function isSetApart(card: OtherArticleCard, body: PageElement): boolean {
  return card.box !== undefined && card.box !== body && body.contains(card.box);
}

/** What stands within a text and is none of it: a link alone, the headline or byline again. */
function isAside({ text, isLinked }: Block, { title }: BodyParts): boolean {
  if (isLinked) return !/^baca juga/i.test(text);
  return readByline(text) !== undefined || (title !== undefined && lettersOf(text) === lettersOf(title));
}

/** `Baca Juga` over a link, which is left out itself. */
function isMarkOfLink({ text }: Block, next: Block | undefined): boolean {
  return next?.isLinked === true && /^baca juga\s*:?$/i.test(text);
}

function isCaption(block: Block): boolean {
  return isFigureCaption(block) || (block.text.length < 400 && endsWithCredit(block.text));
}

/** The caption nearest above the text, at most three blocks up. */
function captionAbove({ blocks, from }: BodyParts, start: number, foreign: Foreign): string | undefined {
  for (let at = start - 1; at >= Math.max(from, start - 3); at--) {
    const block = blocks[at];
    if (block !== undefined && foreign.cardAt(at) === undefined && isCaption(block)) return block.text;
  }
  return undefined;
}
