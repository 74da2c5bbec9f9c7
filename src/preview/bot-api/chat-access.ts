import { badRequest, forbidden } from './bot-api-error.js';
import { toText } from './params.js';
import type { BotApiState, ChatState } from './state.js';
import type { Standing } from './world.js';

/**
 * The chat that `chat_id` names, for a method that only looks at it.
 * Refusals and their order are those of Client.cpp `check_chat` and `check_chat_access`.
 */
export function chatToRead(state: BotApiState, chatId: unknown): ChatState {
  const chat = findChat(state, chatId);
  if (!chat) throw badRequest('chat not found');
  refuseUpgraded(chat);
  refuseAbsentBot(state, chat);
  return chat;
}

/** The chat that `chat_id` names, for a method that writes in it. */
export function chatToWrite(state: BotApiState, chatId: unknown): ChatState {
  const chat = findChat(state, chatId);
  if (!chat) throw whyUnreachable(state, chatId);
  if (chat.type === 'private') return refuseUnwilling(state, chat);
  refuseUpgraded(chat);
  refuseAbsentBot(state, chat);
  if (isAdministrator(standingOf(chat, state.bot.id))) return chat;
  if (chat.type === 'channel') throw badRequest('need administrator rights in the channel chat');
  if (chat.isReadOnly) throw badRequest('not enough rights to send text messages to the chat');
  return chat;
}

/** The topic to write in; null is the chat itself. General has no thread id. */
export function threadToWrite(state: BotApiState, chat: ChatState, threadId: number): number | null {
  if (threadId === 0) return null;
  const topic = chat.topics.get(threadId);
  if (!topic) throw badRequest('message thread not found');
  if (topic.isClosed && !isAdministrator(standingOf(chat, state.bot.id))) throw badRequest('TOPIC_CLOSED');
  return threadId;
}

/** The standing of someone in a chat; strangers have left. In a private chat both are members. */
export function standingOf(chat: ChatState, userId: number): Standing {
  if (chat.type === 'private') return 'member';
  return chat.standings.get(userId) ?? 'left';
}

/** Whether a standing may do what administrators may. */
export function isAdministrator(standing: Standing): boolean {
  return standing === 'creator' || standing === 'administrator';
}

/** Whether a standing is in the chat at all. */
export function isPresent(standing: Standing): boolean {
  return standing !== 'left' && standing !== 'kicked';
}

function findChat(state: BotApiState, chatId: unknown): ChatState | undefined {
  const text = toText(chatId).trim();
  if (text === '') throw badRequest('chat_id is empty');
  return state.chats.get(Number(text));
}

function whyUnreachable(state: BotApiState, chatId: unknown): Error {
  const id = Number(toText(chatId));
  if (state.deletedPeople.has(id)) return forbidden('user is deactivated');
  if (state.people.has(id)) return forbidden("bot can't initiate conversation with a user");
  if (id === state.bot.id) return forbidden("the bot can't send messages to the bot");
  return badRequest('chat not found');
}

function refuseUnwilling(state: BotApiState, chat: ChatState): ChatState {
  if (state.deletedPeople.has(chat.id)) throw forbidden('user is deactivated');
  if (chat.isBlocked) throw forbidden('bot was blocked by the user');
  return chat;
}

function refuseUpgraded(chat: ChatState): void {
  if (chat.migratedTo === null) return;
  throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo });
}

function refuseAbsentBot(state: BotApiState, chat: ChatState): void {
  const standing = standingOf(chat, state.bot.id);
  if (standing === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (standing === 'left') throw forbidden(`bot is not a member of the ${chat.type} chat`);
}
