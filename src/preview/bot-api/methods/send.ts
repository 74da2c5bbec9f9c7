import type { Message } from 'grammy/types';
import { toApiMessage } from '../api-message.js';
import { badRequest } from '../bot-api-error.js';
import { chatToWrite, threadToWrite } from '../chat-access.js';
import { readLinkPreview } from '../link-previews.js';
import { repeatInDiscussion } from '../linked-chats.js';
import { validateKeyboard } from '../rules/validate-keyboard.js';
import { validateText } from '../rules/validate-text.js';
import { announce } from '../state.js';
import { writeMessage } from '../write-message.js';
import { ephemeralReceiver } from './ephemeral.js';
import { botIn, inlineRows, replyTarget, useReplyKeyboard } from './message-params.js';
import type { Method } from './method.js';

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
  const target = replyTarget(chat, params.json('reply_parameters'), params.integer('reply_to_message_id'));
  // A reply goes where the message is that it answers.
  const threadId = threadToWrite(state, chat, params.integer('message_thread_id') || (target?.shown.threadId ?? 0));
  const onlyFor = ephemeralReceiver(state, chat, params.json('ephemeral_message_parameters'), target);
  useReplyKeyboard(state, chat, keyboard);
  const { author, senderChatId } = botIn(chat);
  const stored = writeMessage(state, chat, {
    author,
    personId: null,
    senderChatId,
    formatted,
    threadId,
    replyTo: target?.shown.messageId ?? null,
    keyboard: inlineRows(keyboard),
    linkPreview: readLinkPreview(params.json('link_preview_options')),
    isSilent: params.boolean('disable_notification'),
    onlyFor,
    asksForReply: keyboard.kind === 'force-reply',
  });
  repeatInDiscussion(state, chat, stored);
  return toApiMessage(state, chat, stored) as Message.TextMessage;
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
