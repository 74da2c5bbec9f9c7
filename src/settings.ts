import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { type LogLevel, logLevels } from './operations/logger.js';
import { quoteSchema } from './quote/quote.js';
import { siteSchema } from './source/site.js';
import { type LanguageModel, languageModelKinds } from './summary/selector/language-model.js';
import { topicSchema } from './topics/topic.js';

/** Highest pace that Telegram gives for nothing, and for Stars. */
export const FREE_PER_SECOND = 30;
const PAID_PER_SECOND = 1_000;
/** A day: longer than news is news. */
const LONGEST_WAIT_MINUTES = 1_440;
const LAST_PORT = 65_535;

const yesOrNo = z.enum(['true', 'false']).transform((word) => word === 'true');

function isDatabaseAddress(address: string): boolean {
  if (address.startsWith('file:')) return address.length > 'file:'.length;
  if (!/^postgres(ql)?:\/\//.test(address) || !URL.canParse(address)) return false;
  // A password with a % that is no escape would only fail when it is used.
  return !/%(?![0-9a-f]{2})/i.test(new URL(address).password);
}

/** Environment variables with their defaults. The README's table is tested against this. */
export const environmentSchema = z
  .object({
    BOT_TOKEN: z
      .string()
      .regex(/^\d+:[\w-]+$/, 'a token as @BotFather gives it, such as 123456:ABC-DEF')
      .optional()
      .describe('The token from @BotFather'),
    TELEGRAM_API_ROOT: z
      .url({ protocol: /^https?$/, error: 'an http or https address' })
      .default('https://api.telegram.org')
      .describe('An own Bot API server'),
    DATABASE_URL: z
      .string()
      .refine(isDatabaseAddress, 'file: and a path, or an address such as postgres://user:password@host/database')
      .default('file:data/kentongan.db')
      .describe('Where everything is kept: a file or a PostgreSQL server'),
    CONFIG_DIR: z.string().default('config').describe('The folder with site.json, topics.json and quotes.json'),
    OPERATOR_IDS: z
      .string()
      .regex(/^\s*(\d+\s*(,\s*\d+\s*)*)?$/, 'Telegram user ids, separated by commas')
      .default('')
      .transform((ids) =>
        ids
          .split(',')
          .map((id) => id.trim())
          .filter((id) => id !== '')
          .map(Number),
      )
      .describe('Telegram user ids, comma separated: who may use operator commands'),
    MESSAGES_PER_SECOND: z.coerce
      .number('a whole number')
      .int('a whole number')
      .min(1, 'at least 1')
      .max(PAID_PER_SECOND, `at most ${PAID_PER_SECOND}`)
      .default(FREE_PER_SECOND)
      .describe('The pace of all messages together; above 30 only with PAID_BROADCAST'),
    PAID_BROADCAST: yesOrNo.default(false).describe('Whether Telegram may be paid in Stars for more than 30 a second'),
    PAID_AFTER_MINUTES: z.coerce
      .number('a number')
      .min(0, 'at least 0')
      .max(LONGEST_WAIT_MINUTES, `at most ${LONGEST_WAIT_MINUTES}`)
      .default(10)
      .describe('With PAID_BROADCAST: pay only while the last reader would wait longer than this; 0: always'),
    HTTP_HOST: z
      .string()
      .default('127.0.0.1')
      .describe('Where /health and /live can be asked for; 0.0.0.0: everywhere'),
    HTTP_PORT: z.coerce
      .number('a whole number')
      .int('a whole number')
      .min(0, 'at least 0')
      .max(LAST_PORT, `at most ${LAST_PORT}`)
      .default(8080)
      .describe('The port of /health and /live; 0: any free one, which is logged'),
    LLM_URL: z
      .url({ protocol: /^https?$/, error: 'an http or https address' })
      .refine(
        (url) => !/^https?:\/\/[^/]*@/.test(url),
        'an address without user and password; the key goes in LLM_API_KEY',
      )
      .optional()
      .describe('A language model that chooses the sentences of summaries'),
    LLM_MODEL: z.string().trim().optional().describe('The name of the model at LLM_URL'),
    LLM_API_KEY: z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]+$/, 'a key without spaces')
      .optional()
      .describe('The key for LLM_URL'),
    LLM_KIND: z.enum(languageModelKinds).default('openai').describe('The form in which LLM_URL is asked'),
    LOG_LEVEL: z.enum(logLevels).default('info').describe('How much is logged'),
  })
  .refine((env) => env.PAID_BROADCAST || env.MESSAGES_PER_SECOND <= FREE_PER_SECOND, {
    path: ['MESSAGES_PER_SECOND'],
    error: `at most ${FREE_PER_SECOND}, or PAID_BROADCAST=true`,
  })
  .refine((env) => env.LLM_URL === undefined || env.LLM_MODEL !== undefined, {
    path: ['LLM_MODEL'],
    error: 'the name of the model to ask at LLM_URL; without a model, leave LLM_URL out',
  });

/** The files of the configuration folder. */
export const configFiles = {
  'site.json': siteSchema,
  'topics.json': z.array(topicSchema).min(1),
  'quotes.json': z.array(quoteSchema).min(1),
} as const;

type ConfigFiles = { readonly [Name in keyof typeof configFiles]: z.infer<(typeof configFiles)[Name]> };

