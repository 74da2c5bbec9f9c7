import type { Feature, UnitFeatures } from './unit-features.js';

/**
 * How likely an editor keeps which units of an article: a log-linear model of whole summaries, not of single sentences.
 * A summary weighs what its units weigh alone, what neighbours in it weigh together, and what a summary of its length
 * weighs; so a unit's chance depends on what else fits beside it (a conditional random field over the units, with a
 * potential of length).
 */
export interface ChoiceModel {
  readonly alone: Weights;
  readonly together: Weights;
  /** The weight of a whole summary by its words, in steps of {@link wordsPerStep}. Longer than all steps is never. */
  readonly lengths: readonly number[];
}

/** A weight for each feature; what has none says nothing. */
export type Weights = Readonly<Record<string, number>>;

/** What the model expects of an article. */
export interface Expectation {
  /** For each unit, the chance that it is kept, 0 to 1. */
  readonly kept: readonly number[];
  /** For each unit, the chance that it and the one before it are kept. */
  readonly keptTogether: readonly number[];
  /** The chance of each length, by steps of {@link wordsPerStep}. */
  readonly lengths: readonly number[];
}

/** How fine lengths are told apart. */
export const wordsPerStep = 4;

/** An article as the model sees it: the words of each unit, and what weighs. */
export interface WeighedUnit {
  readonly words: number;
  readonly alone: number;
  readonly together: number;
}

/** The weights of an article's units. */
export function weigh(units: readonly UnitFeatures[], model: Pick<ChoiceModel, 'alone' | 'together'>): WeighedUnit[] {
  return units.map(({ words, alone, together }) => ({
    words,
    alone: weightOf(alone, model.alone),
    together: weightOf(together, model.together),
  }));
}

/** The logarithmic weight of some features. */
export function weightOf(features: readonly Feature[], weights: Weights): number {
  return features.reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);
}

/**
 * Sums over all summaries of an article at once, by dynamic programming (forward and backward): linear in units and words.
 */
export function expect(units: readonly WeighedUnit[], lengths: readonly number[]): Expectation {
  const size = lengths.length * wordsPerStep;
  const ending = new Float64Array(size);
  for (let words = 0; words < size; words += 1)
    ending[words] = Math.exp(lengths[Math.floor(words / wordsPerStep)] ?? 0);
  const { forward, scales } = forwardSums(units, size);
  const last = forward.at(-1) ?? start(size);
  const lengthChances = lengths.map(() => 0);
  let total = 0;
  for (let words = 0; words < size; words += 1) {
    const weight = at(ending, words) * (at(last.without, words) + at(last.withLast, words));
    const step = Math.floor(words / wordsPerStep);
    lengthChances[step] = (lengthChances[step] ?? 0) + weight;
    total += weight;
  }
  return {
    ...chances(units, { forward, scales, ending, total }),
    lengths: lengthChances.map((weight) => weight / total),
  };
}

/** Sums over all beginnings (or endings) of a summary, by words so far and by whether the last unit was kept. */
interface Sums {
  readonly without: Float64Array;
  readonly withLast: Float64Array;
}

function start(size: number): Sums {
  const sums = zeroes(size);
  sums.without[0] = 1;
  return sums;
}

function zeroes(size: number): Sums {
  return { without: new Float64Array(size), withLast: new Float64Array(size) };
}

/** The sums before each unit and behind the last; each step is scaled to 1 in all, so that nothing overflows. */
function forwardSums(units: readonly WeighedUnit[], size: number): { forward: Sums[]; scales: number[] } {
  const forward = [start(size)];
  const scales: number[] = [];
  for (const unit of units) {
    const before = forward.at(-1) ?? start(size);
    const next = zeroes(size);
    const alone = Math.exp(unit.alone);
    const together = Math.exp(unit.alone + unit.together);
    let sum = 0;
    for (let words = 0; words < size; words += 1) {
      const left = at(before.without, words) + at(before.withLast, words);
      const from = words - unit.words;
      const kept = from < 0 ? 0 : alone * at(before.without, from) + together * at(before.withLast, from);
      next.without[words] = left;
      next.withLast[words] = kept;
      sum += left + kept;
    }
    scale(next, 1 / sum);
    forward.push(next);
    scales.push(1 / sum);
  }
  return { forward, scales };
}

/** Goes back through the units with the weight of all ways to end, and meets the forward sums at each. */
function chances(
  units: readonly WeighedUnit[],
  context: {
    readonly forward: readonly Sums[];
    readonly scales: readonly number[];
    readonly ending: Float64Array;
    readonly total: number;
  },
): Pick<Expectation, 'kept' | 'keptTogether'> {
  const { forward, scales, ending, total } = context;
  const size = ending.length;
  const kept = units.map(() => 0);
  const keptTogether = units.map(() => 0);
  let behind: Sums = { without: ending, withLast: ending };
  for (let index = units.length - 1; index >= 0; index -= 1) {
    const unit = units[index];
    const before = forward[index];
    if (unit === undefined || before === undefined) break;
    const factor = scales[index] ?? 1;
    const alone = Math.exp(unit.alone) * factor;
    const together = Math.exp(unit.alone + unit.together) * factor;
    const here = zeroes(size);
    let asFirst = 0;
    let asNext = 0;
    for (let words = 0; words < size; words += 1) {
      const skipped = at(behind.without, words) * factor;
      const to = words + unit.words;
      const taken = to < size ? at(behind.withLast, to) : 0;
      here.without[words] = skipped + alone * taken;
      here.withLast[words] = skipped + together * taken;
      asFirst += at(before.without, words) * alone * taken;
      asNext += at(before.withLast, words) * together * taken;
    }
    kept[index] = (asFirst + asNext) / total;
    keptTogether[index] = asNext / total;
    behind = here;
  }
  return { kept, keptTogether };
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function scale(sums: Sums, factor: number): void {
  for (let words = 0; words < sums.without.length; words += 1) {
    sums.without[words] = at(sums.without, words) * factor;
    sums.withLast[words] = at(sums.withLast, words) * factor;
  }
}
