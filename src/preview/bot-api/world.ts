import type { BotCommand, KeyboardButton, UserFromGetMe } from 'grammy/types';
import type { Rights } from './rights.js';
import type { WorldSnapshot } from './snapshot-schema.js';
import type { Photo, WorldMessage } from './world-message.js';

export type { RightName, Rights } from './rights.js';
export type { WorldSnapshot } from './snapshot-schema.js';
export type { Author, LinkPreviewCard, Photo, ServiceNote, WorldMessage } from './world-message.js';

/** A person of the preview, who may talk to the bot. */
export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly username?: string;
  /** IETF tag, as the Telegram application would send it. */
  readonly languageCode: string;
  /** Another bot: what it writes in a group does not reach ours. */
  readonly isBot?: boolean;
}

/** A chat of the preview. Private chats carry the id of their person. */
export interface WorldChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title: string;
  readonly isForum: boolean;
  readonly username?: string;
  /** Of a channel its discussion group, whose members see every post; of that group the channel. One side is enough. */
  readonly linkedChatId?: number;
  /** Of a channel: the name of the person who wrote it stands under a post. */
  readonly signsPosts?: boolean;
}

/** What the bot answered to a pressed button; null when it did not answer in time. */
export type CallbackAnswer = { readonly text: string; readonly isAlert: boolean; readonly url: string | null } | null;

/** Something that people looking at a chat should see at once. */
export type WorldChange =
  | { readonly kind: 'message'; readonly message: WorldMessage }
  /** Its text, card, keyboard or pin is another now. */
  | { readonly kind: 'edited'; readonly message: WorldMessage }
  | { readonly kind: 'deleted'; readonly chatId: number; readonly messageId: number }
  | { readonly kind: 'typing'; readonly chatId: number }
  /** A chat is new, or its title, members, rights or topics have changed. */
  | { readonly kind: 'chat'; readonly chatId: number }
  | { readonly kind: 'commands' };

/** The buttons that take the place of the letters, until the bot removes them. */
export type ReplyKeyboard = readonly (readonly KeyboardButton[])[];

/** Standing of a person in a group or channel. */
export type Standing = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

/** A person who is in a group or channel. */
export interface Member {
  readonly person: Person;
  readonly standing: Standing;
  readonly rights: Rights;
}

/** A topic of a forum; General is none. */
export interface Topic {
  readonly threadId: number;
  readonly name: string;
  /** RGB, one of Telegram's six. */
  readonly iconColor: number;
  readonly isClosed: boolean;
}

/** How and where a person writes. */
export interface SayOptions {
  readonly threadId?: number;
  /** In the name of the group itself. */
  readonly asAnonymousAdmin?: boolean;
  /** In a group: in the name of this channel, which the person must own. */
  readonly asChannel?: number;
  readonly replyTo?: number;
  /** The text is its caption and may be empty. */
  readonly photo?: Omit<Photo, 'kind'>;
  /** When it was written, in epoch seconds; default now. For a world that has a past. */
  readonly date?: number;
}

/**
 * The people's side of the local Bot API: what Telegram's applications do. The bot's side is HTTP.
 * What Telegram would not let people do is thrown as an Error with the reason.
 */
export interface World {
  readonly bot: UserFromGetMe;
  /** With `hasStarted` the private chat is there at once, without the message that would have opened it. */
  addPerson(person: Person, options?: { readonly hasStarted?: boolean }): void;
  /** Opens a group, supergroup or channel with the bot in it (default 'member', in a channel 'administrator'); the bot is told nothing. */
  addChat(chat: WorldChat, botStanding?: Standing): void;
  /** Puts a person into a group or channel as if always there: no service message, and the bot is told nothing. */
  addMember(chatId: number, personId: number, standing?: Standing, rights?: Partial<Rights>): void;
  /**
   * Sets the standing of a person, or of the bot, in a group or channel; tells the bot with `my_chat_member` or
   * `chat_member`, and everyone with a service message. `byPersonId` is who did it; default the creator,
   * and of people who leave they themselves.
   * An administrator's rights that are left out are as usual: all but making others administrators and being anonymous.
   */
  setStanding(chatId: number, userId: number, standing: Standing, byPersonId?: number, rights?: Partial<Rights>): void;
  /** Stops or restarts the bot in a private chat, as "Block user" does; tells the bot with `my_chat_member`. */
  setBlocked(personId: number, isBlocked: boolean): void;
  isBlocked(personId: number): boolean;
  /** Deletes the account of a person: the bot can no longer write to it. */
  deleteAccount(personId: number): void;
  /** Takes away, or gives back, the right of members to write in a group; administrators keep it. */
  setReadOnly(chatId: number, isReadOnly: boolean): void;
  isReadOnly(chatId: number): boolean;
  /** Makes a group a supergroup with another id, its own choice unless one is given; both chats tell the bot. Returns the new id. */
  migrate(chatId: number, newChatId?: number): number;
  renameChat(chatId: number, title: string, byPersonId: number): void;

