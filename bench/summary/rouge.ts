/** Precision and recall in one number, 0 to 1. */
export interface RougeScores {
  readonly rouge1: number;
  readonly rouge2: number;
  /** Summary-level longest common subsequence: the union of the LCS of each reference sentence with all candidate sentences. */
  readonly rougeLsum: number;
}

/**
 * ROUGE F1 of a candidate against one reference, both given by sentences (Lin 2004). Lower case, runs of letters or digits
 * are the words, no stemming, no stop words; counts are clipped as in ROUGE-1.5.5.
 */
export function rouge(candidate: readonly string[], reference: readonly string[]): RougeScores {
  const candidateSentences = candidate.map(rougeWords);
  const referenceSentences = reference.map(rougeWords);
  const candidateWords = candidateSentences.flat();
  const referenceWords = referenceSentences.flat();
  return {
    rouge1: overlapF1(candidateWords, referenceWords),
    rouge2: overlapF1(bigrams(candidateWords), bigrams(referenceWords)),
    rougeLsum: summaryLcsF1(candidateSentences, referenceSentences),
  };
}

/** The words that the scorer sees. */
export function rougeWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Pairs of neighbouring words; across sentence borders too, as ROUGE-1.5.5 does on a summary in one line. */
export function bigrams(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/** The F1 of two bags of words or pairs of words, counts clipped. */
export function overlapF1(candidate: readonly string[], reference: readonly string[]): number {
  const left = countsOf(reference);
  let matches = 0;
  for (const gram of candidate) {
    const count = left.get(gram) ?? 0;
    if (count === 0) continue;
    left.set(gram, count - 1);
    matches += 1;
  }
  return f1(matches, candidate.length, reference.length);
}

/** Words of a reference sentence that stand in its LCS with any candidate sentence count once, each as often as both texts have it. */
function summaryLcsF1(candidate: readonly (readonly string[])[], reference: readonly (readonly string[])[]): number {
  const candidateLeft = countsOf(candidate.flat());
  const referenceLeft = countsOf(reference.flat());
  let matches = 0;
  for (const sentence of reference) {
    const hits = new Set(candidate.flatMap((other) => lcsPositions(sentence, other)));
    for (const position of [...hits].toSorted((one, other) => one - other)) {
      const word = sentence[position] ?? '';
      const left = candidateLeft.get(word) ?? 0;
      const needed = referenceLeft.get(word) ?? 0;
      if (left === 0 || needed === 0) continue;
      candidateLeft.set(word, left - 1);
      referenceLeft.set(word, needed - 1);
      matches += 1;
    }
  }
  return f1(matches, candidate.flat().length, reference.flat().length);
}

/** The places in `sentence` of a longest common subsequence with `other`. */
function lcsPositions(sentence: readonly string[], other: readonly string[]): readonly number[] {
  const lengths = lcsLengths(sentence, other);
  const positions: number[] = [];
  let row = sentence.length;
  let column = other.length;
  while (row > 0 && column > 0) {
    if (sentence[row - 1] === other[column - 1]) {
      positions.push(row - 1);
      row -= 1;
      column -= 1;
    } else if ((lengths[row - 1]?.[column] ?? 0) > (lengths[row]?.[column - 1] ?? 0)) row -= 1;
    else column -= 1;
  }
  return positions;
}

function lcsLengths(sentence: readonly string[], other: readonly string[]): readonly Uint16Array[] {
  const lengths = [new Uint16Array(other.length + 1)];
  for (const word of sentence) {
    const above = lengths.at(-1) ?? new Uint16Array();
    const row = new Uint16Array(other.length + 1);
    for (let column = 1; column <= other.length; column += 1) {
      row[column] =
        word === other[column - 1] ? (above[column - 1] ?? 0) + 1 : Math.max(above[column] ?? 0, row[column - 1] ?? 0);
    }
    lengths.push(row);
  }
  return lengths;
}

function f1(matches: number, candidateLength: number, referenceLength: number): number {
  return matches === 0 ? 0 : (2 * matches) / (candidateLength + referenceLength);
}

function countsOf(grams: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}
