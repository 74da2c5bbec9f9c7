import type { ArticleUnit } from '../../src/summary/article-units.js';
import { bigrams, overlapF1, rougeWords } from './rouge.js';

/** No summary of a person is put together from more units. */
const maxUnits = 6;

/**
 * Which units of an article make the summary that is nearest to a person's: added one by one, each time the one that
 * raises ROUGE-1 and ROUGE-2 together most, until none does (the greedy oracle of Nallapati et al. 2017). `maxWords` bounds
 * their length.
 */
export function referenceUnits(
  units: readonly Pick<ArticleUnit, 'text'>[],
  reference: readonly string[],
  maxWords: number,
): readonly boolean[] {
  const words = units.map(({ text }) => rougeWords(text));
  const referenceWords = reference.flatMap(rougeWords);
  const referenceBigrams = bigrams(referenceWords);
  const scoreOf = (places: readonly number[]) => {
    const candidate = places.toSorted((one, other) => one - other).flatMap((place) => words[place] ?? []);
    if (candidate.length > maxWords) return 0;
    return overlapF1(candidate, referenceWords) + overlapF1(bigrams(candidate), referenceBigrams);
  };
  let chosen: readonly number[] = [];
  let best = 0;
  while (chosen.length < maxUnits) {
    const longer = words
      .map((_, place) => place)
      .filter((place) => !chosen.includes(place))
      .map((place) => ({ places: [...chosen, place], score: scoreOf([...chosen, place]) }));
    const next = longer.reduce((one, other) => (other.score > one.score ? other : one), {
      places: chosen,
      score: best,
    });
    if (next.score <= best) break;
    ({ places: chosen, score: best } = next);
  }
  return words.map((_, place) => chosen.includes(place));
}
