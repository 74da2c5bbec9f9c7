import type { Place } from './destination.js';

/** The thread of a chat without topics, and of a forum's General. */
export const NO_THREAD = 0;

/** A place as one word, for keys and logs: `-1001:7`. */
export function placeKey(place: Place): string {
  return `${place.chatId}:${place.threadId}`;
}
