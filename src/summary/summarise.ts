import type { ArticleText } from './article-text.js';
import { type ArticleUnit, articleUnits } from './article-units.js';
import { type ChoiceModel, expect, weigh } from './choice/choice-model.js';
import { type Candidate, chooseUnits } from './choice/choose-units.js';
import { localModel } from './choice/local-model.js';
import { readUnits } from './choice/read-units.js';
import { formProblems, maxLeadCharacters, unitProblems } from './form/form-check.js';
import { type SummaryForm, summaryForms } from './form/summary-forms.js';
import { contextProblems } from './form/unit-context.js';
import { splitSentences } from './sentences/split-sentences.js';

/** Where the first sentence cannot be printed, the next ones may stand in for it, but no later ones: they are not the news. */
const unitsForLead = 3;

/** An article read for summaries. */
export interface ArticleReading {
  /** The units that were weighed, in order, each with the chance that an editor would keep it (0 to 1). */
  readonly units: readonly ScoredUnit[];
  /**
   * The summary in a form: the lead, then the whole sentences behind it that an editor would most likely keep, each
   * verbatim and each clear without those left out. Never more than the form allows; a lead that is longer alone is kept
   * whole up to 600 characters, beyond that its first sentence. Empty where the article has no sentence fit to print: the
   * headline must do.
   */
  summary(form: SummaryForm): readonly string[];
}

/** A unit and how likely it is part of a summary. */
export interface ScoredUnit {
  readonly text: string;
  readonly chance: number;
}

/** The summary of an article in one form (default: short). {@link ArticleReading.summary} says what it is. */
export function summarise(article: ArticleText, form: SummaryForm = summaryForms.short): readonly string[] {
  return readArticle(article).summary(form);
}

/** Weighs an article's units once for all of its summaries. `units` are the article's, for whoever has them already. */
export function readArticle(
  article: ArticleText,
  units: readonly ArticleUnit[] = articleUnits(article),
  model: ChoiceModel = localModel,
): ArticleReading {
  const story = shortenedLead(units);
  const candidates = weighUnits(story, article, model);
  return {
    units: candidates.map(({ chance }, place) => ({ text: story[place]?.text ?? '', chance })),
    summary(form) {
      const lead = leadOf(candidates, form);
      if (lead < 0) return [];
      const chosen = chooseUnits(candidates, lead, form).map((place) => story[place]?.text ?? '');
      return passing(chosen, (kept) => formProblems(kept, article, form, units).length === 0);
    },
  };
}

function weighUnits(units: readonly ArticleUnit[], article: ArticleText, model: ChoiceModel): Candidate[] {
  const read = readUnits(units, article.title);
  const features = read.map((unit) => unit.features);
  const { kept } = expect(weigh(features, model), model.lengths);
  return read.map(({ text, context, features: { words, novelty } }, index) => ({
    characters: text.length,
    words,
    novelty,
    chance: kept[index] ?? 0,
    isPrintable: unitProblems(text, article).length === 0,
    context,
  }));
}

/** The first unit that may begin the summary; below 0 where none may. */
function leadOf(candidates: readonly Candidate[], { maxCharacters }: SummaryForm): number {
  return candidates
    .slice(0, unitsForLead)
    .findIndex(
      ({ characters, isPrintable, context }) =>
        isPrintable &&
        characters <= Math.max(maxCharacters, maxLeadCharacters) &&
        contextProblems(context, []).length === 0,
    );
}

/** The units with a lead of several sentences that is too long reduced to its first sentence. */
function shortenedLead(units: readonly ArticleUnit[]): readonly ArticleUnit[] {
  const [lead, ...others] = units;
  if (lead === undefined || lead.text.length <= maxLeadCharacters) return units;
  const [first = lead.text] = splitSentences(lead.text);
  return [{ ...lead, text: first }, ...others.map((unit, index) => (index === 0 ? { ...unit, follows: false } : unit))];
}

/** The last gate: as much of a summary, from its start, as passes the whole form check. */
function passing(summary: readonly string[], keepsForm: (summary: readonly string[]) => boolean): readonly string[] {
  const kept = [...summary];
  while (kept.length > 0 && !keepsForm(kept)) kept.pop();
  return kept;
}
