import type { Message, Update } from 'grammy/types';
import { toApiMessage, toUser } from './api-objects.js';
import { setBlocked, setStanding } from './change-standing.js';
import { isAdministrator, isPresent, standingOf } from './chat-access.js';
import { addFoundEntities } from './find-entities.js';
import { field } from './params.js';
import type { BotApiState, ChatState, StoredMessage } from './state.js';
import { codePoints } from './validate-text.js';
import type { CallbackAnswer, WorldMessage } from './world.js';
import { chatOf, openPrivateChat, personOf } from './world-lookup.js';
import { type Draft, writeMessage } from './write-message.js';

/** How long the bot has for its answer to a button. */
const ANSWER_TIMEOUT_MS = 15_000;
const MAX_CODE_POINTS = 4096;

interface SayOptions {
  readonly threadId?: number;
  readonly asAnonymousAdmin?: boolean;
  readonly replyTo?: number;
}

/** A person writes, which opens a private chat, restarts a stopped bot, joins a group and opens a topic if need be. */
export function say(
  state: BotApiState,
  personId: number,
  chatId: number,
  input: string,
  options: SayOptions = {},
): WorldMessage {
  const chat = enter(state, personId, chatId, options);
  const text = input.trim();
  if (text === '') throw new Error('Telegram sends no empty messages');
  if (codePoints(text) > MAX_CODE_POINTS)
    throw new Error(`Telegram sends at most ${MAX_CODE_POINTS} characters at once`);
  const stored = writeMessage(state, chat, {
    formatted: { text, entities: addFoundEntities(text, []) },
    personId,
    threadId: options.threadId ?? null,
    isByChat: options.asAnonymousAdmin === true || chat.type === 'channel',
    replyTo: options.replyTo ?? null,
  });
  if (reachesBot(state, chat, stored)) pushMessage(state, chat, toApiMessage(state, chat, stored));
  return stored.shown;
}

/** A person presses a button; any data will do, for old messages have old buttons. */
export async function press(
  state: BotApiState,
  personId: number,
  chatId: number,
  messageId: number,
  data: string,
  options: { readonly timeoutMs?: number } = {},
): Promise<CallbackAnswer> {
  const from = toUser(personOf(state, personId));
  const chat = chatOf(state, chatId);
  const stored = chat.messages.get(messageId);
  if (!stored) throw new Error(`No message ${messageId} in the chat ${chatId}`);
  const { id, answer } = state.callbacks.open(options.timeoutMs ?? ANSWER_TIMEOUT_MS);
  const message = toApiMessage(state, chat, stored);
  state.updates.push('callback_query', { id, from, message, chat_instance: `${chatId}`, data });
  return await answer;
}

/** A person picks a chat with a key of the bot's keyboard, which is then put away if it was for one use. */
export function shareChat(state: BotApiState, personId: number, requestId: number, chatId: number): WorldMessage {
  const privateChat = openPrivateChat(state, personId);
  const shared = chatOf(state, chatId);
  const request = findRequest(privateChat, requestId);
  if (!request) throw new Error(`The bot's keyboard has no request_chat key with request_id ${requestId}`);
  if (field(request, 'bot_administrator_rights')) setStanding(state, chatId, state.bot.id, 'administrator', personId);
  else if (field(request, 'bot_is_member') && !isPresent(standingOf(shared, state.bot.id))) {
    setStanding(state, chatId, state.bot.id, 'member', personId);
  }
  const draft: Draft = { formatted: { text: shared.title, entities: [] }, personId, threadId: null };
  const stored = writeMessage(state, privateChat, draft);
  const { text: _, ...message } = toApiMessage(state, privateChat, stored);
  const title = field(request, 'request_title') === true ? { title: shared.title } : {};
  pushMessage(state, privateChat, { ...message, chat_shared: { request_id: requestId, chat_id: chatId, ...title } });
  return stored.shown;
}

function enter(state: BotApiState, personId: number, chatId: number, options: SayOptions): ChatState {
  personOf(state, personId);
  if (chatId === personId) {
    const chat = openPrivateChat(state, personId);
    setBlocked(state, personId, false);
    return chat;
  }
  const chat = chatOf(state, chatId);
  refuseWriter(chat, personId, options);
  if (!chat.standings.has(personId)) chat.standings.set(personId, 'member');
  if (options.threadId !== undefined && !chat.topics.has(options.threadId)) {
    chat.topics.set(options.threadId, { isClosed: false });
  }
  return chat;
}

function refuseWriter(chat: ChatState, personId: number, options: SayOptions): void {
  const standing = standingOf(chat, personId);
  const name = `The person ${personId}`;
  if (chat.migratedTo !== null) throw new Error(`The group ${chat.id} is now the supergroup ${chat.migratedTo}`);
  if (chat.type === 'private') throw new Error(`${name} cannot write in the private chat of another person`);
  if (standing === 'kicked') throw new Error(`${name} has been removed from the chat ${chat.id}`);
  if (options.threadId !== undefined && !chat.isForum) throw new Error(`The chat ${chat.id} has no topics`);
  const mustBeAdmin = chat.type === 'channel' || options.asAnonymousAdmin === true;
  if (mustBeAdmin && !isAdministrator(standing)) throw new Error(`${name} is no administrator of the chat ${chat.id}`);
}

/** Privacy mode: of a group's messages a bot that is no administrator sees commands to it and replies to it. */
function reachesBot(state: BotApiState, chat: ChatState, { shown, replyTo }: StoredMessage): boolean {
  if (chat.type === 'private') return true;
  const standing = standingOf(chat, state.bot.id);
  if (!isPresent(standing)) return false;
  if (isAdministrator(standing) || state.bot.can_read_all_group_messages) return true;
  const isReplyToBot = replyTo !== null && chat.messages.get(replyTo)?.shown.personId === null;
  return isReplyToBot || hasCommandForBot(state, shown);
}

function hasCommandForBot(state: BotApiState, { text, entities }: WorldMessage): boolean {
  return entities.some((entity) => {
    if (entity.type !== 'bot_command') return false;
    const addressee = text.slice(entity.offset, entity.offset + entity.length).split('@')[1];
    return addressee === undefined || addressee.toLowerCase() === state.bot.username.toLowerCase();
  });
}

function pushMessage(state: BotApiState, chat: ChatState, message: Message): void {
  if (chat.type === 'channel') state.updates.push('channel_post', message as NonNullable<Update['channel_post']>);
  else state.updates.push('message', message as NonNullable<Update['message']>);
}

function findRequest(chat: ChatState, requestId: number): unknown {
  return chat.replyKeyboard
    ?.flat()
    .map((key) => field(key, 'request_chat'))
    .find((request) => field(request, 'request_id') === requestId);
}