  people(): readonly Person[];
  chats(): readonly WorldChat[];
  /** Undefined when there is none with that id. */
  chat(chatId: number): WorldChat | undefined;
  /** The supergroup that has taken the place of a group, or null. */
  migratedTo(chatId: number): number | null;
  /** Of a person or of the bot; strangers have 'left'. */
  standingOf(chatId: number, userId: number): Standing;
  /** The people who are in a group or channel; the bot is not among them. */
  members(chatId: number): readonly Member[];
  botRights(chatId: number): Rights;

  /** The topics of a forum, oldest first. */
  topics(chatId: number): readonly Topic[];
  /** Opens a topic of a forum as if always there. `say` in an unknown topic does it too. */
  openTopic(chatId: number, threadId: number, name?: string): void;
  /** A person opens a topic; returns its thread id. */
  createTopic(personId: number, chatId: number, name: string): number;
  /** Closes a topic to all but administrators, or deletes it with its messages. With `byPersonId` there is a service message. */
  closeTopic(chatId: number, threadId: number, how: 'closed' | 'deleted', byPersonId?: number): void;
  reopenTopic(chatId: number, threadId: number, byPersonId?: number): void;
  isGeneralClosed(chatId: number): boolean;
  setGeneralClosed(chatId: number, isClosed: boolean, byPersonId?: number): void;

  /** A person writes; commands get their entity. Creates the private chat at first use. */
  say(personId: number, chatId: number, text: string, options?: SayOptions): WorldMessage;
  /** Two to ten photos together; the caption stands at the first. */
  sendAlbum(
    personId: number,
    chatId: number,
    photos: readonly Omit<Photo, 'kind'>[],
    caption?: string,
    options?: Omit<SayOptions, 'photo'>,
  ): readonly WorldMessage[];
  /** A person changes the text or caption of an own message; the bot hears of it with `edited_message`. */
  editText(personId: number, chatId: number, messageId: number, text: string): WorldMessage;
  /** `isQuiet`: it was always pinned, and no service message tells of it. */
  pin(personId: number, chatId: number, messageId: number, options?: { readonly isQuiet?: boolean }): void;
  unpin(personId: number, chatId: number, messageId: number): void;
  /** A person presses an inline button; resolves with the bot's answer, or null after `timeoutMs` (default 15 s). */
  press(
    personId: number,
    chatId: number,
    messageId: number,
    callbackData: string,
    options?: { readonly timeoutMs?: number },
  ): Promise<CallbackAnswer>;
  /** The keyboard that the bot has put in the place of the letters, or null. */
  replyKeyboard(chatId: number): ReplyKeyboard | null;
  /** A person picks a chat with a `request_chat` key of the bot's keyboard: the bot becomes a member or administrator if the key says so. */
  shareChat(personId: number, requestId: number, chatId: number): WorldMessage;
  /** The messages of a chat, oldest first. */
  messages(chatId: number): readonly WorldMessage[];
  /** Undefined when it is not there, or no more. */
  message(chatId: number, messageId: number): WorldMessage | undefined;
  /** The command menu that this person sees in this chat: by scope and language, as Telegram resolves it. */
  commandMenu(personId: number, chatId: number): readonly BotCommand[];
  /** Hears of every change; the returned function ends that. */
  onChange(listener: (change: WorldChange) => void): () => void;

  /** Everything that there is, as plain JSON, with the updates that the bot has not fetched yet. */
  snapshot(): WorldSnapshot;
  /** Puts a snapshot in the place of everything that there is. Throws when it is none, and then changes nothing. */
  restore(snapshot: unknown): void;
}
