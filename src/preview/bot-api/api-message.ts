import { createHash } from 'node:crypto';
import type { Chat, Message, MessageOrigin, PhotoSize } from 'grammy/types';
import { CHANNEL_BOT, findUser, GROUP_ANONYMOUS_BOT, TELEGRAM_USER, toApiChat } from './api-objects.js';
import type { BotApiState, ChatState, StoredMessage } from './state.js';
import type { Photo, WorldMessage } from './world-message.js';

/** A message as the bot sees it, with the message that it replies to. */
export function toApiMessage(state: BotApiState, chat: ChatState, stored: StoredMessage): Message {
  const message = toPlainMessage(state, chat, stored);
  const target = repliedMessage(chat, stored);
  if (target)
    message.reply_to_message = toPlainMessage(state, chat, target) as NonNullable<Message['reply_to_message']>;
  return message;
}

/** A message without the one that it replies to. Put together by assignment: spreads take twice the time. */
export function toPlainMessage(state: BotApiState, chat: ChatState, stored: StoredMessage): Message {
  const { shown } = stored;
  const apiChat = toApiChat(state, chat);
  const message: Message = { message_id: shown.messageId, date: shown.date, chat: apiChat };
  if (shown.onlyFor !== null) Object.assign(message, ephemeralIds(state, shown, shown.onlyFor));
  Object.assign(message, authorOf(state, chat, apiChat, stored), threadOf(chat, stored), contentOf(stored));
  if (stored.touchedAt !== null) message.edit_date = stored.touchedAt;
  if (shown.albumId !== null) message.media_group_id = shown.albumId;
  if (shown.keyboard) message.reply_markup = { inline_keyboard: shown.keyboard };
  return message;
}

/** What stands in a topic without replying to anything counts as a reply to the message that opened the topic. */
function repliedMessage(chat: ChatState, { shown }: StoredMessage): StoredMessage | undefined {
  const id = shown.replyTo ?? shown.threadId;
  if (id === null || id === shown.messageId || shown.service?.kind === 'pinned') return undefined;
  return chat.messages.get(id);
}

/** An ephemeral message has the id 0 and one of its own kind. What a person writes in this way is for the bot. */
function ephemeralIds(state: BotApiState, { messageId, personId }: WorldMessage, onlyFor: number): Partial<Message> {
  const receiver = findUser(state, personId === null ? onlyFor : state.bot.id);
  return { message_id: 0, ephemeral_message_id: messageId, ...(receiver && { receiver_user: receiver }) };
}

function authorOf(state: BotApiState, chat: ChatState, apiChat: Chat, stored: StoredMessage): Partial<Message> {
  const { personId, signature } = stored.shown;
  const signed = signature === null ? {} : { author_signature: signature };
  if (chat.type === 'channel') return { sender_chat: apiChat, ...signed };
  if (stored.origin) return automaticForward(state, stored, stored.origin);
  if (stored.senderChatId === chat.id) return { from: GROUP_ANONYMOUS_BOT, sender_chat: apiChat, ...signed };
  const senderChat = stored.senderChatId === null ? undefined : state.chats.get(stored.senderChatId);
  if (senderChat) return { from: CHANNEL_BOT, sender_chat: toApiChat(state, senderChat) };
  const user = findUser(state, personId ?? state.bot.id);
  return user ? { from: user } : {};
}

function automaticForward(
  state: BotApiState,
  { shown }: StoredMessage,
  origin: NonNullable<StoredMessage['origin']>,
): Partial<Message> {
  const channel = state.chats.get(origin.chatId);
  const signed = shown.signature === null ? {} : { author_signature: shown.signature };
  if (!channel) return { from: TELEGRAM_USER, is_automatic_forward: true };
  const sender_chat = toApiChat(state, channel) as Chat.ChannelChat;
  const forward_origin: MessageOrigin = {
    type: 'channel',
    chat: sender_chat,
    message_id: origin.messageId,
    date: shown.date,
    ...signed,
  };
  return { from: TELEGRAM_USER, sender_chat, forward_origin, is_automatic_forward: true };
}

/** Topics have their id on every message; a supergroup's chains of replies have that of their first message. */
function threadOf(chat: ChatState, { shown, replyRoot }: StoredMessage): Partial<Message> {
  if (shown.threadId !== null) return { message_thread_id: shown.threadId, is_topic_message: true };
  return chat.type === 'supergroup' && replyRoot !== null ? { message_thread_id: replyRoot } : {};
}

function contentOf({ shown, service, linkPreview }: StoredMessage): Partial<Message> {
  if (service) return service;
  const entities = shown.entities.length > 0 ? [...shown.entities] : null;
  if (shown.media) {
    return {
      photo: [toPhotoSize(shown.media)],
      ...(shown.text !== '' && { caption: shown.text }),
      ...(entities && { caption_entities: entities }),
    };
  }
  return {
    text: shown.text,
    ...(entities && { entities }),
    ...(linkPreview && { link_preview_options: linkPreview }),
  };
}

/** The ids follow from the address: nothing can be fetched by them. */
function toPhotoSize({ url, width, height }: Photo): PhotoSize {
  const id = createHash('sha256').update(url).digest('base64url');
  return { file_id: `AgAC${id}`, file_unique_id: id.slice(0, 16), width, height };
}
