import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Article } from '../../article/article.js';
import type { Language, SummaryLength } from '../../subscriptions/destination.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import type { TopicId } from '../../topics/topic.js';
import { catalogue } from '../catalogues/catalogue.js';
import { articleHeader, firstTopic } from './article-header.js';
import { buttons } from './callback-data.js';
import { joinParts } from './join-parts.js';
import { oneLine } from './one-line.js';
import { MAX_TEXT, type OutgoingMessage } from './outgoing-message.js';
import { longDate } from './publisher-date.js';
import { shorten } from './shorten.js';
import { summaryText } from './summary-text.js';
import { topicLabel } from './topic-label.js';
import { updateLine } from './update-line.js';

/** What an article's message depends on beside the article. */
export interface ArticleMessageOptions {
  readonly language: Language;
  /** Dates are printed in its zone. */
  readonly site: { readonly timeZone: string };
  readonly topics: TopicCatalogue;
  readonly botUsername: string;
  /** Default: short. */
  readonly length?: SummaryLength;
  /** What the 🔕 button unfollows; default the article's first topic, null for no such button. */
  readonly muteTopic?: TopicId | null;
}

const MAX_TITLE = 300;
const MAX_SHARED_TITLE = 150;
/** Room for the empty lines around the body. */
const GAPS = 4;

/** An article as subscribers get it: desk and date, title, summary at its length; its web page as a large card above the text. */
export function articleMessage(article: Article, options: ArticleMessageOptions): OutgoingMessage {
  const title = shorten(oneLine(article.title), MAX_TITLE) || article.url;
  const header = articleHeader(article, options);
  const style = { timeZone: options.site.timeZone, language: options.language };
  const update = updateLine(article, style, longDate);
  const used = header.length + title.length + update.length + GAPS;
  const paragraphs = [
    joinParts([header, FormattedString.b(title)], '\n'),
    summaryText(article, options.length ?? 'short', MAX_TEXT - used),
    update === '' ? '' : FormattedString.i(update),
  ];
  const text = joinParts(paragraphs, '\n\n');
  return {
    text: text.text,
    entities: text.entities,
    link_preview_options: { url: article.url, prefer_large_media: true, show_above_text: true },
    reply_markup: articleKeyboard(article, title, options),
  };
}

function articleKeyboard(article: Article, title: string, options: ArticleMessageOptions): InlineKeyboardMarkup {
  const texts = catalogue(options.language).article;
  const keyboard = new InlineKeyboard()
    .url(texts.readMore, article.url)
    .url(texts.share, shareUrl(article.url, texts.shareText(shorten(title, MAX_SHARED_TITLE), options.botUsername)));
  const muteTopic = options.muteTopic === undefined ? firstTopic(article, options.topics)?.id : options.muteTopic;
  if (muteTopic !== undefined && muteTopic !== null) {
    const label = texts.mute(topicLabel(muteTopic, options.topics, options.language));
    keyboard.row().text(label, buttons.mute.pack({ topic: options.topics.slugOf(muteTopic) }));
  }
  return { inline_keyboard: keyboard.inline_keyboard };
}

/** Telegram's own page for passing a link on. */
function shareUrl(url: string, text: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(text)}`;
}
