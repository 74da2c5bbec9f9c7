import type { Clock } from '../operations/clock.js';

/** Remembers for a while, in memory only, what was last said of something. */
export interface LatestFacts {
  /** Does `note` when this is not what was last noted under the key; what fails counts as not noted. */
  ifNew(key: string, fact: string, note: () => Promise<void>): Promise<void>;
  /** All whose key begins like this are noted again when they are said next. */
  forget(prefix: string): void;
}

/** Makes the memory. It never holds more than `maxSize`: the oldest leave first. */
export function createLatestFacts(options: {
  readonly ttlMs: number;
  readonly clock: Clock;
  readonly maxSize?: number;
}): LatestFacts {
  const { ttlMs, clock, maxSize = 10_000 } = options;
  const latest = new Map<string, { readonly fact: string; readonly notedAt: number }>();

  return {
    async ifNew(key, fact, note) {
      const last = latest.get(key);
      if (last?.fact === fact && clock() - last.notedAt < ttlMs) return;
      await note();
      latest.delete(key);
      latest.set(key, { fact, notedAt: clock() });
      const oldest = latest.keys().next();
      if (latest.size > maxSize && oldest.done !== true) latest.delete(oldest.value);
    },
    forget(prefix) {
      for (const key of latest.keys()) if (key.startsWith(prefix)) latest.delete(key);
    },
  };
}
