import { describe, expect, test } from 'vitest';
import { leadWithin, lexRank, rankedWithin, textRank, topRanked } from '../../../bench/summary/baselines.js';
import { bootstrap } from '../../../bench/summary/bootstrap.js';
import { joinTokens } from '../../../bench/summary/join-tokens.js';
import { referenceUnits } from '../../../bench/summary/reference-units.js';
import { type Example, trainModel } from '../../../bench/summary/train-model.js';
import { expect as expectation, weigh } from '../../../src/summary/choice/choice-model.js';

describe('the units that make a person’s summary', () => {
  const units = ['Banjir merendam Tangerang.', 'Warga mengungsi.', 'Cuaca esok cerah.'].map((text) => ({ text }));

  test('are those whose words it has, whatever stands between them', () => {
    expect(referenceUnits(units, ['Banjir merendam Tangerang .', 'Cuaca esok cerah .'], 50)).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('are no more than the words allow', () => {
    expect(referenceUnits(units, ['Banjir merendam Tangerang .', 'Cuaca esok cerah .'], 3)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('are none where nothing is in common', () => {
    expect(referenceUnits(units, ['Harga naik .'], 50)).toEqual([false, false, false]);
  });
});

describe('learning', () => {
  const quotes = { alone: [['quote', 1]], together: [], words: 10, novelty: 1 } as const;
  const facts = { alone: [['fact', 1]], together: [['both', 1]], words: 10, novelty: 1 } as const;
  const examples: readonly Example[] = Array.from({ length: 40 }, () => ({
    units: [facts, quotes, facts, quotes],
    kept: [true, false, true, false],
  }));

  test('finds what is kept, and how long summaries are', () => {
    const model = trainModel(examples);
    const { kept, lengths } = expectation(weigh([facts, quotes, facts, quotes], model), model.lengths);
    expect(kept.map((chance) => chance > 0.5)).toEqual([true, false, true, false]);
    expect(lengths.indexOf(Math.max(...lengths))).toBe(20 / 4);
  });

  test('gives the same weights for the same examples, to the last digit', () => {
    expect(JSON.stringify(trainModel(examples))).toBe(JSON.stringify(trainModel(examples)));
  });
});

describe('the systems to be better than', () => {
  const story = ['Banjir merendam rumah warga.', 'Banjir merendam rumah di Tangerang.', 'Cuaca cerah.'];

  test('the lead ends before the sentence that would not fit, and has one in any case', () => {
    expect(leadWithin(story, 64)).toEqual(story.slice(0, 2));
    expect(leadWithin(story, 63)).toEqual(story.slice(0, 1));
    expect(leadWithin(story, 5)).toEqual(story.slice(0, 1));
    expect(leadWithin([], 5)).toEqual([]);
  });

  test.each([
    ['TextRank', textRank(story)],
    ['LexRank', lexRank(story, () => 1)],
  ])('%s puts sentences that say the same before one that stands apart', (_, ranks) => {
    expect(topRanked(story, ranks, 2)).toEqual(story.slice(0, 2));
    expect(rankedWithin(story, ranks, 64)).toEqual(story.slice(0, 2));
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeLessThanOrEqual(1.0001);
  });
});

describe('the interval of a mean', () => {
  test('holds it, is narrower with more values and the same each time', () => {
    const few = bootstrap([0, 1, 0, 1, 1, 0, 1, 0]);
    const many = bootstrap(Array.from({ length: 800 }, (_, index) => index % 2));
    expect(few.mean).toBe(0.5);
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 4);
    expect(bootstrap([0, 1, 0, 1, 1, 0, 1, 0])).toEqual(few);
  });

  test('of a constant is the constant', () => {
    expect(bootstrap([2, 2, 2])).toEqual({ mean: 2, low: 2, high: 2 });
  });
});

describe('tokens joined again', () => {
  test.each([
    [['Banjir', ',', '"', 'kata', 'Budi', '"', '.'], 'Banjir, "kata Budi".'],
    [['film', '‘', 'Titanic’', 'dan', '‘', 'Frozen’'], 'film ‘Titanic’ dan ‘Frozen’'],
    [['masih', "'", 'kuno', "'", '.'], "masih 'kuno'."],
    [['Cox', "'s", 'Bazar'], "Cox's Bazar"],
    [['Undang', '-', 'undang'], 'Undang-undang'],
    [['Jakarta', '-', '-', 'Warga'], 'Jakarta -- Warga'],
  ])('%j', (tokens, text) => {
    expect(joinTokens(tokens)).toBe(text);
  });
});
