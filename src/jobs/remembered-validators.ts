import type Keyv from 'keyv';
import type { Validators } from '../source/source-item.js';

/** The validators of each source, with an age. They outlive the process: a restart fetches nothing anew. */
export interface RememberedValidators {
  recall(source: string): Promise<Validators>;
  /** After a whole answer was taken in. */
  remember(source: string, validators: Validators): Promise<void>;
  /** After a 304: renewed values, but the age goes on. */
  renew(source: string, validators: Validators): Promise<void>;
}

/** Then a whole answer is asked for: some servers say 304 for ever (NetNewsWire, `LocalAccountRefresher.swift`). */
const KEPT_MS = 8 * 24 * 60 * 60_000;

interface Stored extends Validators {
  /** When a whole answer brought them. */
  readonly since?: number;
}

export function createRememberedValidators(memory: Keyv, clock: () => number): RememberedValidators {
  const keyOf = (source: string): string => `validators:${source}`;

  async function store(source: string, { etag, lastModified }: Validators, since: number): Promise<void> {
    const stored: Stored = {
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
      since,
    };
    await memory.set(keyOf(source), stored, Math.max(1, since + KEPT_MS - clock()));
  }

  return {
    async recall(source) {
      const stored = await memory.get<Stored>(keyOf(source));
      if (stored === undefined || clock() - (stored.since ?? clock()) >= KEPT_MS) return {};
      const { since: _since, ...validators } = stored;
      return validators;
    },
    remember: (source, validators) => store(source, validators, clock()),
    async renew(source, validators) {
      const stored = await memory.get<Stored>(keyOf(source));
      await store(source, validators, stored?.since ?? clock());
    },
  };
}
