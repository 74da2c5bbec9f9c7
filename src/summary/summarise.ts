import type { ArticleText } from './article-text.js';
import { type ArticleUnit, articleUnits } from './article-units.js';
import {
  contextProblems,
  defaultMaxCharacters,
  formProblems,
  maxLeadCharacters,
  maxUnits,
  type SummaryLength,
  unitProblems,
} from './form-check.js';
import { splitSentences } from './split-sentences.js';

/** Where the first sentence cannot be printed, the next ones may stand in for it, but no later ones: they are not the news. */
const unitsForLead = 3;
/** A reader who got the lead is not sent deeper into the story than this. */
const unitsInReach = 8;
/** A shorter sentence (`Benar saja.`) says nothing alone. */
const minCharacters = 25;

/**
 * The summary of an article: its lead, then whole sentences that follow it, each verbatim and each clear without those
 * left out. Never more than three units or `maxCharacters` (350); a lead that is longer alone is kept whole up to 600
 * characters, beyond that its first sentence. Empty where the article has no sentence fit to print: the headline must do.
 */
export function summarise(
  article: ArticleText,
  { maxCharacters = defaultMaxCharacters }: SummaryLength = {},
): readonly string[] {
  const units = shortenedLead(articleUnits(article));
  const chosen = chooseLeadRun(units, article, maxCharacters);
  return passing(
    chosen.map((index) => units[index]?.text ?? ''),
    article,
    maxCharacters,
  );
}

/** The places of the lead and of the units behind it that keep form and budget. */
function chooseLeadRun(units: readonly ArticleUnit[], article: ArticleText, maxCharacters: number): number[] {
  const chosen: number[] = [];
  let length = 0;
  for (const [index, { text }] of units.slice(0, unitsInReach).entries()) {
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
function passing(summary: readonly string[], article: ArticleText, maxCharacters: number): readonly string[] {
  const kept = [...summary];
  while (kept.length > 0 && formProblems(kept, article, { maxCharacters }).length > 0) kept.pop();
  return kept;
}
