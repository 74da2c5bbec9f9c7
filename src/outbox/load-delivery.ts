import type { Article } from '../article/article.js';
import { calendarDay } from '../article/zoned-time.js';
import type { Quote } from '../quote/quote.js';
import { articleById } from '../store/articles.js';
import type { Claim, ClaimedDelivery } from '../store/claim.js';
import type { Database } from '../store/database.js';
import { destinationsIn } from '../store/destinations.js';
import { comesToGeneralAnyway, linkedChannels } from '../store/other-ways.js';
import { quoteOfDay } from '../store/quotes.js';
import { type MessageOfArticle, messagesOf } from '../store/sent-messages.js';
import type { Destination } from '../subscriptions/destination.js';
import { NO_THREAD, placeKey } from '../subscriptions/place.js';
import type { Delivery } from './delivery.js';
import { createShortMemory } from './short-memory.js';

/** Claimed rows that leave as one message; `delivery` is null when there is nothing to deliver any more. */
export interface LoadedDelivery {
  readonly rows: Claim;
  readonly delivery: Delivery | null;
}

/** Until when news is news. */
export interface Freshness {
  /** Older articles are not sent any more, in milliseconds. */
  readonly maxAge: number;
  /** A quote belongs to its day in this zone. */
  readonly timeZone: string;
}

/** Until when an article is news, epoch milliseconds. */
export function staleAt({ publishedAt, seenAt }: Article, maxAgeMs: number): number {
  return (publishedAt ?? seenAt) + maxAgeMs;
}

/** What every claim is looked up in: what many of them share is read once. */
interface Lookup {
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly messages: ReadonlyMap<string, MessageOfArticle>;
  /** Of groups: the channel whose posts arrive there by themselves. */
  readonly linked: ReadonlyMap<number, number>;
  readonly now: number;
}

/**
 * Looks up what claimed deliveries speak of, and to whom. What many of them share is kept for a moment, so that one
 * article to a million followers is not read a million times. What is out of date by now is not delivered: an article
 * beyond `maxAge` or withdrawn, the quote of another day. Without a `freshness` nothing gets too old. What comes to a group
 * from the channel that it is linked to, by Telegram itself, or to General in two ways, is not delivered twice.
 */
