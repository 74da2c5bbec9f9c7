import { describe, expect, it } from 'vitest';
import { articleCategory, categorySlug } from '../../src/article/category.js';

describe('articleCategory', () => {
  it.each([
    [
      'the address first',
      { address: 'kota-tangerang', section: 'Banten', feedCategories: ['Sport'] },
      'kota-tangerang',
    ],
    ['then the page', { address: undefined, section: 'KAB. TANGERANG', feedCategories: ['Sport'] }, 'kab-tangerang'],
    ['then the feed', { address: undefined, section: ' - ', feedCategories: ['Sport', 'Bola'] }, 'sport'],
    ['else nobody', { address: undefined, section: undefined, feedCategories: [] }, ''],
  ])('asks %s', (_case, hints, category) => {
    expect(articleCategory(hints)).toBe(category);
  });

  it.each([
    ['AYO! TANGERANG CERDAS', 'ayo-tangerang-cerdas'],
    ['kota_tangerang', 'kota-tangerang'],
    ['Kafé & Seni', 'kafe-seni'],
  ])('writes "%s" as a slug', (name, slug) => {
    expect(categorySlug(name)).toBe(slug);
  });
});
