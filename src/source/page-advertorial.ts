import type { Block } from './page-blocks.js';
import { isAdvertorialWord, isProse } from './printed-forms.js';

/** How far above and below the headline a label may stand. */
const ABOVE = 2;
const BELOW = 3;

/**
 * Whether a label at the headline says that the article was paid for. An entry of a menu that says so is none: it has
 * other entries beside it; nor does a label below the text's beginning.
 */
export function hasAdvertorialLabel(blocks: readonly Block[], titleAt: number): boolean {
  if (titleAt === -1) return false;
  const isLabel = (index: number) => isAdvertorialWord(blocks[index]?.text ?? '');
  const isEntry = (index: number) => blocks[index]?.isLinked === true && blocks[index - 1]?.isLinked === true;
  for (let at = Math.max(0, titleAt - ABOVE); at <= titleAt + BELOW; at++) {
    if (isLabel(at) && !isEntry(at)) return true;
    if (at > titleAt && isProse(blocks[at]?.text ?? '')) return false;
  }
  return false;
}
