import { membershipOf, standingOf } from '../chat-access.js';
import { resolveMenu } from '../command-menus.js';
import { restoreSnapshot, takeSnapshot } from '../snapshot.js';
import { announce, type BotApiState, type ChatState, createChat } from '../state.js';
import type { Member, Standing, World, WorldChat } from '../world.js';
import { migrate, renameChat, setPinned } from './change-chat.js';
import { deleteAccount, setBlocked, setStanding, toMembership } from './change-standing.js';
import { editText } from './edit-text.js';
import { press } from './press.js';
import { say, sendAlbum } from './say.js';
import { shareChat } from './share-chat.js';
import { createTopic, openTopic, removeTopic, setClosed, setGeneralClosed, topicsOf } from './topics.js';
import { chatOf, newPrivateChat, openPrivateChat, personOf } from './world-lookup.js';

/** The people's side of the server, around the same state as the methods of the bot. */
export function createWorld(state: BotApiState): World {
  return {
    bot: state.bot,
    ...peopleAndStandings(state),
    ...chatsAndTopics(state),
    ...talk(state),
    commandMenu: (personId, chatId) => {
      personOf(state, personId);
      const chat = chatId === personId ? newPrivateChat(state, personId) : chatOf(state, chatId);
      return resolveMenu(state, chat, personId);
    },
    onChange: (listener) => {
      state.listeners.add(listener);
      return () => {
        state.listeners.delete(listener);
      };
    },
    snapshot: () => takeSnapshot(state),
    restore: (snapshot) => restoreSnapshot(state, snapshot),
  };
}

type PeopleAndStandings = Pick<
  World,
  | 'addPerson'
  | 'addMember'
  | 'setStanding'
  | 'setBlocked'
  | 'isBlocked'
  | 'deleteAccount'
  | 'people'
  | 'standingOf'
  | 'members'
  | 'botRights'
>;

function peopleAndStandings(state: BotApiState): PeopleAndStandings {
  return {
    addPerson: (person, options) => {
      state.people.set(person.id, person);
      if (options?.hasStarted) openPrivateChat(state, person.id);
    },
    addMember: (chatId, personId, standing = 'member', rights) => {
      personOf(state, personId);
      chatOf(state, chatId).members.set(personId, toMembership(standing, rights));
      announce(state, { kind: 'chat', chatId });
    },
    setStanding: (chatId, userId, standing, byPersonId, rights) =>
      setStanding(state, { chatId, userId, standing, byPersonId, rights }),
    setBlocked: (personId, isBlocked) => setBlocked(state, personId, isBlocked),
    isBlocked: (personId) => state.chats.get(personId)?.isBlocked ?? false,
    deleteAccount: (personId) => deleteAccount(state, personId),
    people: () => [...state.people.values()],
    standingOf: (chatId, userId) => standingOf(chatOf(state, chatId), userId),
    members: (chatId) => membersOf(state, chatOf(state, chatId)),
    botRights: (chatId) => membershipOf(chatOf(state, chatId), state.bot.id).rights,
  };
}

type ChatsAndTopics = Pick<
  World,
  | 'addChat'
  | 'setReadOnly'
  | 'isReadOnly'
  | 'migrate'
  | 'renameChat'
  | 'chats'
  | 'chat'
  | 'migratedTo'
  | 'topics'
  | 'openTopic'
  | 'createTopic'
  | 'closeTopic'
  | 'reopenTopic'
  | 'isGeneralClosed'
  | 'setGeneralClosed'
>;

