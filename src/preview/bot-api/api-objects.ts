import type { Chat, ChatAdministratorRights, ChatMember, User } from 'grammy/types';
import type { Rights } from './rights.js';
import type { BotApiState, ChatState, Membership } from './state.js';
import type { Person } from './world.js';

/** In the name of whom anonymous administrators write. */
export const GROUP_ANONYMOUS_BOT: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** In the name of whom people write in groups as their channel. */
export const CHANNEL_BOT: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };

/** In the name of whom posts of a linked channel come into its discussion group. */
export const TELEGRAM_USER: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };

/** A person as the Bot API shows it. */
export function toUser(person: Person): User {
  return {
    id: person.id,
    is_bot: person.isBot ?? false,
    first_name: person.firstName,
    ...(person.username !== undefined && { username: person.username }),
    language_code: person.languageCode,
  };
}

/** The bot as it appears in messages: without what only getMe tells. */
export function toBotUser(state: BotApiState): User {
  const { id, first_name, username } = state.bot;
  return { id, is_bot: true, first_name, username };
}

/** The bot or a person by id. */
export function findUser(state: BotApiState, userId: number): User | undefined {
  if (userId === state.bot.id) return toBotUser(state);
  const person = state.people.get(userId);
  return person && toUser(person);
}

/** A chat as messages carry it. */
export function toApiChat(state: BotApiState, chat: ChatState): Chat {
  return API_CHATS[chat.type](chat, state);
}

/** How the Bot API words what someone is and may do in a chat; which rights it names depends on the kind of chat. */
export function toChatMember(user: User, { standing, rights }: Membership, type: ChatState['type']): ChatMember {
  switch (standing) {
    case 'creator':
      return { status: 'creator', user, is_anonymous: rights.is_anonymous };
    case 'administrator':
      return { status: 'administrator', user, can_be_edited: false, ...toAdministratorRights(rights, type) };
    case 'member':
      return { status: 'member', user };
    case 'left':
      return { status: 'left', user };
    case 'kicked':
      return { status: 'kicked', user, until_date: 0 };
  }
}

/** The rights that are given here go with that of changing the chat; those of stories and calls follow them. */
function toAdministratorRights(rights: Rights, type: ChatState['type']): ChatAdministratorRights {
  const common = {
    is_anonymous: rights.is_anonymous,
    can_manage_chat: true,
    can_delete_messages: rights.can_delete_messages,
    can_manage_video_chats: rights.can_change_info,
    can_restrict_members: rights.can_restrict_members,
    can_promote_members: rights.can_promote_members,
    can_change_info: rights.can_change_info,
    can_invite_users: rights.can_invite_users,
    can_post_stories: rights.can_post_messages,
    can_edit_stories: rights.can_edit_messages,
    can_delete_stories: rights.can_delete_messages,
    can_send_welcome_messages: rights.can_invite_users,
  };
  const { can_post_messages, can_edit_messages, can_pin_messages, can_manage_topics } = rights;
  if (type === 'channel') return { ...common, can_post_messages, can_edit_messages };
  return { ...common, can_pin_messages, ...(type === 'supergroup' && { can_manage_topics }) };
}

const API_CHATS: { readonly [T in ChatState['type']]: (chat: ChatState, state: BotApiState) => Chat } = {
  private: ({ id }, state) => toPrivateChat(state, id),
  group: ({ id, title }) => ({ id, type: 'group', title }),
  supergroup: ({ id, title, isForum, username }) => ({
    id,
    type: 'supergroup',
    title,
    ...(username !== null && { username }),
    ...(isForum && { is_forum: true }),
  }),
  channel: ({ id, title, username }) => ({ id, type: 'channel', title, ...(username !== null && { username }) }),
};

function toPrivateChat(state: BotApiState, id: number): Chat.PrivateChat {
  const person = state.people.get(id);
  return {
    id,
    type: 'private',
    first_name: person?.firstName ?? '',
    ...(person?.username !== undefined && { username: person.username }),
  };
}
