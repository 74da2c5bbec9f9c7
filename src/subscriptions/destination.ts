import type { TopicId } from '../topics/topic.js';

/** Languages the bot speaks. */
export type Language = 'id' | 'en';

/** Where news can be brought: a chat, or one thread of a forum. `threadId` 0 is the chat itself (also a forum's General). */
export interface Place {
  readonly chatId: number;
  readonly threadId: number;
}

/** Telegram's kinds of chat. */
export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';

/** `resting`: nothing is sent (blocked, kicked, no right to write); its settings are kept. */
export type DestinationState = 'active' | 'resting';

/** How much of an article a place gets: its headline alone, a short summary, or one with more of the story folded below. */
export const summaryLengths = ['headline', 'short', 'long'] as const;
export type SummaryLength = (typeof summaryLengths)[number];

/** A place with its delivery settings. */
export interface Destination extends Place {
  readonly kind: ChatKind;
  readonly title: string;
  readonly language: Language;
  /** Whether the quote of the day is wanted. */
  readonly wantsQuote: boolean;
  readonly length: SummaryLength;
  readonly state: DestinationState;
  /** Whether somebody wants no news for now. */
  readonly isPaused: boolean;
  /** A forum topic that is closed to the bot: its news goes to General until it is open again. */
  readonly isDiverted: boolean;
  /** What stands below each post; empty: nothing. */
  readonly signature: string;
}

/** A topic followed by a place. */
export interface Follow extends Place {
  readonly topic: TopicId;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}
