import { type ArticleUnit, articleUnits } from '../../src/summary/article-units.js';
import { type UnitFeatures, unitFeatures } from '../../src/summary/choice/unit-features.js';
import { contextReader } from '../../src/summary/form/unit-context.js';
import { unitsWeighed } from '../../src/summary/summarise.js';
import type { ReferenceArticle } from './load-indosum.js';
import { referenceUnits } from './reference-units.js';
import { type Example, maxWordsLearned } from './train-model.js';

/** An article as an example to learn from. */
export function toExample(article: ReferenceArticle): Example {
  const units = articleUnits(article);
  const weighed = units.slice(0, unitsWeighed);
  return {
    units: featuresOf(units, weighed, article.title),
    kept: referenceUnits(weighed, article.summary, maxWordsLearned - 1),
  };
}

function featuresOf(units: readonly ArticleUnit[], weighed: readonly ArticleUnit[], title: string): UnitFeatures[] {
  const contextOf = contextReader(units, title);
  const contexts = weighed.map(({ text }, index) => contextOf(text, index));
  return unitFeatures(units, contexts, title);
}
