import type { ChatKind } from './destination.js';

/** Who may use what only reads in a group: `/terbaru` and `/kutipan`. */
export const readerCircles = ['everyone', 'admins', 'nobody'] as const;
export type Readers = (typeof readerCircles)[number];

/** A group or channel that the bot has seen, and how it behaves there as a guest. */
export interface KnownChat {
  readonly chatId: number;
  readonly kind: Exclude<ChatKind, 'private'>;
  readonly title: string;
  readonly isForum: boolean;
  readonly readers: Readers;
  /** Whether the bot's answers to commands go away after a minute. */
  readonly clearsReplies: boolean;
  /** The channel whose posts Telegram forwards to this group by itself; null where there is none, or none is known. */
  readonly linkedChatId: number | null;
}

/** What an update tells of the chat it came from. */
export type ChatSighting = Pick<KnownChat, 'chatId' | 'kind' | 'title' | 'isForum'>;
