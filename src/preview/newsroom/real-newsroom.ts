import type { App } from '../../app.js';
import type { Article } from '../../article/article.js';
import type { Progress } from '../../progress.js';
import type { Settings } from '../../settings.js';
import type { NothingPublished } from '../page/newsroom-wire.js';
import type { LeverOutcome, NewsroomLevers } from './newsroom.js';

const READ_ONLY = {
  status: 'refused',
  why: 'This is the real site: the preview only reads it. Start it without --site for one that may be changed.',
} as const;

/**
 * The levers of a real site, which is only read. Publishing sends what the bot found there at first sight, newest first,
 * as it would have been sent.
 */
export function createRealNewsroom({
  app,
  settings,
}: {
  readonly app: Pick<App, 'progress' | 'releaseArchived'>;
  readonly settings: Pick<Settings, 'site' | 'topics'>;
}): NewsroomLevers {
  const { site, topics } = settings;
  const refuse = (): LeverOutcome<never> => READ_ONLY;

  function toNewsroomArticle({ title, url, publishedAt, seenAt, topics: ids, category }: Article) {
    const labels = topics.filter(({ id }) => ids.includes(id)).map(({ label }) => label[site.language]);
    return { title, url, label: labels.join(', ') || category, at: publishedAt ?? seenAt };
  }

  return {
    async publish(count) {
      const articles = await app.releaseArchived(count);
      const nothing = articles.length > 0 ? null : whyNothing(await app.progress());
      return { articles: articles.map(toNewsroomArticle), nothing };
    },
    correct: refuse,
    withdraw: refuse,
    setTrouble: refuse,
    async about() {
      const { published, archived } = await app.progress();
      const { name: siteName, home: siteUrl, timeZone } = site;
      return { site: 'real', siteName, siteUrl, timeZone, trouble: 'none', published, left: archived };
    },
  };
}

function whyNothing({ archived, published }: Progress): NothingPublished {
  if (archived > 0) return 'nobody-follows';
  return published > 0 ? 'none-left' : 'nothing-read';
}
