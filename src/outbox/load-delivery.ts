import type { Article } from '../article/article.js';
import type { Quote } from '../quote/quote.js';
import { articleById } from '../store/articles.js';
import type { Database } from '../store/database.js';
import type { ClaimedDelivery } from '../store/deliveries.js';
import { destinationsIn } from '../store/destinations.js';
import { quoteOfDay } from '../store/quotes.js';
import type { Destination } from '../subscriptions/destination.js';
import { placeKey } from '../subscriptions/place.js';
import type { Delivery } from './delivery.js';

/** A claimed delivery with its content; `delivery` is null when there is nothing to deliver any more. */
export interface LoadedDelivery {
  readonly claimed: ClaimedDelivery;
  readonly delivery: Delivery | null;
}

/**
 * Looks up what claimed deliveries speak of, and to whom. What many of them share is kept for a moment, so that one
 * article to a million followers is not read a million times.
 */
export function createDeliveryLoader(
  db: Database,
): (claimed: readonly ClaimedDelivery[]) => Promise<readonly LoadedDelivery[]> {
  const articles = createShortMemory((id: number) => articleById(db, id));
  const quotes = createShortMemory((day: string) => quoteOfDay(db, day));

  async function load(claimed: ClaimedDelivery, destination: Destination | undefined): Promise<Delivery | null> {
    if (destination?.state !== 'active') return null;
    return withContent(claimed, destination, {
      article: claimed.articleId === null ? null : await articles(claimed.articleId),
      quote: claimed.kind === 'quote' ? await quotes(claimed.ref) : null,
    });
  }

  return async (claimed) => {
    const chatIds = new Set(claimed.map((one) => one.chatId));
    const places = await destinationsIn(db, [...chatIds]);
    const destinations = new Map(places.map((place) => [placeKey(place), place]));
    return Promise.all(
      claimed.map(async (one) => ({ claimed: one, delivery: await load(one, destinations.get(placeKey(one))) })),
    );
  };
}

function withContent(
  claimed: ClaimedDelivery,
  destination: Destination,
  content: { readonly article: Article | null; readonly quote: Quote | null },
): Delivery | null {
  const common = { id: claimed.id, fanoutId: claimed.fanoutId, destination, attempt: claimed.attempt };
  const { article, quote } = content;
  switch (claimed.kind) {
    case 'article':
      return article === null ? null : { ...common, kind: 'article', article };
    case 'correction':
      return article === null || claimed.messageId === null
        ? null
        : { ...common, kind: 'correction', article, messageId: claimed.messageId };
    case 'quote':
      return quote === null ? null : { ...common, kind: 'quote', quote, day: claimed.ref };
  }
}

const MEMORY_MS = 1_000;
const MEMORY_SIZE = 50;

function createShortMemory<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const kept = new Map<Key, { readonly value: Promise<Value>; readonly until: number }>();
  return (key) => {
    const now = performance.now();
    const hit = kept.get(key);
    if (hit !== undefined && hit.until > now) return hit.value;
    if (kept.size >= MEMORY_SIZE) kept.clear();
    const value = read(key);
    kept.set(key, { value, until: now + MEMORY_MS });
    return value;
  };
}
