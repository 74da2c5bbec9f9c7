import type {
  BotCommand,
  ChatAdministratorRights,
  LinkPreviewOptions,
  MenuButton,
  Message,
  UserFromGetMe,
} from 'grammy/types';
import { type CallbackQueries, createCallbackQueries } from './callback-queries.js';
import { createWebhook, type Webhook } from './http/webhook.js';
import type { Rights } from './rights.js';
import { createUpdateQueue, type UpdateQueue } from './updates.js';
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
  /** The chat that stands over it: that of an anonymous administrator, a channel. Null when a person or the bot does. */
  readonly senderChatId: number | null;
  readonly linkPreview: LinkPreviewOptions | null;
  /** What only a service message carries, as the Bot API words it. */
  readonly service: Partial<Message> | null;
  /** The post of the linked channel that it repeats in the discussion group. */
  readonly origin: { readonly chatId: number; readonly messageId: number } | null;
  /** In a supergroup: the first message of the chain of replies that it belongs to. */
  readonly replyRoot: number | null;
  /** When the bot last changed it; people see text edits only. Epoch seconds. */
  readonly touchedAt: number | null;
}

/** What someone is and may do in a group or channel. */
export interface Membership {
  readonly standing: Standing;
  readonly rights: Rights;
}

/** A topic of a forum as the server knows it. */
export interface TopicState {
  readonly name: string;
  readonly iconColor: number;
  readonly isClosed: boolean;
  readonly isByBot: boolean;
}

/** A chat as the server knows it. */
export interface ChatState {
  readonly id: number;
  readonly type: WorldChat['type'];
  title: string;
  readonly isForum: boolean;
  readonly username: string | null;
  linkedChatId: number | null;
  readonly signsPosts: boolean;
  /** Oldest first, by message id. */
  readonly messages: Map<number, StoredMessage>;
  readonly members: Map<number, Membership>;
  /** Oldest first, by thread id. */
  readonly topics: Map<number, TopicState>;
  isGeneralClosed: boolean;
  nextMessageId: number;
  /** Private chats: the person has stopped the bot. */
  isBlocked: boolean;
  /** Groups: members may not write. */
  isReadOnly: boolean;
  /** Groups: the supergroup that has taken its place. */
  migratedTo: number | null;
  replyKeyboard: { readonly rows: ReplyKeyboard; readonly isOneTime: boolean } | null;
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

/** What this server is new enough for. */
export interface Features {
  /** Messages of a group that only one person sees (Bot API 10.2). */
  readonly ephemeral: boolean;
}

/** Everything that the server remembers. */
export interface BotApiState {
  readonly features: Features;
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
  readonly features: Features;
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
export function createChat({ id, type, title, isForum, username, linkedChatId, signsPosts }: WorldChat): ChatState {
  return {
    id,
    type,
    title,
    isForum,
    username: username ?? null,
    linkedChatId: linkedChatId ?? null,
    signsPosts: signsPosts ?? false,
    messages: new Map(),
    members: new Map(),
    topics: new Map(),
    isGeneralClosed: false,
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
