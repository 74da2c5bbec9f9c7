/** What pacing has to know of a call: the method, and the chat it writes to where it writes. */
export interface BotApiCall {
  readonly method: string;
  /** Null where the method writes no message, so that no limit counts it. */
  readonly paysFor: number | null;
  /** Length of the text that it writes. */
  readonly characters: number;
}

/**
 * Sends and edits share Telegram's limits (tdlib/td#3034), and a new forum topic is a message (tdlib/td#2592); answers to
 * buttons and chat actions are free.
 */
const PAID_METHOD = /^(send|edit|copy|forward|createForumTopic)(?!ChatAction)/;

/** Reads method and chat from a Bot API request, as grammY makes it: a JSON body. */
export function readCall(url: string, body: string): BotApiCall {
  const method = url.slice(url.lastIndexOf('/') + 1);
  if (!PAID_METHOD.test(method)) return { method, paysFor: null, characters: 0 };
  const { chat_id: chatId, text } = JSON.parse(body) as { chat_id?: unknown; text?: unknown };
  const id = Number(chatId);
  const characters = typeof text === 'string' ? text.length : 0;
  return { method, paysFor: Number.isSafeInteger(id) && id !== 0 ? id : null, characters };
}
