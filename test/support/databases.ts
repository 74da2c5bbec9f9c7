import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describe, onTestFinished } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';

/** Opens a fresh, migrated database of an engine for one test, and takes it away after the test. */
export type OpenTestDatabase = () => Promise<OpenDatabase>;

/** Where tests may make databases; undefined where there is no PostgreSQL. */
export const postgresUrl = process.env['TEST_POSTGRES_URL'];

if (postgresUrl === undefined) {
  console.warn('TEST_POSTGRES_URL is not set: tests on PostgreSQL are skipped');
}

/** Runs the same tests on SQLite and, where `TEST_POSTGRES_URL` names a server, on PostgreSQL. */
export function describeOnEachEngine(name: string, tests: (open: OpenTestDatabase) => void): void {
  describe(`${name} (SQLite)`, () => tests(openSqlite));
  describeOnPostgres(name, tests);
}

/** Runs tests of what only PostgreSQL has, where `TEST_POSTGRES_URL` names a server. */
export function describeOnPostgres(name: string, tests: (open: OpenTestDatabase) => void): void {
  describe.skipIf(postgresUrl === undefined)(`${name} (PostgreSQL)`, () =>
    tests(() => openPostgres(postgresUrl ?? '')),
  );
}

/** A migrated database in memory. */
export async function openSqlite(): Promise<OpenDatabase> {
  const database = await openDatabase('file:');
  onTestFinished(database.close);
  await migrate(database.db);
  return database;
}

async function openPostgres(url: string): Promise<OpenDatabase> {
  const database = await openDatabase(await createPostgresDatabase(url));
  onTestFinished(database.close);
  await migrate(database.db);
  return database;
}

/** The address of a new, empty database on a server; it goes with the test. */
export async function createPostgresDatabase(serverUrl: string): Promise<string> {
  const name = `kentongan_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  onTestFinished(() => onServer(serverUrl, `drop database if exists ${name} with (force)`));
  const own = new URL(serverUrl);
  own.pathname = `/${name}`;
  return own.href;
}

/** Runs one statement on its own connection. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
