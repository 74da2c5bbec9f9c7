import type { Article } from '../article/article.js';
import type { Quote } from '../quote/quote.js';
import type { Destination } from '../subscriptions/destination.js';

/** What a fan-out carries: an article, a correction of one that was sent, or the quote of a day. */
export type FanoutKind = 'article' | 'correction' | 'quote';

/**
 * A message with all that is needed to write it. Articles that waited together leave as one: then `id`, `fanoutId` and
 * `attempt` are those of the first of its claimed rows.
 */
export type Delivery = {
  readonly id: number;
  readonly fanoutId: number;
  readonly destination: Destination;
  /** 1 at the first try. */
  readonly attempt: number;
} & (
  | { readonly kind: 'article'; readonly article: Article }
  /** Two or more, oldest first. */
  | { readonly kind: 'articles'; readonly articles: readonly Article[] }
  /** An edit of a message that carries these articles, oldest first, as they are now. */
  | {
      readonly kind: 'correction';
      readonly articles: readonly Article[];
      readonly messageId: number;
      /** The fingerprint of what it says so far; empty where that is not known. */
      readonly fingerprint: string;
    }
  | { readonly kind: 'quote'; readonly quote: Quote; readonly day: string }
);

/** How a try to deliver ended. `cause` is for the log and the operator, never for a reader. */
export type Outcome =
  /**
   * Telegram has it. `messageId` is what a correction edits later; `fingerprint` tells then whether there is anything to
   * edit, and is left out where nobody will ask.
   */
  | { readonly status: 'sent'; readonly messageId: number; readonly fingerprint?: string }
  /** Try again; nothing was delivered. */
  | {
      readonly status: 'retry';
      readonly cause: string;
      readonly afterMs: number;
      readonly scope: 'delivery' | 'chat' | 'token';
    }
  /** The answer got lost after the request was written: delivered or not, nobody knows. */
  | { readonly status: 'unknown'; readonly cause: string }
  /** The chat cannot be written to any more: it rests. */
  | { readonly status: 'gone'; readonly cause: string }
  /** The bot may not write in the chat, or in this one place of it: it rests, and whoever can change that is told. */
  | { readonly status: 'no-right'; readonly scope: 'chat' | 'place'; readonly cause: string }
  /** The group became a supergroup. */
  | { readonly status: 'migrated'; readonly toChatId: number; readonly cause: string }
  /** The forum topic is lost: its follows fall back to the chat itself. */
  | { readonly status: 'thread-lost'; readonly cause: string }
  /** Nothing to do any more: the edited message is away or already says so. */
  | { readonly status: 'moot'; readonly cause: string }
  /** Telegram will never take this: a dead letter. */
  | { readonly status: 'rejected'; readonly cause: string };

/** The port through which the outbox reaches readers; `telegram/` implements it. Never throws. */
export interface Deliver {
  (delivery: Delivery): Promise<Outcome>;
  /** Whether there is anything to send: an edit that changes nothing takes no turn. Left out: always. */
  readonly isNeeded?: (delivery: Delivery) => boolean;
}

/** The articles that a message carries, oldest first. */
export function articlesOf(delivery: Delivery): readonly Article[] {
  switch (delivery.kind) {
    case 'article':
      return [delivery.article];
    case 'articles':
    case 'correction':
      return delivery.articles;
    case 'quote':
      return [];
  }
}
