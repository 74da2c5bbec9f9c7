import type { Selectable } from 'kysely';
import type { Database } from './database.js';
import type { Schema } from './schema.js';

/** How a source fares; moments are epoch milliseconds. It outlives the process: what is due comes from here. */
export interface SourceState {
  /** Not asked before. */
  readonly nextDueAt: number;
  /** Failed polls in a row. */
  readonly failures: number;
  readonly lastPolledAt: number | null;
  readonly lastOkAt: number | null;
  /** The first of the failures in a row. */
  readonly failingSince: number | null;
  /** When the operator was told that it fails for long; null again once it is well. */
  readonly alarmedAt: number | null;
  /** Where permanent redirects lead, and how many good polls in a row said so. */
  readonly movedTo: string | null;
  readonly movedSeen: number;
  /** How long its feed last asked to be left alone, milliseconds; 0 where it does not say. */
  readonly refreshMs: number;
}

/** A source that was never asked: it is due. */
export const newSourceState: SourceState = {
  nextDueAt: 0,
  failures: 0,
  lastPolledAt: null,
  lastOkAt: null,
  failingSince: null,
  alarmedAt: null,
  movedTo: null,
  movedSeen: 0,
  refreshMs: 0,
};

/** How a source fares. */
export async function sourceState(db: Database, name: string): Promise<SourceState> {
  const row = await db.selectFrom('sources').selectAll().where('name', '=', name).executeTakeFirst();
  return row === undefined ? newSourceState : toState(row);
}

/** How the sources fare that were ever asked, by name. */
export async function sourceStates(db: Database): Promise<ReadonlyMap<string, SourceState>> {
  const rows = await db.selectFrom('sources').selectAll().execute();
  return new Map(rows.map((row) => [row.name, toState(row)]));
}

/** Stores how a source fares; whether it was opened stays as it is. */
export async function saveSourceState(db: Database, name: string, state: SourceState): Promise<void> {
  const row = {
    next_due_at: state.nextDueAt,
    failures: state.failures,
    last_polled_at: state.lastPolledAt,
    last_ok_at: state.lastOkAt,
    failing_since: state.failingSince,
    alarmed_at: state.alarmedAt,
    moved_to: state.movedTo,
    moved_seen: state.movedSeen,
    refresh_ms: state.refreshMs,
  };
  await db
    .insertInto('sources')
    .values({ name, opened_at: NOT_OPENED, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

const NOT_OPENED = 0;

/** Whether this source was read to its end before: only then what is new in it is news. */
export async function isOpenedSource(db: Database, name: string): Promise<boolean> {
  const row = await db
    .selectFrom('sources')
    .select('name')
    .where('name', '=', name)
    .where('opened_at', '>', NOT_OPENED)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that everything a source showed at first sight is known now. */
export async function openSource(db: Database, name: string, now: number): Promise<void> {
  await db
    .insertInto('sources')
    .values({ name, opened_at: now })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ opened_at: now }).where('sources.opened_at', '=', NOT_OPENED),
    )
    .execute();
}

function toState(row: Selectable<Schema['sources']>): SourceState {
  return {
    nextDueAt: row.next_due_at,
    failures: row.failures,
    lastPolledAt: row.last_polled_at,
    lastOkAt: row.last_ok_at,
    failingSince: row.failing_since,
    alarmedAt: row.alarmed_at,
    movedTo: row.moved_to,
    movedSeen: row.moved_seen,
    refreshMs: row.refresh_ms,
  };
}
