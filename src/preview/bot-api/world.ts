import type { BotCommand, InlineKeyboardMarkup, KeyboardButton, MessageEntity, UserFromGetMe } from 'grammy/types';

/** A person of the preview, who may talk to the bot. */
export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly username?: string;
  /** IETF tag, as the Telegram application would send it. */
  readonly languageCode: string;
}

/** A chat of the preview. Private chats carry the id of their person. */
export interface WorldChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title: string;
  readonly isForum: boolean;
}

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

/** A message as everyone in the chat sees it. Dates are epoch seconds, as in the Bot API. */
export interface WorldMessage {
  readonly messageId: number;
  readonly chatId: number;
  /** Null in a chat without forum topics and in a forum's General. */
  readonly threadId: number | null;
  /** The person's id, or null when the bot wrote it. */
  readonly personId: number | null;
  readonly date: number;
  readonly editDate: number | null;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly card: LinkPreviewCard | null;
  readonly keyboard: InlineKeyboardMarkup['inline_keyboard'] | null;
  readonly isSilent: boolean;
}

/** What the bot answered to a pressed button; null when it did not answer in time. */
export type CallbackAnswer = { readonly text: string; readonly isAlert: boolean; readonly url: string | null } | null;

/** Something that people looking at a chat should see at once. */
export type WorldChange =
  | { readonly kind: 'message'; readonly message: WorldMessage }
  | { readonly kind: 'edited'; readonly message: WorldMessage }
  | { readonly kind: 'deleted'; readonly chatId: number; readonly messageId: number }
  | { readonly kind: 'typing'; readonly chatId: number }
  | { readonly kind: 'commands' };

/** The buttons that take the place of the letters, until the bot removes them. */
export type ReplyKeyboard = readonly (readonly KeyboardButton[])[];

/** Standing of a person in a group or channel. */
export type Standing = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

/** The people's side of the local Bot API: what Telegram's applications do. The bot's side is HTTP. */
export interface World {
  readonly bot: UserFromGetMe;
  /** With `hasStarted` the private chat is there at once, without the message that would have opened it. */
  addPerson(person: Person, options?: { readonly hasStarted?: boolean }): void;
  /** Opens a group, supergroup or channel with the bot in it (default 'member', in a channel 'administrator'); the bot is told nothing. */
  addChat(chat: WorldChat, botStanding?: Standing): void;
  /** Sets the standing of a person, or of the bot, in a group or channel; tells the bot with `my_chat_member` or `chat_member`. `byPersonId` is who did it; default the creator. */
  setStanding(chatId: number, userId: number, standing: Standing, byPersonId?: number): void;
  /** Stops or restarts the bot in a private chat, as "Block user" does; tells the bot with `my_chat_member`. */
  setBlocked(personId: number, isBlocked: boolean): void;
  /** Deletes the account of a person: the bot can no longer write to it. */
  deleteAccount(personId: number): void;
  /** Takes away, or gives back, the right of members to write in a group; administrators keep it. */
  setReadOnly(chatId: number, isReadOnly: boolean): void;
  /** Opens a topic of a forum. `say` in an unknown topic does it too. */
  openTopic(chatId: number, threadId: number): void;
  /** Closes a topic to all but administrators, or deletes it. */
  closeTopic(chatId: number, threadId: number, how: 'closed' | 'deleted'): void;
  /** Makes a group a supergroup with another id; both chats tell the bot. */
  migrate(chatId: number, newChatId: number): void;
  people(): readonly Person[];
  chats(): readonly WorldChat[];
  /** A person writes; commands get their entity. `asAnonymousAdmin` writes as the group itself. Creates the private chat at first use. */
  say(
    personId: number,
    chatId: number,
    text: string,
    options?: { readonly threadId?: number; readonly asAnonymousAdmin?: boolean; readonly replyTo?: number },
  ): WorldMessage;
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
  /** A person picks a chat with a `request_chat` key of the bot's keyboard: the bot becomes a member if the key says so. */
  shareChat(personId: number, requestId: number, chatId: number): WorldMessage;
  /** The messages of a chat, oldest first. */
  messages(chatId: number): readonly WorldMessage[];
  /** The command menu that this person sees in this chat: by scope and language, as Telegram resolves it. */
  commandMenu(personId: number, chatId: number): readonly BotCommand[];
  /** Hears of every change; the returned function ends that. */
  onChange(listener: (change: WorldChange) => void): () => void;
}
