import { hasRight } from '../chat-access.js';
import {
  deleteTopic,
  makeTopic,
  setGeneralClosed as setGeneral,
  setTopicClosed,
  TOPIC_COLOURS,
} from '../forum-topics.js';
import { announce, type BotApiState, type ChatState } from '../state.js';
import type { Topic } from '../world.js';
import { chatOf, personOf } from './world-lookup.js';

/** The topics of a forum, oldest first. */
export function topicsOf(chat: ChatState): Topic[] {
  return [...chat.topics].map(([threadId, { name, iconColor, isClosed }]) => ({ threadId, name, iconColor, isClosed }));
}

/** A topic that was always there: nothing is written, and the bot hears of nothing. */
export function openTopic(state: BotApiState, chatId: number, threadId: number, name = `#${threadId}`): void {
  const chat = forumOf(state, chatId);
  chat.topics.set(threadId, { name, iconColor: nextColour(chat), isClosed: false, isByBot: false });
  chat.nextMessageId = Math.max(chat.nextMessageId, threadId + 1);
  announce(state, { kind: 'chat', chatId });
}

/** A person who may opens a topic; its id is that of the message that says so. */
export function createTopic(state: BotApiState, personId: number, chatId: number, name: string): number {
  const chat = forumOf(state, chatId);
  personOf(state, personId);
  if (!hasRight(chat, personId, 'can_manage_topics')) {
    throw new Error(`The person ${personId} may not open topics in the chat ${chatId}`);
  }
  return makeTopic(state, chat, { byUserId: personId, name: name.trim(), iconColor: nextColour(chat) });
}

/** Telegram's applications offer one after the other. */
function nextColour({ topics }: ChatState): number {
  return TOPIC_COLOURS[topics.size % TOPIC_COLOURS.length] ?? TOPIC_COLOURS[0];
}

/** Closes or reopens a topic; with a person there is a service message, without one it was always so. */
export function setClosed(
  state: BotApiState,
  chatId: number,
  threadId: number,
  isClosed: boolean,
  byPersonId: number | null,
): void {
  const chat = forumOf(state, chatId);
  if (!chat.topics.has(threadId)) openTopic(state, chatId, threadId);
  setTopicClosed(state, chat, { threadId, isClosed, byUserId: byPersonId });
}

/** Takes a topic away with all its messages. */
export function removeTopic(state: BotApiState, chatId: number, threadId: number): void {
  deleteTopic(state, forumOf(state, chatId), threadId);
}

/** Closes or reopens General. */
export function setGeneralClosed(
  state: BotApiState,
  chatId: number,
  isClosed: boolean,
  byPersonId: number | null,
): void {
  setGeneral(state, forumOf(state, chatId), { isClosed, byUserId: byPersonId });
}

function forumOf(state: BotApiState, chatId: number): ChatState {
  const chat = chatOf(state, chatId);
  if (!chat.isForum) throw new Error(`The chat ${chatId} has no topics`);
  return chat;
}
