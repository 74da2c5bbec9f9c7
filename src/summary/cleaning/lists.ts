import { splitSentences } from '../sentences/split-sentences.js';
import { endsInColon, isItemInList, isListItem, isSubhead } from './page-lines.js';

/** A paragraph of the story. */
export interface CleanParagraph {
  /** A piece of the paragraph as fetched, white space folded. */
  readonly text: string;
  /** Whether it follows the one before it directly: no list or announced quotation was left out between them. */
  readonly follows: boolean;
}

/** The paragraphs without lists and the line that announces them, with where one was left out. */
export function dropLists(paragraphs: readonly string[]): CleanParagraph[] {
  const kept: CleanParagraph[] = [];
  let isInList = false;
  let hasGap = false;
  for (const paragraph of paragraphs) {
    const text = cutAnnouncement(paragraph);
    const isItem: boolean = isListItem(paragraph) || (isInList && (isItemInList(paragraph) || isSubhead(paragraph)));
    isInList = isItem || text !== paragraph;
    if (!isItem && text !== '') kept.push({ text, follows: kept.length > 0 && !hasGap });
    if (!isItem && text !== '') hasGap = false;
    hasGap ||= isInList;
  }
  return kept;
}

/** The paragraph without its last sentence where that ends in a colon. */
function cutAnnouncement(paragraph: string): string {
  if (!endsInColon(paragraph)) return paragraph;
  const last = splitSentences(paragraph).at(-1) ?? '';
  return paragraph.slice(0, paragraph.length - last.length).trimEnd();
}
