import { toPlainMessage } from './api-message.js';
import type { BotApiState, ChatState, StoredMessage } from './state.js';
import { replaceMessage } from './write-message.js';
import { writeService } from './write-service.js';

/** Pins a message, which a service message tells, or takes its pin away, which none does. */
export function repinMessage(
  state: BotApiState,
  chat: ChatState,
  stored: StoredMessage,
  {
    isPinned,
    byUserId,
    isQuiet = false,
  }: { readonly isPinned: boolean; readonly byUserId: number; readonly isQuiet?: boolean },
): void {
  if (stored.shown.isPinned === isPinned) return;
  const shown = { ...stored.shown, isPinned };
  replaceMessage(state, chat, { ...stored, shown });
  if (!isPinned || isQuiet) return;
  const { messageId, threadId } = shown;
  const fields = { pinned_message: toPlainMessage(state, chat, stored) };
  writeService(state, chat, { byUserId, note: { kind: 'pinned', messageId }, fields, threadId });
}

/** What the bar over the chat shows. */
export function newestPinned(chat: ChatState): StoredMessage | undefined {
  return [...chat.messages.values()].findLast(({ shown }) => shown.isPinned);
}
