import type { ArticleText } from './article-text.js';
import { cleanStory } from './cleaning/clean-story.js';
import { isReadable } from './sentences/readable.js';
import { quotationUnits, splitSentences } from './sentences/split-sentences.js';

/** The smallest piece of an article that may stand in a summary: a sentence, or a quotation with its attribution. */
export interface ArticleUnit {
  readonly text: string;
  /** Whether it follows the unit before it directly in the article. */
  readonly follows: boolean;
  /** Whether a paragraph begins with it. */
  readonly startsParagraph: boolean;
}

/** An article as the units a summary is chosen from, in order. The first is the lead, unless it cannot be read. */
export function articleUnits(article: ArticleText): ArticleUnit[] {
  const story = cleanStory(article.paragraphs, article);
  const units = story.flatMap(({ text, follows }) =>
    quotationUnits(splitSentences(text), text).map((unit, index) => ({
      text: unit,
      follows: follows || index > 0,
      startsParagraph: index === 0,
    })),
  );
  const readable = units.map(({ text }) => isReadable(text));
  return units
    .map((unit, index) => ({ ...unit, follows: unit.follows && readable[index - 1] === true }))
    .filter((_, index) => readable[index] === true);
}
