import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { configFiles, environmentSchema, readSettings, SettingsError } from '../src/settings.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kentongan-settings-'));
  cpSync('config', folder, { recursive: true });
  return () => rmSync(folder, { recursive: true });
});

function edit(name: keyof typeof configFiles, change: (content: Record<string, unknown>) => unknown): void {
  const content = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, name), JSON.stringify(change(content)));
}

function problems(environment: NodeJS.ProcessEnv = {}): SettingsError['problems'] {
  try {
    readSettings({ CONFIG_DIR: folder, ...environment });
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('need nothing but what the project brings', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      botToken: null,
      databaseUrl: 'file:data/kentongan.db',
      messagesPerSecond: 30,
      site: { name: 'TangerangNews', timeZone: 'Asia/Jakarta', maxAge: 12 * 3_600_000 },
    });
    expect(settings.topics).toHaveLength(16);
    expect(settings.quotes.length).toBeGreaterThanOrEqual(60);
  });

  it('take an empty variable for an unset one', () => {
    expect(readSettings({ BOT_TOKEN: '', LOG_LEVEL: ' ' })).toMatchObject({ botToken: null, logLevel: 'info' });
  });

  it('list every problem at once with key, what was found and what is expected', () => {
    edit('site.json', (site) => ({ ...site, poll: 'every minute', timeZone: 'WIB', maxage: '3h' }));
    edit('topics.json', (topics) =>
      (topics as unknown as object[]).map((topic, index) => (index === 1 ? { ...topic, emoji: 5 } : topic)),
    );
    const found = problems({ MESSAGES_PER_SECOND: '100', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' });
    expect(found.map(({ key }) => key)).toEqual([
      'DATABASE_URL',
      'LOG_LEVEL',
      `${join(folder, 'site.json')}: timeZone`,
      `${join(folder, 'site.json')}: poll`,
      `${join(folder, 'site.json')}: maxage`,
      `${join(folder, 'topics.json')}: [1].emoji`,
    ]);
    expect(found[2]).toMatchObject({ found: '"WIB"', expected: expect.stringContaining('Asia/Jakarta') as string });
  });

  it('refuse a pace that Telegram does not give for nothing', () => {
    expect(problems({ MESSAGES_PER_SECOND: '100' })).toEqual([
      { key: 'MESSAGES_PER_SECOND', found: '"100"', expected: 'at most 30, or PAID_BROADCAST=true' },
    ]);
    expect(problems({ MESSAGES_PER_SECOND: '100', PAID_BROADCAST: 'true' })).toEqual([]);
  });

  it('never repeat a token or a password', () => {
    const found = problems({ BOT_TOKEN: 'my secret token', DATABASE_URL: 'mysql://me:hunter2@host/db' });
    expect(found.map(({ key }) => key)).toEqual(['BOT_TOKEN', 'DATABASE_URL']);
    expect(new SettingsError(found).message).not.toMatch(/secret token|hunter2/);
  });

  it('take a language model, of OpenAI’s kind unless told otherwise, and none where there is no address', () => {
    const LLM_URL = 'http://127.0.0.1:11434/v1';
    expect(readSettings({ LLM_URL, LLM_MODEL: 'qwen' }).languageModel).toEqual({
      kind: 'openai',
      url: LLM_URL,
      model: 'qwen',
      apiKey: null,
    });
    const claude = {
      LLM_URL: 'https://api.anthropic.com',
      LLM_MODEL: 'haiku',
      LLM_API_KEY: 'k',
      LLM_KIND: 'anthropic',
    };
    expect(readSettings(claude).languageModel).toMatchObject({ kind: 'anthropic', apiKey: 'k' });
    expect(readSettings({ LLM_MODEL: 'qwen', LLM_API_KEY: 'k' }).languageModel).toBeNull();
  });

  it('want to know which model is to be asked', () => {
    expect(problems({ LLM_URL: 'https://llm.example/v1' })).toEqual([
      { key: 'LLM_MODEL', found: 'nothing', expected: expect.stringContaining('LLM_URL') as string },
    ]);
  });

  it('never repeat the key of a language model, wherever it was put', () => {
    const found = problems({
      LLM_URL: 'https://me:hunter2@llm.example',
      LLM_MODEL: 'm',
      LLM_API_KEY: 'my secret key',
      LLM_KIND: 'gemini',
    });
    expect(found.map(({ key }) => key)).toEqual(['LLM_URL', 'LLM_API_KEY', 'LLM_KIND']);
    expect(new SettingsError(found).message).not.toMatch(/secret key|hunter2/);
  });

  it.each([
    ['is missing', (path: string) => rmSync(path), 'no such file'],
    ['is not JSON', (path: string) => writeFileSync(path, '{ "name": '), 'JSON'],
  ])('say so when a file %s', (_case, damage, words) => {
    damage(join(folder, 'site.json'));
    expect(problems()[0]?.key).toBe(join(folder, 'site.json'));
    expect(problems()[0]?.found).toContain(words);
  });

  it.each(['file:', 'postgres://u:100%@host/db', 'postgres://u:p@ss:x:y/h', 'mysql://host/db'])(
    'refuse the database address %s',
    (address) => {
      expect(problems({ DATABASE_URL: address }).map(({ key }) => key)).toEqual(['DATABASE_URL']);
    },
  );

  it('understand operator ids with spaces', () => {
    expect([...readSettings({ OPERATOR_IDS: ' 12, 34 ' }).operatorIds]).toEqual([12, 34]);
  });

  it('have their JSON Schema for editors beside them', () => {
    for (const name of ['site', 'topics', 'quotes'] as const) {
      const path = join('config', `${name}.schema.json`);
      const schema = z.toJSONSchema(configFiles[`${name}.json`], { io: 'input', unrepresentable: 'any' });
      const expected = `${JSON.stringify(schema, null, 2)}\n`;
      if (process.env['UPDATE_SCHEMAS'] === 'true') writeFileSync(path, expected);
      expect(readFileSync(path, 'utf8'), `run UPDATE_SCHEMAS=true npx vitest run test/settings.test.ts`).toBe(expected);
    }
  });

  it('have every variable in .env.example and in the README with its default', () => {
    const readme = readFileSync('README.md', 'utf8');
    const example = readFileSync('.env.example', 'utf8');
    const defaults = environmentSchema.parse({});
    for (const name of Object.keys(environmentSchema.shape) as (keyof typeof defaults)[]) {
      expect(example).toContain(`${name}=`);
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
      expect(row, `a row for ${name}`).toBeDefined();
      const value = defaults[name];
      const shown = value === undefined || value.toString() === '' ? '–' : `\`${String(value)}\``;
      expect(row, `the default of ${name}`).toContain(`| ${shown} |`);
    }
  });

  it('have every key of site.json in the README with its default', () => {
    const rows = readFileSync('README.md', 'utf8').split('\n');
    const { properties } = z.toJSONSchema(configFiles['site.json'], { io: 'input', unrepresentable: 'any' });
    const keys = Object.entries(properties ?? {}).filter(([key]) => key !== '$schema');
    expect(keys.length).toBeGreaterThan(8);
    for (const [key, schema] of keys) {
      const row = rows.find((line) => line.startsWith(`| \`${key}\` |`));
      expect(row, `a row for ${key}`).toBeDefined();
      const value = (schema as { default?: unknown }).default;
      // The one default that is no plain JSON: a span, held in milliseconds.
      if (key === 'maxAge') expect(row).toContain('| `12h` |');
      else
        expect(row).toContain(
          value === undefined ? '| – |' : `| \`${typeof value === 'string' ? value : JSON.stringify(value)}\` |`,
        );
    }
  });
});
