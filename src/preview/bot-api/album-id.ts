import type { ChatState } from './state.js';

/** An id as long as Telegram's, the same for the same place in the same chat. */
export function newAlbumId({ id, nextMessageId }: ChatState): string {
  return String(13_000_000_000_000_000n + BigInt(Math.abs(id) % 1_000_000) * 1_000_000n + BigInt(nextMessageId));
}
