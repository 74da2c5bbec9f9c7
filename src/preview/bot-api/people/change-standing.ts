import type { ChatMemberUpdated, User } from 'grammy/types';
import { findUser, toApiChat, toBotUser, toChatMember } from '../api-objects.js';
import { isPresent, membershipOf, standingOf } from '../chat-access.js';
import { NO_RIGHTS, OWNER_RIGHTS, type Rights, USUAL_RIGHTS } from '../rights.js';
import { announce, type BotApiState, type ChatState, type Membership, nowInSeconds } from '../state.js';
import type { Standing } from '../world.js';
import { writeService } from '../write-service.js';
import { chatOf, openPrivateChat, personOf } from './world-lookup.js';

/** What the World's `setStanding` says. */
export interface StandingChange {
  readonly chatId: number;
  readonly userId: number;
  readonly standing: Standing;
  readonly byPersonId?: number | undefined;
  readonly rights?: Partial<Rights> | undefined;
}

const BASE_RIGHTS: Readonly<Record<Standing, Rights>> = {
  creator: OWNER_RIGHTS,
  administrator: USUAL_RIGHTS,
  member: NO_RIGHTS,
  left: NO_RIGHTS,
  kicked: NO_RIGHTS,
};

/** A standing with its rights; only administrators and owners have any. */
export function toMembership(standing: Standing, rights: Partial<Rights> = {}): Membership {
  const isAdministrator = standing === 'administrator' || standing === 'creator';
  return { standing, rights: isAdministrator ? { ...BASE_RIGHTS[standing], ...rights } : NO_RIGHTS };
}

/** Changes what a person or the bot is and may do in a chat, and tells the bot, unless it is all as before. */
export function setStanding(state: BotApiState, change: StandingChange): void {
  const { chatId, userId, standing } = change;
  const chat = chatOf(state, chatId);
  if (chat.type === 'private') throw new Error(`Nobody has a standing in the private chat ${chatId}`);
  const user = userOf(state, userId);
  const isLeaving = standing === 'left' && userId !== state.bot.id;
  const actor = actorOf(state, chat, user, change.byPersonId ?? (isLeaving ? userId : undefined));
  replaceMembership(state, chat, user, toMembership(standing, change.rights), actor);
}

/** The bot goes by itself. */
export function leave(state: BotApiState, chat: ChatState): void {
  const bot = toBotUser(state);
  replaceMembership(state, chat, bot, toMembership('left'), bot);
}

/** A person stops the bot or starts it again; for the bot that is being kicked and let in. */
export function setBlocked(state: BotApiState, personId: number, isBlocked: boolean): void {
  const chat = openPrivateChat(state, personId);
  if (chat.isBlocked === isBlocked) return;
  chat.isBlocked = isBlocked;
  const [before, after] = isBlocked ? (['member', 'kicked'] as const) : (['kicked', 'member'] as const);
  const [old, now] = [toMembership(before), toMembership(after)];
  pushMemberUpdate(state, chat, { user: toBotUser(state), actor: userOf(state, personId), old, now });
  announce(state, { kind: 'chat', chatId: chat.id });
}

/** The account is gone; the bot learns of it when it writes. */
export function deleteAccount(state: BotApiState, personId: number): void {
  personOf(state, personId);
  state.deletedPeople.add(personId);
}

/** Who did something to someone in a chat: the one that is named, else the owner, else anyone. */
export function actorOf(state: BotApiState, chat: ChatState, user: User, byPersonId: number | undefined): User {
  if (byPersonId !== undefined) return userOf(state, byPersonId);
  const creator = [...chat.members].find(([, { standing }]) => standing === 'creator')?.[0];
  const anyone = creator ?? state.people.keys().next().value;
  return (anyone === undefined ? undefined : findUser(state, anyone)) ?? user;
}

function replaceMembership(state: BotApiState, chat: ChatState, user: User, now: Membership, actor: User): void {
  const old = membershipOf(chat, user.id);
  chat.members.set(user.id, now);
  if (JSON.stringify(old) === JSON.stringify(now)) return;
  announce(state, { kind: 'chat', chatId: chat.id });
  if (user.id === state.bot.id || hearsOfMembers(state, chat)) pushMemberUpdate(state, chat, { user, actor, old, now });
  if (chat.type !== 'channel') tellComingAndGoing(state, chat, { user, actor, old, now });
}

interface Change {
  readonly user: User;
  readonly actor: User;
  readonly old: Membership;
  readonly now: Membership;
}

/** The owner of a chat was there before all messages. */
function tellComingAndGoing(state: BotApiState, chat: ChatState, { user, actor, old, now }: Change): void {
  const [wasPresent, isNowPresent] = [isPresent(old.standing), isPresent(now.standing)];
  if (wasPresent === isNowPresent || now.standing === 'creator') return;
  const [alone, byOther] = isNowPresent ? (['joined', 'added'] as const) : (['left', 'removed'] as const);
  writeService(state, chat, {
    byUserId: actor.id,
    note: { kind: actor.id === user.id ? alone : byOther, personIds: [user.id], byPersonId: actor.id },
    fields: isNowPresent ? { new_chat_members: [user] } : { left_chat_member: user },
    // From a supergroup nothing comes any more once the bot is out of it.
    isFarewell: user.id === state.bot.id && !isNowPresent && chat.type === 'group',
  });
}

/** Bots hear of other members only as administrators. */
function hearsOfMembers(state: BotApiState, chat: ChatState): boolean {
  return standingOf(chat, state.bot.id) === 'administrator';
}

function pushMemberUpdate(state: BotApiState, chat: ChatState, { user, actor, old, now }: Change): void {
  const change: ChatMemberUpdated = {
    chat: toApiChat(state, chat),
    from: actor,
    date: nowInSeconds(state),
    old_chat_member: toChatMember(user, old, chat.type),
    new_chat_member: toChatMember(user, now, chat.type),
  };
  state.updates.push(user.id === state.bot.id ? 'my_chat_member' : 'chat_member', change);
}

function userOf(state: BotApiState, userId: number): User {
  const user = findUser(state, userId);
  if (!user) throw new Error(`No person with the id ${userId} in this world; call addPerson() first`);
  return user;
}
