import { hasRight, isAdministrator, isPresent, membershipOf, standingOf } from '../chat-access.js';
import type { BotApiState, ChatState } from '../state.js';
import type { SayOptions } from '../world.js';
import type { Draft } from '../write-message.js';
import { setBlocked, toMembership } from './change-standing.js';
import { openTopic } from './topics.js';
import { chatOf, openPrivateChat, personOf } from './world-lookup.js';

/** The chat in which a person is about to write, and how; throws with the reason when Telegram would not let them. */
export function enter(
  state: BotApiState,
  personId: number,
  chatId: number,
  wish: SayOptions,
): { readonly chat: ChatState; readonly options: SayOptions } {
  personOf(state, personId);
  if (chatId === personId) {
    const chat = openPrivateChat(state, personId);
    setBlocked(state, personId, false);
    return { chat, options: inThreadOfTarget(chat, wish) };
  }
  const chat = chatOf(state, chatId);
  const options = inThreadOfTarget(chat, wish);
  refuseWriter(chat, personId, options);
  if (!isPresent(standingOf(chat, personId))) chat.members.set(personId, toMembership('member'));
  if (options.threadId !== undefined && !chat.topics.has(options.threadId)) openTopic(state, chatId, options.threadId);
  return { chat, options };
}

/** A reply goes into the topic of the message that it answers. */
function inThreadOfTarget(chat: ChatState, options: SayOptions): SayOptions {
  if (options.replyTo === undefined) return options;
  const target = chat.messages.get(options.replyTo);
  if (!target) throw new Error(`No message ${options.replyTo} in the chat ${chat.id}`);
  const { threadId } = target.shown;
  return threadId === null ? options : { threadId, ...options };
}

/** Who stands over what a person writes: in channels and for anonymous administrators it is the chat. */
export function authorIn(
  state: BotApiState,
  chat: ChatState,
  personId: number,
  options: SayOptions,
): Pick<Draft, 'author' | 'personId' | 'senderChatId' | 'signature'> {
  if (options.asChannel !== undefined) return byChannel(state, personId, options.asChannel);
  const isByChat = chat.type === 'channel' || isAnonymous(chat, personId, options);
  if (!isByChat) return { author: { kind: 'person', personId }, personId };
  const signature = chat.type === 'channel' && chat.signsPosts ? personOf(state, personId).firstName : null;
  return { author: { kind: 'chat', title: chat.title }, personId, senderChatId: chat.id, signature };
}

function byChannel(
  state: BotApiState,
  personId: number,
  channelId: number,
): Pick<Draft, 'author' | 'personId' | 'senderChatId'> {
  const channel = chatOf(state, channelId);
  if (channel.type !== 'channel' || standingOf(channel, personId) !== 'creator') {
    throw new Error(`The person ${personId} does not own the channel ${channelId}`);
  }
  return { author: { kind: 'chat', title: channel.title }, personId, senderChatId: channelId };
}

/** An administrator who is set to remain anonymous is so everywhere in the group, unless said otherwise. */
function isAnonymous(chat: ChatState, personId: number, { asAnonymousAdmin }: SayOptions): boolean {
  return chat.type !== 'private' && (asAnonymousAdmin ?? hasRight(chat, personId, 'is_anonymous'));
}

function refuseWriter(chat: ChatState, personId: number, options: SayOptions): void {
  const { standing, rights } = membershipOf(chat, personId);
  const name = `The person ${personId}`;
  if (chat.migratedTo !== null) throw new Error(`The group ${chat.id} is now the supergroup ${chat.migratedTo}`);
  if (chat.type === 'private') throw new Error(`${name} cannot write in the private chat of another person`);
  if (standing === 'kicked') throw new Error(`${name} has been removed from the chat ${chat.id}`);
  if (options.threadId !== undefined && !chat.isForum) throw new Error(`The chat ${chat.id} has no topics`);
  const mustBeAdmin = chat.type === 'channel' || options.asAnonymousAdmin === true;
  if (mustBeAdmin && !isAdministrator(standing)) throw new Error(`${name} is no administrator of the chat ${chat.id}`);
  if (chat.type === 'channel' && !rights.can_post_messages)
    throw new Error(`${name} may not post in the chat ${chat.id}`);
  if (chat.isReadOnly && !isAdministrator(standing)) throw new Error(`Members may not write in the chat ${chat.id}`);
  if (isClosed(chat, options.threadId) && !rights.can_manage_topics) {
    throw new Error(`The topic is closed to members of the chat ${chat.id}`);
  }
}

function isClosed(chat: ChatState, threadId: number | undefined): boolean {
  return threadId === undefined ? chat.isGeneralClosed : (chat.topics.get(threadId)?.isClosed ?? false);
}
