import { Keyboard } from 'grammy';
import type { ChatAdministratorRights, ReplyKeyboardMarkup } from 'grammy/types';
import type { Language } from '../../subscriptions/destination.js';
import { catalogue } from '../catalogues/catalogue.js';
import { noticeMessage, type OutgoingMessage } from './outgoing-message.js';

/** What a picked chat was asked as: the ids of the two keys. */
export const chatRequests = { channel: 1, group: 2 } as const;

/** A message that puts keys in the place of the letters. */
export type PickerMessage = Omit<OutgoingMessage, 'reply_markup'> & { readonly reply_markup: ReplyKeyboardMarkup };

const noRights: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: false,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
};

const posting: ChatAdministratorRights = { ...noRights, can_post_messages: true };

/**
 * Telegram's own picker: channels where the person may post, where the bot then may too, and groups that the person is an
 * administrator of, where the bot becomes a member.
 */
export function chatPickerMessage(language: Language): PickerMessage {
  const texts = catalogue(language).channels;
  const keyboard = new Keyboard()
    .requestChat(texts.pickChannel, chatRequests.channel, {
      chat_is_channel: true,
      user_administrator_rights: posting,
      bot_administrator_rights: posting,
      request_title: true,
    })
    .row()
    .requestChat(texts.pickGroup, chatRequests.group, {
      chat_is_channel: false,
      user_administrator_rights: noRights,
      bot_is_member: true,
      request_title: true,
    })
    .row()
    .text(texts.cancel);
  const markup = { keyboard: keyboard.keyboard, resize_keyboard: true, one_time_keyboard: true };
  return { ...noticeMessage(texts.pick), reply_markup: markup };
}
