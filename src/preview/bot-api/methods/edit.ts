import type { Message } from 'grammy/types';
import { toApiMessage } from '../api-message.js';
import { badRequest } from '../bot-api-error.js';
import { chatToChange, hasRight } from '../chat-access.js';
import { readLinkPreview } from '../link-previews.js';
import { repeatEdit } from '../linked-chats.js';
import type { ParamReader } from '../params.js';
import { validateKeyboard } from '../rules/validate-keyboard.js';
import { validateCaption, validateText } from '../rules/validate-text.js';
import { type BotApiState, type ChatState, nowInSeconds, type StoredMessage } from '../state.js';
import { type Revision, reviseMessage } from '../write-message.js';
import { findMessage, inlineRows, isOwn } from './message-params.js';
import type { Method } from './method.js';

/** Changes text, keyboard and link preview of one of the bot's messages; a keyboard that is not sent again goes. */
export const editMessageText: Method<'editMessageText'> = (state, params) => {
  const formatted = validateText(params.string('text'), params.string('parse_mode'), params.json('entities'));
  const { chat, stored } = messageToEdit(state, params);
  if (stored.shown.media) throw badRequest('there is no text in the message to edit');
  const keyboard = validateKeyboard(params.json('reply_markup'), chat.type, true);
  const linkPreview = readLinkPreview(params.json('link_preview_options'));
  return revise(state, chat, stored, { formatted, keyboard: inlineRows(keyboard), linkPreview });
};

/** Changes the caption of one of the bot's photos. */
export const editMessageCaption: Method<'editMessageCaption'> = (state, params) => {
  const formatted = validateCaption(
    params.string('caption'),
    params.string('parse_mode'),
    params.json('caption_entities'),
  );
  const { chat, stored } = messageToEdit(state, params);
  if (!stored.shown.media) throw badRequest('there is no caption in the message to edit');
  const keyboard = validateKeyboard(params.json('reply_markup'), chat.type, true);
  return revise(state, chat, stored, { formatted, keyboard: inlineRows(keyboard), linkPreview: null });
};

/** Changes only the keyboard of one of the bot's messages. */
export const editMessageReplyMarkup: Method<'editMessageReplyMarkup'> = (state, params) => {
  const { chat, stored } = messageToEdit(state, params);
  const keyboard = validateKeyboard(params.json('reply_markup'), chat.type, true);
  const { text, entities } = stored.shown;
  const { linkPreview } = stored;
  return revise(state, chat, stored, { formatted: { text, entities }, keyboard: inlineRows(keyboard), linkPreview });
};

type EditParams = ParamReader<'editMessageText' | 'editMessageCaption' | 'editMessageReplyMarkup'>;

function messageToEdit(state: BotApiState, params: EditParams): { chat: ChatState; stored: StoredMessage } {
  if (params.has('inline_message_id')) throw badRequest('wrong inline message identifier specified');
  if (params.integer('message_id') === 0) throw badRequest('message identifier is not specified');
  const chat = chatToChange(state, params.string('chat_id'));
  const stored = findMessage(chat, params.integer('message_id'), 'message to edit not found');
  if (stored.service || !mayEdit(state, chat, stored)) throw badRequest("message can't be edited");
  return { chat, stored };
}

/** Its own messages; in a channel as its rights say, those of others too. */
function mayEdit(state: BotApiState, chat: ChatState, stored: StoredMessage): boolean {
  if (chat.type !== 'channel') return isOwn(stored);
  if (hasRight(chat, state.bot.id, 'can_edit_messages')) return true;
  return isOwn(stored) && hasRight(chat, state.bot.id, 'can_post_messages');
}

function revise(state: BotApiState, chat: ChatState, stored: StoredMessage, revision: Revision): Edited {
  const revised = reviseMessage(state, chat, stored, revision);
  repeatEdit(state, chat, revised);
  return { ...toApiMessage(state, chat, revised), edit_date: nowInSeconds(state) } as Edited;
}

type Edited = (Message.TextMessage & Message.CaptionableMessage) & { edit_date: number };
