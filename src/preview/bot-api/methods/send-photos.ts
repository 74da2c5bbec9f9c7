import type { Message } from 'grammy/types';
import { newAlbumId } from '../album-id.js';
import { toApiMessage } from '../api-message.js';
import { badRequest } from '../bot-api-error.js';
import { chatToWrite, threadToWrite } from '../chat-access.js';
import { repeatInDiscussion } from '../linked-chats.js';
import { field, isRecord, toText } from '../params.js';
import { validateKeyboard } from '../rules/validate-keyboard.js';
import { validateCaption } from '../rules/validate-text.js';
import type { BotApiState, ChatState, StoredMessage } from '../state.js';
import type { Photo } from '../world-message.js';
import { type Draft, writeMessage } from '../write-message.js';
import { ephemeralReceiver } from './ephemeral.js';
import { botIn, inlineRows, replyTarget, useReplyKeyboard } from './message-params.js';
import type { Method } from './method.js';

/** Pictures are not fetched here, so that all have the same size. */
const SIZE = { width: 1280, height: 720 };
const ALBUM = { least: 2, most: 10 };

/** Sends a photo by its address. */
export const sendPhoto: Method<'sendPhoto'> = (state, params) => {
  const media = readPhoto(params.string('photo'));
  const formatted = validateCaption(
    params.string('caption'),
    params.string('parse_mode'),
    params.json('caption_entities'),
  );
  const chat = chatToWrite(state, params.string('chat_id'), 'photos');
  const keyboard = validateKeyboard(params.json('reply_markup'), chat.type);
  const target = replyTarget(chat, params.json('reply_parameters'), params.integer('reply_to_message_id'));
  const threadId = threadToWrite(state, chat, params.integer('message_thread_id') || (target?.shown.threadId ?? 0));
  const onlyFor = ephemeralReceiver(state, chat, params.json('ephemeral_message_parameters'), target);
  useReplyKeyboard(state, chat, keyboard);
  const stored = post(state, chat, {
    ...botIn(chat),
    personId: null,
    formatted,
    media,
    threadId,
    replyTo: target?.shown.messageId ?? null,
    keyboard: inlineRows(keyboard),
    isSilent: params.boolean('disable_notification'),
    onlyFor,
    asksForReply: keyboard.kind === 'force-reply',
  });
  return toApiMessage(state, chat, stored) as Message.PhotoMessage;
};

/** Sends two to ten photos together, by their addresses. */
export const sendMediaGroup: Method<'sendMediaGroup'> = (state, params) => {
  const media = params.json('media');
  if (!Array.isArray(media)) throw badRequest("can't parse media JSON object");
  if (media.length < ALBUM.least || media.length > ALBUM.most) {
    throw badRequest('group send failed: album must contain 2-10 items');
  }
  const items = (media as unknown[]).map((item) => readItem(item));
  const chat = chatToWrite(state, params.string('chat_id'), 'photos');
  const target = replyTarget(chat, params.json('reply_parameters'), params.integer('reply_to_message_id'));
  const threadId = threadToWrite(state, chat, params.integer('message_thread_id') || (target?.shown.threadId ?? 0));
  const common: Draft = {
    ...botIn(chat),
    personId: null,
    threadId,
    replyTo: target?.shown.messageId ?? null,
    albumId: newAlbumId(chat),
    isSilent: params.boolean('disable_notification'),
  };
  return items.map((item) => {
    const stored = post(state, chat, { ...common, ...item });
    return toApiMessage(state, chat, stored) as Message.PhotoMessage;
  });
};

function post(state: BotApiState, chat: ChatState, draft: Draft): StoredMessage {
  const stored = writeMessage(state, chat, draft);
  repeatInDiscussion(state, chat, stored);
  return stored;
}

function readItem(item: unknown): Pick<Draft, 'media' | 'formatted'> {
  if (!isRecord(item)) throw badRequest("can't parse InputMedia: expected an Object");
  if (field(item, 'type') !== 'photo') throw badRequest("can't parse InputMedia: type must be photo");
  return {
    media: readPhoto(toText(item['media'])),
    formatted: validateCaption(toText(item['caption']), toText(item['parse_mode']), item['caption_entities']),
  };
}

/** Uploads and file ids are not modelled: only addresses are taken. */
function readPhoto(photo: string): Photo {
  if (photo === '') throw badRequest('there is no photo in the request');
  if (!/^https?:\/\//i.test(photo) || !URL.canParse(photo)) {
    throw badRequest('wrong file identifier/HTTP URL specified');
  }
  return { kind: 'photo', url: photo, ...SIZE };
}
