import { Keyv } from 'keyv';
import { sql } from 'kysely';
import type { Clock } from '../operations/clock.js';
import type { Database } from './database.js';

/**
 * A Keyv over the bot's own database, for what is a key and a value with an age: conversation state, validators, cooldowns.
 * Errors throw: without that Keyv would answer a failed read like a missing key.
 * Never decide from it whether something was sent.
 */
export function createKeyv(db: Database, namespace: string, clock: Clock = Date.now): Keyv {
  const store = {
    opts: {},
    get: async (key: string): Promise<string | undefined> => {
      const row = await db
        .selectFrom('kv')
        .select('value')
        .where('key', '=', key)
        .where((column) => column.or([column('expires_at', 'is', null), column('expires_at', '>', clock())]))
        .executeTakeFirst();
      return row?.value;
    },
    set: async (key: string, value: string, ttlMs?: number): Promise<void> => {
      const row = { value, expires_at: ttlMs === undefined ? null : clock() + ttlMs };
      await db
        .insertInto('kv')
        .values({ key, ...row })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute();
    },
    delete: async (key: string): Promise<boolean> => {
      const result = await db.deleteFrom('kv').where('key', '=', key).executeTakeFirst();
      return Number(result.numDeletedRows) > 0;
    },
    clear: async (): Promise<void> => {
      await db
        .deleteFrom('kv')
        .where(sql<boolean>`substr(key, 1, ${namespace.length + 1}) = ${`${namespace}:`}`)
        .execute();
    },
  };
  const keyv = new Keyv({ store, namespace, throwOnErrors: true });
  keyv.on('error', () => undefined);
  return keyv;
}
