import { readFileSync } from 'node:fs';
import { examinePolling } from './bot/examine-polling.js';
import type { Polling } from './bot/polling.js';
import type { Newsroom } from './jobs/newsroom.js';
import { nameOf } from './jobs/poll-source.js';
import type { Clock } from './operations/clock.js';
import { createHealth, type Facts, isoTime } from './operations/health.js';
import { createHttpServer, type HttpServer } from './operations/http-server.js';
import type { Logger } from './operations/logger.js';
import type { Pulse } from './operations/pulse.js';
import type { Replaceable, Startable } from './operations/replaceable.js';
import { type Alarm, createWatchdog, type WatchedPart } from './operations/watchdog.js';
import { createSendingExaminer } from './outbox/examine-sending.js';
import type { Pacer } from './outbox/pacer.js';
import type { SendingVitals } from './outbox/watch-deliver.js';
import type { Settings } from './settings.js';
import type { Database } from './store/database.js';
import { countDue } from './store/deliveries.js';
import type { Lease } from './store/leases.js';
import { newSourceState, sourceStates } from './store/sources.js';
import type { AlarmedPart } from './telegram/messages/alarm-message.js';

/** What watches over the bot, and what those ask who watch from outside. */
export interface Supervision {
  start(): Promise<void>;
  /** Where health can be asked for; null where the port was taken. */
  healthUrl(): string | null;
  /** Twice is harmless. */
  stop(): Promise<void>;
}

/** The parts of the bot, and signs of their life. */
export interface SupervisedParts {
  readonly settings: Pick<Settings, 'httpHost' | 'httpPort' | 'site'>;
  readonly db: Database;
  readonly lease: () => Lease | null;
  readonly pacer: Pick<Pacer, 'freePlaces'>;
  readonly dispatcher: Replaceable<Startable>;
  readonly sending: () => SendingVitals;
  readonly polling: Pick<Polling, 'restart' | 'vitals'>;
  readonly newsroom: Replaceable<Newsroom>;
  readonly alarm: Alarm<AlarmedPart>;
  readonly clock: Clock;
  /** As `clock`, but nobody moves it: how long something takes. */
  readonly steadyClock: Clock;
  readonly logger: Logger;
  readonly pulse?: Pulse;
}

/** How many due messages are counted at most: beyond that, more is only more. */
const MOST_COUNTED = 1_000;

/** Watchdog, health and their small web server over the running parts. */
export function createSupervision(parts: SupervisedParts): Supervision {
  const { settings, steadyClock: clock, logger, pulse } = parts;
  const beat = pulse === undefined ? {} : { pulse };
  const watchdog = createWatchdog({ parts: watchedParts(parts), alarm: parts.alarm, clock, logger, ...beat });
  const health = createHealth({ version: version(), clock, parts: factsOf(parts), watched: watchdog.states });
  const { httpHost: host, httpPort: port } = settings;
  const server: HttpServer = createHttpServer({ host, port, health, logger, ...beat });
  return {
    async start() {
      watchdog.start();
      await server.start();
    },
    healthUrl: () => server.url(),
    async stop() {
      await Promise.all([watchdog.stop(), server.stop()]);
    },
  };
}

function watchedParts(parts: SupervisedParts): readonly WatchedPart<AlarmedPart>[] {
  const { polling, newsroom, dispatcher } = parts;
  const startedAt = parts.steadyClock();
  const examineSending = createSendingExaminer({ ...parts, vitals: parts.sending });
  return [
    { name: 'sending', examine: examineSending, restart: dispatcher.replace },
    {
      name: 'listening',
      examine: async (now) => examinePolling(polling.vitals(), now, startedAt),
      restart: async () => polling.restart(),
    },
    { name: 'newsroom', examine: async (now) => newsroom.current().examine(now), restart: newsroom.replace },
  ];
}

function factsOf(parts: SupervisedParts): Readonly<Record<string, () => Promise<Facts> | Facts>> {
  const { db, clock, polling } = parts;
  return {
    database: async () => {
      await countDue(db, 0, 1);
      return {};
    },
    lease: () => ({ isHeldHere: parts.lease() !== null }),
    sending: async () => ({
      lastSentAt: isoTime(parts.sending().sentAt),
      lastTriedAt: isoTime(parts.sending().triedAt),
      due: await countDue(db, clock(), MOST_COUNTED),
    }),
    listening: () => ({ lastAnswerAt: isoTime(polling.vitals().answeredAt) }),
    newsroom: async () => ({ sources: await sourceFacts(parts) }),
  };
}

async function sourceFacts({ db, settings }: SupervisedParts): Promise<readonly object[]> {
  const states = await sourceStates(db);
  return settings.site.sources.map((source) => {
    const { lastPolledAt, lastOkAt, failures } = states.get(nameOf(source)) ?? newSourceState;
    const name = `${source.kind} ${withoutParameters(source.url)}`;
    return { name, lastPolledAt: isoTime(lastPolledAt), lastOkAt: isoTime(lastOkAt), failures };
  });
}

/** A feed's address may carry a key. */
function withoutParameters(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** The version of the package, which lies beside the folder of the code, built or not. */
function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version?: string }).version ?? '0';
}
