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
  /** Epoch milliseconds; null while it stands on the site. */
  readonly withdrawnAt: number | null;
}

/** What became of each article so far, in the order of publication, so that a later start can go on from it. */
export interface KeptEdition {
  readonly changedAt: number;
  readonly articles: readonly Pick<PublishedArticle, 'publishedAt' | 'correctedAt' | 'withdrawnAt'>[];
}

/** What stands on the site at a time, and how the newsroom changes it. */
export interface Edition {
  /** Puts the next article on the site, dated now; null when there are no more. */
  publishNext(): PublishedArticle | null;
  /** How many are left to publish. */
  left(): number;
  /** Applies its correction to the newest article not corrected yet; null when all are. */
  correctLast(): PublishedArticle | null;
  /** Takes the newest article off the site; null when there is none. */
  withdrawLast(): PublishedArticle | null;
  /** What stands on the site, oldest first. */
  published(): readonly PublishedArticle[];
  /** Every article that ever stood on it, oldest first. */
  everPublished(): readonly PublishedArticle[];
  /** The last time anything changed, epoch milliseconds; every change moves it by a second at least. */
  changedAt(): number;
  keep(): KeptEdition;
}

/** Options of {@link createEdition}. */
export interface EditionOptions {
  readonly articles: readonly SampleArticle[];
  readonly now: Clock;
  /** The site's address, with a slash at the end. */
  readonly home: string;
  /** Where an earlier start ended. */
  readonly kept?: KeptEdition | undefined;
}

/** Opens the site with its first edition, spread over the last five days, or as it was kept; the rest waits. */
export function createEdition({ articles, now, home, kept = firstEdition(articles, now()) }: EditionOptions): Edition {
  const published = articles
    .slice(0, kept.articles.length)
    .map((article, index) => restore(article, index, kept, home));
  let { changedAt } = kept;

  /** HTTP dates know whole seconds only: two changes in one second must still look different. */
  const change = (): number => {
    changedAt = Math.max(now(), changedAt + SECOND_MS);
    return changedAt;
  };

  /** Changes the newest article that fits. */
  const changeLast = (
    fits: (article: PublishedArticle) => boolean,
    changed: (article: PublishedArticle) => PublishedArticle,
  ): PublishedArticle | null => {
    const index = published.findLastIndex((article) => article.withdrawnAt === null && fits(article));
    const article = published[index];
    if (article === undefined) return null;
    published[index] = changed(article);
    change();
    return published[index];
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
    left: () => articles.length - published.length,
    correctLast: () =>
      changeLast(
        ({ correctedAt }) => correctedAt === null,
        (article) => ({ ...article, ...article.correction, correctedAt: now() }),
      ),
    withdrawLast: () =>
      changeLast(
        () => true,
        (article) => ({ ...article, withdrawnAt: now() }),
      ),
    published: () => published.filter(({ withdrawnAt }) => withdrawnAt === null),
    everPublished: () => [...published],
    changedAt: () => changedAt,
    keep: () => ({
      changedAt,
      articles: published.map(({ publishedAt, correctedAt, withdrawnAt }) => ({
        publishedAt,
        correctedAt,
        withdrawnAt,
      })),
    }),
  };
}

function restore(article: SampleArticle, index: number, kept: KeptEdition, home: string): PublishedArticle {
  const published = { ...publish(article, index, kept.changedAt, home), ...kept.articles[index] };
  return published.correctedAt === null ? published : { ...published, ...article.correction };
}

function firstEdition(articles: readonly SampleArticle[], openedAt: number): KeptEdition {
  const count = Math.min(articles.length, FIRST_EDITION_SIZE);
  const first = Array.from({ length: count }, (_, index) => ({
    publishedAt: firstEditionDate(openedAt, index, count),
    correctedAt: null,
    withdrawnAt: null,
  }));
  return { changedAt: first.at(-1)?.publishedAt ?? openedAt, articles: first };
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
    withdrawnAt: null,
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
