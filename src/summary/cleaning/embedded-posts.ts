import { comparisonKey } from '../fold-white-space.js';

const opening = /View this post on Instagram|Lihat (?:postingan|kiriman|unggahan) ini di Instagram/i;
const closing =
  /A post shared by|(?:kiriman|postingan|unggahan) (?:yang )?dibagikan oleh|pic\.twitter\.com\/|^— .{1,80}\(@\w{1,40}\)/i;
/** No post is longer in paragraphs; a closing line further away belongs to another one. */
const maxPostParagraphs = 12;
/** Two paragraphs that begin with so many equal letters say the same. */
const comparedLetters = 40;

/**
 * The paragraphs without posts of social networks that the page shows among them, and without what these say once more:
 * `withoutDateline` makes the beginnings of a paragraph and its copy comparable.
 */
export function dropEmbeddedPosts(
  paragraphs: readonly string[],
  withoutDateline: (paragraph: string) => string,
): string[] {
  if (!paragraphs.some((paragraph) => opening.test(paragraph))) {
    return paragraphs.filter((paragraph) => paragraph !== '' && !closing.test(paragraph));
  }
  const kept: string[] = [];
  const starts = new Set<string>();
  let skipUntil = -1;
  let isBehindPost = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index <= skipUntil) continue;
    const start = paragraph.search(opening);
    const text = start < 0 ? paragraph : paragraph.slice(0, start).trimEnd();
    if (start >= 0) {
      isBehindPost = true;
      skipUntil = closingIndex(paragraphs, index);
    }
    const key = comparisonKey(withoutDateline(text.slice(0, 4 * comparedLetters))).slice(0, comparedLetters);
    if (text === '' || (start < 0 && closing.test(text)) || (isBehindPost && starts.has(key))) continue;
    starts.add(key);
    kept.push(text);
  }
  return kept;
}

/** The paragraph that closes the post opened here, or the opening one where none does. */
function closingIndex(paragraphs: readonly string[], opened: number): number {
  const near = paragraphs.slice(opened, opened + maxPostParagraphs);
  const offset = near.findIndex((paragraph) => closing.test(paragraph));
  return opened + Math.max(0, offset);
}
