import { describe, expect, it } from 'vitest';
import { articleCategory, categorySlug } from '../../src/article/category.js';

describe('articleCategory', () => {
  it.each([
    [
      'the address first',
      { address: 'kota-tangerang', section: 'Banten', feedCategories: ['Sport'] },
      { slug: 'kota-tangerang', from: 'address' },
    ],
    [
      'then the page',
      { address: undefined, section: 'KAB. TANGERANG', feedCategories: ['Sport'] },
      { slug: 'kab-tangerang', from: 'page' },
    ],
    [
      'then the feed',
      { address: undefined, section: ' - ', feedCategories: ['Sport', 'Bola'] },
      { slug: 'sport', from: 'feed' },
    ],
    [
      'past what systems write where no desk was chosen',
      { address: undefined, section: 'Uncategorized', feedCategories: ['Headline', 'Kota Serang'] },
      { slug: 'kota-serang', from: 'feed' },
    ],
    ['else nobody', { address: undefined, section: undefined, feedCategories: [] }, { slug: '', from: 'nobody' }],
  ])('asks %s', (_case, hints, category) => {
    expect(articleCategory(hints)).toEqual(category);
  });

  it.each([
    ['AYO! TANGERANG CERDAS', 'ayo-tangerang-cerdas'],
    ['kota_tangerang', 'kota-tangerang'],
    ['Kafé & Seni', 'kafe-seni'],
  ])('writes "%s" as a slug', (name, slug) => {
    expect(categorySlug(name)).toBe(slug);
  });
});
