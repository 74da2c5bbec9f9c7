import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expect as expectation, type WeighedUnit, wordsPerStep } from '../../../src/summary/choice/choice-model.js';

const weight = fc.double({ min: -4, max: 4, noNaN: true });
const unit: fc.Arbitrary<WeighedUnit> = fc.record({
  words: fc.integer({ min: 0, max: 30 }),
  alone: weight,
  together: weight,
});
const units = fc.array(unit, { maxLength: 8 });
const lengths = fc.array(weight, { minLength: 8, maxLength: 16 });

/** The same by adding up every summary there is. */
function byCounting(article: readonly WeighedUnit[], byLength: readonly number[]) {
  const summaries = Array.from({ length: 2 ** article.length }, (_, bits) => {
    const isKept = (index: number) => index >= 0 && ((bits >> index) & 1) === 1;
    const words = article.reduce((sum, one, index) => sum + (isKept(index) ? one.words : 0), 0);
    const step = Math.floor(words / wordsPerStep);
    const inner = article.map((one, index) => (isKept(index) ? one.alone + (isKept(index - 1) ? one.together : 0) : 0));
    const last = byLength[step];
    return { isKept, step, weight: last === undefined ? 0 : Math.exp(inner.reduce((sum, value) => sum + value, last)) };
  });
  const total = summaries.reduce((sum, one) => sum + one.weight, 0);
  const chanceThat = (isSo: (summary: (typeof summaries)[number]) => boolean) =>
    summaries.filter(isSo).reduce((sum, one) => sum + one.weight, 0) / total;
  return {
    kept: article.map((_, index) => chanceThat(({ isKept }) => isKept(index))),
    keptTogether: article.map((_, index) => chanceThat(({ isKept }) => isKept(index) && isKept(index - 1))),
    lengths: byLength.map((_, step) => chanceThat((one) => one.step === step)),
  };
}

describe('what the model expects of an article', () => {
  test('is what adding up every possible summary gives', () => {
    fc.assert(
      fc.property(units, lengths, (article, byLength) => {
        const found = expectation(article, byLength);
        const counted = byCounting(article, byLength);
        for (const family of ['kept', 'keptTogether', 'lengths'] as const) {
          const differences = found[family].map((chance, index) => Math.abs(chance - (counted[family][index] ?? 1)));
          expect(Math.max(0, ...differences)).toBeLessThan(1e-8);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('stays a chance, however long the article and strong the weights', () => {
    const article = Array.from({ length: 400 }, (_, index) => ({ words: index % 40, alone: 9, together: 9 }));
    const { kept } = expectation(
      article,
      Array.from({ length: 28 }, () => 0),
    );
    expect(kept.every((chance) => chance >= 0 && chance <= 1.000001)).toBe(true);
  });
});
