import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The folders in the order of an article's journey: each may import from itself and from those before it. */
const journey = [
  'operations',
  'source',
  'article',
  'summary',
  'topics',
  'quote',
  'store',
  'subscriptions',
  'outbox',
  'telegram',
  'bot',
  'jobs',
  'reading',
  'preview',
] as const;

/** These import forward: `quote` keeps its pool in the store, `operations/leadership` its lease. */
const exceptions = new Set(['quote -> store', 'operations/leadership.ts -> store']);

/** Stages that know neither Telegram nor SQL. */
const pureStages = ['source', 'article', 'summary', 'topics'];

const root = resolve('src');

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly isTypeOnly: boolean;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('preview/page/'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): readonly Import[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/gms,
  );
  return [...statements].map(([statement, name, dynamicName]) => {
    const target = name ?? dynamicName ?? '';
    const path = relative(root, resolve(dirname(file), target));
    const named = /\{([^}]*)\}/s.exec(statement)?.[1];
    const isEachType =
      named?.split(',').every((part) => part.trim() === '' || part.trim().startsWith('type ')) ?? false;
    return {
      file: relative(root, file),
      from: relative(root, file).split('/')[0] ?? '',
      to: target.startsWith('.') ? (path.split('/')[0] ?? '') : target,
      isTypeOnly: /^(?:import|export) type/.test(statement) || isEachType,
    };
  });
}

const imports = sourceFiles(root).flatMap(importsOf);
const position = (folder: string): number => journey.indexOf(folder as (typeof journey)[number]);

describe('imports', () => {
  it('are found at all, and every folder has its place in the journey', () => {
    expect(imports.length).toBeGreaterThan(200);
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).toSorted()).toEqual([...journey].toSorted());
  });

  it('point backwards along the journey of an article; the store alone may know the types of later stages', () => {
    const forward = imports.filter(({ from, to }) => position(from) >= 0 && position(to) > position(from));
    const wrong = forward.filter(
      ({ file, from, to, isTypeOnly }) =>
        !(from === 'store' && isTypeOnly) && !exceptions.has(`${from} -> ${to}`) && !exceptions.has(`${file} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keep Telegram out of the stages that read and write news', () => {
    const wrong = imports.filter(({ from, to }) => pureStages.includes(from) && /^(@grammyjs|grammy)/.test(to));
    expect(wrong).toEqual([]);
  });

  it('keep SQL in the store', () => {
    const drivers = ['libsql', 'pg'];
    const wrong = imports.filter(
      ({ from, to, isTypeOnly }) => from !== 'store' && (drivers.includes(to) || (to === 'kysely' && !isTypeOnly)),
    );
    expect(wrong).toEqual([]);
  });

  it('leave the environment to main and the preview', () => {
    const readers = sourceFiles(root).filter((file) => readFileSync(file, 'utf8').includes('process.env'));
    expect(readers.map((file) => relative(root, file))).toEqual(['main.ts']);
  });

  it('leave the preview out of the bot', () => {
    const wrong = imports.filter(({ file, from, to }) => to === 'preview' && from !== 'preview' && file !== 'main.ts');
    expect(wrong).toEqual([]);
  });
});
