import type { ArticleText, Publisher } from '../article-text.js';
import { type ArticleUnit, articleUnits } from '../article-units.js';
import { holdsPhotoCredit } from '../cleaning/captions.js';
import { hasCredit } from '../cleaning/credits.js';
import { cutDateline } from '../cleaning/datelines.js';
import { hasRelatedLink } from '../cleaning/related-links.js';
import { foldWhiteSpace } from '../fold-white-space.js';
import { hasEndMark } from '../sentences/end-mark.js';
import { isBalanced } from '../sentences/quotation-marks.js';
import { type SummaryBudget, summaryForms } from './summary-forms.js';
import { contextProblems, contextReader } from './unit-context.js';

/** A lead alone may be longer than the budget, but not than this. */
export const maxLeadCharacters = 600;

/** The rules of form a summary may break. */
export type FormRule =
  | 'not verbatim'
  | 'out of order'
  | 'dangling'
  | 'unbalanced'
  | 'anonymous quotation'
  | 'residue'
  | 'no end mark'
  | 'too many units'
  | 'over budget';

/** A rule, and the unit that breaks it: empty where it is the whole summary. */
export interface FormProblem {
  readonly rule: FormRule;
  readonly unit: string;
}

/**
 * What is wrong with the form of a summary: nothing, if an editor could sign it. Every unit must stand in the article as
 * fetched, in its order, with an end mark and all its quotation marks and brackets; be clear without a sentence that was
 * left out; name the speaker of what it quotes; hold nothing of dateline, credits or links; and all of it keep the budget of its form.
 * `units` are the article's, for whoever has them already.
 */
export function formProblems(
  summary: readonly string[],
  article: ArticleText,
  { maxCharacters, maxUnits }: SummaryBudget = summaryForms.short,
  units: readonly ArticleUnit[] = articleUnits(article),
): FormProblem[] {
  if (summary.length === 0) return [];
  const paragraphs = article.paragraphs.map(foldWhiteSpace);
  const contextOf = contextReader(units, article.title);
  const indexes = summary.map((text) => units.findIndex((unit) => unit.text === text));
  const problems: FormProblem[] = summary.flatMap((unit, position) => [
    ...(paragraphs.some((paragraph) => paragraph.includes(unit)) ? [] : [{ rule: 'not verbatim', unit } as const]),
    ...unitProblems(unit, article).map((rule) => ({ rule, unit })),
    ...contextProblems(contextOf(unit, indexes[position] ?? -1), indexes.slice(0, position)).map((rule) => ({
      rule,
      unit,
    })),
  ]);
  if (!isRising(indexes.filter((index) => index >= 0))) problems.push({ rule: 'out of order', unit: '' });
  if (summary.length > maxUnits) problems.push({ rule: 'too many units', unit: '' });
  const limit = summary.length === 1 ? Math.max(maxCharacters, maxLeadCharacters) : maxCharacters;
  if (summaryLength(summary) > limit) problems.push({ rule: 'over budget', unit: '' });
  return problems;
}

/** The characters of a summary, one between two units included. */
function summaryLength(summary: readonly string[]): number {
  return summary.join(' ').length;
}

/** What is wrong with a unit wherever it stands. */
export function unitProblems(unit: string, publisher: Publisher): FormRule[] {
  const rules: FormRule[] = [];
  if (!isBalanced(unit)) rules.push('unbalanced');
  if (!hasEndMark(unit)) rules.push('no end mark');
  if (
    hasRelatedLink(unit, publisher) ||
    hasCredit(unit) ||
    holdsPhotoCredit(unit, publisher) ||
    hasDateline(unit, publisher)
  ) {
    rules.push('residue');
  }
  return rules;
}

function hasDateline(unit: string, publisher: Publisher): boolean {
  return cutDateline(unit, { ...publisher, body: '' }) !== unit;
}

function isRising(places: readonly number[]): boolean {
  return places.every((place, position) => position === 0 || place > (places[position - 1] ?? -1));
}