export function createDeliveryLoader(
  db: Database,
  freshness?: Freshness,
): (claims: readonly Claim[], now: number) => Promise<readonly LoadedDelivery[]> {
  const articles = createShortMemory<Article | null>();
  const quotes = createShortMemory<Quote | null>();

  /** As it is since the fan-out with this reference: a correction must not be met by what was kept before it. */
  const articleSince = (ref: string, id: number): Promise<Article | null> =>
    articles(`${id} since ${ref}`, () => articleById(db, id));

  async function loadArticles(
    rows: Claim,
    destination: Destination,
    lookup: Lookup,
  ): Promise<readonly LoadedDelivery[]> {
    const loaded = await Promise.all(
      rows.map(async (row) => ({
        row,
        article: await articleFor(row, destination, lookup),
      })),
    );
    const live = loaded.flatMap(({ row, article }) => (article === null ? [] : [{ row, article }]));
    const moot = loaded.filter(({ article }) => article === null).map(({ row }) => nothingFor([row]));
    const [first, ...others] = live;
    if (first === undefined) return moot;
    const common = commonOf(first.row, destination);
    const delivery: Delivery =
      others.length === 0
        ? { ...common, kind: 'article', article: first.article }
        : { ...common, kind: 'articles', articles: live.map(({ article }) => article) };
    return [{ rows: [first.row, ...others.map(({ row }) => row)], delivery }, ...moot];
  }

  /** Null where it is no news any more, or comes there in another way. */
  async function articleFor(row: ClaimedDelivery, destination: Destination, lookup: Lookup): Promise<Article | null> {
    if (row.articleId === null) return null;
    const article = await articleSince(row.ref, row.articleId);
    if (!isNews(article, lookup.now)) return null;
    const isForGeneral = destination.isDiverted || destination.threadId === NO_THREAD;
    const linkedChatId = lookup.linked.get(destination.chatId) ?? null;
    if (!isForGeneral || (!destination.isDiverted && linkedChatId === null)) return article;
    return (await comesToGeneralAnyway(db, destination, { articleId: row.articleId, linkedChatId })) ? null : article;
  }

  function isNews(article: Article | null, now: number): article is Article {
    if (article === null || article.state === 'withdrawn') return false;
    return freshness === undefined || now <= staleAt(article, freshness.maxAge);
  }

  async function loadCorrection(
    row: ClaimedDelivery,
    destination: Destination,
    lookup: Lookup,
  ): Promise<Delivery | null> {
    const message = lookup.messages.get(articleKey(row));
    if (message === undefined) return null;
    const carried = await Promise.all(message.articleIds.map((id) => articleSince(row.ref, id)));
    const { messageId, fingerprint } = message;
    return {
      ...commonOf(row, destination),
      kind: 'correction',
      articles: carried.filter((article) => article !== null),
      messageId,
      fingerprint,
    };
  }

  async function loadQuote(row: ClaimedDelivery, destination: Destination, lookup: Lookup): Promise<Delivery | null> {
    if (freshness !== undefined && row.ref !== calendarDay(lookup.now, freshness.timeZone)) return null;
    if (await isQuotedAnyway(db, destination, lookup.linked.get(destination.chatId) ?? null)) return null;
    const quote = await quotes(row.ref, () => quoteOfDay(db, row.ref));
    return quote === null ? null : { ...commonOf(row, destination), kind: 'quote', quote, day: row.ref };
  }

  async function load(rows: Claim, lookup: Lookup): Promise<readonly LoadedDelivery[]> {
    const [row] = rows;
    const destination = lookup.destinations.get(placeKey(row));
    if (destination?.state !== 'active') return [nothingFor(rows)];
    if (destination.isPaused && row.kind !== 'correction') return [nothingFor(rows)];
    switch (row.kind) {
      case 'article':
        return loadArticles(rows, destination, lookup);
      case 'correction':
        return [{ rows, delivery: await loadCorrection(row, destination, lookup) }];
      case 'quote':
        return [{ rows, delivery: await loadQuote(row, destination, lookup) }];
    }
  }

  return async (claims, now) => {
    const lookup = await lookUp(db, claims, now);
    const loaded = await Promise.all(claims.map((rows) => load(rows, lookup)));
    return loaded.flat();
  };
}

/** Whether the quote comes to a General by its own wish, or as a post of the linked channel. */
async function isQuotedAnyway(db: Database, place: Destination, linkedChatId: number | null): Promise<boolean> {
  if (!place.isDiverted && (linkedChatId === null || place.threadId !== NO_THREAD)) return false;
  const chatIds = [...(place.isDiverted ? [place.chatId] : []), ...(linkedChatId === null ? [] : [linkedChatId])];
  const places = await destinationsIn(db, chatIds);
  return places.some(
    ({ threadId, state, isPaused, wantsQuote }) =>
      threadId === NO_THREAD && state === 'active' && !isPaused && wantsQuote,
  );
}

async function lookUp(db: Database, claims: readonly Claim[], now: number): Promise<Lookup> {
  const heads = claims.map(([head]) => head);
  const chatIds = [...new Set(heads.map(({ chatId }) => chatId))];
  const places = await destinationsIn(db, chatIds);
  const corrections = heads.flatMap((row) =>
    row.kind === 'correction' && row.articleId !== null ? [{ ...row, articleId: row.articleId }] : [],
  );
  const messages = await messagesOf(db, corrections);
  return {
    destinations: new Map(places.map((place) => [placeKey(place), place])),
    messages: new Map(messages.map((message) => [articleKey(message), message])),
    linked: await linkedChannels(db, chatIds),
    now,
  };
}

function articleKey(one: Pick<ClaimedDelivery, 'articleId' | 'chatId' | 'threadId'>): string {
  return `${one.articleId}:${placeKey(one)}`;
}

function commonOf(row: ClaimedDelivery, destination: Destination) {
  return { id: row.id, fanoutId: row.fanoutId, destination, attempt: row.attempt };
}

function nothingFor(rows: Claim): LoadedDelivery {
  return { rows, delivery: null };
}
