import { linearise } from './page-blocks.js';
import { parsePage } from './page-document.js';

/** The text of a piece of HTML such as a feed's teaser, a paragraph each, white space folded. Never throws. */
export function htmlParagraphs(html: string): readonly string[] {
  try {
    return linearise(parsePage(html).body).map(({ text }) => text);
  } catch {
    return [];
  }
}
