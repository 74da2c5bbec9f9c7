import { createHash } from 'node:crypto';
import type { Article } from '../article/article.js';
import { articlesOf, type Delivery } from '../outbox/delivery.js';
import type { Quote } from '../quote/quote.js';
import type { Destination } from '../subscriptions/destination.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import { articleMessage } from './messages/article-message.js';
import type { OutgoingMessage } from './messages/outgoing-message.js';
import { quoteMessage } from './messages/quote-message.js';
import { severalArticlesMessage } from './messages/several-articles-message.js';
import { signed } from './messages/signed.js';
import { withdrawnArticleMessage } from './messages/withdrawn-article-message.js';

export interface WriterDependencies {
  readonly site: { readonly name: string; readonly timeZone: string };
  readonly topics: TopicCatalogue;
  readonly botUsername: () => string;
}

/** A delivery in the words of its reader. */
export interface WrittenDelivery {
  readonly message: OutgoingMessage;
  /** Changes with what the message says, not with when it was corrected. Empty of what is never corrected. */
  readonly fingerprint: string;
}

/** Messages are the same for thousands of readers: the last ones written are kept. */
const KEPT_MESSAGES = 100;

/** Makes the function that writes deliveries. */
export function createDeliveryWriter(deps: WriterDependencies): (delivery: Delivery) => WrittenDelivery {
  const kept = new Map<string, WrittenDelivery>();
  return (delivery) => {
    const { destination } = delivery;
    if (delivery.kind === 'quote') {
      return { message: writeQuote(delivery.quote, destination), fingerprint: '' };
    }
    const articles = articlesOf(delivery);
    const key = keyOf(articles, destination);
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= KEPT_MESSAGES) kept.clear();
    const written = {
      message: writeArticles(deps, articles, destination),
      fingerprint: fingerprintOf(writeArticles(deps, articles.map(asIfNew), destination)),
    };
    kept.set(key, written);
    return written;
  };
}

/** Everything that the message depends on. */
function keyOf(articles: readonly Article[], { language, length, kind, signature }: Destination): string {
  const revisions = articles.map(({ id, revision }) => `${id}:${revision}`);
  return [language, length, kind === 'private', JSON.stringify(signature), ...revisions].join(' ');
}

function writeArticles(
  deps: WriterDependencies,
  articles: readonly Article[],
  { language, length, kind, signature }: Destination,
): OutgoingMessage {
  const { site, topics } = deps;
  const [article, ...others] = articles;
  if (article === undefined || others.length > 0) {
    return signed(severalArticlesMessage(articles, { language, length, site, topics, signature }), signature);
  }
  if (article.state === 'withdrawn') {
    return signed(withdrawnArticleMessage(article, { language, site, topics }), signature);
  }
  const message = articleMessage(article, {
    language,
    length,
    site,
    topics,
    botUsername: deps.botUsername(),
    // In a group or channel most who press would only be refused: admins have /topik.
    ...(kind === 'private' ? {} : { muteTopic: null }),
  });
  return signed(message, signature);
}

function writeQuote(quote: Quote, { language, kind, wantsQuote, signature }: Destination): OutgoingMessage {
  const message = quoteMessage(quote, { language, isSubscribed: wantsQuote });
  if (kind === 'private') return message;
  // Of a group's or channel's readers most would only be refused.
  const { reply_markup: _, ...withoutButton } = message;
  return signed(withoutButton, signature);
}

function asIfNew(article: Article): Article {
  return { ...article, correctedAt: null };
}

function fingerprintOf({ text, entities, link_preview_options, reply_markup }: OutgoingMessage): string {
  const content = JSON.stringify([text, entities, link_preview_options, reply_markup]);
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}
