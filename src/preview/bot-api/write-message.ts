import { isDeepStrictEqual } from 'node:util';
import type { LinkPreviewOptions, Message } from 'grammy/types';
import { badRequest } from './bot-api-error.js';
import { fetchCard } from './link-previews.js';
import type { FormattedText } from './rules/validate-text.js';
import { announce, type BotApiState, type ChatState, nowInSeconds, type StoredMessage } from './state.js';
import type { Author, ServiceNote, WorldMessage } from './world-message.js';

/** What is to be written, checked already. */
export interface Draft {
  readonly author: Author;
  /** The person who acts, also in the name of a chat. Null when the bot writes. */
  readonly personId: number | null;
  readonly formatted?: FormattedText;
  readonly threadId?: number | null;
  readonly senderChatId?: number | null | undefined;
  readonly signature?: string | null;
  readonly replyTo?: number | null;
  readonly asksForReply?: boolean;
  readonly keyboard?: WorldMessage['keyboard'];
  readonly linkPreview?: LinkPreviewOptions | null;
  readonly media?: WorldMessage['media'];
  readonly albumId?: string | null;
  readonly service?: { readonly note: ServiceNote; readonly fields: Partial<Message> };
  readonly origin?: StoredMessage['origin'];
  readonly isSilent?: boolean;
  /** Epoch seconds; default now. */
  readonly date?: number;
  readonly isPinned?: boolean;
  readonly onlyFor?: number | null;
}

/** What an edit puts in the place of what was there. */
export interface Revision {
  readonly formatted: FormattedText;
  readonly keyboard: WorldMessage['keyboard'];
  readonly linkPreview: LinkPreviewOptions | null;
}

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

const NO_TEXT: FormattedText = { text: '', entities: [] };

/** Adds a message to a chat, shows it to everyone and looks for its card. */
export function writeMessage(state: BotApiState, chat: ChatState, draft: Draft): StoredMessage {
  const message = toMessage(chat, draft, draft.date ?? nowInSeconds(state));
  const stored: StoredMessage = {
    shown: message,
    senderChatId: draft.senderChatId ?? null,
    linkPreview: draft.linkPreview ?? null,
    service: draft.service?.fields ?? null,
    origin: draft.origin ?? null,
    replyRoot: replyRootOf(chat, message),
    touchedAt: null,
  };
  chat.messages.set(message.messageId, stored);
  announce(state, { kind: 'message', message });
  fetchCard(state, chat, stored);
  return stored;
}

function replyRootOf(chat: ChatState, { replyTo }: WorldMessage): number | null {
  return replyTo === null ? null : (chat.messages.get(replyTo)?.replyRoot ?? replyTo);
}

function toMessage(chat: ChatState, draft: Draft, date: number): WorldMessage {
  const { text, entities } = draft.formatted ?? NO_TEXT;
  return {
    messageId: chat.nextMessageId++,
    chatId: chat.id,
    threadId: draft.threadId ?? null,
    author: draft.author,
    personId: draft.personId,
    signature: draft.signature ?? null,
    date,
    editDate: null,
    text,
    entities,
    card: null,
    media: draft.media ?? null,
    albumId: draft.albumId ?? null,
    keyboard: draft.keyboard ?? null,
    replyTo: draft.replyTo ?? null,
    asksForReply: draft.asksForReply ?? false,
    service: draft.service?.note ?? null,
    isSilent: draft.isSilent ?? false,
    isPinned: draft.isPinned ?? false,
    onlyFor: draft.onlyFor ?? null,
  };
}

/** Changes a message of the bot. People see the date of a changed text, not that of a changed keyboard. */
export function reviseMessage(
  state: BotApiState,
  chat: ChatState,
  old: StoredMessage,
  revision: Revision,
): StoredMessage {
  const { formatted, keyboard, linkPreview } = revision;
  const isSameText = isDeepStrictEqual(formatted, { text: old.shown.text, entities: old.shown.entities });
  const isSamePreview = isDeepStrictEqual(linkPreview, old.linkPreview);
  if (isSameText && isSamePreview && isDeepStrictEqual(keyboard, old.shown.keyboard)) throw badRequest(NOT_MODIFIED);
  const touchedAt = nowInSeconds(state);
  const isOnlyKeyboard = isSameText && isSamePreview;
  const message: WorldMessage = {
    ...old.shown,
    ...formatted,
    keyboard,
    card: isOnlyKeyboard ? old.shown.card : null,
    editDate: isOnlyKeyboard ? old.shown.editDate : touchedAt,
  };
  const stored: StoredMessage = { ...old, shown: message, linkPreview, touchedAt };
  replaceMessage(state, chat, stored);
  return stored;
}

/** Puts a changed message in its place, shows it to everyone and looks for the card that it may lack. */
export function replaceMessage(state: BotApiState, chat: ChatState, stored: StoredMessage): void {
  chat.messages.set(stored.shown.messageId, stored);
  announce(state, { kind: 'edited', message: stored.shown });
  fetchCard(state, chat, stored);
}

/** Takes a message out of a chat. */
export function removeMessage(state: BotApiState, chat: ChatState, messageId: number): void {
  chat.messages.delete(messageId);
  announce(state, { kind: 'deleted', chatId: chat.id, messageId });
}
