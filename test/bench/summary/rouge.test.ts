import { describe, expect, test } from 'vitest';
import { rouge } from '../../../bench/summary/rouge.js';

describe('rouge', () => {
  test('counts words and pairs of words as computed by hand', () => {
    // Words: polisi 1, tangkap 1, dua 1, pelaku 0 of 4 against 5; pairs: "polisi tangkap", "tangkap dua" of 3 against 4.
    const scores = rouge(['Polisi tangkap dua pelaku'], ['Polisi tangkap dua orang pria']);
    expect(scores.rouge1).toBeCloseTo((2 * 3) / (4 + 5));
    expect(scores.rouge2).toBeCloseTo((2 * 2) / (3 + 4));
    expect(scores.rougeLsum).toBeCloseTo((2 * 3) / (4 + 5));
  });

  test('counts a word that is said too often no more often than the reference says it', () => {
    expect(rouge(['banjir banjir banjir'], ['banjir besar']).rouge1).toBeCloseTo((2 * 1) / (3 + 2));
  });

  test('joins what each sentence of the reference has in common with any sentence of the candidate', () => {
    // Lin 2004, section 3.2: the reference w1 w2 w3 w4 w5 against "w1 w2 w6 w7 w8" and "w1 w3 w8 w9 w5" is {w1 w2 w3 w5}.
    const { rougeLsum } = rouge(['w1 w2 w6 w7 w8', 'w1 w3 w8 w9 w5'], ['w1 w2 w3 w4 w5']);
    expect(rougeLsum).toBeCloseTo((2 * 4) / (10 + 5));
  });

  test('heeds the order of words in the longest common subsequence only', () => {
    const scores = rouge(['a b c d'], ['d c b a']);
    expect(scores.rouge1).toBe(1);
    expect(scores.rouge2).toBe(0);
    expect(scores.rougeLsum).toBeCloseTo((2 * 1) / (4 + 4));
  });

  test('sees letters and digits only, in lower case, and no stems', () => {
    expect(rouge(['"Rp2,3 MILIAR!"'], ['rp2 3 miliar']).rouge2).toBe(1);
    expect(rouge(['menulis'], ['tulis']).rouge1).toBe(0);
  });

  test.each([
    { candidate: [], reference: ['apa saja'] },
    { candidate: ['apa saja'], reference: [] },
    { candidate: ['…'], reference: ['—'] },
  ])('is 0 where there is nothing in common: $candidate and $reference', ({ candidate, reference }) => {
    expect(rouge(candidate, reference)).toEqual({ rouge1: 0, rouge2: 0, rougeLsum: 0 });
  });
});
