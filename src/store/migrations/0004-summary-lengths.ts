import type { Migration } from 'kysely';

/** How long summaries are to be, by place; and the long one of each article, empty of those stored before. */
export const summaryLengths: Migration = {
  async up(db) {
    await db.schema
      .alterTable('destinations')
      .addColumn('length', 'text', (column) => column.notNull().defaultTo('short'))
      .execute();
    await db.schema
      .alterTable('articles')
      .addColumn('long_summary', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
  },
};
