import { type Kysely, Migrator } from 'kysely';
import { firstTables } from './migrations/0001-first-tables.js';
import { articleKeysAndChecks } from './migrations/0002-article-keys-and-checks.js';
import { sourcePolls } from './migrations/0003-source-polls.js';
import { summaryLengths } from './migrations/0004-summary-lengths.js';
import { coalescing } from './migrations/0005-coalescing.js';
import { outcomes } from './migrations/0006-outcomes.js';
import { groupsAndChannels } from './migrations/0007-groups-and-channels.js';
import type { Schema } from './schema.js';

/** Every migration by name; names are never changed, only added to. */
const migrations = {
  '0001-first-tables': firstTables,
  '0002-article-keys-and-checks': articleKeysAndChecks,
  '0003-source-polls': sourcePolls,
  '0004-summary-lengths': summaryLengths,
  '0005-coalescing': coalescing,
  '0006-outcomes': outcomes,
  '0007-groups-and-channels': groupsAndChannels,
};

/** Brings the database to the newest form: forward only, under the engine's lock, each migration once. Returns what was done. */
export async function migrate(db: Kysely<Schema>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be brought to the newest form', { cause: error });
  return results.map((result) => result.migrationName);
}
