import { isCardDate } from '../../source/printed-forms.js';
import { comparisonKey } from '../fold-white-space.js';
import { isSubhead } from './page-lines.js';

/** So many letters at the beginning of a teaser are no other text's. */
const comparedLetters = 30;

/**
 * The paragraphs without cards of other articles: a title, a date line without author, a teaser, and the teaser where
 * the page repeats it, perhaps without its first letter. The date under the article's own title is none, nor is a
 * teaser what begins with a dateline: it is the story.
 */
export function dropCards(
  paragraphs: readonly string[],
  title: string,
  hasDateline: (paragraph: string) => boolean,
): string[] {
  const isTitle = (line: string) => isSubhead(line) && comparisonKey(line) !== comparisonKey(title);
  const dates = paragraphs.flatMap((line, index) =>
    isCardDate(line) && index > 0 && isTitle(paragraphs[index - 1] ?? '') ? [index] : [],
  );
  const isTeaserAt = (index: number) => dates.includes(index - 1) && !hasDateline(paragraphs[index] ?? '');
  const teasers = paragraphs.filter((_, index) => isTeaserAt(index)).map((text) => startOf(text, 1));
  const isRepeated = (text: string) => [0, 1, 2].some((from) => teasers.includes(startOf(text, from)));
  return paragraphs.filter((text, index) => {
    if (isTeaserAt(index) || dates.includes(index) || dates.includes(index + 1)) return false;
    return teasers.length === 0 || hasDateline(text) || !isRepeated(text);
  });
}

function startOf(text: string, from: number): string {
  const key = comparisonKey(text.slice(0, 4 * comparedLetters)).slice(from, from + comparedLetters);
  return key.length === comparedLetters ? key : text;
}
