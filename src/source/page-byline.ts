import { cardFinder, type OtherArticleCard } from './other-article-cards.js';
import type { Block } from './page-blocks.js';
import { lettersOf, readByline } from './printed-forms.js';

/** The page's own author and date line. */
export interface PageByline {
  readonly author: string;
  readonly dateText: string;
  /** The block with the date. */
  readonly index: number;
}

/** Where a byline is looked for; `titleAt` is -1 where the headline is not printed. */
export interface BylineParts {
  readonly blocks: readonly Block[];
  readonly cards: readonly OtherArticleCard[];
  readonly titleAt: number;
}

/** How far below the headline a byline may stand. */
const REACH = 8;

/**
 * Finds the page's own byline: a line with author (or the bar in the author's place) and date below the headline; else
 * a date alone, directly under the headline or with the author's line between. Date lines of cards are never taken.
 */
export function findByline({ blocks, cards, titleAt }: BylineParts): PageByline | undefined {
  const cardAt = cardFinder(cards);
  const lines = blocks
    .map(({ text }, index) => ({ index, text, line: readByline(text) }))
    .filter(({ index }) => index > titleAt && cardAt(index) === undefined);

  const authored = lines.find(({ line }) => line?.isAuthored);
  if (authored?.line !== undefined && (titleAt === -1 || authored.index <= titleAt + REACH)) {
    return { author: authored.line.author, dateText: authored.line.dateText, index: authored.index };
  }

  const bare = titleAt === -1 ? undefined : lines.find(({ line, index }) => line && index <= titleAt + 2);
  if (bare?.line === undefined) return undefined;
  const between = bare.index === titleAt + 2 ? (blocks[titleAt + 1]?.text ?? '') : '';
  return { author: isAuthorLine(between) ? between : '', dateText: bare.line.dateText, index: bare.index };
}

function isAuthorLine(text: string): boolean {
  return text.split(' ').length <= 5 && !/\d/.test(text) && lettersOf(text) !== '';
}
