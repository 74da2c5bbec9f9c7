import { hasRight, isAdministrator, isPresent, membershipOf } from '../chat-access.js';
import { field } from '../params.js';
import { RIGHT_NAMES, type Rights } from '../rights.js';
import { announce, type BotApiState, type ChatState } from '../state.js';
import type { WorldMessage } from '../world.js';
import { writeService } from '../write-service.js';
import { setStanding } from './change-standing.js';
import { chatOf, openPrivateChat, personOf } from './world-lookup.js';

/** A person picks a chat with a key of the bot's keyboard, which is then put away if it was for one use. */
export function shareChat(state: BotApiState, personId: number, requestId: number, chatId: number): WorldMessage {
  personOf(state, personId);
  const privateChat = openPrivateChat(state, personId);
  const shared = chatOf(state, chatId);
  const request = findRequest(privateChat, requestId);
  if (request === undefined) throw new Error(`The bot's keyboard has no request_chat key with request_id ${requestId}`);
  refuseUnsuitable(shared, personId, request);
  letBotIn(state, shared, personId, request);
  if (privateChat.replyKeyboard?.isOneTime) {
    privateChat.replyKeyboard = null;
    announce(state, { kind: 'chat', chatId: personId });
  }
  const { title, username } = shared;
  return writeService(state, privateChat, {
    byUserId: personId,
    note: { kind: 'chat-shared', title },
    fields: {
      chat_shared: {
        request_id: requestId,
        chat_id: chatId,
        ...(field(request, 'request_title') === true && { title }),
        ...(field(request, 'request_username') === true && username !== null && { username }),
      },
    },
  }).shown;
}

/** The chats that Telegram's picker would offer for a key: of that kind, and with the rights that it asks of the person. */
function refuseUnsuitable(chat: ChatState, personId: number, request: unknown): void {
  const { standing, rights } = membershipOf(chat, personId);
  const wanted: readonly [string, boolean][] = [
    ['chat_is_channel', chat.type === 'channel'],
    ['chat_is_forum', chat.isForum],
    ['chat_has_username', chat.username !== null],
  ];
  const wrong = wanted.find(([name, is]) => typeof field(request, name) === 'boolean' && field(request, name) !== is);
  if (wrong) throw new Error(`The picker does not offer the chat ${chat.id}: ${wrong[0]} is ${String(!wrong[1])}`);
  if (field(request, 'chat_is_created') === true && standing !== 'creator') {
    throw new Error(`The chat ${chat.id} is not owned by the person ${personId}`);
  }
  if (field(request, 'user_administrator_rights') === undefined) return;
  if (!isAdministrator(standing)) throw new Error(`The person ${personId} is no administrator of the chat ${chat.id}`);
  const missing = rightsIn(field(request, 'user_administrator_rights')).find((name) => !rights[name]);
  if (missing !== undefined) throw new Error(`The person ${personId} lacks ${missing} in the chat ${chat.id}`);
}

/** Telegram's applications make the bot an administrator with what the key asks for besides what it has, or a member. */
function letBotIn(state: BotApiState, chat: ChatState, personId: number, request: unknown): void {
  const change = { chatId: chat.id, userId: state.bot.id, byPersonId: personId };
  const asked = field(request, 'bot_administrator_rights');
  const { standing, rights } = membershipOf(chat, state.bot.id);
  if (asked !== undefined) {
    refuseWithoutPromoting(chat, personId, isAdministrator(standing) && rightsIn(asked).every((name) => rights[name]));
    setStanding(state, { ...change, standing: 'administrator', rights: withRights(rights, rightsIn(asked)) });
  } else if (field(request, 'bot_is_member') === true && !isPresent(standing)) {
    setStanding(state, { ...change, standing: 'member' });
  }
}

function refuseWithoutPromoting(chat: ChatState, personId: number, hasAll: boolean): void {
  if (hasAll || hasRight(chat, personId, 'can_promote_members')) return;
  throw new Error(`The person ${personId} may not make the bot an administrator of the chat ${chat.id}`);
}

function rightsIn(rights: unknown): (keyof Rights)[] {
  return RIGHT_NAMES.filter((name) => field(rights, name) === true);
}

function withRights(rights: Rights, added: readonly (keyof Rights)[]): Rights {
  return { ...rights, ...(Object.fromEntries(added.map((name) => [name, true])) as Partial<Rights>) };
}

function findRequest(chat: ChatState, requestId: number): unknown {
  return chat.replyKeyboard?.rows
    .flat()
    .map((key) => field(key, 'request_chat'))
    .find((request) => field(request, 'request_id') === requestId);
}
