/** Farther than the end of any text. */
export const NOWHERE = Number.POSITIVE_INFINITY;

/**
 * Finds the next place of `needle` at or after a position; `NOWHERE` when there is none. Asked with rising positions,
 * all questions together read the text once: a document made to be searched to its end again and again is harmless.
 */
export function textFinder(text: string, needle: string): (from: number) => number {
  let askedFrom = NOWHERE;
  let found = -1;
  return (from) => {
    if (from < askedFrom || found < from) {
      const index = text.indexOf(needle, from);
      found = index === -1 ? NOWHERE : index;
      askedFrom = from;
    }
    return found;
  };
}
