import type { PublishedArticle } from '../news-site/edition.js';
import type { NewsSite } from '../news-site/news-site.js';
import type { NewsroomArticle } from '../page/newsroom-wire.js';
import { done, type NewsroomLevers } from './newsroom.js';

/** The levers of the sample site: all of them work. */
export function createSampleNewsroom(site: NewsSite): NewsroomLevers {
  return {
    async publish(count) {
      const next = Array.from({ length: count }, () => site.publishNext());
      const articles = next.filter((article) => article !== null).map(toNewsroomArticle);
      return { articles, nothing: articles.length === 0 ? 'none-left' : null };
    },
    correct: () => done(orNull(site.correctLast())),
    withdraw: () => done(orNull(site.withdrawLast())),
    setTrouble(trouble) {
      site.setTrouble(trouble);
      return done(null);
    },
    async about() {
      const { name, home, timeZone } = site.siteConfig();
      return {
        site: 'sample',
        siteName: name,
        siteUrl: home,
        timeZone,
        trouble: site.trouble(),
        published: site.published().length,
        left: site.left(),
      };
    },
  };
}

function orNull(article: PublishedArticle | null): NewsroomArticle | null {
  return article === null ? null : toNewsroomArticle(article);
}

function toNewsroomArticle({ title, label, url, publishedAt, correctedAt, withdrawnAt }: PublishedArticle) {
  return { title, label, url, at: withdrawnAt ?? correctedAt ?? publishedAt };
}
