import type { WorldSnapshot } from '../bot-api/world.js';

/** More than a chat gets until the next save. */
const RESERVED = 100;

/**
 * A snapshot that a killed preview can go on from: its last messages are lost with it, but the bot's database knows their
 * ids. No other message may get one of them, or a correction would land in it.
 */
export function reserveMessageIds(world: WorldSnapshot): WorldSnapshot {
  const chats = world.chats.map((chat) => ({ ...chat, nextMessageId: chat.nextMessageId + RESERVED }));
  return { ...world, chats };
}
