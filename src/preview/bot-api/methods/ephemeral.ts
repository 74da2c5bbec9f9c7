import { badRequest } from '../bot-api-error.js';
import { chatToChange, isAdministrator, isPresent, standingOf } from '../chat-access.js';
import { readLinkPreview } from '../link-previews.js';
import { field, isRecord, type ParamReader, toBoolean, toInteger, toText } from '../params.js';
import { validateKeyboard } from '../rules/validate-keyboard.js';
import { validateText } from '../rules/validate-text.js';
import type { BotApiState, ChatState, StoredMessage } from '../state.js';
import { removeMessage, reviseMessage } from '../write-message.js';
import { inlineRows } from './message-params.js';
import type { Method } from './method.js';

/** How long after a press a bot that is no administrator may answer with an ephemeral message. */
const AFTER_PRESS_MS = 15_000;

/**
 * The person whom `ephemeral_message_parameters` names; null for a message that everyone sees, and on a server that is
 * older than ephemeral messages, which passes over the parameter.
 */
export function ephemeralReceiver(state: BotApiState, chat: ChatState, parameters: unknown): number | null {
  if (!state.features.ephemeral || parameters === undefined) return null;
  if (!isRecord(parameters)) throw badRequest("can't parse ephemeral message parameters JSON object");
  if (chat.type !== 'group' && chat.type !== 'supergroup') {
    throw badRequest('ephemeral messages can be sent only in groups and supergroups');
  }
  const receiverId = toInteger(field(parameters, 'receiver_user_id'));
  if (!isPresent(standingOf(chat, receiverId))) throw badRequest('user not found');
  refuseWithoutOccasion(state, chat, receiverId, parameters);
  return receiverId;
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

/** An administrator may write so at any time; any other bot needs the person's press of a button just before. */
function refuseWithoutOccasion(state: BotApiState, chat: ChatState, receiverId: number, parameters: unknown): void {
  const queryId = toText(field(parameters, 'callback_query_id'));
  const press = queryId === '' ? undefined : state.callbacks.placeOf(queryId);
  const isTheirs = press?.personId === receiverId && press.chatId === chat.id;
  if (queryId !== '' && !isTheirs) throw badRequest('QUERY_ID_INVALID');
  const pressed = press && chat.messages.get(press.messageId);
  if (toBoolean(field(parameters, 'replace_callback_query_message')) && pressed?.shown.onlyFor !== null) {
    throw badRequest("ephemeral messages can't be replaced");
  }
  const isJustNow = press !== undefined && state.now() - press.at <= AFTER_PRESS_MS;
  if (!isJustNow && !isAdministrator(standingOf(chat, state.bot.id))) {
    throw badRequest('not enough rights to send ephemeral messages to the chat');
  }
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
