import type { PageChange, PageMessage, PagePlace } from '../wire.js';

/** What is known of the messages of a chat or topic: an unbroken stretch up to the newest one, in the order of ids. */
export interface Thread {
  readonly messages: readonly PageMessage[];
  readonly hasOlder: boolean;
}

/** Applies a live change. The same change twice does no harm: an own message arrives both as an answer and as an event. */
export function applyChange(thread: Thread, change: PageChange): Thread {
  const { messages } = thread;
  if (change.kind === 'deleted') {
    const { length } = messages;
    const kept = messages.filter(({ messageId }) => messageId !== change.messageId);
    return kept.length === length ? thread : { ...thread, messages: kept };
  }
  if (change.kind !== 'message' && change.kind !== 'edited') return thread;
  const { message } = change;
  const index = indexFrom(messages, message.messageId);
  const known = messages[index]?.messageId === message.messageId ? messages[index] : undefined;
  if (known !== undefined && (change.kind === 'message' || isOlder(message, known))) return thread;
  if (known === undefined && index === 0 && thread.hasOlder && messages.length > 0) return thread;
  return { ...thread, messages: messages.toSpliced(index, known === undefined ? 0 : 1, message) };
}

/** Puts older messages before those that are known. */
export function addOlder(thread: Thread, older: Thread): Thread {
  const first = thread.messages[0]?.messageId ?? Number.POSITIVE_INFINITY;
  const before = older.messages.filter(({ messageId }) => messageId < first);
  return { messages: [...before, ...thread.messages], hasOlder: older.hasOlder };
}

/** The place in the list of the first message with this id or a higher one. */
export function indexFrom(messages: readonly PageMessage[], messageId: number): number {
  let low = 0;
  let high = messages.length;
  // Nearly always it is the end that is looked for.
  if ((messages.at(-1)?.messageId ?? 0) < messageId) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((messages[middle]?.messageId ?? 0) < messageId) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a message stands in a place: in a forum each topic is one. */
export function isIn(place: PagePlace, { chatId, threadId }: Pick<PageMessage, 'chatId' | 'threadId'>): boolean {
  return chatId === place.chatId && (place.threadId === null || place.threadId === (threadId ?? 0));
}

/** A key for a place. */
export function placeKey({ chatId, threadId }: PagePlace): string {
  return `${chatId}:${threadId ?? ''}`;
}

function isOlder(message: PageMessage, known: PageMessage): boolean {
  return (message.editDate ?? 0) < (known.editDate ?? 0);
}
