import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ControlledTransaction,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
  type Transaction,
} from 'kysely';
import Libsql from 'libsql';
import type pg from 'pg';
import type { Schema } from './schema.js';

/** The database, or a transaction on it: what every query function takes first. */
export type Database = Kysely<Schema> | Transaction<Schema> | ControlledTransaction<Schema>;

/** An open database; `close` gives the file or the connections back, twice is harmless. */
export interface OpenDatabase {
  readonly db: Kysely<Schema>;
  close(): Promise<void>;
}

/** The database cannot be opened. The message says why and what to do; it names no password. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/** Whether the SQL goes to PostgreSQL: the two engines differ in identity columns and row locks only. */
export function isPostgres(db: Database): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * Opens `file:…` (one process, one connection, every commit on disk) or `postgres://…`.
 * @throws {DatabaseUnavailableError} when the file is in use or cannot be made, or the server cannot be reached.
 */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  return url.startsWith('file:') ? openFile(url) : openServer(url);
}

function openFile(url: string): OpenDatabase {
  const path = filePath(url);
  const file = openExclusively(path);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepingStatements(file) }) });
  return closedOnce(db, async () => {
    // libsql keeps the handle until its statements are collected: the lock has to be given back by hand, and a file in
    // exclusive mode gives it back only without its log.
    file.pragma('journal_mode = DELETE');
    file.pragma('locking_mode = NORMAL');
    file.prepare('SELECT count(*) FROM sqlite_master').all();
    await db.destroy();
  });
}

function closedOnce(db: Kysely<Schema>, close: () => Promise<void>): OpenDatabase {
  let isOpen = true;
  return {
    db,
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await close();
    },
  };
}

/** Prepared statements kept: about as many as there are queries. */
const KEPT_STATEMENTS = 200;

/** Kysely prepares every query anew, which costs more than running most of them. */
function keepingStatements(file: InstanceType<typeof Libsql>): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare(query) {
      const known = kept.get(query);
      if (known !== undefined) return known;
      if (kept.size >= KEPT_STATEMENTS) kept.clear();
      const statement = file.prepare(query) as SqliteStatement;
      kept.set(query, statement);
      return statement;
    },
  };
}

function filePath(url: string): string {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
  return path === '' ? ':memory:' : path;
}

/** The exclusive lock belongs to the process: the operating system frees it even after kill -9. */
function openExclusively(path: string): InstanceType<typeof Libsql> {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const file = new Libsql(path);
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = FULL');
    file.pragma('locking_mode = EXCLUSIVE');
    file.exec('BEGIN IMMEDIATE; COMMIT');
    return file;
  } catch (cause) {
    const reason = isBusy(cause)
      ? `The database file ${path} is in use by another process. Stop that one first: two bots on one file would send everything twice.`
      : `The database file ${path} cannot be opened (${String(cause)}). Check that the folder exists and may be written to.`;
    throw new DatabaseUnavailableError(reason, { cause });
  }
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');
}

async function openServer(url: string): Promise<OpenDatabase> {
  // Loaded only where it is used: most bots live on a file.
  const { default: driver } = await import('pg');
  const pool = new driver.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // A line that went dead silently must not hang a loop until TCP gives up.
    keepAlive: true,
    query_timeout: 15_000,
    // A frozen process must not keep others from its rows for longer than a lease lasts.
    idle_in_transaction_session_timeout: 5_000,
    lock_timeout: 5_000,
    types: { getTypeParser: numbersForBigints(driver.types) },
    verify: (client, done) => client.query(ALWAYS_DURABLE, done),
  });
  pool.on('error', () => undefined);
  // A connection in use has no listener of the pool's: its loss is the query's error, not the process's.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    const { host } = new URL(url);
    throw new DatabaseUnavailableError(
      `PostgreSQL at ${host} cannot be reached. Check DATABASE_URL and that the server runs.`,
      {
        cause,
      },
    );
  }
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return closedOnce(db, () => db.destroy());
}

/** What was sent must be on disk before the next one is: a server that is set to forget on a power cut is overruled. */
const ALWAYS_DURABLE =
  "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'";

const BIGINT_OID = 20;

type TypeParsers = Pick<typeof pg.types, 'getTypeParser'>;

/** Chat ids and epoch milliseconds fit 53 bits; `pg` would hand them out as text. */
function numbersForBigints(types: TypeParsers): TypeParsers['getTypeParser'] {
  const getTypeParser = (oid: number, format?: 'text') =>
    oid === BIGINT_OID ? Number : (types.getTypeParser(oid, format) as (value: string) => unknown);
  return getTypeParser as TypeParsers['getTypeParser'];
}
