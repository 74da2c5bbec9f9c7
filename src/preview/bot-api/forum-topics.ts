import { announce, type BotApiState, type ChatState } from './state.js';
import { removeMessage } from './write-message.js';
import { writeService } from './write-service.js';

/** The colours that Telegram has for the icons of topics. */
export const TOPIC_COLOURS = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f] as const;

/** A topic begins with a service message, whose id is that of the topic. */
export function makeTopic(
  state: BotApiState,
  chat: ChatState,
  topic: { readonly byUserId: number; readonly name: string; readonly iconColor: number },
): number {
  const { byUserId, name, iconColor } = topic;
  const threadId = chat.nextMessageId;
  chat.topics.set(threadId, { name, iconColor, isClosed: false, isByBot: byUserId === state.bot.id });
  announce(state, { kind: 'chat', chatId: chat.id });
  const fields = { forum_topic_created: { name, icon_color: iconColor } };
  writeService(state, chat, { byUserId, note: { kind: 'topic-created', name }, fields, threadId });
  return threadId;
}

/** Closes or reopens a topic. Without a user it was always so, and there is no service message. */
export function setTopicClosed(
  state: BotApiState,
  chat: ChatState,
  change: { readonly threadId: number; readonly isClosed: boolean; readonly byUserId: number | null },
): void {
  const { threadId, isClosed, byUserId } = change;
  const topic = chat.topics.get(threadId);
  if (!topic || topic.isClosed === isClosed) return;
  chat.topics.set(threadId, { ...topic, isClosed });
  announce(state, { kind: 'chat', chatId: chat.id });
  if (byUserId !== null) tellOfDoor(state, chat, { byUserId, name: topic.name, isClosed, threadId });
}

/** Closes or reopens General, as `setTopicClosed`. */
export function setGeneralClosed(
  state: BotApiState,
  chat: ChatState,
  { isClosed, byUserId }: { readonly isClosed: boolean; readonly byUserId: number | null },
): void {
  if (chat.isGeneralClosed === isClosed) return;
  chat.isGeneralClosed = isClosed;
  announce(state, { kind: 'chat', chatId: chat.id });
  if (byUserId !== null) tellOfDoor(state, chat, { byUserId, name: 'General', isClosed, threadId: null });
}

/** Gives a topic another name. */
export function renameTopic(
  state: BotApiState,
  chat: ChatState,
  change: { readonly threadId: number; readonly name: string; readonly byUserId: number },
): void {
  const { threadId, name, byUserId } = change;
  const topic = chat.topics.get(threadId);
  if (!topic || topic.name === name) return;
  chat.topics.set(threadId, { ...topic, name });
  announce(state, { kind: 'chat', chatId: chat.id });
  const fields = { forum_topic_edited: { name } };
  writeService(state, chat, { byUserId, note: { kind: 'topic-renamed', name }, fields, threadId });
}

/** Takes a topic away with all its messages; nobody is told. */
export function deleteTopic(state: BotApiState, chat: ChatState, threadId: number): void {
  if (!chat.topics.delete(threadId)) return;
  for (const { shown } of chat.messages.values()) {
    if (shown.threadId === threadId) removeMessage(state, chat, shown.messageId);
  }
  announce(state, { kind: 'chat', chatId: chat.id });
}

function tellOfDoor(
  state: BotApiState,
  chat: ChatState,
  door: {
    readonly byUserId: number;
    readonly name: string;
    readonly isClosed: boolean;
    readonly threadId: number | null;
  },
): void {
  const { byUserId, name, isClosed, threadId } = door;
  writeService(state, chat, {
    byUserId,
    note: { kind: isClosed ? 'topic-closed' : 'topic-reopened', name },
    fields: isClosed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} },
    threadId,
  });
}
