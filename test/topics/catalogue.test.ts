import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/summary/edit-distance.js';
import { createTopicCatalogue } from '../../src/topics/catalogue.js';
import { matchTopics } from '../../src/topics/match-topics.js';
import { ALL_TOPICS } from '../../src/topics/topic.js';
import { topicSlug } from '../../src/topics/topic-slug.js';
import { realTopics, topicId, topicNamed } from './real-topics.js';

describe('names of topics in links', () => {
  it.each([
    ['WISATA', 'WISATA'],
    ['KAB. TANGERANG', 'KAB_TANGERANG'],
    ['AYO! TANGERANG CERDAS', 'AYO_TANGERANG_CERDAS'],
    ['SÉNI & BUDAYA', 'SENI_BUDAYA'],
    ['SEMUA', 'SEMUA'],
    ['日本', 't-1b2ca4c41a'],
  ])('%s becomes %s', (id, slug) => {
    if (id === '日本') expect(topicSlug(topicId(id))).toMatch(/^t-[0-9a-f]{10}$/);
    else expect(topicSlug(topicId(id))).toBe(slug);
  });

  it('lead back to their topic in any case', () => {
    for (const { id } of realTopics.topics) expect(realTopics.bySlug(realTopics.slugOf(id).toLowerCase())).toBe(id);
    expect(realTopics.bySlug('semua')).toBe(ALL_TOPICS);
    expect(realTopics.bySlug('KULINER')).toBeNull();
    expect(realTopics.bySlug('constructor')).toBeNull();
  });

  it('are refused when two topics would share one, with the remedy', () => {
    expect(() => createTopicCatalogue([topicNamed('KAB TANGERANG'), topicNamed('KAB. TANGERANG')])).toThrow(
      '"KAB. TANGERANG" and "KAB TANGERANG" would both be "KAB_TANGERANG" in links. Rename one of them.',
    );
    expect(() => createTopicCatalogue([topicNamed('Semua')])).toThrow('SEMUA');
  });
});

describe('groups of topics', () => {
  it('stand in the order of the file, with a heading of the language', () => {
    const groups = realTopics.groups('en');
    expect(groups.map((group) => group.heading)).toEqual([
      'Region',
      'National & World',
      'Economy & Technology',
      'Lifestyle & Ideas',
    ]);
    expect(groups.flatMap((group) => group.topics)).toHaveLength(realTopics.topics.length);
  });
});

describe('topics of an article', () => {
  it.each([
    ['the desk of its address', { category: 'wisata', labels: [] }, ['WISATA']],
    ['a desk in other letters', { category: 'Kabupaten_Tangerang', labels: [] }, ['KAB. TANGERANG']],
    ['a printed label', { category: '', labels: ['Ayo! Tangerang Cerdas'] }, ['AYO! TANGERANG CERDAS']],
    ['both, once each', { category: 'banten', labels: ['WISATA', 'BANTEN'] }, ['BANTEN', 'WISATA']],
    ['no desk at all', { category: '', labels: [''] }, []],
    ['a desk nobody named', { category: 'kuliner', labels: ['KULINER'] }, []],
    ['part of a name only', { category: 'tangerang', labels: [] }, []],
  ])('come from %s', (_, desk, topics) => {
    expect(matchTopics(desk, realTopics)).toEqual(topics);
  });
});

describe('slips of the finger', () => {
  it.each([
    ['', '', 0],
    ['wisata', 'wisata', 0],
    ['wisata', 'wista', 1],
    ['wisata', 'iwsata', 1],
    ['wisata', 'wisaata', 1],
    ['wisata', 'wizata', 1],
    ['bisnis', 'binsis', 1],
    ['opini', 'opoino', 2],
    ['wisata', 'banten', 4],
  ])('between %j and %j are %i', (one, other, slips) => {
    expect(editDistance(one, other, 3)).toBe(slips);
    expect(editDistance(other, one, 3)).toBe(slips);
  });
});
