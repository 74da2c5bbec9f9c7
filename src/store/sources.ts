import type { Database } from './database.js';

/** Whether this source was read to its end before: only then what is new in it is news. */
export async function isOpenedSource(db: Database, name: string): Promise<boolean> {
  const row = await db.selectFrom('sources').select('name').where('name', '=', name).executeTakeFirst();
  return row !== undefined;
}

/** Notes that everything a source showed at first sight is known now. */
export async function openSource(db: Database, name: string, now: number): Promise<void> {
  await db
    .insertInto('sources')
    .values({ name, opened_at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}
