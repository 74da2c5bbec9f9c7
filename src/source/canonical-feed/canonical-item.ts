/** The elements of an item of the canonical feed; those of `bot:` hide from rss-parser what it would do with them. */
export const canonicalNames = [
  'title',
  'link',
  'guid',
  'dc:creator',
  'category',
  'bot:date',
  'bot:html',
  'bot:picture',
] as const;

/** One of those elements. */
export type CanonicalName = (typeof canonicalNames)[number];

/** A text that may become one of an item's elements; of several the lowest rank is believed first. */
export interface Candidate {
  readonly name: CanonicalName;
  readonly rank: number;
  readonly text: string;
}

/** An item as the publisher's document tells it: all its candidates, in the order of the document. */
export interface CanonicalItem {
  readonly candidates: Candidate[];
}

/** The texts of one element, the most believed first. */
export function textsOf({ candidates }: CanonicalItem, name: CanonicalName): readonly string[] {
  const own = candidates.filter((candidate) => candidate.name === name);
  return own.toSorted((one, other) => one.rank - other.rank).map(({ text }) => text);
}
