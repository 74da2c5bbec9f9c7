import type { Publisher } from '../article-text.js';

/** Words that only ever stand before another article's title. */
const commands = '(?:baca|lihat|simak|tonton|saksikan)[ _]?(?:juga|pula)|baca selengkapnya';
/** Words that do so only with a colon behind them. */
const announcements =
  'baca|lihat|simak|tonton|saksikan|video|selengkapnya|klik di sini|baca (?:berita|artikel) lain(?:nya)?|' +
  '(?:simak|tonton|saksikan|lihat) (?:juga )?video[^:.]{0,40}|(?:berita|artikel) (?:terkait|lainnya|lain|menarik lainnya)';
/** What may stand before the words: brackets, arrows, pointing hands. */
const pointer = '(?:[[(*>→➡»–-]|👉|\\s)';
/** No marker is without one of these: what has neither is not searched for markers. */
const partOfMarker = new RegExp(`[:|]|${commands}`, 'iu');
const startOfParagraph = new RegExp(
  `^${pointer}{0,4}(?:(?:${commands})(?!\\p{L})|(?:${announcements})\\s?(?::|\\|))`,
  'iu',
);
const inCapitals = /(?:[[(*>→]\s?)?\b(?:BACA|SIMAK|LIHAT|TONTON) ?JUGA\b/u;
const afterSentence = new RegExp(
  `(?<=[.?!…]["“”'’)]?\\s?)(?:[[(*>→]\\s?)?(?<!\\p{L})(?:baca (?:juga|selengkapnya)(?!\\p{L})|(?:${commands}|${announcements})\\s?:\\s)`,
  'iu',
);
const amidSentence = /(?:[[(*>]\s?)?\b[Bb]aca [Jj]uga\s?:/u;

/** A paragraph rid of its link to another article. */
export interface WithoutLink {
  /** What is left, perhaps nothing. */
  readonly text: string;
  /** The marker stood alone: the next line is the other article's title. */
  readonly isTitleNext: boolean;
}

/**
 * Cuts `BACA JUGA : Title` from a paragraph, whether it is the paragraph or was glued behind its last sentence. Where the
 * other title ends is not to be seen, so all behind the marker goes.
 */
export function cutRelatedLink(paragraph: string, { habits }: Pick<Publisher, 'habits'> = {}): WithoutLink {
  const start = linkStart(paragraph, habits?.relatedLinks ?? []);
  if (start < 0) return { text: paragraph, isTitleNext: false };
  const link = paragraph.slice(start);
  return {
    text: paragraph.slice(0, start).trimEnd(),
    isTitleNext: /^[^\p{L}]*\p{L}+[ _]?(?:\p{L}+)?\s?[:\])]*$/u.test(link),
  };
}

/** Whether a text holds the marker of a link to another article. */
export function hasRelatedLink(text: string, publisher: Pick<Publisher, 'habits'> = {}): boolean {
  return linkStart(text, publisher.habits?.relatedLinks ?? []) >= 0;
}

function linkStart(text: string, phrases: readonly string[]): number {
  if (startOfParagraph.test(text.slice(0, 100))) return 0;
  const own = phrases.filter((phrase) => text.toLowerCase().includes(phrase.toLowerCase()));
  const usual = partOfMarker.test(text) ? [inCapitals, afterSentence, amidSentence] : [];
  const markers = [...usual, ...own.map(ownMarker)];
  const starts = markers.map((marker) => text.search(marker)).filter((start) => start >= 0);
  return starts.length === 0 ? -1 : Math.min(...starts);
}

/** The publisher's own words, at the start of a paragraph or behind a sentence. */
function ownMarker(phrase: string): RegExp {
  const words = phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?:^|(?<=[.?!…]["“”'’)]?\\s?))${pointer}{0,4}${words}(?!\\p{L})`, 'iu');
}
