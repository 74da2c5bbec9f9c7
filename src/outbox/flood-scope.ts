/** Finds out whom a `retry_after` is for, which Telegram does not say. */
export interface FloodScope {
  refused(chatId: number, now: number): 'chat' | 'token';
  /** A message sent after the refusals was taken: the token is not held. */
  taken(sentAt: number): void;
}

/** Refusals further apart have nothing to do with each other. */
const TOGETHER_MS = 2_000;
/** So many private chats refused in a row: it is not the chat, it is the token. */
const PRIVATE_CHATS = 2;
/** That several busy groups reach their own limit together is usual. */
const CHATS = 5;

/**
 * One refused chat is held alone. When another soon after is refused too, and nothing was taken in between, it is the token:
 * then all are.
 */
export function createFloodScope(): FloodScope {
  const refusedAt = new Map<number, number>();
  return {
    refused(chatId, now) {
      for (const [other, at] of refusedAt) if (now - at >= TOGETHER_MS) refusedAt.delete(other);
      refusedAt.set(chatId, now);
      const privateChats = [...refusedAt.keys()].filter((id) => id > 0).length;
      return privateChats >= PRIVATE_CHATS || refusedAt.size >= CHATS ? 'token' : 'chat';
    },
    taken(sentAt) {
      for (const [chatId, at] of refusedAt) if (at < sentAt) refusedAt.delete(chatId);
    },
  };
}
