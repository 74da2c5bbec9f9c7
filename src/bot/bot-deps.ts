import type { ApiClientOptions } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type Keyv from 'keyv';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import type { Quote } from '../quote/quote.js';
import type { Site } from '../source/site.js';
import type { OpenDatabase } from '../store/database.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import type { BotRights } from './bot-rights.js';
import type { Errands } from './errands.js';
import type { ExpiringSet } from './expiring-set.js';
import type { Gate } from './gate.js';
import type { Whispers } from './whispers.js';

/** What the bot is made of. */
export interface BotDeps {
  readonly token: string;
  readonly client?: ApiClientOptions;
  /** Spares the first `getMe`. */
  readonly botInfo?: UserFromGetMe;
  readonly db: OpenDatabase['db'];
  readonly site: Site;
  readonly topics: TopicCatalogue;
  /** The quote of today; rejects when there is none at all. */
  readonly quoteOfTheDay: () => Promise<Quote>;
  readonly conversationStorage: Keyv;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Telegram user ids of those who may use operator commands. */
  readonly operatorIds: ReadonlySet<number>;
  /** Long work that goes on beside the updates. */
  readonly errands: Errands;
  /** Wakes the dispatcher. */
  readonly onDeadLettersReplayed: () => void;
}

/** What features get. */
export type FeatureDeps = Omit<BotDeps, 'token' | 'client' | 'botInfo'> & {
  readonly gate: Gate;
  readonly botRights: BotRights;
  readonly whispers: Whispers;
  /** Who has Telegram's picker of chats before them: what they add they are about to see. User ids. */
  readonly picking: ExpiringSet;
};
