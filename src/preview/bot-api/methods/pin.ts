import { badRequest } from '../bot-api-error.js';
import { chatToChange, hasRight } from '../chat-access.js';
import { newestPinned, repinMessage } from '../pin-message.js';
import type { BotApiState, ChatState } from '../state.js';
import { findMessage } from './message-params.js';
import type { Method } from './method.js';

/** Pins a message, which a service message tells everyone, the bot too. */
export const pinChatMessage: Method<'pinChatMessage'> = (state, params) => {
  const chat = chatToPinIn(state, params.string('chat_id'));
  const stored = findMessage(chat, params.integer('message_id'), 'message to pin not found');
  if (stored.service) throw badRequest("message can't be pinned");
  repinMessage(state, chat, stored, { isPinned: true, byUserId: state.bot.id });
  return true;
};

/** Takes the pin of one message away, or of the newest one that is pinned. */
export const unpinChatMessage: Method<'unpinChatMessage'> = (state, params) => {
  const chat = chatToPinIn(state, params.string('chat_id'));
  const stored = params.has('message_id')
    ? findMessage(chat, params.integer('message_id'), 'message to unpin not found')
    : newestPinned(chat);
  if (!stored) throw badRequest('message to unpin not found');
  repinMessage(state, chat, stored, { isPinned: false, byUserId: state.bot.id });
  return true;
};

function chatToPinIn(state: BotApiState, chatId: string): ChatState {
  const chat = chatToChange(state, chatId);
  if (chat.type === 'private') return chat;
  const right = chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages';
  if (!hasRight(chat, state.bot.id, right)) throw badRequest('not enough rights to manage pinned messages in the chat');
  return chat;
}
