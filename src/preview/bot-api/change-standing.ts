import type { ChatMemberUpdated, Message, Update, User } from 'grammy/types';
import { findUser, toApiChat, toBotUser, toChatMember } from './api-objects.js';
import { standingOf } from './chat-access.js';
import { type BotApiState, type ChatState, createChat, nowInSeconds } from './state.js';
import type { Standing } from './world.js';
import { chatOf, openPrivateChat, personOf } from './world-lookup.js';

/** Changes the standing of a person or of the bot, and tells the bot, unless it is all as before. */
export function setStanding(
  state: BotApiState,
  chatId: number,
  userId: number,
  standing: Standing,
  byPersonId?: number,
): void {
  const chat = chatOf(state, chatId);
  const user = userOf(state, userId);
  const old = standingOf(chat, userId);
  chat.standings.set(userId, standing);
  if (old === standing) return;
  const isBot = userId === state.bot.id;
  if (!isBot && !hearsOfMembers(state, chat)) return;
  const change = memberUpdate(state, chat, actorOf(state, chat, user, byPersonId), [
    toChatMember(user, old),
    toChatMember(user, standing),
  ]);
  state.updates.push(isBot ? 'my_chat_member' : 'chat_member', change);
}

/** The bot goes by itself. */
export function leave(state: BotApiState, chat: ChatState): void {
  const user = toBotUser(state);
  const old = toChatMember(user, standingOf(chat, user.id));
  chat.standings.set(user.id, 'left');
  state.updates.push('my_chat_member', memberUpdate(state, chat, user, [old, toChatMember(user, 'left')]));
}

/** A person stops the bot or starts it again; for the bot that is being kicked and let in. */
export function setBlocked(state: BotApiState, personId: number, isBlocked: boolean): void {
  const chat = openPrivateChat(state, personId);
  if (chat.isBlocked === isBlocked) return;
  chat.isBlocked = isBlocked;
  const bot = toBotUser(state);
  const [member, kicked] = [toChatMember(bot, 'member'), toChatMember(bot, 'kicked')];
  const change = memberUpdate(state, chat, userOf(state, personId), isBlocked ? [member, kicked] : [kicked, member]);
  state.updates.push('my_chat_member', change);
}

/** The account is gone; the bot learns of it when it writes. */
export function deleteAccount(state: BotApiState, personId: number): void {
  personOf(state, personId);
  state.deletedPeople.add(personId);
}

/** A supergroup takes the place of a group: everyone moves, and the bot gets a service message in each of the two. */
export function migrate(state: BotApiState, chatId: number, newChatId: number): void {
  const old = chatOf(state, chatId);
  const chat = createChat({ id: newChatId, type: 'supergroup', title: old.title, isForum: old.isForum });
  for (const [userId, standing] of old.standings) chat.standings.set(userId, standing);
  state.chats.set(newChatId, chat);
  old.migratedTo = newChatId;
  const from = actorOf(state, old, toBotUser(state), undefined);
  pushService(state, old, from, { migrate_to_chat_id: newChatId });
  pushService(state, chat, from, { migrate_from_chat_id: chatId });
}

function pushService(state: BotApiState, chat: ChatState, from: User, service: Partial<Message>): void {
  const message = {
    message_id: chat.nextMessageId++,
    from,
    chat: toApiChat(state, chat),
    date: nowInSeconds(state),
    ...service,
  };
  state.updates.push('message', message as NonNullable<Update['message']>);
}

/** Bots hear of other members only as administrators. */
function hearsOfMembers(state: BotApiState, chat: ChatState): boolean {
  return standingOf(chat, state.bot.id) === 'administrator';
}

function actorOf(state: BotApiState, chat: ChatState, user: User, byPersonId: number | undefined): User {
  if (byPersonId !== undefined) return userOf(state, byPersonId);
  const creator = [...chat.standings].find(([, standing]) => standing === 'creator')?.[0];
  const anyone = creator ?? state.people.keys().next().value;
  return (anyone === undefined ? undefined : findUser(state, anyone)) ?? user;
}

function memberUpdate(
  state: BotApiState,
  chat: ChatState,
  from: User,
  [before, after]: [ChatMemberUpdated['old_chat_member'], ChatMemberUpdated['new_chat_member']],
): ChatMemberUpdated {
  return {
    chat: toApiChat(state, chat),
    from,
    date: nowInSeconds(state),
    old_chat_member: before,
    new_chat_member: after,
  };
}

function userOf(state: BotApiState, userId: number): User {
  const user = findUser(state, userId);
  if (!user) throw new Error(`No person with the id ${userId} in this world; call addPerson() first`);
  return user;
}
