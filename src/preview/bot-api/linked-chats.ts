import { TELEGRAM_USER } from './api-objects.js';
import type { BotApiState, ChatState, StoredMessage } from './state.js';
import { tellBot } from './tell-bot.js';
import { replaceMessage, writeMessage } from './write-message.js';

/** A post of a channel comes into its discussion group, pinned, in the name of the channel. */
export function repeatInDiscussion(state: BotApiState, channel: ChatState, post: StoredMessage): void {
  const group = discussionOf(state, channel);
  if (!group || post.service) return;
  const { shown, linkPreview } = post;
  const copy = writeMessage(state, group, {
    author: { kind: 'chat', title: channel.title },
    personId: TELEGRAM_USER.id,
    senderChatId: channel.id,
    signature: shown.signature,
    formatted: { text: shown.text, entities: shown.entities },
    media: shown.media,
    albumId: shown.albumId,
    keyboard: shown.keyboard,
    linkPreview,
    origin: { chatId: channel.id, messageId: shown.messageId },
    isPinned: true,
  });
  tellBot(state, group, copy);
}

/** A changed post changes in the discussion group too. */
export function repeatEdit(state: BotApiState, channel: ChatState, post: StoredMessage): void {
  const group = discussionOf(state, channel);
  const copy = group && findCopy(group, channel.id, post.shown.messageId);
  if (!group || !copy) return;
  const { text, entities, card, keyboard, editDate } = post.shown;
  const { linkPreview, touchedAt } = post;
  const shown = { ...copy.shown, text, entities, card, keyboard, editDate };
  const revised = { ...copy, shown, linkPreview, touchedAt };
  replaceMessage(state, group, revised);
  tellBot(state, group, revised, 'edited');
}

function discussionOf(state: BotApiState, { type, linkedChatId }: ChatState): ChatState | undefined {
  return type === 'channel' && linkedChatId !== null ? state.chats.get(linkedChatId) : undefined;
}

function findCopy(group: ChatState, chatId: number, messageId: number): StoredMessage | undefined {
  for (const stored of group.messages.values()) {
    if (stored.origin?.chatId === chatId && stored.origin.messageId === messageId) return stored;
  }
  return undefined;
}
