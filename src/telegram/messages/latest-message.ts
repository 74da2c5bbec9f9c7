import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Article } from '../../article/article.js';
import type { Language } from '../../subscriptions/destination.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import { ALL_TOPICS, type TopicId } from '../../topics/topic.js';
import { catalogue } from '../catalogues/catalogue.js';
import { deskLine } from './article-header.js';
import { buttons } from './callback-data.js';
import { oneLine } from './one-line.js';
import { noticeMessage, type OutgoingMessage, plainMessage } from './outgoing-message.js';
import { shortDate } from './publisher-date.js';
import { shorten } from './shorten.js';
import { topicLabel } from './topic-label.js';

/** Articles in one list. */
export const LATEST_ON_PAGE = 5;

const MAX_TITLE = 250;

/** One page of the newest articles, newest first. */
export interface LatestPage {
  readonly articles: readonly Article[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** {@link ALL_TOPICS} where no topic was named. */
  readonly topic: TopicId;
}

/** What the list depends on beside its page. */
export interface LatestMessageOptions {
  readonly language: Language;
  readonly site: { readonly timeZone: string };
  readonly topics: TopicCatalogue;
}

/** The newest articles: desk, date, title as a link; buttons turn the page and keep the topic. */
export function latestMessage(list: LatestPage, options: LatestMessageOptions): OutgoingMessage {
  const texts = catalogue(options.language).latest;
  const label = topicLabel(list.topic, options.topics, options.language);
  const isAll = list.topic === ALL_TOPICS;
  if (list.articles.length === 0) return noticeMessage(isAll ? texts.empty : texts.emptyOf(label));
  const title = FormattedString.b(`🗞 ${isAll ? texts.title : texts.titleOf(label)}`);
  const items = list.articles.map((article) => articleItem(article, options));
  return plainMessage(FormattedString.join([title, ...items], '\n\n'), pagingKeyboard(list, options));
}

function articleItem(article: Article, options: LatestMessageOptions): FormattedString {
  const style = { timeZone: options.site.timeZone, language: options.language };
  const date = article.publishedAt === null ? '' : shortDate(article.publishedAt, style);
  const about = [deskLine(article, options.topics), date].filter((part) => part !== '').join(' · ');
  const title = FormattedString.link(shorten(oneLine(article.title), MAX_TITLE) || article.url, article.url);
  return FormattedString.join(about === '' ? [title] : [about, title], '\n');
}

function pagingKeyboard(list: LatestPage, options: LatestMessageOptions): InlineKeyboard | undefined {
  if (list.pages <= 1) return undefined;
  const topic = options.topics.slugOf(list.topic);
  const keyboard = new InlineKeyboard();
  if (list.page > 0) keyboard.text('‹', buttons.latest.pack({ page: list.page - 1, topic }));
  const number = catalogue(options.language).latest.page(list.page + 1, list.pages);
  keyboard.text(number, buttons.latest.pack({ page: list.page, topic }));
  if (list.page < list.pages - 1) keyboard.text('›', buttons.latest.pack({ page: list.page + 1, topic }));
  return keyboard;
}
