import {
  type ChoiceModel,
  type Expectation,
  expect,
  type WeighedUnit,
  type Weights,
  wordsPerStep,
} from '../../src/summary/choice/choice-model.js';
import type { Feature, UnitFeatures } from '../../src/summary/choice/unit-features.js';

/** An article with the units that a person's summary is made of. */
export interface Example {
  readonly units: readonly UnitFeatures[];
  readonly kept: readonly boolean[];
}

/** Summaries of the model are shorter than this, in words. */
export const maxWordsLearned = 112;

/** How the model is learned. Found by trying on held-out articles; none of them matters much. */
const learning = { rounds: 150, rate: 0.05, ridge: 2.5, smoothness: 2 };
/** Below this, a weight changes nothing that can be measured. */
const leastWeight = 0.015;

/** A feature of one of the two families by its number among all parameters. */
type Numbered = readonly (readonly [number: number, value: number])[];

interface NumberedExample {
  readonly words: readonly number[];
  readonly alone: readonly Numbered[];
  readonly together: readonly Numbered[];
  readonly kept: readonly boolean[];
  readonly step: number;
}

/**
 * Learns the weights that make the reference summaries likeliest (maximum likelihood with a ridge, and lengths that change
 * smoothly), by gradient steps over all examples at once (Adam). Nothing in it is random: the same examples give the same
 * weights, rounded to two digits behind the point.
 */
export function trainModel(examples: readonly Example[]): ChoiceModel {
  const names = { alone: namesOf(examples, 'alone'), together: namesOf(examples, 'together') };
  const steps = maxWordsLearned / wordsPerStep;
  const offsets = { together: names.alone.length, lengths: names.alone.length + names.together.length };
  const numbered = examples.map((example) => toNumbers(example, names, offsets.together));
  const parameters = new Float64Array(offsets.lengths + steps);
  for (let step = 0; step < steps; step += 1) parameters[offsets.lengths + step] = firstGuess(step);
  const optimiser = createAdam(parameters.length);
  for (let round = 1; round <= learning.rounds; round += 1) {
    const gradient = new Float64Array(parameters.length);
    for (const example of numbered) addGradient(gradient, example, parameters, offsets.lengths);
    addPriors(gradient, parameters, offsets.lengths);
    const scaled = gradient.map((value) => value / examples.length);
    optimiser.step(parameters, scaled, learning.rate * cooling(round / learning.rounds));
  }
  return {
    alone: toWeights(names.alone, parameters),
    together: toWeights(names.together, parameters.subarray(offsets.together)),
    lengths: Array.from(parameters.subarray(offsets.lengths), rounded),
  };
}

/** Lengths near a usual summary's are likelier from the start. */
function firstGuess(step: number): number {
  return -((((step + 0.5) * wordsPerStep - 60) / 20) ** 2) / 2;
}

function cooling(progress: number): number {
  if (progress < 0.6) return 1;
  return progress < 0.85 ? 0.3 : 0.1;
}

function namesOf(examples: readonly Example[], family: 'alone' | 'together'): readonly string[] {
  const names = examples.flatMap(({ units }) => units.flatMap((unit) => unit[family].map(([name]) => name)));
  return [...new Set(names)].toSorted();
}

function toNumbers(
  { units, kept }: Example,
  names: Readonly<Record<'alone' | 'together', readonly string[]>>,
  offset: number,
): NumberedExample {
  const numberOf = {
    alone: new Map(names.alone.map((name, number) => [name, number])),
    together: new Map(names.together.map((name, number) => [name, offset + number])),
  };
  const number = (features: readonly Feature[], family: 'alone' | 'together'): Numbered =>
    features.flatMap(([name, value]) => {
      const found = numberOf[family].get(name);
      return found === undefined || value === 0 ? [] : [[found, value] as const];
    });
  const words = units.map((unit) => unit.words);
  const length = words.reduce((sum, count, index) => sum + (kept[index] ? count : 0), 0);
  return {
    words,
    alone: units.map((unit) => number(unit.alone, 'alone')),
    together: units.map((unit) => number(unit.together, 'together')),
    kept,
    step: Math.floor(length / wordsPerStep),
  };
}

/** What the model expects of an example, less what the person did. */
function addGradient(
  gradient: Float64Array,
  example: NumberedExample,
  parameters: Float64Array,
  lengthsFrom: number,
): void {
  const expected = expectationOf(example, parameters, lengthsFrom);
  example.words.forEach((_, index) => {
    const isKept = example.kept[index] ?? false;
    const isTogether = isKept && (example.kept[index - 1] ?? false);
    add(gradient, example.alone[index] ?? [], (expected.kept[index] ?? 0) - Number(isKept));
    add(gradient, example.together[index] ?? [], (expected.keptTogether[index] ?? 0) - Number(isTogether));
  });
  expected.lengths.forEach((chance, step) => {
    const number = lengthsFrom + step;
    gradient[number] = (gradient[number] ?? 0) + chance - Number(step === example.step);
  });
}

function expectationOf(example: NumberedExample, parameters: Float64Array, lengthsFrom: number): Expectation {
  const weightOf = (features: Numbered) =>
    features.reduce((sum, [number, value]) => sum + value * (parameters[number] ?? 0), 0);
  const units = example.words.map(
    (words, index): WeighedUnit => ({
      words,
      alone: weightOf(example.alone[index] ?? []),
      together: weightOf(example.together[index] ?? []),
    }),
  );
  return expect(units, Array.from(parameters.subarray(lengthsFrom)));
}

function add(gradient: Float64Array, features: Numbered, factor: number): void {
  for (const [number, value] of features) gradient[number] = (gradient[number] ?? 0) + factor * value;
}

/** A ridge on what features weigh, and on how much the slope of lengths changes. */
function addPriors(gradient: Float64Array, parameters: Float64Array, lengthsFrom: number): void {
  const at = (number: number) => parameters[number] ?? 0;
  for (let number = 0; number < lengthsFrom; number += 1) {
    gradient[number] = (gradient[number] ?? 0) + learning.ridge * at(number);
  }
  for (let number = lengthsFrom + 1; number < parameters.length - 1; number += 1) {
    const bend = 2 * at(number) - at(number - 1) - at(number + 1);
    gradient[number] = (gradient[number] ?? 0) + learning.smoothness * bend;
  }
}

/** Adam (Kingma and Ba 2015). */
function createAdam(size: number) {
  const decay = { mean: 0.9, square: 0.99 };
  const means = new Float64Array(size);
  const squares = new Float64Array(size);
  let count = 0;
  return {
    step(parameters: Float64Array, gradient: Float64Array, rate: number): void {
      count += 1;
      gradient.forEach((value, number) => {
        means[number] = decay.mean * (means[number] ?? 0) + (1 - decay.mean) * value;
        squares[number] = decay.square * (squares[number] ?? 0) + (1 - decay.square) * value * value;
        const mean = (means[number] ?? 0) / (1 - decay.mean ** count);
        const square = (squares[number] ?? 0) / (1 - decay.square ** count);
        parameters[number] = (parameters[number] ?? 0) - (rate * mean) / (Math.sqrt(square) + 1e-6);
      });
    },
  };
}

function toWeights(names: readonly string[], parameters: Float64Array): Weights {
  const weights = names.map((name, number) => [name, rounded(parameters[number] ?? 0)] as const);
  return Object.fromEntries(weights.filter(([, weight]) => Math.abs(weight) >= leastWeight));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
