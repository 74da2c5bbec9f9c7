import type { AcceptedGiftTypes, ChatMember } from 'grammy/types';
import { findUser, toApiChat, toChatMember } from '../api-objects.js';
import { badRequest } from '../bot-api-error.js';
import { chatToRead, isAdministrator, isPresent, membershipOf } from '../chat-access.js';
import { leave } from '../people/change-standing.js';
import type { Method } from './method.js';

const NO_GIFTS: AcceptedGiftTypes = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

/** What there is to know of a chat that the bot is in. */
export const getChat: Method<'getChat'> = (state, params) => {
  const chat = chatToRead(state, params.string('chat_id'));
  const about = { accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: NO_GIFTS };
  return { ...toApiChat(state, chat), ...about };
};

/** The standing of a person or of the bot. */
export const getChatMember: Method<'getChatMember'> = (state, params) => {
  const chat = chatToRead(state, params.string('chat_id'));
  const userId = params.integer('user_id');
  if (userId <= 0) throw badRequest('invalid user_id specified');
  const user = findUser(state, userId);
  if (!user) throw badRequest('user not found');
  if (chat.type === 'private' && userId !== chat.id && userId !== state.bot.id) throw badRequest('user not found');
  return toChatMember(user, membershipOf(chat, userId), chat.type);
};

/** Without other bots, as there are none here. */
export const getChatAdministrators: Method<'getChatAdministrators'> = (state, params) => {
  const chat = chatToRead(state, params.string('chat_id'));
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  return [...chat.members].flatMap(([userId, membership]) => {
    const user = findUser(state, userId);
    return user ? [toChatMember(user, membership, chat.type)].filter(isAdministratorMember) : [];
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
  const chat = chatToRead(state, params.string('chat_id'));
  if (chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  leave(state, chat);
  return true;
};

function isAdministratorMember(
  member: ChatMember,
): member is Extract<ChatMember, { status: 'creator' | 'administrator' }> {
  return member.status !== 'restricted' && isAdministrator(member.status);
}
