import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { KeptEdition } from '../news-site/edition.js';

const VERSION = 1;
const moment = z.number().nonnegative();

const stateSchema = z.strictObject({
  version: z.literal(VERSION),
  aheadMs: z.number().nonnegative().describe('How far the clock was moved'),
  stoppedAt: moment.nullable().describe('By that clock; null where the preview did not stop in peace'),
  sitePort: z.int().min(1).max(65_535).nullable().describe('Of the sample site: addresses in messages hold it'),
  edition: z
    .strictObject({
      changedAt: moment,
      articles: z.array(
        z.strictObject({ publishedAt: moment, correctedAt: moment.nullable(), withdrawnAt: moment.nullable() }),
      ),
    })
    .nullable()
    .describe('What became of the sample articles'),
  world: z.unknown().describe('A snapshot of the local Bot API, which checks it'),
});

/** What the preview goes on from at its next start, besides the bot's database. */
export interface KeptState {
  readonly aheadMs: number;
  readonly stoppedAt: number | null;
  readonly sitePort: number | null;
  readonly edition: KeptEdition | null;
  readonly world: unknown;
}

/** What reading a state file came to. */
export type StateReading =
  | { readonly status: 'none' }
  | { readonly status: 'read'; readonly state: KeptState }
  | { readonly status: 'damaged'; readonly why: string };

/** Reads a state file. Rejects where the file is there and may not be read. */
export async function readStateFile(path: string): Promise<StateReading> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return { status: 'none' };
  try {
    const { version: _version, ...state } = stateSchema.parse(JSON.parse(text));
    return { status: 'read', state };
  } catch (error) {
    return { status: 'damaged', why: reasonOf(error) };
  }
}

/** Writes a state file beside the old one and puts it in its place, so that there always is a whole one. */
export async function writeStateFile(path: string, state: KeptState): Promise<void> {
  const next = `${path}.next`;
  await writeFile(next, JSON.stringify({ version: VERSION, ...state }));
  await rename(next, path);
}

/** Why something is no state, in a line. */
export function reasonOf(error: unknown): string {
  const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
  if (issue !== undefined) return `${issue.path.join('.')}: ${issue.message}`;
  return error instanceof Error ? error.message : String(error);
}
