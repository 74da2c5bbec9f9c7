import { Api } from 'grammy';
import type { Article } from './article/article.js';
import { createOperatorAlarm } from './bot/alarm-operators.js';
import { publishShopWindow } from './bot/command-menus.js';
import { createBot } from './bot/create-bot.js';
import { createErrands } from './bot/errands.js';
import { createPolling } from './bot/polling.js';
import { explainEnd } from './bot/polling-end.js';
import { localTime } from './jobs/local-time.js';
import { releaseArchived } from './jobs/release-archived.js';
import type { Clock } from './operations/clock.js';
import { createLeadership } from './operations/leadership.js';
import type { Logger } from './operations/logger.js';
import type { Pulse } from './operations/pulse.js';
import { createReplaceable } from './operations/replaceable.js';
import { createDispatcher } from './outbox/dispatcher.js';
import { type Pace, telegramPace } from './outbox/pace.js';
import { createPacer } from './outbox/pacer.js';
import { createPaidPace } from './outbox/paid-pace.js';
import { watchDeliver } from './outbox/watch-deliver.js';
import type { Progress } from './progress.js';
import { createQuoteBook } from './quote/quote-book.js';
import { FREE_PER_SECOND, type Settings } from './settings.js';
import { openDatabase } from './store/database.js';
import { createKeyv } from './store/keyv-store.js';
import { migrate } from './store/migrate.js';
import { recentGroupMessages } from './store/recent-group-messages.js';
import type { LanguageModel } from './summary/selector/language-model.js';
import type { SentenceSelector } from './summary/selector/sentence-selector.js';
import { answeringFetch, newsFetch } from './telegram/answering-fetch.js';
import { createDeliver } from './telegram/deliver.js';
import { createTransport } from './telegram/transport.js';
import { createTopicCatalogue } from './topics/catalogue.js';

/** The whole bot, running. */
export interface App {
  /** Stops in reverse order: no new work, what is in flight ends or is handed back, everything closes. Twice is harmless. */
  stop(): Promise<void>;
  /** Resolves when the bot was stopped; rejects with an `ExitError` when it cannot go on. */
  readonly ended: Promise<void>;
  /** Where health can be asked for; null where the port was taken. */
  healthUrl(): string | null;
  /** The clock was moved: what is due by it is done now. Resolves when the jobs have run once. */
  wake(): Promise<void>;
  progress(): Promise<Progress>;
  /** Sends the newest articles of the archive that were not sent so far, see `jobs/release-archived.ts`. */
  releaseArchived(count: number): Promise<readonly Article[]>;
}

/** What the bot takes from whoever starts it. */
export interface AppSurroundings {
  readonly logger: Logger;
  readonly clock?: Clock;
  /** As `clock`, but nobody moves it: how long something takes. By default the same. */
  readonly steadyClock?: Clock;
  readonly pulse?: Pulse;
  /** For a Bot API without Telegram's limits; by default Telegram's, as far as the settings go. */
  readonly pace?: Pace;
}

/** Settings with a token in them. */
export type RunnableSettings = Settings & { readonly botToken: string };

/** Longer than a long poll, and than Telegram ever takes for a message. */
const ANSWER_TIMEOUT_SECONDS = 60;
const SEND_TIMEOUT_SECONDS = 30;
/** When stopping, so long is waited for answers under way; after it nobody knows what became of those messages. */
const ANSWER_GRACE_MS = 5_000;
/** A message refused in its first form waits at most so long for its second. */
const SECOND_TRY_WAIT_MS = 5_000;

/**
 * The composition root: settings → store → outbox → bot → jobs.
 * @throws {DatabaseUnavailableError} when the database cannot be opened.
 */
