import { GrammyError, HttpError } from 'grammy';
import type { Outcome } from '../outbox/delivery.js';
import { TurnTimeoutError } from '../outbox/pacer.js';
import { UnreadableAnswerError } from './bot-api-answer.js';
import { wasNotWritten } from './not-written.js';
import { meaningOf } from './refusals.js';

/** Until somebody gives the bot a token that Telegram knows, nothing else can be done. */
const TOKEN_REFUSED_MS = 60_000;

/**
 * What an error of a send or an edit means for its delivery. Whatever is thrown, there is an outcome: what Telegram
 * answered ({@link outcomeOfAnswer}), what became of the connection, else a bug of ours.
 */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof GrammyError) return outcomeOfAnswer(error);
  if (error instanceof HttpError) return outcomeOfFailure(error);
  if (error instanceof TurnTimeoutError) return tryAgain(error.message);
  return { status: 'rejected', cause: `a bug of ours: ${String(error)}` };
}

/** A form of the message that Telegram may take after it refused this one: plain text, or no card; null where none helps. */
export function remedyOf(error: unknown): 'text' | 'picture' | null {
  if (!(error instanceof GrammyError)) return null;
  const meaning = meaningOf(error.error_code, error.description);
  return meaning === 'text' || meaning === 'picture' ? meaning : null;
}

function outcomeOfAnswer(error: GrammyError): Outcome {
  const { error_code: code, description: cause, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) {
    return { status: 'migrated', toChatId: parameters.migrate_to_chat_id, cause };
  }
  if (code === 429) return { status: 'retry', cause, afterMs: (parameters.retry_after ?? 1) * 1_000, scope: 'chat' };
  if (code === 401) return { status: 'retry', cause, afterMs: TOKEN_REFUSED_MS, scope: 'token' };
  if (code >= 500) return isAnswerOutstanding(code) ? { status: 'unknown', cause } : tryAgain(cause);
  return outcomeOfRefusal(code, cause);
}

function outcomeOfRefusal(code: number, cause: string): Outcome {
  const meaning = meaningOf(code, cause);
  switch (meaning) {
    case 'gone':
    case 'thread-lost':
    case 'moot':
      return { status: meaning, cause };
    case 'no-right':
      return { status: 'no-right', scope: 'chat', cause };
    case 'topic-closed':
      return { status: 'no-right', scope: 'place', cause };
    case 'text':
    case 'picture':
      return { status: 'rejected', cause };
    case undefined:
      return code === 403 ? { status: 'gone', cause } : { status: 'rejected', cause };
  }
}

function outcomeOfFailure(error: HttpError): Outcome {
  const cause = error.error instanceof Error ? error.error.message : error.message;
  if (wasNotWritten(error)) return tryAgain(cause);
  if (error.error instanceof UnreadableAnswerError) {
    return isAnswerOutstanding(error.error.httpStatus) ? { status: 'unknown', cause } : tryAgain(cause);
  }
  return { status: 'unknown', cause };
}

/**
 * Whether a status leaves open what became of the request. 504: a gateway handed it on and heard nothing (RFC 9110 §15.6.5);
 * 520 and 524 say the same at Cloudflare. Any other error is taken at its word: a server that cannot be reached (502, 503) or
 * fails (500) has not sent the message. A good status with a broken body: the message is out, most likely.
 */
function isAnswerOutstanding(httpStatus: number): boolean {
  return httpStatus < 400 || httpStatus === 504 || httpStatus === 520 || httpStatus === 524;
}

function tryAgain(cause: string): Outcome {
  return { status: 'retry', cause, afterMs: 0, scope: 'delivery' };
}
