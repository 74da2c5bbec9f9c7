import { nameOf } from './jobs/poll-source.js';
import type { Source } from './source/site.js';
import { type ArchiveCounts, countArchive } from './store/archive.js';
import type { Database } from './store/database.js';
import { countWaiting } from './store/deliveries.js';
import { sourceStates } from './store/sources.js';

/** How far the bot has come, for whoever looks on; moments are epoch milliseconds by its clock, null before the first. */
export interface Progress extends ArchiveCounts {
  /** Messages that are to be sent. */
  readonly waiting: number;
  readonly lastSentAt: number | null;
  /** When a source was last asked. */
  readonly lastPolledAt: number | null;
  /** The last poll of every source failed. */
  readonly isSiteUnreadable: boolean;
}

/** Reads how far the bot has come. */
export async function readProgress({
  db,
  sources,
  lastSentAt,
}: {
  readonly db: Database;
  readonly sources: readonly Source[];
  readonly lastSentAt: number | null;
}): Promise<Progress> {
  const known = await sourceStates(db);
  const states = sources.flatMap((source) => known.get(nameOf(source)) ?? []);
  const polledAt = states.flatMap(({ lastPolledAt }) => lastPolledAt ?? []);
  return {
    ...(await countArchive(db)),
    waiting: await countWaiting(db),
    lastSentAt,
    lastPolledAt: polledAt.length === 0 ? null : Math.max(...polledAt),
    isSiteUnreadable: states.length > 0 && states.every(({ failures }) => failures > 0),
  };
}
