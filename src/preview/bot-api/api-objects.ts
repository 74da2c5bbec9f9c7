import type { Chat, ChatMember, Message, User } from 'grammy/types';
import type { BotApiState, ChatState, StoredMessage } from './state.js';
import type { Person, Standing } from './world.js';

/** In the name of whom anonymous administrators write. */
export const GROUP_ANONYMOUS_BOT: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** A person as the Bot API shows it. */
export function toUser(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
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

/** A message as the bot sees it, with the message that it replies to. */
export function toApiMessage(state: BotApiState, chat: ChatState, stored: StoredMessage): Message.TextMessage {
  const { replyTo } = stored;
  const target = replyTo === null ? undefined : chat.messages.get(replyTo);
  const message = toPlainMessage(state, chat, stored);
  if (!target) return message;
  const reply_to_message = toPlainMessage(state, chat, target) as Message as NonNullable<Message['reply_to_message']>;
  return { ...message, reply_to_message };
}

/** How the Bot API words a standing. Administrators of the preview may do everything but make others administrators. */
export function toChatMember(user: User, standing: Standing): ChatMember {
  return CHAT_MEMBERS[standing](user);
}

const ADMINISTRATOR_RIGHTS = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: true,
  can_edit_stories: true,
  can_delete_stories: true,
  can_post_messages: true,
  can_edit_messages: true,
  can_pin_messages: true,
  can_manage_topics: true,
  can_send_welcome_messages: true,
} as const;

const CHAT_MEMBERS: { readonly [S in Standing]: (user: User) => ChatMember } = {
  creator: (user) => ({ status: 'creator', user, is_anonymous: false }),
  administrator: (user) => ({ status: 'administrator', user, can_be_edited: false, ...ADMINISTRATOR_RIGHTS }),
  member: (user) => ({ status: 'member', user }),
  left: (user) => ({ status: 'left', user }),
  kicked: (user) => ({ status: 'kicked', user, until_date: 0 }),
};

const API_CHATS: { readonly [T in ChatState['type']]: (chat: ChatState, state: BotApiState) => Chat } = {
  private: ({ id }, state) => toPrivateChat(state, id),
  group: ({ id, title }) => ({ id, type: 'group', title }),
  supergroup: ({ id, title, isForum }) => ({ id, type: 'supergroup', title, ...(isForum && { is_forum: true }) }),
  channel: ({ id, title }) => ({ id, type: 'channel', title }),
};

function toPlainMessage(state: BotApiState, chat: ChatState, stored: StoredMessage): Message.TextMessage {
  const { shown } = stored;
  const apiChat = toApiChat(state, chat);
  return {
    message_id: shown.messageId,
    ...authorOf(state, apiChat, stored),
    chat: apiChat,
    date: shown.date,
    ...(stored.touchedAt !== null && { edit_date: stored.touchedAt }),
    ...(shown.threadId !== null && { message_thread_id: shown.threadId, is_topic_message: true }),
    text: shown.text,
    ...(shown.entities.length > 0 && { entities: [...shown.entities] }),
    ...(stored.linkPreview && { link_preview_options: stored.linkPreview }),
    ...(shown.keyboard && { reply_markup: { inline_keyboard: shown.keyboard } }),
  };
}

function authorOf(state: BotApiState, chat: Chat, stored: StoredMessage): Pick<Message, 'from' | 'sender_chat'> {
  if (chat.type === 'channel') return { sender_chat: chat };
  if (stored.isByChat) return { from: GROUP_ANONYMOUS_BOT, sender_chat: chat };
  const user = findUser(state, stored.shown.personId ?? state.bot.id);
  return user ? { from: user } : {};
}

function toPrivateChat(state: BotApiState, id: number): Chat.PrivateChat {
  const person = state.people.get(id);
  return {
    id,
    type: 'private',
    first_name: person?.firstName ?? '',
    ...(person?.username !== undefined && { username: person.username }),
  };
}
