import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RawBuilder, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.js';
import { createPostgresDatabase, describeOnPostgres, onServer, postgresUrl } from '../support/databases.js';

async function only(db: Database, question: RawBuilder<object>): Promise<unknown> {
  const { rows } = await question.execute(db);
  return Object.values(rows[0] ?? {})[0];
}

const FULL = 2;

describe('a database file', () => {
  it('has each commit on disk before it is answered, and a log that survives a power cut', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kentongan-durability-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { db, close } = await openDatabase(`file:${join(folder, 'kentongan.db')}`);
    onTestFinished(close);
    expect(await only(db, sql`pragma synchronous`)).toBe(FULL);
    expect(await only(db, sql`pragma journal_mode`)).toBe('wal');
  });
});

describeOnPostgres('a database server', () => {
  it.each(['off', 'local', 'on'])(
    'has each commit on disk although it is set to synchronous_commit = %s',
    async (set) => {
      const url = await createPostgresDatabase(postgresUrl ?? '');
      await onServer(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = ${set}`);
      const { db, close } = await openDatabase(url);
      onTestFinished(close);
      expect(await only(db, sql`show synchronous_commit`)).toBe(set === 'off' ? 'on' : set);
    },
  );
});
