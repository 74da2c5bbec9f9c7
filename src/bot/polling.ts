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
import type { Logger } from '../operations/logger.js';
import type { PollingEnd } from './polling-end.js';

/** Hears people by long polling. */
export interface Polling {
  /** Begins to listen; how it ended is what `ended` resolves with. */
  start(): void;
  /** Takes no more updates and lets those under way end. Twice is harmless. */
  stop(): Promise<void>;
  readonly ended: Promise<PollingEnd>;
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
    runner = createRunner(createSource({ supply: createSupply(bot.api) }), createSink());
    runner.start();
    await runner.task();
    return { reason: 'stopped' };
  }

  function createSupply(api: Api): Supply {
    let offset = 0;
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
      try {
        return await action();
      } catch (error) {
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
    async stop() {
      stopping.abort();
      if (runner?.isRunning()) await runner.stop();
      while ((runner?.size() ?? 0) > 0) await delay(10);
      resolveEnd({ reason: 'stopped' });
    },
  };
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
