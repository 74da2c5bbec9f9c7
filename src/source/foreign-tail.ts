import { lettersOf } from './printed-forms.js';

/** One paragraph that strays from its subject is the writer's; teasers come by several. */
const LEAST_TEASERS = 2;
/** Words of the headline and of the first paragraphs that a paragraph of the same article has at least. */
const LEAST_COMMON = 2;
const LEAD_PARAGRAPHS = 2;

/** Too common in regional news to hold a text together. */
const commonWords = new Set(
  (
    'tangerang banten jakarta serang indonesia kota kabupaten kecamatan selatan dengan untuk dalam tidak adalah akan yang ' +
    'oleh pada dari para telah sudah lebih juga sejak saat masyarakat warga resmi tersebut menjadi'
  ).split(' '),
);

/**
 * A text without the teasers of other articles that follow it as plain paragraphs, on pages that have nothing between
 * the two: those at the end that quote nobody and share no word with headline and lead. Only for a text that the quote
 * of the day ends: nothing but a teaser stands between an article and it.
 */
export function withoutForeignTail(paragraphs: readonly string[], title: string | undefined): readonly string[] {
  const subject = contentWords([title ?? '', ...paragraphs.slice(0, LEAD_PARAGRAPHS)].join(' '));
  const last = paragraphs.findLastIndex((text) => !isForeign(text, subject));
  const isTail = last >= LEAD_PARAGRAPHS && paragraphs.length - 1 - last >= LEAST_TEASERS;
  return isTail ? paragraphs.slice(0, last + 1) : paragraphs;
}

function isForeign(text: string, subject: ReadonlySet<string>): boolean {
  if (/["“”]/.test(text)) return false;
  const common = [...contentWords(text)].filter((word) => subject.has(word)).length;
  return common < LEAST_COMMON;
}

function contentWords(text: string): Set<string> {
  const words = text.split(/[^\p{L}\p{N}]+/u).map(lettersOf);
  return new Set(words.filter((word) => word.length >= 4 && !commonWords.has(word)));
}
