import type { Clock } from '../operations/clock.js';

/** Remembers words for a while, in memory only. */
export interface ExpiringSet {
  has(key: string): boolean;
  add(key: string): void;
  delete(key: string): void;
}

/** Makes a set whose members leave after `ttlMs`. It never holds more than `maxSize`: the oldest leave first. */
export function createExpiringSet(options: {
  readonly ttlMs: number;
  readonly clock: Clock;
  readonly maxSize?: number;
}): ExpiringSet {
  const { ttlMs, clock, maxSize = 10_000 } = options;
  const addedAt = new Map<string, number>();
  return {
    has: (key) => {
      const since = addedAt.get(key);
      return since !== undefined && clock() - since < ttlMs;
    },
    add: (key) => {
      addedAt.delete(key);
      addedAt.set(key, clock());
      const oldest = addedAt.keys().next();
      if (addedAt.size > maxSize && oldest.done !== true) addedAt.delete(oldest.value);
    },
    delete: (key) => {
      addedAt.delete(key);
    },
  };
}
