import type { Migration } from 'kysely';

/** What polling a source came to: when it is due again, and how it fares. A source not opened yet has `opened_at` 0. */
export const sourcePolls: Migration = {
  async up(db) {
    const numbers = ['next_due_at', 'failures', 'moved_seen', 'refresh_ms'];
    const moments = ['last_polled_at', 'last_ok_at', 'failing_since', 'alarmed_at'];
    for (const name of numbers) {
      await db.schema
        .alterTable('sources')
        .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
    }
    for (const name of moments) await db.schema.alterTable('sources').addColumn(name, 'bigint').execute();
    await db.schema.alterTable('sources').addColumn('moved_to', 'text').execute();
  },
};
