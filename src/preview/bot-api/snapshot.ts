import { snapshotSchema, type WorldSnapshot } from './snapshot-schema.js';
import { announce, type BotApiState, type ChatState, type StoredMessage } from './state.js';

type ChatSnapshot = WorldSnapshot['chats'][number];

/** Everything that there is. Messages and the like are shared with the state, which replaces and never changes them. */
export function takeSnapshot(state: BotApiState): WorldSnapshot {
  const { profile } = state;
  const snapshot = {
    version: 1,
    people: [...state.people.values()],
    deletedPeople: [...state.deletedPeople],
    chats: [...state.chats.values()].map((chat) => ({
      ...chat,
      messages: [...chat.messages.values()],
      members: [...chat.members],
      topics: [...chat.topics],
    })),
    profile: {
      names: [...profile.names],
      descriptions: [...profile.descriptions],
      shortDescriptions: [...profile.shortDescriptions],
      commands: [...profile.commands],
      menuButtons: [...profile.menuButtons],
      defaultRights: [...profile.defaultRights],
    },
    updates: state.updates.snapshot(),
  };
  return snapshot as WorldSnapshot;
}

/** Puts a snapshot in the place of everything that there is. Throws a ZodError when it is none, and changes nothing. */
export function restoreSnapshot(state: BotApiState, input: unknown): void {
  const { people, deletedPeople, chats, profile, updates } = snapshotSchema.parse(input);
  refill(
    state.people,
    people.map((person) => [person.id, person]),
  );
  state.deletedPeople.clear();
  for (const id of deletedPeople) state.deletedPeople.add(id);
  refill(
    state.chats,
    chats.map((chat) => [chat.id, toChat(chat)]),
  );
  refill(state.profile.names, profile.names);
  refill(state.profile.descriptions, profile.descriptions);
  refill(state.profile.shortDescriptions, profile.shortDescriptions);
  refill(state.profile.commands, profile.commands);
  refill(state.profile.menuButtons, profile.menuButtons);
  refill(state.profile.defaultRights, profile.defaultRights);
  state.updates.restore(updates);
  for (const chatId of state.chats.keys()) announce(state, { kind: 'chat', chatId });
}

function toChat(chat: ChatSnapshot): ChatState {
  return {
    ...chat,
    messages: new Map(chat.messages.map((stored): [number, StoredMessage] => [stored.shown.messageId, stored])),
    members: new Map(chat.members),
    topics: new Map(chat.topics),
  };
}

function refill<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
