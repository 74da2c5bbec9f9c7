import { badRequest } from '../bot-api-error.js';
import { chatToChange, isAdministrator, isGroup, isPresent, standingOf } from '../chat-access.js';
import { readLinkPreview } from '../link-previews.js';
import { field, isRecord, type ParamReader, toBoolean, toInteger, toText } from '../params.js';
import { validateKeyboard } from '../rules/validate-keyboard.js';
import { validateText } from '../rules/validate-text.js';
import type { BotApiState, ChatState, StoredMessage } from '../state.js';
import { removeMessage, reviseMessage } from '../write-message.js';
import { inlineRows } from './message-params.js';
import type { Method } from './method.js';

/** How long after what a person did a bot that is no administrator may answer with an ephemeral message. */
const ANSWER_WITHIN_MS = 15_000;

/**
 * The person whom `ephemeral_message_parameters` names; null for a message that everyone sees, and on a server that is
 * older than ephemeral messages, which passes over the parameter. `target` is what the message replies to. The rules
 * are the documentation's, the words of the refusals are not known.
 */
export function ephemeralReceiver(
  state: BotApiState,
  chat: ChatState,
  parameters: unknown,
  target: StoredMessage | null,
): number | null {
  if (!state.features.ephemeral || parameters === undefined) {
    if (target && target.shown.onlyFor !== null) throw badRequest('message to be replied not found');
    return null;
  }
  if (!isRecord(parameters)) throw badRequest("can't parse ephemeral message parameters JSON object");
  if (!isGroup(chat)) throw badRequest('ephemeral messages can be sent only to groups and supergroups');
  const receiverId = toInteger(field(parameters, 'receiver_user_id'));
  if (!state.people.has(receiverId) || !isPresent(standingOf(chat, receiverId))) throw badRequest('user not found');
  const pressedAt = pressTime(state, chat, receiverId, parameters);
  const saidAt = target?.shown.onlyFor === receiverId ? target.shown.date * 1000 : Number.NEGATIVE_INFINITY;
  const isTimely = state.now() - Math.max(pressedAt, saidAt) <= ANSWER_WITHIN_MS;
  if (isTimely || isAdministrator(standingOf(chat, state.bot.id))) return receiverId;
  throw badRequest('not enough rights to send ephemeral messages to the chat');
}

/** Changes text and keyboard of an ephemeral message. */
export const editEphemeralMessageText: Method<'editEphemeralMessageText'> = (state, params) => {
  const formatted = validateText(params.string('text'), params.string('parse_mode'), params.json('entities'));
  const { chat, stored } = ephemeralToChange(state, params);
  const keyboard = validateKeyboard(params.json('reply_markup'), chat.type, true);
  const linkPreview = readLinkPreview(params.json('link_preview_options'));
  reviseMessage(state, chat, stored, { formatted, keyboard: inlineRows(keyboard), linkPreview });
  return true;
};

/** Changes only the keyboard of an ephemeral message. */
export const editEphemeralMessageReplyMarkup: Method<'editEphemeralMessageReplyMarkup'> = (state, params) => {
  const { chat, stored } = ephemeralToChange(state, params);
  const keyboard = validateKeyboard(params.json('reply_markup'), chat.type, true);
  const { text, entities } = stored.shown;
  const { linkPreview } = stored;
  reviseMessage(state, chat, stored, { formatted: { text, entities }, keyboard: inlineRows(keyboard), linkPreview });
  return true;
};

/** Takes an ephemeral message away. */
export const deleteEphemeralMessage: Method<'deleteEphemeralMessage'> = (state, params) => {
  const { chat, stored } = ephemeralToChange(state, params);
  removeMessage(state, chat, stored.shown.messageId);
  return true;
};

/** When the person pressed the button that `callback_query_id` names, in epoch milliseconds. */
function pressTime(state: BotApiState, chat: ChatState, receiverId: number, parameters: unknown): number {
  const queryId = toText(field(parameters, 'callback_query_id'));
  if (queryId === '') return Number.NEGATIVE_INFINITY;
  const press = state.callbacks.placeOf(queryId);
  if (press?.personId !== receiverId || press.chatId !== chat.id) throw badRequest('QUERY_ID_INVALID');
  const isReplaced = toBoolean(field(parameters, 'replace_callback_query_message'));
  if (isReplaced && chat.messages.get(press.messageId)?.shown.onlyFor !== null) {
    throw badRequest("ephemeral messages can't be replaced");
  }
  return press.at;
}

type EphemeralParams = ParamReader<
  'editEphemeralMessageText' | 'editEphemeralMessageReplyMarkup' | 'deleteEphemeralMessage'
>;

function ephemeralToChange(state: BotApiState, params: EphemeralParams): { chat: ChatState; stored: StoredMessage } {
  const chat = chatToChange(state, params.string('chat_id'));
  const stored = chat.messages.get(params.integer('ephemeral_message_id'));
  if (!stored || stored.shown.onlyFor !== params.integer('receiver_user_id') || stored.shown.onlyFor === null) {
    throw badRequest('message to edit not found');
  }
  return { chat, stored };
}
