import { pino } from 'pino';

/** The part of pino that stages use; tests may give a silent one. */
export type Logger = Pick<pino.Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** Levels of `LOG_LEVEL`. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * Logs JSON lines to standard output, readable ones on a terminal. `secrets` are cut out of every line, wherever they
 * stand: a token may hide in an address inside an error of somebody else's library.
 */
export async function createLogger(level: LogLevel, secrets: readonly string[]): Promise<Logger> {
  const hide = (line: string): string => secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  const write = process.stdout.isTTY ? await prettyStream() : process.stdout;
  const destination = { write: (line: string) => void write.write(hide(line)) };
  const logger: Logger = pino({ level, base: null, errorKey: 'error' }, destination);
  return logger;
}

async function prettyStream(): Promise<{ write(line: string): unknown }> {
  const { default: pretty } = await import('pino-pretty');
  return pretty({ sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });
}
