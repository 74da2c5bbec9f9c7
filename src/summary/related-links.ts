const startOfParagraph =
  /^[[(*>\s-]{0,4}(?:baca|lihat|simak|tonton)[ _]?(?:(?:juga|pula|selengkapnya)(?![\p{L}])\s?:?|:)/iu;
const inCapitals = /[[(*>]?\s?\bBACA JUGA\b/u;
const afterSentence =
  /(?<=[.?!…]["“”'’)]?\s?)[[(*>]?\s?\b[Bb]aca (?:[Jj]uga|[Ss]elengkapnya)\b|[[(*>]?\s?\b[Bb]aca [Jj]uga\s?:/u;

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
export function cutRelatedLink(paragraph: string): WithoutLink {
  const start = linkStart(paragraph);
  if (start < 0) return { text: paragraph, isTitleNext: false };
  const link = paragraph.slice(start);
  return {
    text: paragraph.slice(0, start).trimEnd(),
    isTitleNext: /^[^\p{L}]*\p{L}+[ _]?(?:\p{L}+)?\s?[:\])]*$/u.test(link),
  };
}

/** Whether a text holds the marker of a link to another article. */
export function hasRelatedLink(text: string): boolean {
  return linkStart(text) >= 0;
}

function linkStart(text: string): number {
  if (startOfParagraph.test(text.slice(0, 60))) return 0;
  const starts = [inCapitals, afterSentence].map((marker) => text.search(marker)).filter((start) => start >= 0);
  return starts.length === 0 ? -1 : Math.min(...starts);
}
