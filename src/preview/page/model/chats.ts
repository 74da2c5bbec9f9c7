import type { PageChange, PageChat, PageMessage, PagePlace } from '../wire.js';
import { isIn } from './thread.js';

/** The chats of the list by id. */
export type Chats = ReadonlyMap<number, PageChat>;

/** The chat with the bot first, as if pinned; the others by their last message. */
export function inListOrder(chats: Chats): PageChat[] {
  return [...chats.values()].toSorted(
    (one, other) =>
      Number(other.type === 'private') - Number(one.type === 'private') ||
      (other.last?.date ?? 0) - (one.last?.date ?? 0) ||
      one.id - other.id,
  );
}

/** What a live change means for the list; `open` is what the person is looking at, hence reading. */
export function applyToChats(chats: Chats, change: PageChange, open: PagePlace | null): Chats {
  switch (change.kind) {
    case 'chat':
      return new Map(chats).set(change.chat.id, withoutUnread(change.chat, open));
    case 'gone':
      return new Map([...chats].filter(([id]) => id !== change.chatId));
    case 'message':
    case 'edited':
      return withMessage(chats, change, open);
    case 'deleted':
    case 'typing':
    case 'reset':
      return chats;
    default:
      return change satisfies never;
  }
}

/** Nothing in a place is unread any more. */
export function markRead(chats: Chats, place: PagePlace): Chats {
  const chat = chats.get(place.chatId);
  return chat === undefined ? chats : new Map(chats).set(chat.id, withoutUnread(chat, place));
}

function withMessage(
  chats: Chats,
  { kind, message }: Extract<PageChange, { kind: 'message' | 'edited' }>,
  open: PagePlace | null,
): Chats {
  const chat = chats.get(message.chatId);
  if (chat === undefined) return chats;
  const isNew = kind === 'message' && message.messageId > (chat.last?.messageId ?? 0);
  if (!isNew) return new Map(chats).set(chat.id, withEdited(chat, message));
  const isUnread = !message.isOwn && message.service === null && !(open !== null && isIn(open, message));
  const added = isUnread ? 1 : 0;
  const topics = chat.topics?.map((topic) =>
    topic.threadId === (message.threadId ?? 0) ? { ...topic, last: message, unread: topic.unread + added } : topic,
  );
  return new Map(chats).set(chat.id, {
    ...chat,
    last: message,
    unread: chat.unread + added,
    topics: topics ?? null,
  });
}

function withEdited(chat: PageChat, message: PageMessage): PageChat {
  const newer = (last: PageMessage | null): PageMessage | null =>
    last?.messageId === message.messageId ? message : last;
  const topics = chat.topics?.map((topic) => ({ ...topic, last: newer(topic.last) }));
  return { ...chat, last: newer(chat.last), topics: topics ?? null, pinned: pinnedWith(chat, message) };
}

function pinnedWith({ pinned }: PageChat, message: PageMessage): PageChat['pinned'] {
  const others = pinned.filter(({ messageId }) => messageId !== message.messageId);
  if (!message.isPinned) return others.length === pinned.length ? pinned : others;
  const { messageId, author, text, threadId, photo } = message;
  const note = { messageId, author, text, threadId, hasPhoto: photo !== null };
  return [...others, note].toSorted((one, other) => one.messageId - other.messageId);
}

function withoutUnread(chat: PageChat, place: PagePlace | null): PageChat {
  if (place?.chatId !== chat.id) return chat;
  if (chat.topics === null) return { ...chat, unread: 0 };
  const topics = chat.topics.map((topic) => (topic.threadId === place.threadId ? { ...topic, unread: 0 } : topic));
  return { ...chat, topics, unread: topics.reduce((sum, { unread }) => sum + unread, 0) };
}
