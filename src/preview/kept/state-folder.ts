import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../store/database.js';
import { isSound } from '../../store/is-sound.js';
import { migrate } from '../../store/migrate.js';
import { type KeptState, readStateFile, reasonOf, writeStateFile } from './state-file.js';

/** Where a preview keeps what it goes on from. */
export interface StateFolder {
  /** Null where nothing outlives this preview. */
  readonly path: string | null;
  readonly databaseUrl: string;
  /** Where the last preview ended; null at a fresh start. */
  readonly kept: KeptState | null;
  save(state: KeptState): Promise<void>;
  /** Takes a temporary folder away. */
  close(): Promise<void>;
}

/** What opening a folder needs. */
export interface StateFolderOptions {
  /** Null: a temporary one. */
  readonly path: string | null;
  /** Forgets what was kept. */
  readonly isFresh: boolean;
  /** Throws where a snapshot of the world is none. */
  readonly checkWorld: (snapshot: unknown) => void;
  /** Hears, in a sentence, of whatever is not as one would expect. */
  readonly tell: (sentence: string) => void;
  readonly now: Date;
}

const DATABASE_FILE = 'kentongan.db';
const STATE_FILE = 'state.json';
/** All that the preview ever writes: whatever else lies in the folder is somebody's. */
const OWN_FILES = ['', '-wal', '-shm', '-journal'].map((end) => DATABASE_FILE + end).concat(STATE_FILE);

/**
 * Opens the folder of a preview. What is damaged is kept aside as a whole, since chats and database belong together, and
 * the preview starts fresh. A folder that another preview uses, or that cannot be written to, is left alone: then nothing
 * is kept.
 */
export async function openStateFolder(options: StateFolderOptions): Promise<StateFolder> {
  const { path, tell } = options;
  if (path === null) return temporaryFolder();
  try {
    return await openKept(path, options);
  } catch (error) {
    tell(`${path} cannot be used (${reasonOf(error)}). This preview keeps nothing.`);
    return temporaryFolder();
  }
}

async function openKept(path: string, options: StateFolderOptions): Promise<StateFolder> {
  const { tell, isFresh } = options;
  await mkdir(path, { recursive: true });
  const file = join(path, DATABASE_FILE);
  const condition = await examineDatabase(file);
  if (condition.status === 'in-use') {
    tell(`Another preview uses ${path}. This one keeps nothing.`);
    return temporaryFolder();
  }
  if (isFresh) return freshFolder(path);
  const reading = condition.status === 'damaged' ? condition : await readKept(path, options.checkWorld);
  if (reading.status === 'read') return folderAt(path, reading.state);
  if (reading.status === 'damaged') {
    const aside = await setAside(path, options.now);
    tell(`What the last preview kept is damaged (${reading.why}). It lies in ${aside}; this one starts fresh.`);
  }
  return freshFolder(path);
}

type Condition = { readonly status: 'sound' | 'in-use' } | { readonly status: 'damaged'; readonly why: string };

/** Opens the database as the bot will, which makes it where there is none, and closes it again. */
async function examineDatabase(file: string): Promise<Condition> {
  const why = `${file} is no database of the bot`;
  try {
    const { db, close } = await openDatabase(`file:${file}`);
    try {
      if (!(await isSound(db))) return { status: 'damaged', why };
      await migrate(db);
      return { status: 'sound' };
    } finally {
      await close();
    }
  } catch (error) {
    return isInUse(error) ? { status: 'in-use' } : { status: 'damaged', why };
  }
}

function isInUse(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');
}

async function readKept(path: string, checkWorld: (snapshot: unknown) => void) {
  const file = join(path, STATE_FILE);
  const reading = await readStateFile(file);
  if (reading.status === 'damaged') return { ...reading, why: `${file}: ${reading.why}` };
  if (reading.status === 'none') return reading;
  try {
    checkWorld(reading.state.world);
    return reading;
  } catch (error) {
    return { status: 'damaged', why: `${file}: ${reasonOf(error)}` } as const;
  }
}

async function setAside(path: string, now: Date): Promise<string> {
  const aside = `${path}.damaged-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`;
  await rename(path, aside);
  return aside;
}

async function freshFolder(path: string): Promise<StateFolder> {
  await mkdir(path, { recursive: true });
  for (const name of OWN_FILES) await rm(join(path, name), { force: true });
  return folderAt(path, null);
}

function folderAt(path: string, kept: KeptState | null): StateFolder {
  return {
    path,
    databaseUrl: `file:${join(path, DATABASE_FILE)}`,
    kept,
    save: (state) => writeStateFile(join(path, STATE_FILE), state),
    close: async () => undefined,
  };
}

async function temporaryFolder(): Promise<StateFolder> {
  const path = await mkdtemp(join(tmpdir(), 'kentongan-preview-'));
  return {
    path: null,
    databaseUrl: `file:${join(path, DATABASE_FILE)}`,
    kept: null,
    save: async () => undefined,
    close: () => rm(path, { recursive: true, force: true }),
  };
}
