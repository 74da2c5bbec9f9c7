import { setTimeout as delay } from 'node:timers/promises';
import {
  createConcurrentSink,
  createRunner,
  createSource,
  type RunnerHandle,
  type UpdateSupplier,
} from '@grammyjs/runner';
import { type Api, type Bot, type Context, GrammyError, HttpError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../operations/clock.js';
import { endedWithin } from '../operations/ended-within.js';
import type { Logger } from '../operations/logger.js';
import type { PollingEnd } from './polling-end.js';

/** Hears people by long polling. */
export interface Polling {
  /** Begins to listen; how it ended is what `ended` resolves with. */
  start(): void;
  /** Takes no more updates and lets those under way end, for a while. Twice is harmless. */
  stop(): Promise<void>;
  readonly ended: Promise<PollingEnd>;
  /** Leaves behind what hangs, and asks for the next updates; nothing that was answered for comes again. */
  restart(): void;
  vitals(): PollingVitals;
}

/** Signs of life, epoch milliseconds; null before the first. */
export interface PollingVitals {
  /** Telegram answered. */
  readonly answeredAt: number | null;
  /** Telegram was asked, answered, or could not be reached: the loop turns. */
  readonly turnedAt: number | null;
}

/** Updates that the bot understands; Telegram sends no others. */
export const allowedUpdates = ['message', 'channel_post', 'callback_query', 'my_chat_member'] as const;

type Supply = UpdateSupplier<Update>['supply'];

const POLL_SECONDS = 30;
/** How long another poller, or a server that does not answer at the start, is put up with. */
const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const MOST_AT_ONCE = 50;
/** What hangs must not keep the process from ending. */
const STOP_GRACE_MS = 5_000;

/** Updates of one chat are handled one after another; those of different chats do not wait for each other. */
export function createPolling<C extends Context>(deps: {
  readonly bot: Bot<C>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called once the bot knows who it is; what it does wrong is logged and stops nothing. */
  readonly onReady?: () => Promise<void>;
}): Polling {
  const { bot, logger } = deps;
  const stopping = new AbortController();
  let runner: RunnerHandle | undefined;
  let fetchUpdates: () => void = () => undefined;
  let offset = 0;
  let answeredAt: number | null = null;
  let turnedAt: number | null = null;
  let resolveEnd: (end: PollingEnd) => void = () => undefined;
  const ended = new Promise<PollingEnd>((resolve) => {
    resolveEnd = resolve;
  });

  async function listen(): Promise<PollingEnd> {
    await withPatience('reach the Bot API', async () => {
      await bot.init();
      await bot.api.deleteWebhook();
    });
    if (stopping.signal.aborted) return { reason: 'stopped' };
    logger.info({ bot: bot.botInfo.username }, 'Listening to people');
    deps.onReady?.().catch((error: unknown) => logger.warn({ cause: explain(error) }, 'Menus could not be set'));
    await new Promise<void>((resolve, reject) => {
      fetchUpdates = () => {
        const mine = createRunner(createSource({ supply: createSupply(bot.api) }), createSink());
        runner = mine;
        mine.start();
        // How one ends that was left behind is no news.
        mine.task()?.then(
          () => mine === runner && resolve(),
          (error: unknown) => mine === runner && reject(error),
        );
      };
      fetchUpdates();
    });
    return { reason: 'stopped' };
  }

  function createSupply(api: Api): Supply {
    return async (limit, signal) => {
      const updates = await withPatience(
        'ask for updates',
        () =>
          api.getUpdates(
            {
              offset,
              limit: Math.min(100, Math.max(1, limit)),
              timeout: POLL_SECONDS,
              allowed_updates: allowedUpdates,
            },
            signal,
          ),
        signal,
      );
      // Nobody would handle them any more: they are left for who asks next.
      if (signal.aborted) throw new Error('Updates came too late');
      answeredAt = deps.clock();
      offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
      return updates;
    };
  }

  function createSink() {
    const handle = (update: Update): Promise<void> => bot.handleUpdate(update);
    return createConcurrentSink({ consume: handle }, async (error) => void (await bot.errorHandler(error as never)), {
      concurrency: MOST_AT_ONCE,
    });
  }

  /** Tries until it works: a lost connection for ever once we were connected, a second poller only for a minute. */
  async function withPatience<T>(
    what: string,
    action: () => Promise<T>,
    signal?: { readonly aborted: boolean },
  ): Promise<T> {
    const since = deps.clock();
    const isFirstContact = signal === undefined;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
      turnedAt = deps.clock();
      try {
        return await action();
      } catch (error) {
        turnedAt = deps.clock();
        if (signal?.aborted || stopping.signal.aborted || isFatal(error)) throw error;
        const hasLimit = isFirstContact || isConflict(error);
        if (hasLimit && deps.clock() - since > PATIENCE_MS) throw error;
        logger.warn({ cause: explain(error) }, `Cannot ${what}; trying again in ${pauseMs} ms`);
        await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  return {
    ended,
    start() {
      listen().then(resolveEnd, (error: unknown) =>
        resolveEnd(stopping.signal.aborted ? { reason: 'stopped' } : toEnd(error)),
      );
    },
    vitals: () => ({ answeredAt, turnedAt }),
    restart() {
      if (stopping.signal.aborted) return;
      void fetchNoMore(runner);
      fetchUpdates();
    },
    async stop() {
      stopping.abort();
      const isComplete = await endedWithin(letGo(runner), STOP_GRACE_MS);
      if (!isComplete) logger.warn('Updates that are not handled in time are left behind');
      resolveEnd({ reason: 'stopped' });
    },
  };
}

async function fetchNoMore(runner: RunnerHandle | undefined): Promise<void> {
  if (runner?.isRunning()) await runner.stop().catch(() => undefined);
}

/** Fetches no more, and waits for what is being handled. */
async function letGo(runner: RunnerHandle | undefined): Promise<void> {
  await fetchNoMore(runner);
  while ((runner?.size() ?? 0) > 0) await delay(10, undefined, { ref: false });
}

function isFatal(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
}

function isConflict(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409;
}

function explain(error: unknown): string {
  if (isConflict(error)) return 'another process listens with the same token; only one may';
  if (error instanceof HttpError) return error.error instanceof Error ? error.error.message : error.message;
  return error instanceof GrammyError ? error.description : String(error);
}

function toEnd(error: unknown): PollingEnd {
  if (isFatal(error)) return { reason: 'unauthorized' };
  if (isConflict(error)) return { reason: 'conflict' };
  return error instanceof HttpError ? { reason: 'unreachable', cause: error } : { reason: 'failed', cause: error };
}
