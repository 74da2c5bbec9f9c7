import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import type { Trouble } from '../operations/watchdog.js';
import type { QuoteBook } from '../quote/quote-book.js';
import { createHttpClient } from '../source/http-client.js';
import type { Site } from '../source/site.js';
import { createSourceReader } from '../source/source-reader.js';
import { userAgentFor } from '../source/user-agent.js';
import { tidy } from '../store/housekeeping.js';
import { createKeyv } from '../store/keyv-store.js';
import type { Schema } from '../store/schema.js';
import type { Summariser } from '../summary/summariser.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import { createNewsCarrier } from './carry-news.js';
import { createRechecker } from './recheck-articles.js';
import { type PassingRemoverDeps, removePassing } from './remove-passing.js';
import { createSchedule, type Job } from './schedule.js';
import { sendQuoteWhenDue } from './send-quote.js';
import { type NoticeTellerDeps, tellNotices } from './tell-notices.js';

/** What happens by the clock: news is carried and looked at again, the quote is sent, answers go away, the store is tidied. */
export interface Newsroom {
  start(): void;
  /** The clock was moved: every job looks at once at what is due by it. Resolves when they have. */
  wake(): Promise<void>;
  /** Wakes nobody any more, tells what runs to end and waits a while for it. Twice is harmless. */
  stop(): Promise<void>;
  /** Whether a job is overdue, above all the one that carries the news. */
  examine(now: number): Trouble | null;
}

const RECHECK_CRON = '* * * * *';
const QUOTE_CRON = '* * * * *';
const NOTICES_CRON = '* * * * *';
/** Answers that go away after a minute shall not stay for two. */
const PASSING_CRON = '*/10 * * * * *';
const HOUSEKEEPING_CRON = '17 3 * * *';
/** A first look reads twenty pages of every source, at the pace that robots.txt may ask for. */
const NEWS_DEADLINE_MS = 30 * 60_000;

/** Only the process that leads does the jobs; the others let their ticks pass. */
export function createNewsroom(deps: {
  readonly db: Kysely<Schema>;
  readonly site: Site;
  readonly topics: TopicCatalogue;
  readonly quotes: QuoteBook;
  readonly summariser: Summariser;
  /** The client of answers to people. */
  readonly api: NoticeTellerDeps['api'] & PassingRemoverDeps['api'];
  readonly isLeading: () => boolean;
  readonly clock: Clock;
  /** As `clock`, but nobody moves it. */
  readonly steadyClock: Clock;
  readonly logger: Logger;
  /** There is something new in the outbox. */
  readonly onEnqueued: () => void;
}): Newsroom {
  const { db, site, clock } = deps;
  const http = createHttpClient({ allowedHosts: site.allowedHosts, userAgent: userAgentFor(site), now: clock });
  const reader = createSourceReader({ http, site, now: clock });
  const memory = createKeyv(db, 'source', clock);
  const news = createNewsCarrier({ ...deps, reader, memory });
  const { recheck } = createRechecker({ ...deps, reader, memory });
  const jobs: readonly Omit<Job, 'timeZone'>[] = [
    { name: 'news', cron: site.poll, deadlineMs: NEWS_DEADLINE_MS, run: news.carry },
    { name: 'recheck', cron: RECHECK_CRON, run: recheck },
    { name: 'quote', cron: QUOTE_CRON, run: () => sendQuoteWhenDue(deps) },
    { name: 'notices', cron: NOTICES_CRON, run: () => tellNotices(deps) },
    { name: 'passing messages', cron: PASSING_CRON, run: (signal) => removePassing(deps, signal) },
    { name: 'housekeeping', cron: HOUSEKEEPING_CRON, run: tidyUp },
  ];
  const schedule = createSchedule(jobs.map(whileLeading), deps.logger, { clock: deps.steadyClock });

  function whileLeading(job: Omit<Job, 'timeZone'>): Job {
    return { ...job, timeZone: site.timeZone, run: async (signal) => (deps.isLeading() ? job.run(signal) : undefined) };
  }

  async function tidyUp(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && (await tidy(db, clock()))) await yieldToOthers();
  }

  return {
    start: schedule.start,
    wake: schedule.wake,
    examine(now) {
      const overdue = schedule.overdue(now);
      if (overdue === null) return null;
      return { what: `The job "${overdue.job}" is overdue`, forMs: now - overdue.dueAt, isCurable: true };
    },
    async stop() {
      await schedule.stop();
      await reader.close();
    },
  };
}
