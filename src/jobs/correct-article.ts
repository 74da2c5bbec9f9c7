import { contentHashOf, type KnownArticle } from '../store/article-keys.js';
import { reviseArticle, setItemHash } from '../store/articles.js';
import { addFanout } from '../store/fanouts.js';
import type { IntakeDependencies, PreparedArticle } from './prepare-article.js';

/**
 * Writes a correction over an article and enqueues it for everyone who has the article, in one transaction. Where the
 * content is as stored (also where another job corrected it in the meantime) there is nothing to tell: false.
 */
export async function correctArticle(
  deps: IntakeDependencies,
  { id }: Pick<KnownArticle, 'id'>,
  article: PreparedArticle,
): Promise<boolean> {
  const now = deps.clock();
  const isCorrected = await deps.db.transaction().execute(async (trx) => {
    if ((await contentHashOf(trx, id)) === article.contentHash) {
      await setItemHash(trx, id, article.itemHash);
      return false;
    }
    const revision = await reviseArticle(trx, id, article, now);
    return addFanout(trx, { kind: 'correction', ref: `${id}:${revision}`, articleId: id, cutoff: now });
  });
  if (!isCorrected) return false;
  deps.logger.info({ url: article.url }, 'An article was corrected');
  deps.onEnqueued();
  return true;
}
