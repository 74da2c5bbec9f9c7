import type { BotCommand, InlineKeyboardButton, MessageEntity } from 'grammy/types';
import type { Author, LinkPreviewCard, ServiceNote } from '../bot-api/world-message.js';

/** The card of a link, who stands over a message, and what a service message tells: as the local Bot API has them. */
export type { Author as PageAuthor, LinkPreviewCard as PageCard, ServiceNote as PageService };

/** A photo; the text of its message is the caption. */
export interface PagePhoto {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A message as others quote it: in a reply, in the pinned bar. */
export interface PageQuote {
  readonly messageId: number;
  readonly author: Author;
  readonly text: string;
  readonly hasPhoto: boolean;
}

/** A message as the page shows it to one person; dates are epoch seconds, entity offsets count UTF-16 units. */
export interface PageMessage {
  readonly messageId: number;
  readonly chatId: number;
  /** Null in a chat without forum topics and in a forum's General. */
  readonly threadId: number | null;
  readonly author: Author;
  /** The person who looks has written it, also in the name of a chat. */
  readonly isOwn: boolean;
  readonly signature: string | null;
  readonly date: number;
  readonly editDate: number | null;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly card: LinkPreviewCard | null;
  readonly photo: PagePhoto | null;
  /** Photos that were sent together carry the same one. */
  readonly albumId: string | null;
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[] | null;
  readonly reply: PageQuote | null;
  readonly service: ServiceNote | null;
  readonly isSilent: boolean;
  readonly isPinned: boolean;
  /** Nobody else in the chat sees it. */
  readonly isEphemeral: boolean;
  /** The bot asks the person who looks for a reply to it. */
  readonly asksForReply: boolean;
}

/** A key of a reply keyboard: says its text, asks for one of the person's chats, or needs Telegram's application. */
export type PageKey =
  | { readonly kind: 'text' | 'other'; readonly text: string }
  | { readonly kind: 'chat'; readonly text: string; readonly requestId: number; readonly isChannel: boolean };

/** The keys that the bot has put below the field, row by row. */
export type PageReplyKeyboard = readonly (readonly PageKey[])[];

/** Standing of a person, or of the bot, in a group or channel. */
export type PageStanding = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

/** What the panel can allow the bot as an administrator, as ChatAdministratorRights names it. */
export const pageRightNames = [
  'can_post_messages',
  'can_edit_messages',
  'can_delete_messages',
  'can_pin_messages',
  'can_manage_topics',
  'can_invite_users',
  'can_change_info',
] as const;

/** Name of a right that the panel can give. */
export type PageRightName = (typeof pageRightNames)[number];

/** A topic of a forum; that with the id 0 is General. */
export interface PageTopic {
  readonly threadId: number;
  readonly name: string;
  /** RGB. */
  readonly iconColor: number;
  readonly isClosed: boolean;
  readonly last: PageMessage | null;
  readonly unread: number;
}

/** Someone in a group or channel. */
export interface PageMember {
  readonly personId: number;
  readonly standing: PageStanding;
}

/** A chat as one person sees it. */
export interface PageChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  /** Of the private chat with the bot: the bot's name. */
  readonly title: string;
  readonly username: string | null;
  /** Null where it is no forum. */
  readonly topics: readonly PageTopic[] | null;
  readonly standing: PageStanding;
  readonly canWrite: boolean;
  /** The person has stopped the bot; only in private chats. */
  readonly isBlocked: boolean;
  /** Members may not write. */
  readonly isReadOnly: boolean;
  readonly botStanding: PageStanding;
  readonly botRights: readonly PageRightName[];
  readonly members: readonly PageMember[];
  /** The newest one last. */
  readonly pinned: readonly (PageQuote & { readonly threadId: number | null })[];
  readonly last: PageMessage | null;
  readonly unread: number;
  readonly commands: readonly BotCommand[];
  readonly replyKeyboard: PageReplyKeyboard | null;
}

/** As whom the page can act. */
export interface PagePersona {
  readonly key: string;
  readonly personId: number;
  readonly role: 'reader' | 'member' | 'admin' | 'anonymous' | 'owner';
  readonly languageCode: string;
}

