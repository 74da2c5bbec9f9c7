import { toApiMessage } from '../api-objects.js';
import { badRequest } from '../bot-api-error.js';
import { chatToWrite, isAdministrator, standingOf, threadToWrite } from '../chat-access.js';
import { readLinkPreview } from '../link-previews.js';
import { field, type ParamReader, toBoolean, toInteger } from '../params.js';
import { announce, type BotApiState, type ChatState, nowInSeconds, type StoredMessage } from '../state.js';
import { type Keyboard, validateKeyboard } from '../validate-keyboard.js';
import { validateText } from '../validate-text.js';
import type { WorldMessage } from '../world.js';
import { removeMessage, reviseMessage, writeMessage } from '../write-message.js';
import type { Method } from './method.js';

const DELETABLE_SECONDS = 48 * 3600;
const ACTIONS: readonly string[] = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

/** Writes in a chat. The checks come in the order of Client.cpp: text, chat, keyboard, topic, reply. */
export const sendMessage: Method<'sendMessage'> = (state, params) => {
  const formatted = validateText(params.string('text'), params.string('parse_mode'), params.json('entities'));
  const chat = chatToWrite(state, params.string('chat_id'));
  const keyboard = validateKeyboard(params.json('reply_markup'), chat.type);
  const threadId = threadToWrite(state, chat, params.integer('message_thread_id'));
  const replyTo = replyTarget(chat, params);
  useReplyKeyboard(chat, keyboard);
  const stored = writeMessage(state, chat, {
    formatted,
    personId: null,
    threadId,
    replyTo,
    keyboard: inlineRows(keyboard),
    linkPreview: readLinkPreview(params.json('link_preview_options')),
    isSilent: params.boolean('disable_notification'),
  });
  return toApiMessage(state, chat, stored);
};

/** Changes text, keyboard and link preview of one of the bot's messages; a keyboard that is not sent again goes. */
export const editMessageText: Method<'editMessageText'> = (state, params) => {
  const formatted = validateText(params.string('text'), params.string('parse_mode'), params.json('entities'));
  const { chat, stored } = messageToEdit(state, params);
  const keyboard = validateKeyboard(params.json('reply_markup'), chat.type, true);
  const revised = reviseMessage(state, chat, stored, {
    formatted,
    keyboard: inlineRows(keyboard),
    linkPreview: readLinkPreview(params.json('link_preview_options')),
  });
  return { ...toApiMessage(state, chat, revised), edit_date: nowInSeconds(state) };
};

/** Changes only the keyboard of one of the bot's messages. */
export const editMessageReplyMarkup: Method<'editMessageReplyMarkup'> = (state, params) => {
  const { chat, stored } = messageToEdit(state, params);
  const keyboard = validateKeyboard(params.json('reply_markup'), chat.type, true);
  const { text, entities } = stored.shown;
  const revised = reviseMessage(state, chat, stored, {
    formatted: { text, entities },
    keyboard: inlineRows(keyboard),
    linkPreview: stored.linkPreview,
  });
  return { ...toApiMessage(state, chat, revised), edit_date: nowInSeconds(state) };
};

/** Takes one message out of a chat, see `canDelete`. */
export const deleteMessage: Method<'deleteMessage'> = (state, params) => {
  const chat = chatToWrite(state, params.string('chat_id'));
  const stored = findMessage(chat, params.integer('message_id'), 'message to delete not found');
  if (!canDelete(state, chat, stored)) throw badRequest("message can't be deleted");
  removeMessage(state, chat, stored.shown.messageId);
  return true;
};

/** Deletes what it can and passes over the rest. */
export const deleteMessages: Method<'deleteMessages'> = (state, params) => {
  const chat = chatToWrite(state, params.string('chat_id'));
  const ids = params.json('message_ids');
  if (!Array.isArray(ids) || ids.length === 0) throw badRequest('message identifiers are not specified');
  if (ids.length > 100) throw badRequest('too many message identifiers specified');
  for (const id of ids as unknown[]) {
    const stored = chat.messages.get(toInteger(id));
    if (stored && canDelete(state, chat, stored)) removeMessage(state, chat, stored.shown.messageId);
  }
  return true;
};

/** Shows people that the bot is typing; the other actions only pass the checks. */
export const sendChatAction: Method<'sendChatAction'> = (state, params) => {
  const action = params.string('action').toLowerCase();
  if (!ACTIONS.includes(action)) throw badRequest('wrong parameter action in request');
  const chat = chatToWrite(state, params.string('chat_id'));
  threadToWrite(state, chat, params.integer('message_thread_id'));
  if (action === 'typing') announce(state, { kind: 'typing', chatId: chat.id });
  return true;
};

function inlineRows(keyboard: Keyboard): WorldMessage['keyboard'] {
  return keyboard.kind === 'inline' ? keyboard.rows : null;
}

function useReplyKeyboard(chat: ChatState, keyboard: Keyboard): void {
  if (keyboard.kind === 'reply') chat.replyKeyboard = keyboard.rows;
  if (keyboard.kind === 'remove') chat.replyKeyboard = null;
}

function replyTarget(chat: ChatState, params: ParamReader<'sendMessage'>): number | null {
  const reply = params.json('reply_parameters');
  const messageId = toInteger(field(reply, 'message_id')) || params.integer('reply_to_message_id');
  if (messageId === 0) return null;
  if (chat.messages.has(messageId)) return messageId;
  if (toBoolean(field(reply, 'allow_sending_without_reply'))) return null;
  throw badRequest('message to be replied not found');
}

function messageToEdit(
  state: BotApiState,
  params: ParamReader<'editMessageText'> | ParamReader<'editMessageReplyMarkup'>,
): { chat: ChatState; stored: StoredMessage } {
  if (params.has('inline_message_id')) throw badRequest('wrong inline message identifier specified');
  const chat = chatToWrite(state, params.string('chat_id'));
  const stored = findMessage(chat, params.integer('message_id'), 'message to edit not found');
  if (stored.shown.personId !== null) throw badRequest("message can't be edited");
  return { chat, stored };
}

function findMessage(chat: ChatState, messageId: number, refusal: string): StoredMessage {
  if (messageId === 0) throw badRequest('message identifier is not specified');
  const stored = chat.messages.get(messageId);
  if (!stored) throw badRequest(refusal);
  return stored;
}

/** Bots delete messages of the last 48 hours: their own, all in a private chat, as administrators all of the chat. */
function canDelete(state: BotApiState, chat: ChatState, { shown }: StoredMessage): boolean {
  if (nowInSeconds(state) - shown.date > DELETABLE_SECONDS) return false;
  if (shown.personId === null || chat.type === 'private') return true;
  return isAdministrator(standingOf(chat, state.bot.id));
}
