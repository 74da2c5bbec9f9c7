import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';

/** The card under or above a text, as Telegram's servers would make it from the page's Open Graph tags. */
export interface LinkPreviewCard {
  readonly url: string;
  readonly siteName: string;
  readonly title: string;
  readonly description: string;
  readonly imageUrl: string | null;
  readonly isLarge: boolean;
  readonly isAboveText: boolean;
}

/** Who stands over a message: a person, the bot, or a chat (an anonymous administrator, a channel). */
export type Author =
  | { readonly kind: 'person'; readonly personId: number }
  | { readonly kind: 'bot' }
  | { readonly kind: 'chat'; readonly title: string };

/** What a service message tells. `byPersonId` and `personIds` may be the id of the bot. */
export type ServiceNote =
  | {
      /** `joined` and `left` by themselves, `added` and `removed` by someone else. */
      readonly kind: 'joined' | 'left' | 'removed' | 'added';
      readonly personIds: readonly number[];
      readonly byPersonId: number;
    }
  | { readonly kind: 'pinned'; readonly messageId: number }
  | {
      readonly kind: 'topic-created' | 'topic-closed' | 'topic-reopened' | 'topic-renamed';
      readonly name: string;
    }
  | { readonly kind: 'title-changed'; readonly title: string }
  | { readonly kind: 'upgraded' }
  | { readonly kind: 'chat-shared'; readonly title: string };

/** A photo; its text is the caption. */
export interface Photo {
  readonly kind: 'photo';
  /** Address, http:, https: or data:. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A message as everyone in the chat sees it. Dates are epoch seconds, as in the Bot API. */
export interface WorldMessage {
  readonly messageId: number;
  readonly chatId: number;
  /** Null in a chat without forum topics and in a forum's General. */
  readonly threadId: number | null;
  readonly author: Author;
  /** The person who wrote it, also in the name of a chat; 777000 for what came from a linked channel; null when the bot did. */
  readonly personId: number | null;
  /** The name under a post of a channel. */
  readonly signature: string | null;
  readonly date: number;
  readonly editDate: number | null;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly card: LinkPreviewCard | null;
  readonly media: Photo | null;
  /** Photos that were sent together carry the same one. */
  readonly albumId: string | null;
  readonly keyboard: InlineKeyboardMarkup['inline_keyboard'] | null;
  readonly replyTo: number | null;
  /** The applications open a reply to it at once (`force_reply`): whoever writes next should do so with `replyTo`. */
  readonly asksForReply: boolean;
  /** A service message has no text. */
  readonly service: ServiceNote | null;
  readonly isSilent: boolean;
  readonly isPinned: boolean;
  /** An ephemeral message: the one person who sees it. */
  readonly onlyFor: number | null;
}
