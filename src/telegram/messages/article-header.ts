import type { Article } from '../../article/article.js';
import type { Language } from '../../subscriptions/destination.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import type { Topic } from '../../topics/topic.js';
import { oneLine } from './one-line.js';
import { longDate } from './publisher-date.js';
import { shorten } from './shorten.js';

const MAX_DESK = 60;
/** The sign of an article whose desk is none of the topics. */
export const UNNAMED_DESK_EMOJI = '📰';

/** `🏝 WISATA · Jumat, 23 Januari 2026, 20.03 WIB`; what is not known is left out. */
export function articleHeader(
  article: Article,
  options: {
    readonly language: Language;
    readonly site: { readonly timeZone: string };
    readonly topics: TopicCatalogue;
  },
): string {
  const style = { timeZone: options.site.timeZone, language: options.language };
  const date = article.publishedAt === null ? '' : longDate(article.publishedAt, style);
  return [deskLine(article, options.topics), date].filter((part) => part !== '').join(' · ');
}

/** The first topic with its emoji; else the publisher's own desk. Empty where there is neither. */
export function deskLine(article: Article, topics: TopicCatalogue): string {
  const topic = firstTopic(article, topics);
  if (topic !== undefined) return `${topic.emoji} ${topic.id}`;
  const desk = shorten(oneLine(article.category.replace(/[-_]+/g, ' ')), MAX_DESK).toUpperCase();
  return desk === '' ? '' : `${UNNAMED_DESK_EMOJI} ${desk}`;
}

/** The first topic of an article that the catalogue still knows. */
export function firstTopic(article: Article, topics: TopicCatalogue): Topic | undefined {
  return article.topics.map((id) => topics.byId(id)).find((topic) => topic !== undefined);
}
