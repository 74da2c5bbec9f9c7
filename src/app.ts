import { Api } from 'grammy';
import { publishShopWindow } from './bot/command-menus.js';
import { createBot } from './bot/create-bot.js';
import { createPolling } from './bot/polling.js';
import { explainEnd } from './bot/polling-end.js';
import { localTime } from './jobs/local-time.js';
import type { Clock } from './operations/clock.js';
import { createLeadership } from './operations/leadership.js';
import type { Logger } from './operations/logger.js';
import { createDispatcher } from './outbox/dispatcher.js';
import { createPacer, telegramPace } from './outbox/pacer.js';
import { createQuoteBook } from './quote/quote-book.js';
import type { Settings } from './settings.js';
import { openDatabase } from './store/database.js';
import { freeLeased } from './store/deliveries.js';
import { createKeyv } from './store/keyv-store.js';
import { migrate } from './store/migrate.js';
import { answeringFetch, plainFetch } from './telegram/answering-fetch.js';
import { createDeliver } from './telegram/deliver.js';
import { createTransport } from './telegram/transport.js';
import { createTopicCatalogue } from './topics/catalogue.js';

/** The whole bot, running. */
export interface App {
  /** Stops in reverse order: no new work, what is in flight ends or is handed back, everything closes. Twice is harmless. */
  stop(): Promise<void>;
  /** Resolves when the bot was stopped; rejects with an `ExitError` when it cannot go on. */
  readonly ended: Promise<void>;
}

/** Settings with a token in them. */
export type RunnableSettings = Settings & { readonly botToken: string };

/** Longer than a long poll, and than Telegram ever takes for a message. */
const ANSWER_TIMEOUT_SECONDS = 60;
const SEND_TIMEOUT_SECONDS = 30;
/** A message refused in its first form waits at most so long for its second. */
const SECOND_TRY_WAIT_MS = 5_000;

/**
 * The composition root: settings → store → outbox → bot → jobs.
 * @throws {DatabaseUnavailableError} when the database cannot be opened.
 */
export async function startApp(
  settings: RunnableSettings,
  { logger, clock = Date.now }: { readonly logger: Logger; readonly clock?: Clock },
): Promise<App> {
  const { site, botToken: token, telegramApiRoot: apiRoot } = settings;

  const database = await openDatabase(settings.databaseUrl);
  const { db } = database;
  await migrate(db);
  const topics = createTopicCatalogue(settings.topics);
  const quotes = createQuoteBook({ db, fileQuotes: settings.quotes });
  await quotes.open();

  const pacer = createPacer({ ...telegramPace, perSecond: settings.messagesPerSecond }, clock);
  const transport = createTransport();
  const leadership = createLeadership({
    db,
    clock,
    logger,
    onElected: async () => void (await freeLeased(db, 'all')),
  });
  const deliver = createDeliver({
    api: new Api(token, { apiRoot, fetch: plainFetch(transport), timeoutSeconds: SEND_TIMEOUT_SECONDS }),
    site,
    topics,
    botUsername: () => bot.botInfo.username,
    isPaid: settings.paidBroadcast,
    clock,
    logger,
    takeTurn: (chatId) => pacer.waitForTurn(chatId, SECOND_TRY_WAIT_MS),
  });
  const concurrency = concurrencyFor(settings.messagesPerSecond);
  const dispatcher = createDispatcher({ db, deliver, pacer, lease: leadership.lease, concurrency, clock, logger });

  const bot = createBot({
    token,
    client: { apiRoot, fetch: answeringFetch({ transport, pacer, clock }), timeoutSeconds: ANSWER_TIMEOUT_SECONDS },
    db,
    site,
    topics,
    quoteOfTheDay: () => quotes.ofDay(localTime(clock(), site.timeZone).day),
    conversationStorage: createKeyv(db, 'conversation', clock),
    clock,
    logger,
    operatorIds: settings.operatorIds,
    onDeadLettersReplayed: dispatcher.wake,
  });
  const polling = createPolling({
    bot,
    clock,
    logger,
    onReady: async () => {
      dispatcher.start();
      await publishShopWindow(bot.api, site);
    },
  });
  await leadership.start();
  polling.start();

  // The parsers of feeds and pages are large: people are listened to while they load.
  const { createNewsroom } = await import('./jobs/newsroom.js');
  const isLeading = (): boolean => leadership.lease() !== null;
  const newsroom = createNewsroom({ db, site, topics, quotes, isLeading, clock, logger, onEnqueued: dispatcher.wake });
  newsroom.start();

  async function stopAll(): Promise<void> {
    await Promise.all([polling.stop(), newsroom.stop(), dispatcher.stop()]);
    await leadership.stop();
    await transport.close();
    await database.close();
  }

  let stopping: Promise<void> | null = null;
  return {
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
    ended: polling.ended.then(explainEnd),
  };
}

/** Enough to reach the pace over a slow line, and no more: it is what a kill can double. */
function concurrencyFor(messagesPerSecond: number): number {
  return Math.max(30, Math.ceil(messagesPerSecond / 10));
}
