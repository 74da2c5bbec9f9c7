#!/usr/bin/env node
import { type App, startApp } from './app.js';
import { type ExitCode, ExitError, exitCodes } from './operations/exit-codes.js';
import { createLogger } from './operations/logger.js';
import { onSignals } from './operations/on-signals.js';
import { stopInTime } from './operations/stop-in-time.js';
import type { ReadOptions, ReadOutcome } from './reading/open-document.js';
import { readSettings, type Settings, SettingsError, withDotenv } from './settings.js';
import { DatabaseUnavailableError, openDatabase } from './store/database.js';
import { migrate } from './store/migrate.js';
import { isSecretKey, withoutApiKey } from './summary/selector/language-model.js';

const USAGE = `Usage: kentongan <command>

  start      the bot, with the BOT_TOKEN that @BotFather gave you
  preview    the bot without Telegram: a chat page on http://127.0.0.1:8585; its options: preview --help
  doctor     checks settings, token, clock, database and sources; shows the newest articles as they would be sent
  read       shows what the bot sees in a feed, a listing or an article's page: URL or FILE  [--site DIR] [--all]
  summarise  shows how an article is summarised, each sentence with its score, and the message: URL or FILE  [--site DIR]
  migrate    brings the database to the newest form and ends`;

/** Exit code of `read` and `summarise` where there is nothing to show. */
const NOTHING_READ = 1;
/** Exit code of `doctor` where something is wrong. */
const UNWELL = 1;

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  start: runBot,
  preview: runPreview,
  migrate: runMigrations,
  read: runRead,
  summarise: runSummarise,
  doctor: runDoctor,
};

async function main([command = 'start', ...args]: readonly string[]): Promise<void> {
  const run = commands[command];
  if (run === undefined) throw new ExitError(exitCodes.configuration, `There is no command "${command}".\n\n${USAGE}`);
  await run(args);
}

async function runBot(): Promise<void> {
  const settings = readSettings(withDotenv(process.env));
  const { botToken } = settings;
  if (botToken === null) {
    throw new ExitError(
      exitCodes.configuration,
      [
        'BOT_TOKEN is not set. Get one from @BotFather in Telegram (/newbot), then put it in .env:',
        '  BOT_TOKEN=123456:ABC-DEF…',
        'To try the bot without a token: npm run preview',
      ].join('\n'),
    );
  }
  const logger = await createLogger(settings.logLevel, secretsOf(settings));
  await untilStopped(() => startApp({ ...settings, botToken }, { logger }));
}

async function runPreview(args: readonly string[]): Promise<void> {
  const { PREVIEW_USAGE, readPreviewOptions } = await import('./preview/preview-options.js');
  const reading = readPreviewOptions(args);
  if (reading.status === 'help') return void process.stdout.write(`${PREVIEW_USAGE}\n`);
  if (reading.status === 'refused') {
    throw new ExitError(exitCodes.configuration, `${reading.why}\n\n${PREVIEW_USAGE}`);
  }
  const { startPreview } = await import('./preview/start-preview.js');
  await untilStopped(async () => {
    const tell = (sentence: string) => process.stdout.write(`${sentence}\n`);
    const preview = await startPreview({ ...reading.options, environment: withDotenv(process.env), tell });
    tell(`Kentongan is ready: open ${preview.url} in your browser (Ctrl-C stops it)`);
    return preview;
  });
}

async function runMigrations(): Promise<void> {
  const { databaseUrl } = readSettings(withDotenv(process.env));
  const database = await openDatabase(databaseUrl);
  const done = await migrate(database.db);
  await database.close();
  process.stdout.write(done.length === 0 ? 'The database is up to date.\n' : `Done: ${done.join(', ')}\n`);
}

async function runRead(args: readonly string[]): Promise<void> {
  const { readCommand } = await import('./reading/read-command.js');
  await show((options) => readCommand(args, options));
}

async function runSummarise(args: readonly string[]): Promise<void> {
  const { summariseCommand } = await import('./reading/summarise-command.js');
  await show((options) => summariseCommand(args, options));
}

/** Prints what a command about a document came to. */
async function show(command: (options: ReadOptions) => Promise<ReadOutcome>): Promise<void> {
  const configDir = withDotenv(process.env)['CONFIG_DIR'] ?? 'config';
  const { isRead, text } = await command({ configDir, now: Date.now(), width: process.stdout.columns ?? 120 });
  (isRead ? process.stdout : process.stderr).write(text);
  if (!isRead) process.exitCode = NOTHING_READ;
}

async function runDoctor(): Promise<void> {
  const { examineEverything } = await import('./reading/doctor.js');
  const { renderCheck } = await import('./reading/check.js');
  const isWell = await examineEverything(withDotenv(process.env), {
    now: Date.now,
    tell: (check) => process.stdout.write(`${renderCheck(check)}\n`),
  });
  if (!isWell) process.exitCode = UNWELL;
}

/** Starts the bot and lets it run until a signal comes, also while it starts, or it cannot go on; it is stopped either way. */
async function untilStopped(start: () => Promise<Pick<App, 'stop' | 'ended'>>): Promise<void> {
  let isAskedToStop = false;
  let stop = async (): Promise<void> => {
    isAskedToStop = true;
  };
  onSignals(process, { stop: () => void stop(), endAtOnce: (code) => process.exit(code) });
  const app = await start();
  stop = stopInTime(app, {
    exit: (code) => process.exit(code),
    complain: (text) => process.stderr.write(text),
  });
  try {
    if (!isAskedToStop) await app.ended;
  } finally {
    await stop();
  }
}

function secretsOf(settings: Settings): readonly string[] {
  const password = settings.databaseUrl.startsWith('file:') ? '' : new URL(settings.databaseUrl).password;
  const { apiKey } = settings.languageModel ?? {};
  return [settings.botToken ?? '', password, decodeURIComponent(password), isSecretKey(apiKey) ? apiKey : ''].filter(
    (secret) => secret !== '',
  );
}

function exitWith(error: unknown): void {
  const { code, message } = explain(error);
  process.stderr.write(`${hideSecrets([message, ...causesOf(error)].join('\n  because: '))}\n`);
  process.exitCode = code;
}

function explain(error: unknown): { readonly code: ExitCode; readonly message: string } {
  if (error instanceof ExitError) return error;
  if (error instanceof SettingsError) return { code: exitCodes.configuration, message: error.message };
  if (error instanceof DatabaseUnavailableError) return { code: exitCodes.unavailable, message: error.message };
  if (isArgumentError(error)) return { code: exitCodes.configuration, message: `${error.message}\n\n${USAGE}` };
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: exitCodes.software, message: `A bug of Kentongan: ${details}` };
}

/** `parseArgs` met an option that it does not know. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function causesOf(error: unknown): readonly string[] {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? [cause.message, ...causesOf(cause)] : [];
}

/** Whatever library an error comes from. */
function hideSecrets(message: string): string {
  const { BOT_TOKEN: token, LLM_API_KEY: apiKey } = withDotenv(process.env);
  const text = withoutApiKey(message, apiKey?.trim());
  return token === undefined || token === '' ? text : text.replaceAll(token, '[BOT_TOKEN]');
}

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    exitWith(error);
    process.exit();
  });
}
main(process.argv.slice(2)).catch(exitWith);
