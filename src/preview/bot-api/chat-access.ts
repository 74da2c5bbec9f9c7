import { badRequest, forbidden } from './bot-api-error.js';
import { toText } from './params.js';
import { NO_RIGHTS, type RightName } from './rights.js';
import type { BotApiState, ChatState, Membership } from './state.js';
import type { Standing } from './world.js';

const PARTNER: Membership = { standing: 'member', rights: NO_RIGHTS };
const STRANGER: Membership = { standing: 'left', rights: NO_RIGHTS };

/**
 * The chat that `chat_id` names, for a method that only looks at it.
 * Refusals and their order are those of Client.cpp `check_chat` and `check_chat_access`.
 */
export function chatToRead(state: BotApiState, chatId: unknown): ChatState {
  const chat = findChat(state, chatId);
  if (!chat) throw badRequest('chat not found');
  const standing = standingOf(chat, state.bot.id);
  const isOpen = chat.type === 'group' || (chat.username !== null && standing === 'left');
  if (!isOpen) refuseAbsentBot(state, chat);
  return chat;
}

/** The chat that `chat_id` names, for a method that looks at its members. */
export function chatOfMembers(state: BotApiState, chatId: unknown): ChatState {
  const chat = chatToRead(state, chatId);
  refuseUpgraded(chat);
  if (chat.type === 'group') refuseAbsentBot(state, chat);
  return chat;
}

/** The chat that `chat_id` names, for a method that writes in it; `what` is how Telegram calls that when members may not. */
export function chatToWrite(
  state: BotApiState,
  chatId: unknown,
  what: 'text messages' | 'photos' = 'text messages',
): ChatState {
  const chat = findChat(state, chatId);
  if (!chat) throw whyUnreachable(state, chatId);
  if (chat.type === 'private') return refuseUnwilling(state, chat);
  refuseUpgraded(chat);
  refuseAbsentBot(state, chat);
  if (chat.type === 'channel') return refuseReader(state, chat);
  if (isAdministrator(standingOf(chat, state.bot.id))) return chat;
  if (chat.isReadOnly) throw badRequest(`not enough rights to send ${what} to the chat`);
  return chat;
}

/** The chat that `chat_id` names, for a method that changes or deletes what is there: the right to write is not needed. */
export function chatToChange(state: BotApiState, chatId: unknown): ChatState {
  const chat = findChat(state, chatId);
  if (!chat) throw whyUnreachable(state, chatId);
  if (chat.type === 'private') return refuseUnwilling(state, chat);
  refuseUpgraded(chat);
  refuseAbsentBot(state, chat);
  const isOutside = chat.type === 'channel' && !isAdministrator(standingOf(chat, state.bot.id));
  if (isOutside) throw badRequest('need administrator rights in the channel chat');
  return chat;
}

/** The topic to write in; null is the chat itself. General has no thread id, and is closed as the others are. */
export function threadToWrite(state: BotApiState, chat: ChatState, threadId: number): number | null {
  const topic = threadId === 0 ? null : chat.topics.get(threadId);
  if (topic === undefined) throw badRequest('message thread not found');
  const isClosed = topic === null ? chat.isGeneralClosed : topic.isClosed && !topic.isByBot;
  if (isClosed && !hasRight(chat, state.bot.id, 'can_manage_topics')) throw badRequest('TOPIC_CLOSED');
  return topic === null ? null : threadId;
}

/** What someone is and may do in a chat; strangers have left. In a private chat both are members. */
export function membershipOf(chat: ChatState, userId: number): Membership {
  return chat.type === 'private' ? PARTNER : (chat.members.get(userId) ?? STRANGER);
}

/** The standing of someone in a chat, see `membershipOf`. */
export function standingOf(chat: ChatState, userId: number): Standing {
  return membershipOf(chat, userId).standing;
}

/** Whether someone in a chat has a single right of an administrator. */
export function hasRight(chat: ChatState, userId: number, right: RightName): boolean {
  return membershipOf(chat, userId).rights[right];
}

/** Whether a standing may do what administrators may. */
export function isAdministrator(standing: Standing): boolean {
  return standing === 'creator' || standing === 'administrator';
}

/** Whether people talk there with each other, unlike in channels and private chats. */
export function isGroup({ type }: ChatState): boolean {
  return type === 'group' || type === 'supergroup';
}

/** Whether a standing is in the chat at all. */
export function isPresent(standing: Standing): boolean {
  return standing !== 'left' && standing !== 'kicked';
}

function findChat(state: BotApiState, chatId: unknown): ChatState | undefined {
  const text = toText(chatId).trim();
  if (text === '') throw badRequest('chat_id is empty');
  return text.startsWith('@') ? findByUsername(state, text.slice(1)) : state.chats.get(Number(text));
}

function findByUsername(state: BotApiState, username: string): ChatState | undefined {
  const wanted = username.toLowerCase();
  return [...state.chats.values()].find((chat) => chat.username?.toLowerCase() === wanted);
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

function refuseReader(state: BotApiState, chat: ChatState): ChatState {
  if (hasRight(chat, state.bot.id, 'can_post_messages')) return chat;
  throw badRequest('need administrator rights in the channel chat');
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
