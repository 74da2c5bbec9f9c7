import { describe, expect, it } from 'vitest';
import { composeArticle, itemFingerprint } from '../../src/article/compose-article.js';
import type { PageReading } from '../../src/source/page-reading.js';
import type { SourceItem } from '../../src/source/source-item.js';

const site = {
  articleUrl: '^https://kabar\\.example/(?<category>[a-z-]+)/read/(?<id>\\d+)/',
  timeZone: 'Asia/Jakarta',
};
const now = Date.parse('2025-03-08T12:00:00Z');
const item: SourceItem = {
  url: 'https://kabar.example/bisnis/read/41/Gabah?utm_source=rss',
  title: 'Harga gabah naik',
  dateText: 'Sat, 08 Mar 2025 09:00:00 +0700',
  author: 'Redaksi',
  categories: ['Pertanian'],
  html: '<p>Harga gabah  naik.</p><p>Petani &amp; pedagang senang.</p><script>x</script>',
  imageUrl: 'https://kabar.example/foto/kecil.jpg',
};
const page: PageReading = {
  title: 'Harga Gabah Naik Lagi',
  byline: 'Rina Kartika',
  dateText: 'Sabtu, 8 Maret 2025 | 09:15',
  paragraphs: ['TANGERANG-Harga gabah naik.', 'Petani senang.'],
  imageUrl: 'https://kabar.example/foto/besar.jpg',
};

const compose = (parts: { item?: SourceItem; page?: PageReading | null } = {}) => {
  const composed = composeArticle({ item, page, site, now, ...parts });
  if (composed.status !== 'composed') throw new Error(composed.cause);
  return composed.draft;
};

describe('composeArticle', () => {
  it('believes the page before the source', () => {
    expect(compose()).toEqual({
      key: 'id:41',
      otherKeys: ['kabar.example/bisnis/read/41/Gabah'],
      url: 'https://kabar.example/bisnis/read/41/Gabah?utm_source=rss',
      title: 'Harga Gabah Naik Lagi',
      category: 'bisnis',
      byline: 'Rina Kartika',
      publishedAt: Date.parse('2025-03-08T09:15:00+07:00'),
      dateFrom: 'printed',
      isAdvertorial: false,
      paragraphs: ['TANGERANG-Harga gabah naik.', 'Petani senang.'],
      imageUrl: 'https://kabar.example/foto/besar.jpg',
      contentHash: expect.stringMatching(/^[\da-f]{64}$/),
      itemHash: itemFingerprint(item),
    });
  });

  it('fills the gaps of the page from the source', () => {
    expect(compose({ page: { paragraphs: [] } })).toMatchObject({
      title: 'Harga gabah naik',
      byline: 'Redaksi',
      publishedAt: Date.parse('2025-03-08T09:00:00+07:00'),
      dateFrom: 'feed',
      paragraphs: ['Harga gabah naik.', 'Petani & pedagang senang.'],
      imageUrl: 'https://kabar.example/foto/kecil.jpg',
    });
  });

  it('does without a page', () => {
    expect(compose({ page: null }).paragraphs).toEqual(['Harga gabah naik.', 'Petani & pedagang senang.']);
  });

  it('is incomplete without a title', () => {
    const listed = { url: item.url, categories: [] };
    expect(composeArticle({ item: listed, page: null, site, now })).toMatchObject({ status: 'incomplete' });
  });

  it('leaves out what nobody says, and invents no date', () => {
    const draft = compose({ item: { url: item.url, title: 'A', categories: [] }, page: null });
    expect(draft).toMatchObject({ byline: null, publishedAt: null, dateFrom: 'none', imageUrl: null, paragraphs: [] });
  });

  it('takes the source’s date where the page’s cannot be read', () => {
    const publishedAt = Date.parse('2025-03-08T09:00:00+07:00');
    expect(compose({ page: { ...page, dateText: 'kemarin' } }).publishedAt).toBe(publishedAt);
  });

  it('takes the time of arrival for a date more than a day ahead', () => {
    const mistyped = compose({ page: { ...page, dateText: '8 Maret 2052 | 09:15' } });
    expect(mistyped).toMatchObject({ publishedAt: now, dateFrom: 'arrival' });
    const soon = Date.parse('2025-03-09T12:00:00Z');
    expect(compose({ page: { ...page, dateText: '2025-03-09T12:00:00Z' } }).publishedAt).toBe(soon);
  });
});

describe('an advertorial', () => {
  it.each([
    ['by its byline', { page: { ...page, byline: 'Advertorial' } }],
    ['by its desk', { item: { ...item, url: 'https://kabar.example/advertorial/read/41/Gabah' } }],
    ['by the source’s author', { page: null, item: { ...item, author: '(ADV)' } }],
    ['by the label on its page', { page: { ...page, isAdvertorial: true as const } }],
  ])('is known %s', (_case, parts) => {
    expect(compose(parts).isAdvertorial).toBe(true);
  });
});

describe('the hashes', () => {
  it('stay the same when only white space or the date changes', () => {
    const respaced = { ...page, title: ' Harga Gabah  Naik Lagi', dateText: '8 Maret 2025 | 10:00' };
    expect(compose({ page: respaced }).contentHash).toBe(compose().contentHash);
    expect(itemFingerprint({ ...item, dateText: 'lain', html: `${item.html}\n` })).toBe(itemFingerprint(item));
  });

  it.each([
    ['punctuation', { title: 'Harga Gabah Naik, Lagi!' }],
    ['quotation marks and dashes', { paragraphs: ['“TANGERANG”—Harga gabah naik', 'Petani senang …'] }],
    ['white space', { paragraphs: ['TANGERANG-Harga\u00A0gabah  naik.', 'Petani\u200B senang.'] }],
    ['where paragraphs end', { paragraphs: ['TANGERANG-Harga gabah naik. Petani senang.'] }],
    ['tracking of the picture', { imageUrl: 'https://www.kabar.example/foto/besar.jpg?utm_source=x&w=600#a' }],
  ])('of the content stays the same when only the %s changes', (_part, change) => {
    expect(compose({ page: { ...page, ...change } }).contentHash).toBe(compose().contentHash);
  });

  it.each([
    ['a decimal comma', 'Bantuan Rp2,3 miliar', 'Bantuan Rp23 miliar'],
    ['a percent sign', 'Naik 5% tahun ini', 'Naik 5 tahun ini'],
    ['a sign between digits', 'Harga Rp2,300', 'Harga Rp2.300'],
    ['a letter', 'Petani senang', 'Petani tenang'],
  ])('of the content does not pass over %s', (_part, one, other) => {
    const hashOf = (text: string) => compose({ page: { ...page, paragraphs: [text] } }).contentHash;
    expect(hashOf(one)).not.toBe(hashOf(other));
  });

  it.each([
    ['title', { title: 'Harga Gabah Turun' }],
    ['body', { paragraphs: ['TANGERANG-Harga gabah naik.', 'Petani senang sekali.'] }],
    ['picture', { imageUrl: 'https://kabar.example/foto/lain.jpg' }],
  ])('of the content changes with the %s', (_part, change) => {
    expect(compose({ page: { ...page, ...change } }).contentHash).not.toBe(compose().contentHash);
  });

  it.each([
    ['title', { title: 'Lain' }],
    ['text', { html: '<p>Lain</p>' }],
    ['categories', { categories: ['Pertanian', 'Ekonomi'] }],
  ])('of the item changes with its %s', (_part, change) => {
    expect(itemFingerprint({ ...item, ...change })).not.toBe(itemFingerprint(item));
  });
});
