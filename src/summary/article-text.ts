/** What a summary is made from. */
export interface ArticleText {
  readonly title: string;
  /** The body as fetched, a paragraph each: dateline, credits and links to other articles still in place. */
  readonly paragraphs: readonly string[];
  /** The publisher's name: its datelines and photo credits are recognised by it. */
  readonly siteName: string;
  /** The caption of the photo, with or without its credit. */
  readonly caption?: string | null;
}
