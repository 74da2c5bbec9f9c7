import { isDeepStrictEqual } from 'node:util';
import type { LinkPreviewOptions } from 'grammy/types';
import { badRequest } from './bot-api-error.js';
import { fetchCard } from './link-previews.js';
import { announce, type BotApiState, type ChatState, nowInSeconds, type StoredMessage } from './state.js';
import type { FormattedText } from './validate-text.js';
import type { WorldMessage } from './world.js';

/** What is to be written, checked already. */
export interface Draft {
  readonly formatted: FormattedText;
  /** Null when the bot writes. */
  readonly personId: number | null;
  readonly threadId: number | null;
  readonly isByChat?: boolean;
  readonly replyTo?: number | null;
  readonly keyboard?: WorldMessage['keyboard'];
  readonly linkPreview?: LinkPreviewOptions | null;
  readonly isSilent?: boolean;
}

/** What an edit puts in the place of what was there. */
export interface Revision {
  readonly formatted: FormattedText;
  readonly keyboard: WorldMessage['keyboard'];
  readonly linkPreview: LinkPreviewOptions | null;
}

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** Adds a message to a chat, shows it to everyone and looks for its card. */
export function writeMessage(state: BotApiState, chat: ChatState, draft: Draft): StoredMessage {
  const message: WorldMessage = {
    messageId: chat.nextMessageId++,
    chatId: chat.id,
    threadId: draft.threadId,
    personId: draft.personId,
    date: nowInSeconds(state),
    editDate: null,
    ...draft.formatted,
    card: null,
    keyboard: draft.keyboard ?? null,
    isSilent: draft.isSilent ?? false,
  };
  const stored: StoredMessage = {
    shown: message,
    isByChat: draft.isByChat ?? false,
    replyTo: draft.replyTo ?? null,
    linkPreview: draft.linkPreview ?? null,
    touchedAt: null,
  };
  chat.messages.set(message.messageId, stored);
  announce(state, { kind: 'message', message });
  fetchCard(state, chat, stored);
  return stored;
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
  chat.messages.set(message.messageId, stored);
  announce(state, { kind: 'edited', message });
  fetchCard(state, chat, stored);
  return stored;
}

/** Takes a message out of a chat. */
export function removeMessage(state: BotApiState, chat: ChatState, messageId: number): void {
  chat.messages.delete(messageId);
  announce(state, { kind: 'deleted', chatId: chat.id, messageId });
}
