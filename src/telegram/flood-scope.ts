import type { Clock } from '../operations/clock.js';
import type { Outcome } from '../outbox/delivery.js';

/** Two private chats refused within this time: it is not the chat, it is the token. */
const TOGETHER_MS = 2_000;

/**
 * Telegram does not say whom a `retry_after` is for. One refused chat is held alone; a second private one soon after holds
 * all. Groups tell nothing of the token: that several busy ones reach their own limit together is usual.
 */
export function createFloodScope(clock: Clock): (chatId: number, outcome: Outcome) => Outcome {
  let last: { readonly chatId: number; readonly at: number } | null = null;
  return (chatId, outcome) => {
    if (outcome.status !== 'retry' || outcome.scope !== 'chat') return outcome;
    if (chatId < 0) return outcome;
    const now = clock();
    const isToken = last !== null && last.chatId !== chatId && now - last.at < TOGETHER_MS;
    last = { chatId, at: now };
    return isToken ? { ...outcome, scope: 'token' } : outcome;
  };
}
