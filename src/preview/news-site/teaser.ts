import type { PublishedArticle } from './edition.js';

/** What stands before the text of a first paragraph: `KABARKENTONGAN.com-`, `TANGERANG – `. */
const datelinePattern = /^\p{Lu}[\p{L}. ]{2,38}?\s*[-–—]\s*(?=\p{Lu}|["“])/u;

/** The first paragraph without its dateline: what feeds, cards and Open Graph tags say of an article. */
export function teaserOf(article: Pick<PublishedArticle, 'paragraphs'>): string {
  return (article.paragraphs[0] ?? '').replace(datelinePattern, '').trim();
}
