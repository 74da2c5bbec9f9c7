import type { Clock } from './clock.js';
import { endedWithin } from './ended-within.js';
import type { PartState } from './watchdog.js';

/** Facts of a part, as they are shown. No secrets, no addresses with parameters. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly object[]>>;

/** How the bot fares, as JSON. */
export interface HealthReport {
  readonly status: 'ok' | 'failing';
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly parts: Readonly<Record<string, PartHealth>>;
}

/** One part in a report. */
export interface PartHealth {
  readonly status: 'ok' | 'failing';
  /** What is wrong, or null. */
  readonly trouble: string | null;
  /** How often the watchdog started it anew. */
  readonly restarts: number;
  readonly facts: Facts;
}

/** Gathers the facts of one part; rejects when it cannot. */
export type Examine = () => Promise<Facts> | Facts;

/** Longer than a healthy database takes, shorter than whoever asks waits. */
const PATIENCE_MS = 2_000;

/** Makes the function that reports on every part: its own facts and what the watchdog found. */
export function createHealth(deps: {
  readonly version: string;
  readonly clock: Clock;
  readonly parts: Readonly<Record<string, Examine>>;
  readonly watched: () => readonly PartState[];
  readonly patienceMs?: number;
}): () => Promise<HealthReport> {
  const { clock, patienceMs = PATIENCE_MS } = deps;
  const startedAt = clock();

  async function examine([name, gather]: readonly [string, Examine]): Promise<readonly [string, PartHealth]> {
    const state = deps.watched().find((part) => part.name === name);
    const facts = await gathered(gather, patienceMs);
    const trouble = facts === null ? 'It does not answer' : (state?.trouble ?? null);
    const status = trouble === null ? 'ok' : 'failing';
    return [name, { status, trouble, restarts: state?.restarts ?? 0, facts: facts ?? {} }];
  }

  return async () => {
    const parts = await Promise.all(Object.entries(deps.parts).map(examine));
    return {
      status: parts.every(([, { status }]) => status === 'ok') ? 'ok' : 'failing',
      version: deps.version,
      uptimeSeconds: Math.round((clock() - startedAt) / 1_000),
      parts: Object.fromEntries(parts),
    };
  };
}

/** Null when they cannot be had. Why stays in the log: it may name more than a stranger should read. */
async function gathered(examine: Examine, patienceMs: number): Promise<Facts | null> {
  let facts: Facts | null = null;
  const work = (async () => {
    facts = await examine();
  })();
  await endedWithin(
    work.catch(() => undefined),
    patienceMs,
  );
  return facts;
}

/** A moment for people and machines; null where there was none. */
export function isoTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
