import { type Api, GrammyError } from 'grammy';
import type { Kysely } from 'kysely';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import { duePassing, forgetPassing } from '../store/passing-messages.js';
import type { Schema } from '../store/schema.js';

/** What taking messages away needs. */
export interface PassingRemoverDeps {
  readonly db: Kysely<Schema>;
  readonly api: Pick<Api, 'deleteMessage'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

const AT_ONCE = 100;

/**
 * Takes away the messages whose time has come. One that Telegram does not delete, because it is gone or too old, is let be;
 * where Telegram is out of reach, or asks for patience, it is tried again at the next run.
 */
export async function removePassing(
  { db, api, clock, logger }: PassingRemoverDeps,
  signal: AbortSignal,
): Promise<void> {
  for (const message of await duePassing(db, clock(), AT_ONCE)) {
    signal.throwIfAborted();
    try {
      await api.deleteMessage(message.chatId, message.messageId);
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code === 429) throw error;
      logger.debug({ chat: message.chatId, cause: error.description }, 'An answer could not be taken away');
    }
    await forgetPassing(db, message);
  }
}
