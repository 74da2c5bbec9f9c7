import { FormattedString } from '@grammyjs/parse-mode';
import type { Article } from '../../article/article.js';
import type { Language, SummaryLength } from '../../subscriptions/destination.js';
import { digestLine } from '../../summary/digest-line.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import { catalogue } from '../catalogues/catalogue.js';
import { firstTopic, UNNAMED_DESK_EMOJI } from './article-header.js';
import { joinParts } from './join-parts.js';
import { oneLine } from './one-line.js';
import { MAX_TEXT, type OutgoingMessage, plainMessage } from './outgoing-message.js';
import { shortDate } from './publisher-date.js';
import { shorten } from './shorten.js';
import { signatureLength } from './signed.js';
import { updateLine } from './update-line.js';

/** What a message of several articles depends on beside them. */
export interface SeveralArticlesOptions {
  readonly language: Language;
  /** Default: short. Who wants headlines gets no sentences with them. */
  readonly length?: SummaryLength;
  readonly site: { readonly name: string; readonly timeZone: string };
  readonly topics: TopicCatalogue;
  /** What will stand below; room is kept for it. */
  readonly signature?: string;
}

const MAX_TITLE = 200;
/** Characters of an item's line, tried in turn until all items fit: rather shorter lines than fewer stories. */
const LINE_LENGTHS = [240, 180, 120, 0] as const;

/**
 * Articles that waited for the same chat, oldest first, as one message: each with its desk's sign, title, time and first
 * sentences. All of them fit: ten titles with their times leave half of Telegram's length to the sentences.
 */
export function severalArticlesMessage(articles: readonly Article[], options: SeveralArticlesOptions): OutgoingMessage {
  const heading = FormattedString.b(`🗞 ${catalogue(options.language).several.title(articles.length)}`);
  const write = (lineLength: number): FormattedString =>
    FormattedString.join([heading, ...articles.map((article) => itemOf(article, lineLength, options))], '\n\n');
  const isBare = options.length === 'headline';
  const room = MAX_TEXT - signatureLength(options.signature ?? '');
  const fitting = LINE_LENGTHS.find((lineLength) => !isBare && write(lineLength).text.length <= room);
  return plainMessage(write(fitting ?? 0));
}

function itemOf(article: Article, lineLength: number, options: SeveralArticlesOptions): FormattedString {
  const emoji = firstTopic(article, options.topics)?.emoji ?? UNNAMED_DESK_EMOJI;
  const title = shorten(oneLine(article.title), MAX_TITLE) || article.url;
  const isWithdrawn = article.state === 'withdrawn';
  const headline = isWithdrawn
    ? FormattedString.strikethrough(title)
    : FormattedString.b(FormattedString.link(title, article.url));
  const line = isWithdrawn || lineLength === 0 ? '' : digestLine(article.summary.map(oneLine), lineLength);
  const about = aboutOf(article, options);
  return joinParts(
    [FormattedString.join([emoji, headline], ' '), line, about === '' ? '' : FormattedString.i(about)],
    '\n',
  );
}

/** `23 Jan 2026, 20.03 WIB · Diperbarui 21.15 WIB` */
function aboutOf(article: Article, options: SeveralArticlesOptions): string {
  const style = { timeZone: options.site.timeZone, language: options.language };
  const date = article.publishedAt === null ? '' : shortDate(article.publishedAt, style);
  const news =
    article.state === 'withdrawn'
      ? catalogue(options.language).article.withdrawn(options.site.name)
      : updateLine(article, style, shortDate);
  return [date, news].filter((part) => part !== '').join(' · ');
}
