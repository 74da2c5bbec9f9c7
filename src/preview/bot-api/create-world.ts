import { deleteAccount, migrate, setBlocked, setStanding } from './change-standing.js';
import { resolveMenu } from './command-menus.js';
import { press, say, shareChat } from './people-act.js';
import { type BotApiState, type ChatState, createChat } from './state.js';
import type { Standing, World, WorldChat } from './world.js';
import { chatOf, newPrivateChat, openPrivateChat, personOf } from './world-lookup.js';

/** The people's side of the server, around the same state as the methods of the bot. */
export function createWorld(state: BotApiState): World {
  return {
    bot: state.bot,
    addPerson: (person, options) => {
      state.people.set(person.id, person);
      if (options?.hasStarted) openPrivateChat(state, person.id);
    },
    addChat: (chat, botStanding) => addChat(state, chat, botStanding),
    setStanding: (chatId, userId, standing, byPersonId) => setStanding(state, chatId, userId, standing, byPersonId),
    setBlocked: (personId, isBlocked) => setBlocked(state, personId, isBlocked),
    deleteAccount: (personId) => deleteAccount(state, personId),
    setReadOnly: (chatId, isReadOnly) => {
      chatOf(state, chatId).isReadOnly = isReadOnly;
    },
    openTopic: (chatId, threadId) => {
      chatOf(state, chatId).topics.set(threadId, { isClosed: false });
    },
    closeTopic: (chatId, threadId, how) => {
      const { topics } = chatOf(state, chatId);
      if (how === 'deleted') topics.delete(threadId);
      else topics.set(threadId, { isClosed: true });
    },
    migrate: (chatId, newChatId) => migrate(state, chatId, newChatId),
    people: () => [...state.people.values()],
    chats: () => [...state.chats.values()].map(toWorldChat),
    say: (personId, chatId, text, options) => say(state, personId, chatId, text, options),
    press: (personId, chatId, messageId, data, options) => press(state, personId, chatId, messageId, data, options),
    replyKeyboard: (chatId) => chatOf(state, chatId).replyKeyboard,
    shareChat: (personId, requestId, chatId) => shareChat(state, personId, requestId, chatId),
    messages: (chatId) => [...(state.chats.get(chatId)?.messages.values() ?? [])].map((stored) => stored.shown),
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
  };
}

function addChat(state: BotApiState, chat: WorldChat, botStanding?: Standing): void {
  const created = createChat(chat);
  created.standings.set(state.bot.id, botStanding ?? (chat.type === 'channel' ? 'administrator' : 'member'));
  state.chats.set(chat.id, created);
}

function toWorldChat({ id, type, title, isForum }: ChatState): WorldChat {
  return { id, type, title, isForum };
}
