import type { BotCommand, ChatAdministratorRights, LinkPreviewOptions, MenuButton, UserFromGetMe } from 'grammy/types';
import { type CallbackQueries, createCallbackQueries } from './callback-queries.js';
import { createUpdateQueue, type UpdateQueue } from './updates.js';
import { createWebhook, type Webhook } from './webhook.js';
import type {
  LinkPreviewCard,
  Person,
  ReplyKeyboard,
  Standing,
  WorldChange,
  WorldChat,
  WorldMessage,
} from './world.js';

/** What a page says about itself; the rest of the card depends on the message. */
export type LinkPreviewPage = Omit<LinkPreviewCard, 'isLarge' | 'isAboveText'>;

/** Finds the page behind an address, or null when there is nothing to show. */
export type LinkPreviewSource = (url: string) => Promise<LinkPreviewPage | null>;

/** A message with what only the server knows of it. Replaced, never changed. */
export interface StoredMessage {
  readonly shown: WorldMessage;
  /** Written by an anonymous administrator or in a channel: the chat itself is the author. */
  readonly isByChat: boolean;
  readonly replyTo: number | null;
  readonly linkPreview: LinkPreviewOptions | null;
  /** When the bot last changed it; people see text edits only. Epoch seconds. */
  readonly touchedAt: number | null;
}

/** A chat as the server knows it. */
export interface ChatState {
  readonly id: number;
  readonly type: WorldChat['type'];
  readonly title: string;
  readonly isForum: boolean;
  /** Oldest first, by message id. */
  readonly messages: Map<number, StoredMessage>;
  readonly standings: Map<number, Standing>;
  readonly topics: Map<number, { isClosed: boolean }>;
  nextMessageId: number;
  /** Private chats: the person has stopped the bot. */
  isBlocked: boolean;
  /** Groups: members may not write. */
  isReadOnly: boolean;
  /** Groups: the supergroup that has taken its place. */
  migratedTo: number | null;
  replyKeyboard: ReplyKeyboard | null;
}

/** The bot as people see it in its profile, by language ('' is every other language). */
export interface BotProfile {
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  /** By scope and language, see command-menus.ts. */
  readonly commands: Map<string, readonly BotCommand[]>;
  readonly menuButtons: Map<number, MenuButton>;
  readonly defaultRights: Map<'channels' | 'groups', ChatAdministratorRights>;
}

/** Everything that the server remembers. */
export interface BotApiState {
  readonly bot: UserFromGetMe;
  readonly now: () => number;
  readonly people: Map<number, Person>;
  readonly deletedPeople: Set<number>;
  readonly chats: Map<number, ChatState>;
  readonly profile: BotProfile;
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  readonly callbacks: CallbackQueries;
  readonly linkPreview: LinkPreviewSource | null;
  readonly listeners: Set<(change: WorldChange) => void>;
}

/** An empty world around one bot. */
export function createState(options: {
  readonly bot: UserFromGetMe;
  readonly now: () => number;
  readonly linkPreview: LinkPreviewSource | null;
}): BotApiState {
  const updates = createUpdateQueue(options.now);
  return {
    ...options,
    people: new Map(),
    deletedPeople: new Set(),
    chats: new Map(),
    profile: {
      names: new Map(),
      descriptions: new Map(),
      shortDescriptions: new Map(),
      commands: new Map(),
      menuButtons: new Map(),
      defaultRights: new Map(),
    },
    updates,
    webhook: createWebhook(updates, options.now),
    callbacks: createCallbackQueries(),
    listeners: new Set(),
  };
}

/** A chat in which nothing has been written yet. */
export function createChat(chat: WorldChat): ChatState {
  return {
    ...chat,
    messages: new Map(),
    standings: new Map(),
    topics: new Map(),
    nextMessageId: 1,
    isBlocked: false,
    isReadOnly: false,
    migratedTo: null,
    replyKeyboard: null,
  };
}

/** Tells everyone who looks at the chats. */
export function announce(state: BotApiState, change: WorldChange): void {
  for (const listener of state.listeners) listener(change);
}

/** The time as the Bot API writes it: epoch seconds. */
export function nowInSeconds(state: BotApiState): number {
  return Math.floor(state.now() / 1000);
}