/** Answer of `GET /api/state`: everything there is to show but the messages. */
export interface PageState {
  readonly bot: { readonly id: number; readonly name: string; readonly username: string };
  readonly personas: readonly PagePersona[];
  readonly persona: PagePersona;
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly chats: readonly PageChat[];
  /** Where `/events?since=` takes up. */
  readonly lastEventId: string;
}

/** Answer of `GET /api/messages`: a stretch of a chat or topic, oldest first. */
export interface MessagesAnswer {
  readonly messages: readonly PageMessage[];
  /** There are older ones. */
  readonly hasOlder: boolean;
}

/** The data of one event of `/events`. After `reset` the page fetches its state anew. */
export type PageChange =
  | { readonly kind: 'message' | 'edited'; readonly message: PageMessage }
  | { readonly kind: 'deleted'; readonly chatId: number; readonly messageId: number }
  | { readonly kind: 'typing'; readonly chatId: number }
  | { readonly kind: 'chat'; readonly chat: PageChat }
  /** The person is no longer in the chat, or another has taken its place. */
  | { readonly kind: 'gone'; readonly chatId: number; readonly nextChatId: number | null }
  | { readonly kind: 'reset' };

/** A place where people write; `threadId` only in forums, 0 for General. */
export interface PagePlace {
  readonly chatId: number;
  readonly threadId: number | null;
}

/** Body of `POST /api/say`. */
export interface SayRequest extends PagePlace {
  readonly persona: string;
  readonly text: string;
  readonly replyTo: number | null;
}

/** Body of `POST /api/edit`: the person changes an own message. */
export interface EditRequest {
  readonly persona: string;
  readonly chatId: number;
  readonly messageId: number;
  readonly text: string;
}

/** Body of `POST /api/share`: the person picks a chat with a key of the reply keyboard. */
export interface ShareRequest {
  readonly persona: string;
  readonly requestId: number;
  readonly chatId: number;
}

/** Answer of `POST /api/say`, `/api/edit` and `/api/share`: what the person wrote by it. */
export interface SayAnswer {
  readonly message: PageMessage;
}

/** Body of `POST /api/press`. */
export interface PressRequest {
  readonly persona: string;
  readonly chatId: number;
  readonly messageId: number;
  readonly callbackData: string;
}

/** Answer of `POST /api/press`; null when the bot did not answer in time. */
export interface PressAnswer {
  readonly answer: { readonly text: string; readonly isAlert: boolean; readonly url: string | null } | null;
}

/** Body of `POST /api/read`: the person has seen everything up to this message. */
export interface ReadRequest extends PagePlace {
  readonly persona: string;
  readonly messageId: number;
}

/** What the panel "Dunia" can do to a chat, by name, and what each needs. */
export interface WorldDeeds {
  readonly 'add-bot': object;
  readonly 'remove-bot': object;
  /** `null` gives all rights. */
  readonly 'promote-bot': { readonly rights: readonly PageRightName[] | null };
  readonly 'demote-bot': object;
  readonly 'set-blocked': { readonly isOn: boolean };
  readonly 'set-read-only': { readonly isOn: boolean };
  readonly 'set-standing': { readonly personId: number; readonly standing: PageStanding };
  readonly rename: { readonly title: string };
  readonly upgrade: object;
  readonly pin: { readonly messageId: number };
  readonly unpin: { readonly messageId: number };
  readonly 'create-topic': { readonly name: string };
  readonly 'close-topic': { readonly threadId: number };
  readonly 'reopen-topic': { readonly threadId: number };
  readonly 'delete-topic': { readonly threadId: number };
}

/** One thing that the panel "Dunia" does to a chat. */
export type WorldDeed = {
  readonly [Name in keyof WorldDeeds]: { readonly deed: Name } & WorldDeeds[Name];
}[keyof WorldDeeds];

/** Body of `POST /api/world`. */
export type WorldRequest = WorldDeed & { readonly persona: string; readonly chatId: number };
