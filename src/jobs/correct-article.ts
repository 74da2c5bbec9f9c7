import type { Article } from '../article/article.js';
import { contentHashOf, type KnownArticle } from '../store/article-keys.js';
import { articleById, reviseArticle, rewriteArticle, setItemHash } from '../store/articles.js';
import { addCorrection } from '../store/fanouts.js';
import type { EditedDraft } from './edit-draft.js';
import type { IntakeDependencies } from './prepare-article.js';

/**
 * Writes a correction over an article and enqueues it for everyone who has the article, in one transaction. Where the
 * content is as stored (also where another job corrected it in the meantime), or readers would see no difference, there is
 * nothing to tell: false.
 */
export async function correctArticle(
  deps: IntakeDependencies,
  { id }: Pick<KnownArticle, 'id'>,
  article: EditedDraft,
): Promise<boolean> {
  const now = deps.clock();
  const isCorrected = await deps.db.transaction().execute(async (trx) => {
    if ((await contentHashOf(trx, id)) === article.contentHash) {
      await setItemHash(trx, id, article.itemHash);
      return false;
    }
    const stored = await articleById(trx, id);
    if (stored !== null && looksTheSame(stored, article)) {
      await rewriteArticle(trx, id, article);
      return false;
    }
    const revision = await reviseArticle(trx, id, article, now);
    return addCorrection(trx, id, revision, now);
  });
  if (!isCorrected) return false;
  deps.logger.info({ url: article.url }, 'An article was corrected');
  deps.onEnqueued();
  return true;
}

/** Whether title, summaries, desk and picture are what they were: the rest of the body is not sent. */
function looksTheSame(stored: Article, article: EditedDraft): boolean {
  return visibleParts(stored) === visibleParts(article);
}

function visibleParts({ title, summary, longSummary, category, topics, imageUrl }: Article | EditedDraft): string {
  return JSON.stringify([title, summary, longSummary, category, topics, imageUrl]);
}
