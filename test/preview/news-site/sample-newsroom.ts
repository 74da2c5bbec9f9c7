import { createNewsSite, type NewsSite, type NewsSiteOptions } from '../../../src/preview/news-site/news-site.js';
import type { SampleArticle } from '../../../src/preview/news-site/sample-article.js';

/** 24 November 2026, 10.15 in Jakarta. */
export const NOON = Date.UTC(2026, 10, 24, 3, 15, 20);

/** An article whose every text holds what mark-up must escape. */
export function makeArticle(number: number): SampleArticle {
  return {
    desk: 'wisata',
    label: 'WISATA & "SENI"',
    title: `Pasar <b>${number}</b> & Warga "Kompak"`,
    byline: "Dewi A'yun",
    caption: `Suasana pasar ${number}`,
    credit: '@KabarKentongan / Dewi',
    paragraphs: [`KABARKENTONGAN.com-Pasar ke-${number} dibuka <pagi> & ramai.`, '"Senang," ujar warga.'],
    correction: {
      title: `Pasar ${number} Diralat`,
      paragraphs: [`KABARKENTONGAN.com-Pasar ke-${number} dibuka sore hari.`],
    },
  };
}

/** A site with so many made articles, and a clock that the test turns. */
export function makeSite(
  count: number,
  options: Partial<NewsSiteOptions> = {},
): { site: NewsSite; clock: { now: number } } {
  const clock = { now: NOON };
  const articles = Array.from({ length: count }, (_, index) => makeArticle(index + 1));
  return { clock, site: createNewsSite({ host: '127.0.0.1', port: 0, now: () => clock.now, articles, ...options }) };
}
