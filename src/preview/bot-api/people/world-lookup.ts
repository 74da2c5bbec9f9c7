import { type BotApiState, type ChatState, createChat } from '../state.js';
import type { Person } from '../world.js';

/** The person with that id; a script of the preview or of a test that names another has a mistake. */
export function personOf(state: BotApiState, personId: number): Person {
  const person = state.people.get(personId);
  if (!person) throw new Error(`No person with the id ${personId} in this world; call addPerson() first`);
  return person;
}

/** The chat with that id, as `personOf`. */
export function chatOf(state: BotApiState, chatId: number): ChatState {
  const chat = state.chats.get(chatId);
  if (!chat) throw new Error(`No chat with the id ${chatId} in this world; call addChat() first`);
  return chat;
}

/** The private chat of a person with the bot, which is there from its first use on. */
export function openPrivateChat(state: BotApiState, personId: number): ChatState {
  const existing = state.chats.get(personId);
  if (existing) return existing;
  const chat = newPrivateChat(state, personId);
  state.chats.set(personId, chat);
  return chat;
}

/** A private chat that the bot does not know of yet. */
export function newPrivateChat(state: BotApiState, personId: number): ChatState {
  const person = personOf(state, personId);
  return createChat({ id: personId, type: 'private', title: person.firstName, isForum: false });
}
