import type { Article } from '../article/article.js';
import { followedArchive, markPublished } from '../store/archive.js';
import { addFanout } from '../store/fanouts.js';
import type { IntakeDependencies } from './prepare-article.js';

/** What releasing needs. */
export type ReleaseDependencies = Pick<IntakeDependencies, 'db' | 'topics' | 'clock' | 'onEnqueued'>;

/**
 * Sends the newest articles that are in the archive only, as a first sight of a site leaves them, to those who follow their
 * topics, as if they had come just now. Articles that nobody follows stay. Returns them oldest first.
 */
export async function releaseArchived(deps: ReleaseDependencies, count: number): Promise<readonly Article[]> {
  const now = deps.clock();
  const articles = (await followedArchive(deps.db, count)).toReversed();
  for (const article of articles) {
    await deps.db.transaction().execute(async (trx) => {
      if (!(await markPublished(trx, article.id))) return;
      const isUrgent = deps.topics.isUrgent(article.topics);
      await addFanout(trx, { kind: 'article', ref: String(article.id), articleId: article.id, isUrgent, cutoff: now });
    });
  }
  if (articles.length > 0) deps.onEnqueued();
  return articles;
}
