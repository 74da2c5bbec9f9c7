import type { Article } from '../article/article.js';
import { addCorrection } from '../store/fanouts.js';
import { countWithdrawn, markRestored, markWithdrawn } from '../store/withdrawals.js';
import type { IntakeDependencies } from './prepare-article.js';

/**
 * More in a day are not believed: then it is the site's addresses that changed, and hundreds of true stories would be called
 * withdrawn.
 */
export const MOST_WITHDRAWN_A_DAY = 5;
const DAY_MS = 24 * 60 * 60_000;

/** Marks an article as withdrawn and has its messages say so, in one transaction; false where too many were already. */
export async function withdrawArticle(deps: IntakeDependencies, { id, url }: Article): Promise<boolean> {
  const now = deps.clock();
  if ((await countWithdrawn(deps.db, now - DAY_MS)) >= MOST_WITHDRAWN_A_DAY) {
    deps.logger.error({ url }, 'Many articles are gone at once: this one is not called withdrawn; look at the site');
    return false;
  }
  if (!(await tellReaders(deps, id, markWithdrawn))) return true;
  deps.logger.warn({ url }, 'An article was withdrawn: its page is gone, the site is not');
  return true;
}

/** Publishes an article again whose page came back, and has its messages say what they said before. */
export async function restoreArticle(
  deps: IntakeDependencies,
  { id, url }: Pick<Article, 'id' | 'url'>,
): Promise<void> {
  if (await tellReaders(deps, id, markRestored)) deps.logger.info({ url }, 'A withdrawn article is back');
}

async function tellReaders(deps: IntakeDependencies, id: Article['id'], mark: typeof markWithdrawn): Promise<boolean> {
  const now = deps.clock();
  const isTold = await deps.db.transaction().execute(async (trx) => {
    const revision = await mark(trx, id, now);
    if (revision === null) return false;
    return addCorrection(trx, id, revision, now);
  });
  if (isTold) deps.onEnqueued();
  return isTold;
}
