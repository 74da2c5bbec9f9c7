import type { TextHabits } from '../source/site.js';

/** Whose article it is: how its pages are written is known by that. */
export interface Publisher {
  /** The publisher's name: its datelines and photo credits are recognised by it. */
  readonly siteName: string;
  /** What the name does not tell. */
  readonly habits?: TextHabits;
}

/** What a summary is made from. */
export interface ArticleText extends Publisher {
  readonly title: string;
  /** The body as fetched, a paragraph each: dateline, credits and links to other articles still in place. */
  readonly paragraphs: readonly string[];
  /** The caption of the photo, with or without its credit. */
  readonly caption?: string | null;
}