/** Everything that can be set, checked and read-only. */
export interface Settings {
  readonly botToken: string | null;
  readonly telegramApiRoot: string;
  readonly databaseUrl: string;
  readonly operatorIds: ReadonlySet<number>;
  readonly messagesPerSecond: number;
  readonly paidBroadcast: boolean;
  readonly paidAfterMinutes: number;
  readonly httpHost: string;
  readonly httpPort: number;
  /** Chooses the sentences of summaries; null: they are chosen without one. */
  readonly languageModel: LanguageModel | null;
  readonly logLevel: LogLevel;
  readonly site: z.infer<(typeof configFiles)['site.json']>;
  readonly topics: z.infer<(typeof configFiles)['topics.json']>;
  readonly quotes: z.infer<(typeof configFiles)['quotes.json']>;
}

/** One thing that is wrong in the settings. */
export interface SettingsProblem {
  /** `MESSAGES_PER_SECOND`, or `config/site.json: sources[0].url`. */
  readonly key: string;
  readonly found: string;
  readonly expected: string;
}

/** The settings cannot be used. The message lists every problem with what was found and what is expected. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly SettingsProblem[];
  constructor(problems: readonly SettingsProblem[]) {
    const lines = problems.map(({ key, found, expected }) => `  ${key}: found ${found}, expected ${expected}`);
    super(['The settings cannot be used:', ...lines].join('\n'));
    this.problems = problems;
  }
}

/** Variables whose value must never be repeated. */
const SECRET = /TOKEN|SECRET|KEY|DATABASE_URL|LLM_URL/;
const LONGEST_QUOTED = 60;

/**
 * Reads `.env`, the environment (which wins) and the configuration folder.
 * @throws {SettingsError} with every problem at once.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const problems: SettingsProblem[] = [];
  const env = check(environmentSchema, withoutEmpty(environment), '', problems);
  const folder = env?.CONFIG_DIR ?? environment['CONFIG_DIR'] ?? 'config';
  const site = checkFile(join(folder, 'site.json'), configFiles['site.json'], problems);
  const topics = checkFile(join(folder, 'topics.json'), configFiles['topics.json'], problems);
  const quotes = checkFile(join(folder, 'quotes.json'), configFiles['quotes.json'], problems);
  if (env === null || site === null || topics === null || quotes === null) throw new SettingsError(problems);
  return {
    botToken: env.BOT_TOKEN ?? null,
    telegramApiRoot: env.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    databaseUrl: env.DATABASE_URL,
    operatorIds: new Set(env.OPERATOR_IDS),
    messagesPerSecond: env.MESSAGES_PER_SECOND,
    paidBroadcast: env.PAID_BROADCAST,
    paidAfterMinutes: env.PAID_AFTER_MINUTES,
    httpHost: env.HTTP_HOST,
    httpPort: env.HTTP_PORT,
    languageModel: languageModelOf(env),
    logLevel: env.LOG_LEVEL,
    site,
    topics,
    quotes,
  };
}

/**
 * Reads one file of a configuration folder.
 * @throws {SettingsError} with every problem at once.
 */
export function readConfigFile<Name extends keyof ConfigFiles>(folder: string, name: Name): ConfigFiles[Name] {
  const schemas: { readonly [Each in keyof ConfigFiles]: z.ZodType<ConfigFiles[Each]> } = configFiles;
  const problems: SettingsProblem[] = [];
  const content = checkFile(join(folder, name), schemas[name], problems);
  if (content === null) throw new SettingsError(problems);
  return content;
}

/** Adds what `.env` says to the environment, where the environment itself is silent. */
export function withDotenv(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const merged = { ...environment };
  readDotenv({ processEnv: merged, quiet: true });
  return merged;
}

function languageModelOf(env: z.infer<typeof environmentSchema>): LanguageModel | null {
  const { LLM_URL: url, LLM_MODEL: model, LLM_API_KEY: apiKey = null, LLM_KIND: kind } = env;
  return url === undefined || model === undefined ? null : { kind, url, model, apiKey };
}

function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

function checkFile<T>(path: string, schema: z.ZodType<T>, problems: SettingsProblem[]): T | null {
  const content = readJson(path, problems);
  return content === undefined ? null : check(schema, content, `${path}: `, problems);
}

function readJson(path: string, problems: SettingsProblem[]): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    problems.push({
      key: path,
      found: isMissing ? 'no such file' : String(error instanceof Error ? error.message : error),
      expected: isMissing ? 'the file, or CONFIG_DIR naming the folder where it is' : 'JSON',
    });
    return undefined;
  }
}

function check<T>(schema: z.ZodType<T>, value: unknown, prefix: string, problems: SettingsProblem[]): T | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(toProblem(issue, value, prefix));
  return null;
}

function toProblem(issue: z.core.$ZodIssue, value: unknown, prefix: string): SettingsProblem {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  const key = pathText(path);
  return {
    key: `${prefix}${key}`,
    found: SECRET.test(key) ? 'something else (not shown: it is secret)' : quoted(valueAt(value, path)),
    expected: issue.code === 'unrecognized_keys' ? 'no such key; check its spelling' : issue.message,
  };
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined),
    value,
  );
}

function quoted(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text;
}
