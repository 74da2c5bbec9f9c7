import type { ArticleUnit } from '../article-units.js';
import { contextReader, type UnitContext } from '../form/unit-context.js';
import { type UnitFeatures, unitFeatures } from './unit-features.js';

/** What is told behind so many units is no summary of the news. */
const unitsWeighed = 20;

/** A unit that is weighed, with all that the choice goes by. */
export interface WeighableUnit {
  readonly text: string;
  readonly context: UnitContext;
  readonly features: UnitFeatures;
}

/** Reads the units of an article that are weighed, from its first on: the same for learning and for choosing. */
export function readUnits(units: readonly ArticleUnit[], title: string): readonly WeighableUnit[] {
  const contextOf = contextReader(units, title);
  const contexts = units.slice(0, unitsWeighed).map(({ text }, index) => contextOf(text, index));
  return unitFeatures(units, contexts, title).flatMap((features, index) => {
    const unit = units[index];
    const context = contexts[index];
    return unit === undefined || context === undefined ? [] : [{ text: unit.text, context, features }];
  });
}
