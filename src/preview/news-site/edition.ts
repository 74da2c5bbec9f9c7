import type { Clock } from '../../operations/clock.js';
import type { SampleArticle } from './sample-article.js';

/** How many articles stand on the site when it opens. */
export const FIRST_EDITION_SIZE = 34;

const FIRST_ID = 58_001;
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** The first edition reaches back this far … */
const OLDEST_AGE_MS = 5 * 24 * HOUR_MS;
/** … and ends this long ago, so that nothing in it looks like breaking news. */
const NEWEST_AGE_MS = HOUR_MS;

/** An article on the site. Its id and address stay when it is corrected. */
export interface PublishedArticle extends SampleArticle {
  /** The publisher's number; rises with time. */
  readonly id: number;
  readonly url: string;
  readonly pictureUrl: string;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  /** Epoch milliseconds; null as first published. */
  readonly correctedAt: number | null;
}

/** What stands on the site at a time, and how the newsroom changes it. */
export interface Edition {
  /** Puts the next article on the site, dated now; null when there are no more. */
  publishNext(): PublishedArticle | null;
  /** Applies its correction to the newest article not corrected yet; null when all are. */
  correctLast(): PublishedArticle | null;
  /** Oldest first. */
  published(): readonly PublishedArticle[];
  /** The last time anything changed, epoch milliseconds; every change moves it by a second at least. */
  changedAt(): number;
}

/** Options of {@link createEdition}. */
export interface EditionOptions {
  readonly articles: readonly SampleArticle[];
  readonly now: Clock;
  /** The site's address, with a slash at the end. */
  readonly home: string;
}

/** Opens the site with its first edition, spread over the last five days; the rest waits to be published. */
export function createEdition({ articles, now, home }: EditionOptions): Edition {
  const openedAt = now();
  const firstCount = Math.min(articles.length, FIRST_EDITION_SIZE);
  const published = articles
    .slice(0, firstCount)
    .map((article, index) => publish(article, index, firstEditionDate(openedAt, index, firstCount), home));
  let changedAt = published.at(-1)?.publishedAt ?? openedAt;

  /** HTTP dates know whole seconds only: two changes in one second must still look different. */
  const change = (): number => {
    changedAt = Math.max(now(), changedAt + SECOND_MS);
    return changedAt;
  };

  return {
    publishNext() {
      const next = articles[published.length];
      if (next === undefined) return null;
      const article = publish(next, published.length, Math.floor(now() / SECOND_MS) * SECOND_MS, home);
      published.push(article);
      change();
      return article;
    },
    correctLast() {
      const index = published.findLastIndex((article) => article.correctedAt === null);
      const article = published[index];
      if (article === undefined) return null;
      const corrected = { ...article, ...article.correction, correctedAt: now() };
      published[index] = corrected;
      change();
      return corrected;
    },
    published: () => [...published],
    changedAt: () => changedAt,
  };
}

function publish(article: SampleArticle, index: number, publishedAt: number, home: string): PublishedArticle {
  const id = FIRST_ID + index;
  return {
    ...article,
    id,
    url: `${home}${article.desk}/read/${id}/${slugOf(article.title)}`,
    pictureUrl: `${home}pictures/${id}.svg`,
    publishedAt,
    correctedAt: null,
  };
}

/** Whole minutes, evenly spread with a little unevenness, as a newsroom publishes; always rising. */
function firstEditionDate(openedAt: number, index: number, count: number): number {
  const step = (OLDEST_AGE_MS - NEWEST_AGE_MS) / Math.max(count - 1, 1);
  const isNewest = index === count - 1;
  const unevenness = isNewest ? 0 : ((index * 37) % 11) / 11 - 0.5;
  const age = NEWEST_AGE_MS + (count - 1 - index) * step + unevenness * step * 0.6;
  return Math.floor((openedAt - age) / MINUTE_MS) * MINUTE_MS;
}

/** `Java Jazz 2026 Geser ke Banten, …` → `Java-Jazz-2026-Geser-ke-Banten-…`, as in the publisher's addresses. */
function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-');
}
