import { FormattedString } from '@grammyjs/parse-mode';
import type { Article } from '../../article/article.js';
import type { Language } from '../../subscriptions/destination.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import { catalogue } from '../catalogues/catalogue.js';
import { articleHeader } from './article-header.js';
import { joinParts } from './join-parts.js';
import { oneLine } from './one-line.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';
import { shorten } from './shorten.js';

const MAX_TITLE = 300;

/** What becomes of an article's message when the publisher took the article away: no link, no summary, no card. */
export function withdrawnArticleMessage(
  article: Article,
  options: {
    readonly language: Language;
    readonly site: { readonly name: string; readonly timeZone: string };
    readonly topics: TopicCatalogue;
  },
): OutgoingMessage {
  const title = FormattedString.strikethrough(shorten(oneLine(article.title), MAX_TITLE) || article.url);
  const head = joinParts([articleHeader(article, options), title], '\n');
  const notice = FormattedString.i(catalogue(options.language).article.withdrawn(options.site.name));
  return plainMessage(FormattedString.join([head, notice], '\n\n'));
}
