import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleArticles } from '../src/preview/news-site/articles/index.js';
import { createNewsSite } from '../src/preview/news-site/news-site.js';
import { type OpenDatabase, openDatabase } from '../src/store/database.js';

/** The built bot in a process of its own, on a database file of its own. */
export interface Bot {
  /** Resident memory, as the kernel counts it. */
  memoryMib(): number;
  /** Processor time so far, in milliseconds: its own code and the kernel's work for it. */
  processorMs(): number;
  /** The database with its log. */
  fileMib(): number;
  /** Ends it with `kill -9`; the last look at the database is before its folder goes. */
  kill(look?: (db: OpenDatabase['db']) => Promise<void>): Promise<void>;
}

const USUAL_POLL = '*/5 * * * *';
const MIB = 1024 * 1024;

/** Starts it as `npm start` does, with the sample site to read; `prepare` fills the database first. */
export async function startBot(plan: {
  readonly token: string;
  readonly apiRoot: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly prepare?: (db: OpenDatabase['db']) => Promise<void>;
}): Promise<Bot> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-bench-'));
  const site = createNewsSite({ host: '127.0.0.1', port: 0, now: Date.now, articles: sampleArticles });
  await site.start();
  const file = join(folder, 'bench.db');
  if (plan.prepare !== undefined) await inDatabase(file, plan.prepare);
  cpSync('config', join(folder, 'config'), { recursive: true });
  writeFileSync(join(folder, 'config', 'site.json'), JSON.stringify({ ...site.siteConfig(), poll: USUAL_POLL }));
  const bot = spawn(process.execPath, startArguments(), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      BOT_TOKEN: plan.token,
      HTTP_PORT: '0',
      TELEGRAM_API_ROOT: plan.apiRoot,
      CONFIG_DIR: join(folder, 'config'),
      DATABASE_URL: `file:${file}`,
      ...plan.environment,
    },
  });
  return {
    memoryMib: () => Number(/VmRSS:\s+(\d+) kB/.exec(readProcess(bot.pid, 'status'))?.[1] ?? Number.NaN) / 1024,
    processorMs: () => processorMs(readProcess(bot.pid, 'stat')),
    fileMib: () => (sizeOf(file) + sizeOf(`${file}-wal`)) / MIB,
    async kill(look) {
      const ended = once(bot, 'exit');
      bot.kill('SIGKILL');
      await ended;
      await site.stop();
      if (look !== undefined) await inDatabase(file, look);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function inDatabase(file: string, work: (db: OpenDatabase['db']) => Promise<void>): Promise<void> {
  const { db, close } = await openDatabase(`file:${file}`);
  await work(db);
  await close();
}

/** What `npm start` gives to node. */
function startArguments(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

function readProcess(pid: number | undefined, name: string): string {
  return readFileSync(`/proc/${pid}/${name}`, 'utf8');
}

/** Fields 14 and 15 of proc(5), in hundredths of a second; the name before them may hold blanks. */
function processorMs(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
