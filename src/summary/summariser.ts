import type { Logger } from '../operations/logger.js';
import type { ArticleText } from './article-text.js';
import { type ArticleUnit, articleUnits } from './article-units.js';
import { formProblems, unitProblems } from './form/form-check.js';
import { summaryForms } from './form/summary-forms.js';
import { type FallbackReason, fallbackReasons, type SentenceSelector } from './selector/sentence-selector.js';
import { type ArticleReading, readArticle } from './summarise.js';

/** An article's summary in both lengths. */
export interface Summaries {
  readonly short: readonly string[];
  readonly long: readonly string[];
}

/** How often a language model's choice was taken, and how often the local one stood in for it, by reason. */
export type SelectionCounts = Readonly<Record<'chosen' | FallbackReason, number>>;

/** Writes the summaries of articles. */
export interface Summariser {
  /** Rejects only when `signal` is aborted, with its reason. */
  write(article: ArticleText, signal?: AbortSignal): Promise<Summaries>;
  counts(): SelectionCounts;
  /** Drops what is under way; twice is harmless. */
  close(): Promise<void>;
}

/** Writes summaries without a language model. */
export const localSummariser: Pick<Summariser, 'write'> = {
  write: async (article) => summariseLocally(readArticle(article)),
};

/**
 * Creates the writer of summaries. With a selector, its choice of sentences is the short summary if it passes the form
 * check, and a long one is built around it; otherwise, and without a selector, all is chosen locally. News never fails for
 * want of a language model.
 */
export function createSummariser({
  selector,
  logger,
}: {
  readonly selector: SentenceSelector | null;
  readonly logger: Logger;
}): Summariser {
  const counts = { chosen: 0, ...zeroes(fallbackReasons) };

  function fallBack({ title }: ArticleText, reason: FallbackReason, cause: string): null {
    counts[reason] += 1;
    logger.warn({ reason, cause, title }, 'The language model chose no sentences; they are chosen without it');
    return null;
  }

  /** The selector's short summary; null where there is nothing to choose from, or no choice to be signed. */
  async function choose(
    chooser: SentenceSelector,
    article: ArticleText,
    { units, lead }: { readonly units: readonly ArticleUnit[]; readonly lead: string | undefined },
    signal?: AbortSignal,
  ) {
    const offered = units.map(({ text }) => ({ text, isPrintable: unitProblems(text, article).length === 0 }));
    if (offered.filter(({ isPrintable }) => isPrintable).length < 2) return null;
    const selection = await chooser.choose({ title: article.title, units: offered, ...summaryForms.short }, signal);
    if (selection.status === 'failed') return fallBack(article, selection.reason, selection.cause);
    const chosen = selection.indexes.map((index) => units[index]?.text ?? '');
    const rules = new Set<string>(formProblems(chosen, article, summaryForms.short, units).map(({ rule }) => rule));
    if (chosen[0] !== lead) rules.add('lead first');
    if (rules.size > 0) return fallBack(article, 'broken-form', `the choice breaks: ${[...rules].join(', ')}`);
    counts.chosen += 1;
    return chosen;
  }

  let closing: Promise<void> | null = null;
  return {
    async write(article, signal) {
      const units = articleUnits(article);
      const local = summariseLocally(readArticle(article, units));
      const lead = local.short[0];
      const chosen = selector === null ? null : await choose(selector, article, { units, lead }, signal);
      return chosen === null ? local : { short: chosen, long: longAround(chosen, local.long, { article, units }) };
    },
    counts: () => ({ ...counts }),
    close() {
      if (selector === null) return Promise.resolve();
      if (closing === null) logger.info({ counts }, 'How often the language model chose the sentences');
      closing ??= selector.close();
      return closing;
    },
  };
}

/** The same summariser for one run: once the run is given up, a summary under way rejects instead of being stored. */
export function fencedSummariser(summariser: Summariser, signal: AbortSignal): Summariser {
  return {
    ...summariser,
    async write(article) {
      const summaries = await summariser.write(article, signal);
      signal.throwIfAborted();
      return summaries;
    },
  };
}

function summariseLocally(reading: ArticleReading): Summaries {
  return { short: reading.summary(summaryForms.short), long: reading.summary(summaryForms.long) };
}

/** The long form around a short one: what the local choice adds to it in form and budget, in the article's order. */
function longAround(
  short: readonly string[],
  local: readonly string[],
  { article, units }: { readonly article: ArticleText; readonly units: readonly ArticleUnit[] },
): readonly string[] {
  const keepsForm = (summary: readonly string[]) =>
    formProblems(summary, article, summaryForms.long, units).length === 0;
  if (!keepsForm(short)) return local;
  let long = short;
  for (const unit of local) {
    const longer = inOrder([...long, unit], units);
    if (!long.includes(unit) && keepsForm(longer)) long = longer;
  }
  return long;
}

function inOrder(summary: readonly string[], units: readonly ArticleUnit[]): readonly string[] {
  const place = (text: string) => units.findIndex((unit) => unit.text === text);
  return summary.toSorted((a, b) => place(a) - place(b));
}

function zeroes<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}
