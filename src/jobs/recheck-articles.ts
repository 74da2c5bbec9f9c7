import type { Article } from '../article/article.js';
import { nextCheckAt, nextLookForMissing, nextLookForReturn, SECOND_LOOK_MS } from '../article/next-check.js';
import type { PageReading } from '../source/page-reading.js';
import type { SourceItem, Validators } from '../source/source-item.js';
import { fencedReader } from '../source/source-reader.js';
import { articlesDueForCheck, type DueArticle, noteCheck } from '../store/article-checks.js';
import { setMissingSince } from '../store/withdrawals.js';
import { fencedSummariser } from '../summary/summariser.js';
import { correctArticle } from './correct-article.js';
import { type IntakeDependencies, prepareArticle, readPage } from './prepare-article.js';
import { safely } from './safely.js';
import { restoreArticle, withdrawArticle } from './withdraw-article.js';

/** The job's handle. */
export interface Rechecker {
  /**
   * Looks again at the pages that are due, the longest overdue first; what is left is due at the next call. After its
   * signal it writes nothing any more.
   */
  recheck(signal?: AbortSignal): Promise<void>;
}

/** A page a second is as much as a site should be asked for, and the job is woken every minute. */
const MOST_AT_ONCE = 20;
/** Validators of a page outlive the longest wait between two looks. */
const VALIDATORS_TTL_MS = 26 * 60 * 60_000;

interface RunDependencies extends IntakeDependencies {
  /** Whether the site's home page answers well; asked once a run. */
  readonly isSiteUp: () => Promise<boolean>;
}

/**
 * Creates the job that looks again at the pages of sent articles, 15 minutes, 2 hours and 24 hours after they were met.
 * A changed page corrects the messages already sent; one that is gone twice, ten minutes apart, on a site that is up,
 * withdraws them, and its return brings them back. A page that fails otherwise changes nothing.
 */
export function createRechecker(deps: IntakeDependencies): Rechecker {
  return {
    async recheck(signal = new AbortController().signal) {
      const reader = fencedReader(deps.reader, signal);
      const run = {
        ...deps,
        reader,
        summariser: fencedSummariser(deps.summariser, signal),
        isSiteUp: once(() => reader.isUp(deps.site.home)),
      };
      for (const article of await articlesDueForCheck(deps.db, deps.clock(), MOST_AT_ONCE)) {
        const next = await safely(
          signal,
          () => lookAgain(run, article),
          (error) => {
            deps.logger.error({ error, url: article.url }, 'An article could not be looked at again');
            return nextCheckAt(article.seenAt, deps.clock());
          },
        );
        signal.throwIfAborted();
        await noteCheck(deps.db, article.id, next);
      }
    },
  };
}

/** Looks at one page and says when it is to be looked at next. */
async function lookAgain(deps: RunDependencies, article: DueArticle): Promise<number | null> {
  const memoryKey = `page-validators:${article.id}`;
  const outcome = await readPage(deps, article.url, await deps.memory.get<Validators>(memoryKey));
  if (outcome.status === 'failed') return outcome.isGone === true ? missPage(deps, article) : lookLater(deps, article);
  if (article.missingSince !== null) await setMissingSince(deps.db, article.id, null);
  if (outcome.status === 'read' && outcome.page.paragraphs.length > 0) {
    await takeOver(deps, article, outcome.page);
    // Stored last, so that what could not be taken in is asked for again.
    await deps.memory.set(memoryKey, outcome.validators ?? {}, VALIDATORS_TTL_MS);
  }
  if (article.state === 'withdrawn') await restoreArticle(deps, article);
  return nextCheckAt(article.seenAt, deps.clock());
}

async function takeOver(deps: IntakeDependencies, article: Article, page: PageReading): Promise<void> {
  const prepared = await prepareArticle(deps, storedAsItem(article), page);
  if (prepared.status === 'incomplete') return;
  // What the source says of the article is as it was: the next poll must not take it for changed.
  await correctArticle(deps, article, { ...prepared.article, itemHash: article.itemHash });
}

/** The page is gone (404, 410). Readers are told at the second look, and only where the rest of the site is there. */
async function missPage(deps: RunDependencies, article: DueArticle): Promise<number | null> {
  const now = deps.clock();
  if (article.state === 'withdrawn') return lookLater(deps, article);
  const isSiteUp = await deps.isSiteUp();
  if (!isSiteUp || article.missingSince === null) {
    await setMissingSince(deps.db, article.id, isSiteUp ? now : null);
    return nextLookForMissing(article.seenAt, now);
  }
  if (now - article.missingSince < SECOND_LOOK_MS) return article.missingSince + SECOND_LOOK_MS;
  const isWithdrawn = await withdrawArticle(deps, article);
  return isWithdrawn ? nextLookForReturn(now, now) : nextCheckAt(article.seenAt, now);
}

function lookLater(deps: IntakeDependencies, article: DueArticle): number | null {
  const now = deps.clock();
  if (article.withdrawnAt !== null) return nextLookForReturn(article.withdrawnAt, now);
  return article.missingSince === null ? nextCheckAt(article.seenAt, now) : nextLookForMissing(article.seenAt, now);
}

/** What the source gave at first fills the gaps of the page, as it did then: otherwise each gap would look corrected. */
function storedAsItem(article: Article): SourceItem {
  return {
    url: article.url,
    title: article.title,
    categories: article.category === '' ? [] : [article.category],
    ...(article.byline !== null && { author: article.byline }),
    ...(article.imageUrl !== null && { imageUrl: article.imageUrl }),
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= ask();
    return answer;
  };
}
