import type { Article } from '../article/article.js';
import type { Quote } from '../quote/quote.js';
import type { Destination } from '../subscriptions/destination.js';

/** What a fan-out carries: an article, a correction of one that was sent, or the quote of a day. */
export type FanoutKind = 'article' | 'correction' | 'quote';

/** A claimed delivery with all that is needed to write the message. */
export type Delivery = {
  readonly id: number;
  readonly fanoutId: number;
  readonly destination: Destination;
  /** 1 at the first try. */
  readonly attempt: number;
} & (
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'correction'; readonly article: Article; readonly messageId: number }
  | { readonly kind: 'quote'; readonly quote: Quote; readonly day: string }
);

/** How a try to deliver ended. `cause` is for the log and the operator, never for a reader. */
export type Outcome =
  /** Telegram has it. `messageId` is what a correction edits later. */
  | { readonly status: 'sent'; readonly messageId: number }
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
  /** The group became a supergroup. */
  | { readonly status: 'migrated'; readonly toChatId: number; readonly cause: string }
  /** The forum topic is lost. */
  | { readonly status: 'thread-lost'; readonly cause: string }
  /** Nothing to do any more: the edited message is away or already says so. */
  | { readonly status: 'moot'; readonly cause: string }
  /** Telegram will never take this: a dead letter. */
  | { readonly status: 'rejected'; readonly cause: string };

/** The port through which the outbox reaches readers; `telegram/` implements it. Never throws. */
export type Deliver = (delivery: Delivery) => Promise<Outcome>;
