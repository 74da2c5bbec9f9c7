import { GrammyError, HttpError } from 'grammy';
import type { Outcome } from '../outbox/delivery.js';
import { wasNotWritten } from './not-written.js';

/** The outcomes that a refusal of Telegram can mean. */
type Refusal = 'gone' | 'thread-lost' | 'moot';

/**
 * Telegram's words for what will not change by trying again. Read in tdlib/telegram-bot-api `Client.cpp` and tdlib/td
 * (Bot API 10.0); matched as part of the description, whatever its prefix.
 */
export const refusals: readonly (readonly [code: number, words: string, means: Refusal])[] = [
  [403, 'bot was blocked by the user', 'gone'],
  [403, 'user is deactivated', 'gone'],
  [403, "bot can't initiate conversation with a user", 'gone'],
  [403, "bot can't send messages to bots", 'gone'],
  [403, "the bot can't send messages to the bot", 'gone'],
  [403, 'bot was kicked from the group chat', 'gone'],
  [403, 'bot was kicked from the supergroup chat', 'gone'],
  [403, 'bot was kicked from the channel chat', 'gone'],
  [403, 'bot is not a member of the', 'gone'],
  [403, 'the group chat was deleted', 'gone'],
  [400, 'chat not found', 'gone'],
  [400, 'PEER_ID_INVALID', 'gone'],
  [400, 'not enough rights', 'gone'],
  [400, 'need administrator rights', 'gone'],
  [400, 'CHAT_WRITE_FORBIDDEN', 'gone'],
  [400, 'CHAT_RESTRICTED', 'gone'],
  [400, 'message thread not found', 'thread-lost'],
  [400, 'TOPIC_CLOSED', 'thread-lost'],
  [400, 'TOPIC_DELETED', 'thread-lost'],
  [400, 'message is not modified', 'moot'],
  [400, 'message to edit not found', 'moot'],
  [400, "message can't be edited", 'moot'],
  [400, 'MESSAGE_ID_INVALID', 'moot'],
];

/** Until somebody gives the bot a token that Telegram knows, nothing else can be done. */
const TOKEN_REFUSED_MS = 60_000;

/** What an error of a send or an edit means for its delivery. Whatever is thrown, there is an outcome. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof GrammyError) return outcomeOfAnswer(error);
  if (error instanceof HttpError) return outcomeOfFailure(error);
  return { status: 'rejected', cause: `a bug of ours: ${String(error)}` };
}

function outcomeOfAnswer(error: GrammyError): Outcome {
  const { error_code: code, description: cause, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) {
    return { status: 'migrated', toChatId: parameters.migrate_to_chat_id, cause };
  }
  if (code === 429) return { status: 'retry', cause, afterMs: (parameters.retry_after ?? 1) * 1_000, scope: 'chat' };
  if (code === 401) return { status: 'retry', cause, afterMs: TOKEN_REFUSED_MS, scope: 'token' };
  if (code >= 500) return { status: 'retry', cause, afterMs: 0, scope: 'delivery' };
  const refusal = refusals.find(([refusedCode, words]) => code === refusedCode && cause.includes(words));
  if (refusal !== undefined) return { status: refusal[2], cause };
  return code === 403 ? { status: 'gone', cause } : { status: 'rejected', cause };
}

function outcomeOfFailure(error: HttpError): Outcome {
  const cause = error.error instanceof Error ? error.error.message : error.message;
  return wasNotWritten(error)
    ? { status: 'retry', cause, afterMs: 0, scope: 'delivery' }
    : { status: 'unknown', cause };
}
