import { badRequest } from '../bot-api-error.js';
import { field, toBoolean, toInteger } from '../params.js';
import type { Keyboard } from '../rules/validate-keyboard.js';
import { announce, type BotApiState, type ChatState, type StoredMessage } from '../state.js';
import type { WorldMessage } from '../world.js';
import type { Draft } from '../write-message.js';

const BY_BOT = { author: { kind: 'bot' }, senderChatId: null } as const;

/** Who stands over what the bot writes: in a channel the channel does. */
export function botIn(chat: ChatState): Pick<Draft, 'author' | 'senderChatId'> {
  if (chat.type !== 'channel') return BY_BOT;
  return { author: { kind: 'chat', title: chat.title }, senderChatId: chat.id };
}

/** The rows of a keyboard that belongs to its message. */
export function inlineRows(keyboard: Keyboard): WorldMessage['keyboard'] {
  return keyboard.kind === 'inline' ? keyboard.rows : null;
}

/** Puts the bot's keys in the place of the letters, or takes them away. */
export function useReplyKeyboard(state: BotApiState, chat: ChatState, keyboard: Keyboard): void {
  if (keyboard.kind !== 'reply' && keyboard.kind !== 'remove') return;
  chat.replyKeyboard = keyboard.kind === 'remove' ? null : { rows: keyboard.rows, isOneTime: keyboard.isOneTime };
  announce(state, { kind: 'chat', chatId: chat.id });
}

/** The message that `reply_parameters` names, an ephemeral one by an id of its own, or the older `reply_to_message_id`. */
export function replyTarget(chat: ChatState, reply: unknown, olderId: number): StoredMessage | null {
  const ephemeralId = toInteger(field(reply, 'ephemeral_message_id'));
  const messageId = ephemeralId || toInteger(field(reply, 'message_id')) || olderId;
  if (messageId === 0) return null;
  const target = chat.messages.get(messageId);
  if (target && (target.shown.onlyFor !== null) === (ephemeralId !== 0)) return target;
  if (toBoolean(field(reply, 'allow_sending_without_reply'))) return null;
  throw badRequest('message to be replied not found');
}

/** A message that everyone sees; ephemeral ones have no id that the ordinary methods know. */
export function findMessage(chat: ChatState, messageId: number, refusal: string): StoredMessage {
  const stored = chat.messages.get(messageId);
  if (!stored || stored.shown.onlyFor !== null) throw badRequest(refusal);
  return stored;
}

/** Whether the bot wrote it. */
export function isOwn({ shown }: StoredMessage): boolean {
  return shown.personId === null;
}
