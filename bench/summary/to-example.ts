import { articleUnits } from '../../src/summary/article-units.js';
import { readUnits } from '../../src/summary/choice/read-units.js';
import type { ReferenceArticle } from './load-indosum.js';
import { referenceUnits } from './reference-units.js';
import { type Example, maxWordsLearned } from './train-model.js';

/** An article as an example to learn from. */
export function toExample(article: ReferenceArticle): Example {
  const read = readUnits(articleUnits(article), article.title);
  return {
    units: read.map(({ features }) => features),
    kept: referenceUnits(read, article.summary, maxWordsLearned - 1),
  };
}
