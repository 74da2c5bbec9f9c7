import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import type { QuoteBook } from '../quote/quote-book.js';
import { createHttpClient } from '../source/http-client.js';
import type { Site } from '../source/site.js';
import { createSourceReader } from '../source/source-reader.js';
import { tidy } from '../store/housekeeping.js';
import { createKeyv } from '../store/keyv-store.js';
import type { Schema } from '../store/schema.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import { createNewsCarrier } from './carry-news.js';
import { createSchedule, type Job } from './schedule.js';
import { sendQuoteWhenDue } from './send-quote.js';

/** What happens by the clock: news is carried, the quote is sent, the store is tidied. */
export interface Newsroom {
  start(): void;
  /** Wakes nobody any more and waits for what runs. Twice is harmless. */
  stop(): Promise<void>;
}

const QUOTE_CRON = '* * * * *';
const HOUSEKEEPING_CRON = '17 3 * * *';

/** Only the process that leads does the jobs; the others let their ticks pass. */
export function createNewsroom(deps: {
  readonly db: Kysely<Schema>;
  readonly site: Site;
  readonly topics: TopicCatalogue;
  readonly quotes: QuoteBook;
  readonly isLeading: () => boolean;
  readonly clock: Clock;
  readonly logger: Logger;
  /** There is something new in the outbox. */
  readonly onEnqueued: () => void;
}): Newsroom {
  const { db, site, clock } = deps;
  const userAgent = `Kentongan/0.1 (news bot of ${site.name}; +${site.home})`;
  const http = createHttpClient({ allowedHosts: site.allowedHosts, userAgent });
  const reader = createSourceReader({ http, site });
  const news = createNewsCarrier({ ...deps, reader, memory: createKeyv(db, 'source', clock) });
  const jobs: readonly Omit<Job, 'timeZone'>[] = [
    { name: 'news', cron: site.poll, run: news.carry },
    { name: 'quote', cron: QUOTE_CRON, run: () => sendQuoteWhenDue(deps) },
    { name: 'housekeeping', cron: HOUSEKEEPING_CRON, run: tidyUp },
  ];
  const schedule = createSchedule(jobs.map(whileLeading), deps.logger);

  function whileLeading(job: Omit<Job, 'timeZone'>): Job {
    return { ...job, timeZone: site.timeZone, run: async () => (deps.isLeading() ? job.run() : undefined) };
  }

  async function tidyUp(): Promise<void> {
    while (await tidy(db, clock())) await yieldToOthers();
  }

  return {
    start: schedule.start,
    async stop() {
      await schedule.stop();
      await reader.close();
    },
  };
}
