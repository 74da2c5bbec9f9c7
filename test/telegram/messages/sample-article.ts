import type { Article, ArticleId } from '../../../src/article/article.js';

/** The article of the design page. */
export function sampleArticle(overrides: Partial<Article> = {}): Article {
  return {
    id: 1 as ArticleId,
    key: 'id:1',
    url: 'https://www.tangerangnews.com/wisata/read/53210/Java-Jazz-2026-Geser-ke-Banten',
    title: 'Java Jazz 2026 Geser ke Banten, Gubernur Minta Pengelola Promosikan Wisata Lokal',
    category: 'wisata',
    byline: null,
    publishedAt: Date.UTC(2026, 0, 23, 13, 3),
    dateFrom: 'printed',
    isAdvertorial: false,
    paragraphs: [],
    imageUrl: null,
    contentHash: 'c',
    itemHash: 'i',
    summary: [
      'Untuk pertama kalinya sejak 2005, Java Jazz Festival digelar di luar Jakarta.',
      'Festival berlangsung di NICE PIK 2, Kabupaten Tangerang.',
      'Gubernur Banten meminta pengelola ikut mempromosikan wisata lokal.',
    ],
    longSummary: [
      'Untuk pertama kalinya sejak 2005, Java Jazz Festival digelar di luar Jakarta.',
      'Festival berlangsung di NICE PIK 2, Kabupaten Tangerang.',
      'Gubernur Banten meminta pengelola ikut mempromosikan wisata lokal.',
      'Tiket dijual mulai Februari.',
    ],
    topics: ['WISATA'],
    seenAt: Date.UTC(2026, 0, 23, 13, 5),
    state: 'published',
    revision: 0,
    correctedAt: null,
    withdrawnAt: null,
    ...overrides,
  };
}
