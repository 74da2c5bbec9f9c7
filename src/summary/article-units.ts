import type { ArticleText } from './article-text.js';
import { cleanStory } from './clean-story.js';
import { quotationUnits, splitSentences } from './split-sentences.js';

/** The smallest piece of an article that may stand in a summary: a sentence, or a quotation with its attribution. */
export interface ArticleUnit {
  readonly text: string;
  /** Whether it follows the unit before it directly in the article. */
  readonly follows: boolean;
}

/** An article as the units a summary is chosen from, in order. The first is the lead. */
export function articleUnits(article: ArticleText): ArticleUnit[] {
  const story = cleanStory(article.paragraphs, article);
  const units = story.flatMap(({ text, follows }) =>
    quotationUnits(splitSentences(text)).map((unit, index) => ({ text: unit, follows: follows || index > 0 })),
  );
  return units.map((unit, index) => ({ ...unit, follows: unit.follows && index > 0 }));
}
