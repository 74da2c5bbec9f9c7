import type { Article } from '../article/article.js';
import { nextCheckAt } from '../article/next-check.js';
import type { SourceItem, Validators } from '../source/source-item.js';
import { fencedReader } from '../source/source-reader.js';
import { articlesDueForCheck, noteCheck } from '../store/article-checks.js';
import { correctArticle } from './correct-article.js';
import { type IntakeDependencies, prepareArticle, readPage } from './prepare-article.js';

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

/**
 * Creates the job that looks again at the pages of sent articles, 15 minutes, 2 hours and 24 hours after they were met.
 * A changed page corrects the messages already sent; a page that fails changes nothing and is looked at the next time.
 */
export function createRechecker(deps: IntakeDependencies): Rechecker {
  return {
    async recheck(signal = new AbortController().signal) {
      const fenced = { ...deps, reader: fencedReader(deps.reader, signal) };
      for (const article of await articlesDueForCheck(deps.db, deps.clock(), MOST_AT_ONCE)) {
        await safely(deps, article, () => lookAgain(fenced, article));
        signal.throwIfAborted();
        await noteCheck(deps.db, article.id, nextCheckAt(article.seenAt, deps.clock()));
      }
    },
  };
}

/** A page that trips over a bug of ours does not keep the others back. */
async function safely(deps: IntakeDependencies, { url }: Article, look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    deps.logger.error({ error, url }, 'An article could not be looked at again');
  }
}

async function lookAgain(deps: IntakeDependencies, article: Article): Promise<void> {
  const memoryKey = `page-validators:${article.id}`;
  const outcome = await readPage(deps, article.url, await deps.memory.get<Validators>(memoryKey));
  if (outcome.status !== 'read' || outcome.page.paragraphs.length === 0) return;
  const prepared = await prepareArticle(deps, storedAsItem(article), outcome.page);
  if (prepared.status === 'incomplete') return;
  // What the source says of the article is as it was: the next poll must not take it for changed.
  await correctArticle(deps, article, { ...prepared.article, itemHash: article.itemHash });
  // Stored last, so that what could not be taken in is asked for again.
  await deps.memory.set(memoryKey, outcome.validators ?? {}, VALIDATORS_TTL_MS);
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
