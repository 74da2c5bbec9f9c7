import type { BotCommand, InlineKeyboardButton, MessageEntity } from 'grammy/types';

/** The card of a link, as the local Bot API makes it. */
export interface PageCard {
  readonly url: string;
  readonly siteName: string;
  readonly title: string;
  readonly description: string;
  readonly imageUrl: string | null;
  readonly isLarge: boolean;
  readonly isAboveText: boolean;
}

/** A message as the page shows it; dates are epoch seconds, entity offsets count UTF-16 units. */
export interface PageMessage {
  readonly messageId: number;
  /** Null when the bot wrote it. */
  readonly personId: number | null;
  readonly date: number;
  readonly editDate: number | null;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly card: PageCard | null;
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[] | null;
  readonly isSilent: boolean;
}

/** A key of a reply keyboard: says its text, asks for one of the person's chats, or needs Telegram's application. */
export type PageKey =
  | { readonly kind: 'text' | 'other'; readonly text: string }
  | { readonly kind: 'chat'; readonly text: string; readonly requestId: number; readonly isChannel: boolean };

/** The keys that the bot has put below the field, row by row. */
export type PageReplyKeyboard = readonly (readonly PageKey[])[];

/** A group or channel that the person may pick. */
export interface PageChat {
  readonly id: number;
  readonly title: string;
  readonly isChannel: boolean;
}

/** Someone whose eyes the page can look through. */
export interface PagePerson {
  readonly id: number;
  readonly firstName: string;
  readonly languageCode: string;
}

/** Answer of `GET /api/state`: everything there is to show. */
export interface PageState {
  readonly bot: { readonly name: string; readonly username: string };
  readonly people: readonly PagePerson[];
  readonly personId: number;
  readonly messages: readonly PageMessage[];
  readonly commands: readonly BotCommand[];
  readonly replyKeyboard: PageReplyKeyboard | null;
  readonly chats: readonly PageChat[];
  /** Where `/events?since=` takes up. */
  readonly lastEventId: string;
}

/** The data of one event of `/events`. After `reset` the page fetches its state anew. */
export type PageChange =
  | { readonly kind: 'message' | 'edited'; readonly message: PageMessage }
  | { readonly kind: 'deleted'; readonly messageId: number }
  | { readonly kind: 'typing' }
  | { readonly kind: 'commands'; readonly commands: readonly BotCommand[] }
  | { readonly kind: 'keyboard'; readonly replyKeyboard: PageReplyKeyboard | null }
  | { readonly kind: 'reset' };

/** Body of `POST /api/say`. */
export interface SayRequest {
  readonly personId: number;
  readonly text: string;
}

/** Body of `POST /api/share`: the person picks a chat with a key of the reply keyboard. */
export interface ShareRequest {
  readonly personId: number;
  readonly requestId: number;
  readonly chatId: number;
}

/** Answer of `POST /api/say` and `POST /api/share`: what the person wrote by it. */
export interface SayAnswer {
  readonly message: PageMessage;
}

/** Body of `POST /api/press`. */
export interface PressRequest {
  readonly personId: number;
  readonly messageId: number;
  readonly callbackData: string;
}

/** Answer of `POST /api/press`; null when the bot did not answer in time. */
export interface PressAnswer {
  readonly answer: { readonly text: string; readonly isAlert: boolean; readonly url: string | null } | null;
}

/** Answer of `POST /api/publish` and `POST /api/correct`; null when there was nothing left to do. */
export interface NewsroomAnswer {
  readonly article: {
    readonly title: string;
    readonly label: string;
    readonly url: string;
    /** Epoch milliseconds: when it was published, or corrected. */
    readonly at: number;
  } | null;
}
