import type { AcceptedGiftTypes, ChatFullInfo, ChatMember, ChatPermissions } from 'grammy/types';
import { toPlainMessage } from '../api-message.js';
import { findUser, toApiChat, toChatMember } from '../api-objects.js';
import { badRequest } from '../bot-api-error.js';
import {
  chatOfMembers,
  chatToRead,
  isAdministrator,
  isGroup,
  isPresent,
  membershipOf,
  standingOf,
} from '../chat-access.js';
import { leave } from '../people/change-standing.js';
import { newestPinned } from '../pin-message.js';
import type { BotApiState, ChatState } from '../state.js';
import type { Method } from './method.js';

const NO_GIFTS: AcceptedGiftTypes = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

/** What there is to know of a chat that the bot is in, or that is public. */
export const getChat: Method<'getChat'> = (state, params) => {
  const chat = chatToRead(state, params.string('chat_id'));
  const pinned = newestPinned(chat);
  return {
    ...toApiChat(state, chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: NO_GIFTS,
    ...(chat.linkedChatId !== null && { linked_chat_id: chat.linkedChatId }),
    ...(pinned && { pinned_message: toPlainMessage(state, chat, pinned) }),
    ...(isGroup(chat) && { permissions: permissionsIn(chat) }),
  } as ChatFullInfo;
};

/** The standing of a person or of the bot. Who is in a channel only its administrators know. */
export const getChatMember: Method<'getChatMember'> = (state, params) => {
  const chat = chatOfMembers(state, params.string('chat_id'));
  const userId = params.integer('user_id');
  if (userId <= 0) throw badRequest('invalid user_id specified');
  const user = findUser(state, userId);
  if (!user) throw badRequest('user not found');
  if (chat.type === 'private' && userId !== chat.id && userId !== state.bot.id) throw badRequest('user not found');
  if (userId !== state.bot.id) refuseOutsider(state, chat);
  return toChatMember(user, membershipOf(chat, userId), chat.type);
};

/** Without other bots, as Telegram leaves them out. */
export const getChatAdministrators: Method<'getChatAdministrators'> = (state, params) => {
  const chat = chatOfMembers(state, params.string('chat_id'));
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  refuseOutsider(state, chat);
  return [...chat.members].flatMap(([userId, membership]) => {
    const user = findUser(state, userId);
    const isOtherBot = user?.is_bot === true && userId !== state.bot.id;
    return user && !isOtherBot ? [toChatMember(user, membership, chat.type)].filter(isAdministratorMember) : [];
  });
};

/** Everyone who is in the chat, the bot included. */
export const getChatMemberCount: Method<'getChatMemberCount'> = (state, params) => {
  const chat = chatToRead(state, params.string('chat_id'));
  if (chat.type === 'private') return 2;
  return [...chat.members.values()].filter(({ standing }) => isPresent(standing)).length;
};

/** The bot goes, and hears of it as Telegram tells it. */
export const leaveChat: Method<'leaveChat'> = (state, params) => {
  const chat = chatOfMembers(state, params.string('chat_id'));
  if (chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  leave(state, chat);
  return true;
};

/** What members may do, all of it a matter of one switch here. */
function permissionsIn({ isReadOnly }: ChatState): ChatPermissions {
  return {
    can_send_messages: !isReadOnly,
    can_send_audios: !isReadOnly,
    can_send_documents: !isReadOnly,
    can_send_photos: !isReadOnly,
    can_send_videos: !isReadOnly,
    can_send_video_notes: !isReadOnly,
    can_send_voice_notes: !isReadOnly,
    can_send_polls: !isReadOnly,
    can_send_other_messages: !isReadOnly,
    can_add_web_page_previews: !isReadOnly,
    can_change_info: false,
    can_invite_users: true,
    can_pin_messages: false,
    can_manage_topics: false,
  };
}

function refuseOutsider(state: BotApiState, chat: ChatState): void {
  if (chat.type !== 'channel' || isAdministrator(standingOf(chat, state.bot.id))) return;
  throw badRequest('member list is inaccessible');
}

function isAdministratorMember(
  member: ChatMember,
): member is Extract<ChatMember, { status: 'creator' | 'administrator' }> {
  return member.status !== 'restricted' && isAdministrator(member.status);
}
