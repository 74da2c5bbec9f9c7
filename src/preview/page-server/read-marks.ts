import type { World } from '../bot-api/world.js';

/** How far people have read, by chat and topic. */
export interface ReadMarks {
  /** The last message seen; 0 when nothing was. `threadId` 0 is a chat without topics, or General. */
  readUpTo(personId: number, chatId: number, threadId: number): number;
  mark(personId: number, chatId: number, threadId: number, messageId: number): void;
}

/** Everything that is there counts as read, but for the chats that are new to everyone. */
export function createReadMarks(world: World, newChats: ReadonlySet<number>): ReadMarks {
  const marks = new Map<string, number>();
  const baselines = new Map(
    world.chats().map(({ id }) => [id, newChats.has(id) ? 0 : (world.messages(id).at(-1)?.messageId ?? 0)]),
  );
  const keyOf = (...parts: readonly number[]): string => parts.join(':');

  return {
    readUpTo: (personId, chatId, threadId) =>
      marks.get(keyOf(personId, chatId, threadId)) ?? baselines.get(chatId) ?? 0,
    mark(personId, chatId, threadId, messageId) {
      const key = keyOf(personId, chatId, threadId);
      marks.set(key, Math.max(marks.get(key) ?? 0, messageId));
    },
  };
}
