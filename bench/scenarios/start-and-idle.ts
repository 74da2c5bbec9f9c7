import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createLocalBotApi } from '../../src/preview/bot-api/create-local-bot-api.js';
import { sampleArticles } from '../../src/preview/news-site/articles/index.js';
import { createNewsSite } from '../../src/preview/news-site/news-site.js';
import { median, type Scenario } from '../scenario.js';

const STARTS = 5;
const IDLE_AFTER_MS = 25_000;
const TOKEN = '8585:bench';
const USUAL_POLL = '*/5 * * * *';

/** The built bot in a process of its own, on a fresh database: until its first long poll, then at rest. */
export const startAndIdle: Scenario = {
  name: 'start and idle',
  async run() {
    const times: number[] = [];
    let idleMib = 0;
    for (let start = 1; start <= STARTS; start += 1) {
      const isLast = start === STARTS;
      const { startMs, memoryMib } = await startOnce(isLast ? IDLE_AFTER_MS : 0);
      times.push(startMs);
      if (isLast) idleMib = memoryMib;
    }
    return [
      { name: 'start to first poll', value: median(times), unit: 'ms', target: { kind: 'below', value: 1_500 } },
      { name: 'memory at rest', value: idleMib, unit: 'MiB', target: { kind: 'below', value: 120 } },
    ];
  },
};

async function startOnce(idleMs: number): Promise<{ readonly startMs: number; readonly memoryMib: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-bench-'));
  const site = createNewsSite({ host: '127.0.0.1', port: 0, now: Date.now, articles: sampleArticles });
  await site.start();
  let hear: () => void = () => undefined;
  const firstPoll = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const botApi = createLocalBotApi({
    token: TOKEN,
    record: false,
    faults: {
      onCall: (method) => {
        if (method === 'getUpdates') hear();
        return undefined;
      },
    },
  });
  const { url } = await botApi.start();
  cpSync('config', join(folder, 'config'), { recursive: true });
  writeFileSync(join(folder, 'config', 'site.json'), JSON.stringify({ ...site.siteConfig(), poll: USUAL_POLL }));

  const startedAt = performance.now();
  const bot = spawn(process.execPath, startArguments(), {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      BOT_TOKEN: TOKEN,
      HTTP_PORT: '0',
      TELEGRAM_API_ROOT: url,
      CONFIG_DIR: join(folder, 'config'),
      DATABASE_URL: `file:${join(folder, 'bench.db')}`,
    },
  });
  await firstPoll;
  const startMs = performance.now() - startedAt;
  await delay(idleMs);
  const memoryMib = residentMib(bot);
  bot.kill('SIGKILL');
  await botApi.stop();
  await site.stop();
  await rm(folder, { recursive: true, force: true });
  return { startMs, memoryMib };
}

/** What `npm start` gives to node. */
function startArguments(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

/** Resident memory, as the kernel counts it. */
function residentMib({ pid }: ChildProcess): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}