export async function startApp(
  settings: RunnableSettings,
  { logger, clock = Date.now, steadyClock = clock, pulse, pace }: AppSurroundings,
): Promise<App> {
  const { site, botToken: token, telegramApiRoot: apiRoot } = settings;

  const database = await openDatabase(settings.databaseUrl);
  const { db } = database;
  await migrate(db);
  const topics = createTopicCatalogue(settings.topics);
  const quotes = createQuoteBook({ db, fileQuotes: settings.quotes });
  await quotes.open();

  const freePerSecond = Math.min(settings.messagesPerSecond, FREE_PER_SECOND);
  const pacer = createPacer(pace ?? { ...telegramPace, perSecond: freePerSecond });
  const transport = createTransport();
  const leadership = createLeadership({
    db,
    clock,
    logger,
    // What the last leader had claimed is freed by the dispatcher, which knows what is on its way from here.
    onElected: async () => {
      const now = clock();
      for (const { chatId, sentAt } of await recentGroupMessages(db, now - 60_000))
        pacer.remember(chatId, now - sentAt);
    },
  });
  const paidPace = settings.paidBroadcast
    ? createPaidPace({
        db,
        pacer,
        rates: {
          free: freePerSecond,
          paid: settings.messagesPerSecond,
          lateAfterMs: settings.paidAfterMinutes * 60_000,
        },
        clock,
        logger,
      })
    : null;
  const deliver = createDeliver({
    api: new Api(token, { apiRoot, fetch: newsFetch({ transport, pacer }), timeoutSeconds: SEND_TIMEOUT_SECONDS }),
    site,
    topics,
    botUsername: () => bot.botInfo.username,
    mayPay: () => paidPace?.mayPay() ?? false,
    logger,
    takeTurn: (chatId) => pacer.waitForTurn(chatId, SECOND_TRY_WAIT_MS),
  });
  const sending = watchDeliver(deliver, { clock, steadyClock });
  const dispatcher = createReplaceable({
    create: () =>
      createDispatcher({
        db,
        deliver: sending.deliver,
        pacer,
        lease: leadership.lease,
        freshness: site,
        concurrency: concurrencyFor(settings.messagesPerSecond),
        clock,
        logger,
      }),
    // What the old one had claimed, the new one frees when it sees its first lease.
    beforeNext: async () => sending.forget(),
    logger,
  });
  const wakeDispatcher = (): void => dispatcher.current().wake();

  const errands = createErrands({ logger });
  const bot = createBot({
    token,
    client: { apiRoot, fetch: answeringFetch({ transport, pacer }), timeoutSeconds: ANSWER_TIMEOUT_SECONDS },
    db,
    site,
    topics,
    quoteOfTheDay: () => quotes.ofDay(localTime(clock(), site.timeZone).day),
    conversationStorage: createKeyv(db, 'conversation', clock),
    clock,
    logger,
    operatorIds: settings.operatorIds,
    errands,
    onDeadLettersReplayed: wakeDispatcher,
  });
  const polling = createPolling({
    bot,
    clock: steadyClock,
    logger,
    onReady: async () => {
      paidPace?.start();
      dispatcher.start();
      await publishShopWindow(bot.api, site);
    },
  });
  await leadership.start();
  polling.start();

  // The parsers of feeds and pages are large: people are listened to while they load.
  const { createNewsroom } = await import('./jobs/newsroom.js');
  const { createSummariser } = await import('./summary/summariser.js');
  const summariser = createSummariser({ selector: await openSelector(settings.languageModel, clock), logger });
  const isLeading = (): boolean => leadership.lease() !== null;
  const newsroom = createReplaceable({
    create: () =>
      createNewsroom({
        db,
        site,
        topics,
        quotes,
        summariser,
        api: bot.api,
        isLeading,
        clock,
        steadyClock,
        logger,
        onEnqueued: wakeDispatcher,
      }),
    logger,
  });
  newsroom.start();
  const { createSupervision } = await import('./supervision.js');
  const supervision = createSupervision({
    settings,
    db,
    lease: leadership.lease,
    pacer,
    dispatcher,
    sending: sending.vitals,
    polling,
    newsroom,
    alarm: createOperatorAlarm({ api: bot.api, db, operatorIds: settings.operatorIds, language: site.language }),
    clock,
    steadyClock,
    logger,
    ...(pulse === undefined ? {} : { pulse }),
  });
  await supervision.start();

  async function stopAll(): Promise<void> {
    await supervision.stop();
    const impatience = setTimeout(() => void transport.close(), ANSWER_GRACE_MS);
    await Promise.all([polling.stop(), errands.stop(), newsroom.stop(), dispatcher.stop()]);
    clearTimeout(impatience);
    await paidPace?.stop();
    await summariser.close();
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
    healthUrl: supervision.healthUrl,
    async wake() {
      wakeDispatcher();
      await newsroom.current().wake();
    },
    async progress() {
      const { readProgress } = await import('./progress.js');
      return readProgress({ db, sources: site.sources, lastSentAt: sending.vitals().sentAt });
    },
    releaseArchived: (count) => releaseArchived({ db, topics, clock, onEnqueued: wakeDispatcher }, count),
  };
}

/** Nothing of it is loaded where no language model is set. */
async function openSelector(model: LanguageModel | null, clock: Clock): Promise<SentenceSelector | null> {
  if (model === null) return null;
  const { createSelector } = await import('./summary/selector/create-selector.js');
  return createSelector(model, { clock });
}

/** Enough to reach the pace over a slow line, and no more: it is what a kill can double. */
function concurrencyFor(messagesPerSecond: number): number {
  return Math.max(30, Math.ceil(messagesPerSecond / 10));
}
