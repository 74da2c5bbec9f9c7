import type { PageChange, PageMessage } from './wire.js';

/** The messages of the chat by id, in the order of their ids. */
export type Messages = ReadonlyMap<number, PageMessage>;

/** What a change means for the list of messages. */
export type MessagesChange =
  | { readonly kind: 'added' | 'replaced'; readonly messages: Messages; readonly message: PageMessage }
  | { readonly kind: 'removed'; readonly messages: Messages; readonly messageId: number }
  | { readonly kind: 'none'; readonly messages: Messages };

/** The messages as the state endpoint gives them. */
export function toMessages(list: readonly PageMessage[]): Messages {
  return new Map(list.toSorted((a, b) => a.messageId - b.messageId).map((message) => [message.messageId, message]));
}

/**
 * Applies a live change. The same change twice does no harm: an own message arrives both as an answer and as an event.
 */
export function applyChange(messages: Messages, change: PageChange): MessagesChange {
  if (change.kind === 'deleted') return remove(messages, change.messageId);
  if (change.kind !== 'message' && change.kind !== 'edited') return { kind: 'none', messages };
  const { message } = change;
  const known = messages.get(message.messageId);
  if (known !== undefined && (change.kind === 'message' || isOlder(message, known))) return { kind: 'none', messages };
  const kind = known === undefined ? 'added' : 'replaced';
  return {
    kind,
    message,
    messages: toMessages([...messages.values()].filter((other) => other !== known).concat(message)),
  };
}

function remove(messages: Messages, messageId: number): MessagesChange {
  if (!messages.has(messageId)) return { kind: 'none', messages };
  return { kind: 'removed', messageId, messages: new Map([...messages].filter(([id]) => id !== messageId)) };
}

function isOlder(message: PageMessage, known: PageMessage): boolean {
  return (message.editDate ?? 0) < (known.editDate ?? 0);
}
