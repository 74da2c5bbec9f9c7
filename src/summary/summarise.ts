import type { ArticleText } from './article-text.js';
import { type ArticleUnit, articleUnits } from './article-units.js';
import { contextProblems, formProblems, maxLeadCharacters, unitProblems } from './form-check.js';
import { splitSentences } from './split-sentences.js';
import { type SummaryForm, summaryForms } from './summary-forms.js';

/** Where the first sentence cannot be printed, the next ones may stand in for it, but no later ones: they are not the news. */
const unitsForLead = 3;
/** A summary reaches so many units deeper into the story than it is long at most. */
const unitsPassedOver = 5;
/** A shorter sentence (`Benar saja.`) says nothing alone. */
const minCharacters = 25;

/**
 * The summary of an article: its lead, then whole sentences that follow it, each verbatim and each clear without those
 * left out. Never more than its form allows (default: short); a lead that is longer alone is kept whole up to 600
 * characters, beyond that its first sentence. Empty where the article has no sentence fit to print: the headline must do.
 * `units` are the article's, for whoever has them already.
 */
export function summarise(
  article: ArticleText,
  form: SummaryForm = summaryForms.short,
  units: readonly ArticleUnit[] = articleUnits(article),
): readonly string[] {
  const printable = shortenedLead(units);
  const summary = chooseLeadRun(printable, article, form).map((index) => printable[index]?.text ?? '');
  return passing(summary, (kept) => formProblems(kept, article, form, units).length === 0);
}

/** The places of the lead and of the units behind it that keep form and budget. */
function chooseLeadRun(
  units: readonly ArticleUnit[],
  article: ArticleText,
  { maxCharacters, maxUnits }: SummaryForm,
): number[] {
  const chosen: number[] = [];
  let length = 0;
  for (const [index, { text }] of units.slice(0, maxUnits + unitsPassedOver).entries()) {
    const isLead = chosen.length === 0;
    if (isLead && index >= unitsForLead) break;
    const limit = isLead ? Math.max(maxCharacters, maxLeadCharacters) : maxCharacters - length - 1;
    if (text.length > limit || (!isLead && text.length < minCharacters)) continue;
    if (unitProblems(text, article).length > 0 || contextProblems(text, chosen, index, units).length > 0) continue;
    chosen.push(index);
    length += text.length + (isLead ? 0 : 1);
    if (chosen.length === maxUnits) break;
  }
  return chosen;
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
