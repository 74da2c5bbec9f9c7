import { sql } from 'kysely';
import type { Database } from './database.js';
import { isPostgres } from './database.js';

/** Whether a database file holds together (`PRAGMA quick_check`); a server looks after itself. */
export async function isSound(db: Database): Promise<boolean> {
  if (isPostgres(db)) return true;
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  return rows[0]?.quick_check === 'ok';
}
