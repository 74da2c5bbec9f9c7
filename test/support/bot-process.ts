import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** How a process ended, and all that it printed. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** The built bot in a process of its own. */
export interface BotProcess {
  readonly ended: Promise<Ending>;
  /** All that it printed so far. */
  output(): string;
  kill(signal: NodeJS.Signals): Promise<Ending>;
}

/** Starts `node dist/main.js …` with this environment and nothing else of ours; it is killed with the test. */
export function startBotProcess(args: readonly string[], environment: NodeJS.ProcessEnv): BotProcess {
  const child: ChildProcess = spawn(process.execPath, ['dist/main.js', ...args], {
    env: { PATH: process.env['PATH'], HTTP_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, output }));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    ended,
    output: () => output,
    kill(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** A folder for one test: a copy of `config/` with another site, and room for a database. */
export async function createBotFolder(
  site?: object,
): Promise<{ readonly config: string; readonly databaseUrl: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-process-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const config = join(folder, 'config');
  cpSync('config', config, { recursive: true });
  if (site !== undefined) writeFileSync(join(config, 'site.json'), JSON.stringify(site));
  return { config, databaseUrl: `file:${join(folder, 'kentongan.db')}` };
}