function chatsAndTopics(state: BotApiState): ChatsAndTopics {
  return {
    addChat: (chat, botStanding) => addChat(state, chat, botStanding),
    setReadOnly: (chatId, isReadOnly) => {
      chatOf(state, chatId).isReadOnly = isReadOnly;
      announce(state, { kind: 'chat', chatId });
    },
    isReadOnly: (chatId) => chatOf(state, chatId).isReadOnly,
    migrate: (chatId, newChatId) => migrate(state, chatId, newChatId),
    renameChat: (chatId, title, byPersonId) => renameChat(state, chatId, title, byPersonId),
    chats: () => [...state.chats.values()].map(toWorldChat),
    chat: (chatId) => {
      const chat = state.chats.get(chatId);
      return chat && toWorldChat(chat);
    },
    migratedTo: (chatId) => chatOf(state, chatId).migratedTo,
    topics: (chatId) => topicsOf(chatOf(state, chatId)),
    openTopic: (chatId, threadId, name) => openTopic(state, chatId, threadId, name),
    createTopic: (personId, chatId, name) => createTopic(state, personId, chatId, name),
    closeTopic: (chatId, threadId, how, byPersonId) => {
      if (how === 'deleted') removeTopic(state, chatId, threadId);
      else setClosed(state, chatId, threadId, true, byPersonId ?? null);
    },
    reopenTopic: (chatId, threadId, byPersonId) => setClosed(state, chatId, threadId, false, byPersonId ?? null),
    isGeneralClosed: (chatId) => chatOf(state, chatId).isGeneralClosed,
    setGeneralClosed: (chatId, isClosed, byPersonId) => setGeneralClosed(state, chatId, isClosed, byPersonId ?? null),
  };
}

type Talk = Pick<
  World,
  'say' | 'sendAlbum' | 'editText' | 'pin' | 'unpin' | 'press' | 'replyKeyboard' | 'shareChat' | 'messages' | 'message'
>;

function talk(state: BotApiState): Talk {
  return {
    say: (personId, chatId, text, options) => say(state, personId, chatId, text, options),
    sendAlbum: (personId, chatId, photos, caption, options) =>
      sendAlbum(state, personId, chatId, photos, caption, options),
    editText: (personId, chatId, messageId, text) => editText(state, personId, chatId, messageId, text),
    pin: (personId, chatId, messageId, options) =>
      setPinned(state, { personId, chatId, messageId, isPinned: true, isQuiet: options?.isQuiet ?? false }),
    unpin: (personId, chatId, messageId) =>
      setPinned(state, { personId, chatId, messageId, isPinned: false, isQuiet: true }),
    press: (personId, chatId, messageId, data, options) => press(state, personId, chatId, messageId, data, options),
    replyKeyboard: (chatId) => chatOf(state, chatId).replyKeyboard?.rows ?? null,
    shareChat: (personId, requestId, chatId) => shareChat(state, personId, requestId, chatId),
    message: (chatId, messageId) => state.chats.get(chatId)?.messages.get(messageId)?.shown,
    messages: (chatId) => Array.from(state.chats.get(chatId)?.messages.values() ?? [], (stored) => stored.shown),
  };
}

function addChat(state: BotApiState, chat: WorldChat, botStanding?: Standing): void {
  const created = createChat(chat);
  const standing = botStanding ?? (chat.type === 'channel' ? 'administrator' : 'member');
  created.members.set(state.bot.id, toMembership(standing));
  linkBothSides(state, created);
  state.chats.set(chat.id, created);
  announce(state, { kind: 'chat', chatId: chat.id });
}

function linkBothSides(state: BotApiState, created: ChatState): void {
  for (const other of state.chats.values()) {
    if (other.id === created.linkedChatId) other.linkedChatId ??= created.id;
    if (other.linkedChatId === created.id) created.linkedChatId ??= other.id;
  }
}

function membersOf(state: BotApiState, chat: ChatState): Member[] {
  return [...chat.members].flatMap(([userId, { standing, rights }]) => {
    const person = state.people.get(userId);
    const isThere = standing !== 'left' && standing !== 'kicked';
    return person && isThere ? [{ person, standing, rights }] : [];
  });
}

function toWorldChat({ id, type, title, isForum, username, linkedChatId, signsPosts }: ChatState): WorldChat {
  return {
    id,
    type,
    title,
    isForum,
    ...(username !== null && { username }),
    ...(linkedChatId !== null && { linkedChatId }),
    ...(signsPosts && { signsPosts }),
  };
}
