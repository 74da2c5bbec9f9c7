import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTopics } from '../../src/topics/find-topics.js';
import { realTopics } from './real-topics.js';

const understood: readonly (readonly [typed: string, topics: string])[] = [
  ['WISATA', 'WISATA'],
  ['wisata', 'WISATA'],
  ['  Wisata  ', 'WISATA'],
  ['#wisata', 'WISATA'],
  ['🏝 Wisata', 'WISATA'],
  ['wísàtä', 'WISATA'],
  ['ｗｉｓａｔａ', 'WISATA'],
  ['“wisata”', 'WISATA'],
  ['wisata.', 'WISATA'],
  ['wisata, banten', 'WISATA + BANTEN'],
  ['wisata dan banten', 'WISATA + BANTEN'],
  ['wisata & banten', 'WISATA + BANTEN'],
  ['wisata&banten', 'WISATA + BANTEN'],
  ['wisata + banten', 'WISATA + BANTEN'],
  ['wisata and banten', 'WISATA + BANTEN'],
  ['wisata\nbanten', 'WISATA + BANTEN'],
  ['wisata/banten', 'WISATA + BANTEN'],
  ['wisata; banten; ', 'WISATA + BANTEN'],
  ['wisata banten', 'WISATA + BANTEN'],
  ['wisata banten tekno opini', 'WISATA + BANTEN + TEKNO + OPINI'],
  ['wisata, kab tangerang & olah raga', 'WISATA + KAB. TANGERANG + SPORT'],
  ['kab tangerang', 'KAB. TANGERANG'],
  ['KAB.TANGERANG', 'KAB. TANGERANG'],
  ['Kab. Tangerang', 'KAB. TANGERANG'],
  ['KAB_TANGERANG', 'KAB. TANGERANG'],
  ['kabupaten tangerang', 'KAB. TANGERANG'],
  ['kabupaten-tangerang', 'KAB. TANGERANG'],
  ['tangerang regency', 'KAB. TANGERANG'],
  ['kota tangerang selatan', 'TANGSEL'],
  ['kota tangerang, tangerang selatan', 'KOTA TANGERANG + TANGSEL'],
  ['kota tangerang kab tangerang', 'KOTA TANGERANG + KAB. TANGERANG'],
  ['tangerang kota', 'KOTA TANGERANG'],
  ['ayo tangerang cerdas', 'AYO! TANGERANG CERDAS'],
  ['AYO! TANGERANG CERDAS', 'AYO! TANGERANG CERDAS'],
  ['Ayo, Tangerang Cerdas', 'AYO! TANGERANG CERDAS + ?Ayo'],
  ['olahraga', 'SPORT'],
  ['olah raga', 'SPORT'],
  ['Sports', 'SPORT'],
  ['travel, business and tech', 'WISATA + BISNIS + TEKNO'],
  ['south tangerang', 'TANGSEL'],
  ['soekarno-hatta', 'BANDARA'],
  ['berita wisata', 'WISATA'],
  ['topik wisata dong', 'WISATA'],
  ['saya mau berita tentang bisnis', 'BISNIS'],
  ['berita nasional', 'NASIONAL'],
  ['wisata wisata WISATA', 'WISATA'],
  ['wista', 'WISATA'],
  ['wisatta', 'WISATA'],
  ['iwsata', 'WISATA'],
  ['bantem', 'BANTEN'],
  ['teknolgi', 'TEKNO'],
  ['kab tanggerang', 'KAB. TANGERANG'],
  ['kota tanggerang', 'KOTA TANGERANG'],
  ['mancanegra dan nasionl', 'MANCANEGARA + NASIONAL'],
  ['semua', 'SEMUA'],
  ['SEMUANYA', 'SEMUA'],
  ['semua topik', 'SEMUA'],
  ['all', 'SEMUA'],
  ['everything', 'SEMUA'],
  ['semau', 'SEMUA'],
  ['semua, wisata', 'WISATA + SEMUA'],
  ['wisata, kuliner', 'WISATA + ?kuliner'],
  ['wisata kuliner banten', 'WISATA + BANTEN + ?kuliner'],
  ['resep masakan ibu', '?resep masakan ibu'],
  ['tangerang', '?tangerang'],
  ['kab tangerang & tangerang', 'KAB. TANGERANG + ?tangerang'],
  ['berita', '?berita'],
  ['xyz', '?xyz'],
  ['opp', '?opp'],
  ['🏝', '?🏝'],
  ['اخبار', '?اخبار'],
  ['', ''],
  ['   ,, \n;', ''],
];

function summary(typed: string): string {
  const { found, unknown, all } = findTopics(typed, realTopics);
  return [...found, ...(all ? ['SEMUA'] : []), ...unknown.map(({ text }) => `?${text}`)].join(' + ');
}

describe('finding topics in what people type', () => {
  it.each(understood)('reads %j as %s', (typed, topics) => {
    expect(summary(typed)).toBe(topics);
  });

  it('suggests every Tangerang instead of guessing one', () => {
    const [unknown] = findTopics('tangerang', realTopics).unknown;
    expect(unknown?.suggestions).toContain('KOTA TANGERANG');
    expect(unknown?.suggestions).toContain('KAB. TANGERANG');
    expect(unknown?.suggestions).toHaveLength(4);
  });

  it('suggests what is spelt alike when too much is wrong to be sure', () => {
    expect(findTopics('propreti hibrn', realTopics).found).toEqual(['PROPERTI']);
    expect(findTopics('hibrn', realTopics).unknown[0]?.suggestions).toEqual(['HIBURAN']);
  });

  it('suggests nothing for gibberish', () => {
    expect(findTopics('qqqqwwww', realTopics).unknown).toEqual([{ text: 'qqqqwwww', suggestions: [] }]);
  });

  it('takes 10,000 characters calmly', () => {
    const startedAt = performance.now();
    const result = findTopics('zonk '.repeat(2_000), realTopics);
    expect(findTopics('a'.repeat(10_000), realTopics).found).toEqual([]);
    expect(findTopics(Array(5_000).fill('x').join(','), realTopics).unknown.length).toBeLessThanOrEqual(5);
    expect(result.found).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('never fails and never finds a topic that does not exist, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const { found, unknown } = findTopics(typed, realTopics);
        expect(found.every((topic) => realTopics.byId(topic) !== undefined)).toBe(true);
        expect(unknown.every(({ text }) => text.trim() !== '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every topic by its id, its labels and its aliases', () => {
    for (const topic of realTopics.topics) {
      for (const name of [topic.id, topic.label.id, topic.label.en, ...topic.aliases]) {
        expect([name, findTopics(name, realTopics).found]).toEqual([name, [topic.id]]);
      }
    }
  });
});
