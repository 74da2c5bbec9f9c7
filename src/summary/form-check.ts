import type { ArticleText, Publisher } from './article-text.js';
import { type ArticleUnit, articleUnits } from './article-units.js';
import { namesSpeaker, speakerOf } from './attribution.js';
import { holdsPhotoCredit } from './captions.js';
import { hasCredit } from './credits.js';
import { announces, leansOnAnother, pointsBack } from './dangling.js';
import { cutDateline } from './datelines.js';
import { hasEndMark } from './end-mark.js';
import { foldWhiteSpace } from './fold-white-space.js';
import { isBalanced } from './quotation-marks.js';
import { hasRelatedLink } from './related-links.js';
import { shortNamesIn } from './short-names.js';
import { type SummaryForm, summaryForms } from './summary-forms.js';

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
  { maxCharacters, maxUnits }: SummaryForm = summaryForms.short,
  units: readonly ArticleUnit[] = articleUnits(article),
): FormProblem[] {
  const paragraphs = article.paragraphs.map(foldWhiteSpace);
  const indexes = summary.map((text) => units.findIndex((unit) => unit.text === text));
  const problems: FormProblem[] = summary.flatMap((unit, position) => [
    ...(paragraphs.some((paragraph) => paragraph.includes(unit)) ? [] : [{ rule: 'not verbatim', unit } as const]),
    ...unitProblems(unit, article).map((rule) => ({ rule, unit })),
    ...contextProblems(unit, indexes.slice(0, position), indexes[position] ?? -1, units).map((rule) => ({
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
export function summaryLength(summary: readonly string[]): number {
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

/**
 * What is wrong with a unit behind those chosen before it, all given by their places among the article's units. The first
 * of a summary may speak of what the headline names, but not begin with a pronoun or connective.
 */
export function contextProblems(
  unit: string,
  chosen: readonly number[],
  index: number,
  units: readonly ArticleUnit[],
): FormRule[] {
  const rules: FormRule[] = [];
  const previous = units[index]?.follows === true && chosen.includes(index - 1) ? units[index - 1] : undefined;
  const dangles =
    chosen.length === 0 ? leansOnAnother(unit) : announces(unit) || (previous === undefined && pointsBack(unit));
  if (dangles || namesUnknownPerson(unit, chosen, index, units)) rules.push('dangling');
  const isSpeakerKnown = previous !== undefined && namesSpeaker(previous.text);
  if (speakerOf(unit) === 'anonymous' && !isSpeakerKnown) rules.push('anonymous quotation');
  return rules;
}

/** A person called by one name, whose full name stands in a unit that was left out. */
function namesUnknownPerson(
  unit: string,
  chosen: readonly number[],
  index: number,
  units: readonly ArticleUnit[],
): boolean {
  const names = shortNamesIn(unit);
  if (names.length === 0 || index < 0) return false;
  const known = chosen.map((place) => units[place]?.text ?? '').join(' ');
  const before = units
    .slice(0, index)
    .map(({ text }) => text)
    .join(' ');
  return names.some((name) => isPartOfFullName(name, before) && !known.includes(name));
}

function isPartOfFullName(name: string, text: string): boolean {
  return new RegExp(`\\p{Lu}[\\p{L}.'’-]{0,30} ${name}(?!\\p{L})|(?<!\\p{L})${name} \\p{Lu}`, 'u').test(text);
}

function hasDateline(unit: string, publisher: Publisher): boolean {
  return cutDateline(unit, { ...publisher, body: '' }) !== unit;
}

function isRising(places: readonly number[]): boolean {
  return places.every((place, position) => position === 0 || place > (places[position - 1] ?? -1));
}
