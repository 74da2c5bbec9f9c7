import { toApiMessage } from '../api-message.js';
import { toUser } from '../api-objects.js';
import type { BotApiState } from '../state.js';
import type { CallbackAnswer } from '../world.js';
import { chatOf, personOf } from './world-lookup.js';

/** How long the bot has for its answer to a button. */
const ANSWER_TIMEOUT_MS = 15_000;

/** A person presses a button; any data will do, for old messages have old buttons. */
export async function press(
  state: BotApiState,
  personId: number,
  chatId: number,
  messageId: number,
  data: string,
  options: { readonly timeoutMs?: number } = {},
): Promise<CallbackAnswer> {
  const from = toUser(personOf(state, personId));
  const chat = chatOf(state, chatId);
  const stored = chat.messages.get(messageId);
  if (!stored) throw new Error(`No message ${messageId} in the chat ${chatId}`);
  const { onlyFor } = stored.shown;
  if (onlyFor !== null && onlyFor !== personId) throw new Error(`The person ${personId} does not see that message`);
  const place = { personId, chatId, messageId, at: state.now() };
  const { id, answer } = state.callbacks.open(options.timeoutMs ?? ANSWER_TIMEOUT_MS, place);
  const message = toApiMessage(state, chat, stored);
  state.updates.push('callback_query', { id, from, message, chat_instance: `${chatId}`, data });
  return await answer;
}
