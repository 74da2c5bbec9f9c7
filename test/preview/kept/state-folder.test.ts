import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { KeptState } from '../../../src/preview/kept/state-file.js';
import { openStateFolder, type StateFolder } from '../../../src/preview/kept/state-folder.js';
import { openDatabase } from '../../../src/store/database.js';
import { migrate } from '../../../src/store/migrate.js';

const state: KeptState = {
  aheadMs: 3_600_000,
  stoppedAt: 1_795_700_000_000,
  sitePort: 40_001,
  edition: { changedAt: 5, articles: [{ publishedAt: 1, correctedAt: 2, withdrawnAt: null }] },
  world: { version: 1, chats: [] },
};

/** A folder for previews, what was told, and a way to open it. */
function scene() {
  const data = mkdtempSync(join(tmpdir(), 'kentongan-kept-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const path = join(data, 'sample');
  const told: string[] = [];
  const open = (options: { readonly isFresh?: boolean; readonly checkWorld?: () => void } = {}): Promise<StateFolder> =>
    openStateFolder({
      path,
      isFresh: options.isFresh ?? false,
      checkWorld: options.checkWorld ?? (() => undefined),
      tell: (sentence) => told.push(sentence),
      now: new Date(Date.UTC(2026, 10, 24, 3, 10)),
    });
  return { data, path, told, open };
}

/** The database, made as the bot would make it. */
async function fileOf(folder: StateFolder): Promise<string> {
  const { db, close } = await openDatabase(folder.databaseUrl);
  await migrate(db);
  await close();
  return folder.databaseUrl.slice('file:'.length);
}

const ASIDE = 'sample.damaged-2026-11-24T03-10-00';

describe('the folder of a preview', () => {
  it('keeps what it is given until the next start', async () => {
    const { open, told, path } = scene();
    const first = await open();
    expect(first).toMatchObject({ kept: null, path });
    await first.save(state);
    expect((await open()).kept).toEqual(state);
    expect(told).toEqual([]);
  });

  it('forgets that when it is told to, and nothing else that lies there', async () => {
    const { open, path } = scene();
    await (await open()).save(state);
    writeFileSync(join(path, 'notes.txt'), 'mine');
    const fresh = await open({ isFresh: true });
    expect(fresh.kept).toBeNull();
    expect(readFileSync(join(path, 'notes.txt'), 'utf8')).toBe('mine');
    expect((await open()).kept).toBeNull();
  });

  it('forgets a database without chats: a preview that ended before it kept anything', async () => {
    const { open } = scene();
    const file = await fileOf(await open());
    writeFileSync(`${file}-journal`, '');
    expect((await open()).kept).toBeNull();
    expect(existsSync(`${file}-journal`)).toBe(false);
  });

  it.each([
    ['that is cut off', '{"version":1,"aheadMs"'],
    ['of another version', JSON.stringify({ ...state, version: 99 })],
    ['with a wrong value', JSON.stringify({ ...state, version: 1, aheadMs: 'soon' })],
    ['that is empty', ''],
  ])('keeps a state file aside %s, says so, and starts fresh', async (_, content) => {
    const { open, told, data, path } = scene();
    await (await open()).save(state);
    writeFileSync(join(path, 'state.json'), content);
    const folder = await open();
    expect(folder).toMatchObject({ kept: null, path });
    expect(told).toEqual([
      expect.stringMatching(/is damaged \(.*state\.json.*\)\. It lies in .*this one starts fresh\.$/),
    ]);
    expect(readdirSync(data).toSorted()).toEqual(['sample', ASIDE]);
    expect(readFileSync(join(data, ASIDE, 'state.json'), 'utf8')).toBe(content);
    await folder.save(state);
    expect((await open()).kept).toEqual(state);
  });

  it('does so too where the chats in it are none', async () => {
    const { open, told } = scene();
    await (await open()).save(state);
    const folder = await open({
      checkWorld: () => {
        throw new Error('chats[0].id: expected a number');
      },
    });
    expect(folder.kept).toBeNull();
    expect(told[0]).toContain('chats[0].id: expected a number');
  });

  it.each([
    ['no database at all', () => Buffer.from('This is no database, whatever its name says. '.repeat(200))],
    [
      'damaged in the middle',
      (good: Buffer) => Buffer.concat([good.subarray(0, 4096), Buffer.alloc(good.length - 4096, 7)]),
    ],
  ])('does so too where the database is %s', async (_, damage) => {
    const { open, told, data } = scene();
    const first = await open();
    await first.save(state);
    const file = await fileOf(first);
    writeFileSync(file, damage(readFileSync(file)));
    expect((await open()).kept).toBeNull();
    expect(told).toEqual([expect.stringMatching(/kentongan\.db is no database of the bot/)]);
    expect(existsSync(join(data, ASIDE, 'state.json'))).toBe(true);
  });

  it('is left alone while another preview uses it, also when everything is to be forgotten', async () => {
    const { open, told, path } = scene();
    const first = await open();
    await first.save(state);
    const { close } = await openDatabase(first.databaseUrl);
    for (const isFresh of [false, true]) {
      const second = await open({ isFresh });
      expect(second).toMatchObject({ kept: null, path: null });
      expect(second.databaseUrl).not.toBe(first.databaseUrl);
      await second.close();
    }
    await close();
    expect(told).toEqual(Array(2).fill(`Another preview uses ${path}. This one keeps nothing.`));
    expect((await open()).kept).toEqual(state);
  });

  it('is a temporary one where it cannot be made, and goes with the preview', async () => {
    const { data } = scene();
    writeFileSync(join(data, 'file'), '');
    const told: string[] = [];
    const folder = await openStateFolder({
      path: join(data, 'file', 'sample'),
      isFresh: false,
      checkWorld: () => undefined,
      tell: (sentence) => told.push(sentence),
      now: new Date(),
    });
    expect(told).toEqual([expect.stringMatching(/file\/sample cannot be used .* This preview keeps nothing\.$/)]);
    const file = await fileOf(folder);
    expect(existsSync(file)).toBe(true);
    await folder.save(state);
    await folder.close();
    expect(existsSync(file)).toBe(false);
  });
});
