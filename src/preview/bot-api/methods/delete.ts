import { badRequest } from '../bot-api-error.js';
import { chatToChange, hasRight, isAdministrator, standingOf } from '../chat-access.js';
import { toInteger } from '../params.js';
import { type BotApiState, type ChatState, nowInSeconds, type StoredMessage } from '../state.js';
import { removeMessage } from '../write-message.js';
import { findMessage, isOwn } from './message-params.js';
import type { Method } from './method.js';

const DELETABLE_SECONDS = 48 * 3600;
const MAX_IDS = 100;

/** Takes one message out of a chat, see `canDelete`. */
export const deleteMessage: Method<'deleteMessage'> = (state, params) => {
  if (!params.has('message_id')) throw badRequest('message identifier is not specified');
  const chat = chatToChange(state, params.string('chat_id'));
  const stored = findMessage(chat, params.integer('message_id'), 'message to delete not found');
  if (!canDelete(state, chat, stored)) throw badRequest("message can't be deleted");
  removeMessage(state, chat, stored.shown.messageId);
  return true;
};

/** Deletes what it can and passes over the rest. */
export const deleteMessages: Method<'deleteMessages'> = (state, params) => {
  const chat = chatToChange(state, params.string('chat_id'));
  const ids = params.json('message_ids');
  if (!Array.isArray(ids) || ids.length === 0) throw badRequest('message identifiers are not specified');
  if (ids.length > MAX_IDS) throw badRequest('too many message identifiers specified');
  for (const id of ids as unknown[]) {
    const stored = chat.messages.get(toInteger(id));
    if (stored && canDelete(state, chat, stored)) removeMessage(state, chat, stored.shown.messageId);
  }
  return true;
};

/** Bots delete messages of the last 48 hours: their own, all in a private chat, and others' as their rights say. */
function canDelete(state: BotApiState, chat: ChatState, stored: StoredMessage): boolean {
  const { date, onlyFor, service } = stored.shown;
  if (onlyFor !== null || nowInSeconds(state) - date > DELETABLE_SECONDS) return false;
  if (service?.kind === 'topic-created' || service?.kind === 'upgraded') return false;
  if (chat.type === 'private') return true;
  if (chat.type === 'group') return isOwn(stored) || isAdministrator(standingOf(chat, state.bot.id));
  if (hasRight(chat, state.bot.id, 'can_delete_messages')) return true;
  return isOwn(stored) && (chat.type !== 'channel' || hasRight(chat, state.bot.id, 'can_post_messages'));
}
