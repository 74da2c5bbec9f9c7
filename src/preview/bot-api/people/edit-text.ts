import { isAdministrator, standingOf } from '../chat-access.js';
import { repeatEdit } from '../linked-chats.js';
import { type BotApiState, type ChatState, nowInSeconds, type StoredMessage } from '../state.js';
import { tellBot } from '../tell-bot.js';
import type { WorldMessage } from '../world.js';
import { replaceMessage } from '../write-message.js';
import { toFormatted } from './say.js';
import { chatOf, personOf } from './world-lookup.js';

/** A person changes an own text or caption; in a channel every administrator who may edit changes every post. */
export function editText(
  state: BotApiState,
  personId: number,
  chatId: number,
  messageId: number,
  input: string,
): WorldMessage {
  const chat = chatOf(state, chatId);
  personOf(state, personId);
  const stored = chat.messages.get(messageId);
  if (!stored) throw new Error(`No message ${messageId} in the chat ${chatId}`);
  if (stored.service || !mayEdit(chat, personId, stored)) {
    throw new Error(`The person ${personId} may not change the message ${messageId}`);
  }
  const date = nowInSeconds(state);
  const formatted = toFormatted(input, stored.shown.media !== null);
  const shown = { ...stored.shown, ...formatted, editDate: date };
  const revised = { ...stored, shown, touchedAt: date };
  replaceMessage(state, chat, revised);
  tellBot(state, chat, revised, 'edited');
  repeatEdit(state, chat, revised);
  return shown;
}

function mayEdit(chat: ChatState, personId: number, { shown, origin }: StoredMessage): boolean {
  if (origin) return false;
  if (chat.type === 'channel' && isAdministrator(standingOf(chat, personId))) return true;
  return shown.personId === personId;
}
