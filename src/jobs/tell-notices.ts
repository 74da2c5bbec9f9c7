import type { Api } from 'grammy';
import type { Kysely } from 'kysely';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import { type Confidant, confidantsOf, type Notice, takeNotices } from '../store/notices.js';
import type { Schema } from '../store/schema.js';
import type { Language } from '../subscriptions/destination.js';
import { restNotice } from '../telegram/messages/rest-notice.js';

/** What telling needs. `api` is the client of answers: paced before news, and short waits are sat out. */
export interface NoticeTellerDeps {
  readonly db: Kysely<Schema>;
  readonly api: Pick<Api, 'sendMessage'>;
  readonly site: { readonly language: Language };
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Tells, once, what people have to know of a chat that the bot may not write to, or of a forum topic that is lost: whoever
 * brought the bot there, in private; else of a lost topic the chat itself, where its admins read it.
 */
export async function tellNotices(deps: NoticeTellerDeps): Promise<void> {
  for (const notice of await takeNotices(deps.db, deps.clock())) {
    const readers = [...(await confidantsOf(deps.db, notice.chatId)), ...theChatItself(deps, notice)];
    if (!(await tellFirst(deps, notice, readers))) {
      deps.logger.warn({ chat: notice.chatId, kind: notice.kind }, 'Nobody can be told why a chat gets no news');
    }
  }
}

function theChatItself(deps: NoticeTellerDeps, { kind, chatId }: Notice): readonly Confidant[] {
  return kind === 'no-right' ? [] : [{ chatId, language: deps.site.language }];
}

async function tellFirst(deps: NoticeTellerDeps, notice: Notice, readers: readonly Confidant[]): Promise<boolean> {
  for (const { chatId, language } of readers) {
    try {
      const { text, ...other } = restNotice(notice, language);
      await deps.api.sendMessage(chatId, text, other);
      return true;
    } catch (error) {
      deps.logger.debug({ error, chat: chatId }, 'Somebody could not be told of a chat; the next one is tried');
    }
  }
  return false;
}
