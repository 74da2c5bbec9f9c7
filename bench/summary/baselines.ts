import { rougeWords } from './rouge.js';

/** The first sentences, as many as fit a budget of characters with one between two; the first in any case. */
export function leadWithin(sentences: readonly string[], maxCharacters: number): readonly string[] {
  const runs = sentences.map((_, count) => sentences.slice(0, count + 1));
  return runs.findLast((run) => run.join(' ').length <= maxCharacters) ?? sentences.slice(0, 1);
}

/** The sentences of highest rank, `count` of them, in the order of the article. */
export function topRanked(sentences: readonly string[], ranks: readonly number[], count: number): readonly string[] {
  const places = byRank(ranks).slice(0, count);
  return sentences.filter((_, place) => places.includes(place));
}

/** Sentences by rank as long as they fit the budget, in the order of the article. */
export function rankedWithin(
  sentences: readonly string[],
  ranks: readonly number[],
  maxCharacters: number,
): readonly string[] {
  let chosen: readonly number[] = [];
  for (const place of byRank(ranks)) {
    const longer = [...chosen, place].toSorted((one, other) => one - other);
    if (longer.map((index) => sentences[index] ?? '').join(' ').length <= maxCharacters) chosen = longer;
  }
  return chosen.map((place) => sentences[place] ?? '');
}

/** TextRank (Mihalcea and Tarau 2004): words in common by the logarithms of both lengths, PageRank over all pairs. */
export function textRank(sentences: readonly string[]): readonly number[] {
  const words = sentences.map((sentence) => new Set(rougeWords(sentence)));
  const lengthOf = (set: ReadonlySet<string>) => Math.log(set.size + 1);
  return pageRank(
    words.map((one, place) =>
      words.map((other, otherPlace) =>
        place === otherPlace ? 0 : common(one, other) / Math.max(lengthOf(one) + lengthOf(other), 1),
      ),
    ),
  );
}

/** LexRank (Erkan and Radev 2004): PageRank over the pairs whose tf-idf cosine is above 0.1. */
export function lexRank(sentences: readonly string[], idf: (word: string) => number): readonly number[] {
  const vectors = sentences.map((sentence) => vectorOf(rougeWords(sentence), idf));
  return pageRank(vectors.map((one) => vectors.map((other) => (cosine(one, other) > 0.1 ? 1 : 0))));
}

/** How rare a word is among articles. */
export function inverseFrequencies(articles: readonly (readonly string[])[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const word of new Set(article.flatMap(rougeWords))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log((articles.length + 1) / ((counts.get(word) ?? 0) + 1));
}

const damping = 0.85;
const rounds = 50;

function pageRank(weights: readonly (readonly number[])[]): readonly number[] {
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks: readonly number[] = weights.map(() => 1 / weights.length);
  for (let round = 0; round < rounds; round += 1) {
    ranks = weights.map((_, place) => {
      const received = ranks.reduce((sum, rank, from) => {
        const total = sums[from] ?? 0;
        return total === 0 ? sum : sum + (rank * (weights[from]?.[place] ?? 0)) / total;
      }, 0);
      return (1 - damping) / weights.length + damping * received;
    });
  }
  return ranks;
}

function byRank(ranks: readonly number[]): readonly number[] {
  return ranks.map((_, place) => place).toSorted((one, other) => (ranks[other] ?? 0) - (ranks[one] ?? 0));
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}

function vectorOf(words: readonly string[], idf: (word: string) => number): ReadonlyMap<string, number> {
  const vector = new Map<string, number>();
  for (const word of words) vector.set(word, (vector.get(word) ?? 0) + idf(word));
  return vector;
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [word, weight] of one) product += weight * (other.get(word) ?? 0);
  const norm = Math.hypot(...one.values()) * Math.hypot(...other.values());
  return norm === 0 ? 0 : product / norm;
}
