import type { ChoiceModel } from '../../src/summary/choice/choice-model.js';
import { type ReferenceArticle, withoutRepeats } from './load-indosum.js';
import { toExample } from './to-example.js';
import { trainModel } from './train-model.js';

/** Articles with a model that has seen none of them. */
export interface HeldOut {
  readonly fold: string;
  readonly trainedOn: number;
  readonly model: ChoiceModel;
  readonly articles: readonly ReferenceArticle[];
}

/**
 * Each fold with a model learned from the others. Articles that stand in the fold and in others are learned from and not
 * measured.
 */
export function* heldOutFolds(all: readonly ReferenceArticle[]): Generator<HeldOut> {
  for (const fold of new Set(all.map((article) => article.fold))) {
    const learned = withoutRepeats(all.filter((article) => article.fold !== fold));
    const known = new Set(learned.map(({ id }) => id));
    const articles = withoutRepeats(all.filter((article) => article.fold === fold && !known.has(article.id)));
    yield { fold, trainedOn: learned.length, model: trainModel(learned.map(toExample)), articles };
  }
}
