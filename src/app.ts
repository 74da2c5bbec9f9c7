import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Api } from 'grammy';
import { publishShopWindow } from './bot/command-menus.js';
import { createBot } from './bot/create-bot.js';
import { createPolling, type PollingEnd } from './bot/polling.js';
import { createNewsCarrier } from './jobs/carry-news.js';
import { localTime } from './jobs/local-time.js';
import { createSchedule, type Job } from './jobs/schedule.js';
import { sendQuoteWhenDue } from './jobs/send-quote.js';
import type { Clock } from './operations/clock.js';
import { ExitError, exitCodes } from './operations/exit-codes.js';
import { createLeadership } from './operations/leadership.js';
import type { Logger } from './operations/logger.js';
import { createDispatcher } from './outbox/dispatcher.js';
import { createPacer, telegramPace } from './outbox/pacer.js';
import { createQuoteBook } from './quote/quote-book.js';
import type { Settings } from './settings.js';
import { createHttpClient } from './source/http-client.js';
import { createSourceReader } from './source/source-reader.js';
import { openDatabase } from './store/database.js';
import { freeLeased } from './store/deliveries.js';
import { tidy } from './store/housekeeping.js';
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
  /** Resolves when the bot was stopped; rejects with an {@link ExitError} when it cannot go on. */
  readonly ended: Promise<void>;
}

/** Settings with a token in them. */
export type RunnableSettings = Settings & { readonly botToken: string };

/** What is the same for every Bot API server that answers at all. */
const ANSWER_TIMEOUT_SECONDS = 60;
const SEND_TIMEOUT_SECONDS = 30;
const HOUSEKEEPING_CRON = '17 3 * * *';
const QUOTE_CRON = '* * * * *';

/**
 * The composition root: settings → store → stages → bot → jobs.
 * @throws {DatabaseUnavailableError} when the database cannot be opened.
 */
export async function startApp(
  settings: RunnableSettings,
  deps: { readonly logger: Logger; readonly clock?: Clock },
): Promise<App> {
  const { site, botToken: token, telegramApiRoot: apiRoot } = settings;
  const { logger, clock = Date.now } = deps;

  const database = await openDatabase(settings.databaseUrl);
  const { db } = database;
  await migrate(db);

  const topics = createTopicCatalogue(settings.topics);
  const quotes = createQuoteBook({ db, fileQuotes: settings.quotes });
  await quotes.open();
  const today = (): string => localTime(clock(), site.timeZone).day;

  const pacer = createPacer({ ...telegramPace, perSecond: settings.messagesPerSecond }, clock);
  const transport = createTransport();
  const leadership = createLeadership({
    db,
    clock,
    logger,
    onElected: async () => void (await freeLeased(db, 'all')),
  });
  const dispatcher = createDispatcher({
    db,
    pacer,
    clock,
    logger,
    lease: leadership.lease,
    concurrency: concurrencyFor(settings.messagesPerSecond),
    deliver: createDeliver({
      api: new Api(token, { apiRoot, fetch: plainFetch(transport), timeoutSeconds: SEND_TIMEOUT_SECONDS }),
      site,
      topics,
      botUsername: () => bot.botInfo.username,
      clock,
    }),
  });

  const bot = createBot({
    token,
    client: {
      apiRoot,
      fetch: answeringFetch({ transport, pacer, clock }),
      timeoutSeconds: ANSWER_TIMEOUT_SECONDS,
    },
    db,
    site,
    topics,
    quoteOfTheDay: () => quotes.ofDay(today()),
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

  const reader = createSourceReader({ http: createHttpClient({ allowedHosts: site.allowedHosts }), site });
  const news = createNewsCarrier({
    db,
    site,
    reader,
    topics,
    quotes,
    memory: createKeyv(db, 'source', clock),
    clock,
    logger,
    onEnqueued: dispatcher.wake,
  });
  const schedule = createSchedule(
    [
      { name: 'news', cron: site.poll, run: news.carry },
      {
        name: 'quote',
        cron: QUOTE_CRON,
        run: () => sendQuoteWhenDue({ quotes, site, clock, onEnqueued: dispatcher.wake }),
      },
      { name: 'housekeeping', cron: HOUSEKEEPING_CRON, run: () => tidyUp() },
    ].map((job) => whileLeading({ ...job, timeZone: site.timeZone })),
    logger,
  );

  function whileLeading(job: Job): Job {
    return { ...job, run: async () => (leadership.lease() === null ? undefined : job.run()) };
  }

  async function tidyUp(): Promise<void> {
    while (await tidy(db, clock())) await yieldToOthers();
  }

  await leadership.start();
  schedule.start();
  polling.start();

  let stopping: Promise<void> | null = null;
  async function stopAll(): Promise<void> {
    await polling.stop();
    await schedule.stop();
    await dispatcher.stop();
    await reader.close();
    await leadership.stop();
    await transport.close();
    await database.close();
  }

  return {
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
    ended: polling.ended.then(requireStopped),
  };
}

/** Enough to reach the pace over a slow line, and no more: it is what a kill can double. */
function concurrencyFor(messagesPerSecond: number): number {
  return Math.max(30, Math.ceil(messagesPerSecond / 10));
}

function requireStopped(end: PollingEnd): void {
  switch (end.reason) {
    case 'stopped':
      return;
    case 'unauthorized':
      throw new ExitError(
        exitCodes.unavailable,
        'Telegram does not know this BOT_TOKEN. Ask @BotFather for the current one (/mybots → API Token) and set it.',
      );
    case 'conflict':
      throw new ExitError(
        exitCodes.unavailable,
        'Another process listens with the same BOT_TOKEN and did not go away within a minute. Stop that one first.',
      );
    case 'unreachable':
      throw new ExitError(
        exitCodes.unavailable,
        'The Bot API could not be reached for a minute. Check the network, and TELEGRAM_API_ROOT if you set it.',
        { cause: end.cause },
      );
    case 'failed':
      throw new ExitError(exitCodes.software, 'The bot stopped listening by an error of its own.', {
        cause: end.cause,
      });
  }
}
