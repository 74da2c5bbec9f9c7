const MEMORY_MS = 1_000;
const MEMORY_SIZE = 50;

/**
 * Keeps what was read for a second, so that what many ask for at once is read once.
 */
export function createShortMemory<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const kept = new Map<Key, { readonly value: Promise<Value>; readonly until: number }>();
  return (key) => {
    const now = performance.now();
    const hit = kept.get(key);
    if (hit !== undefined && hit.until > now) return hit.value;
    if (kept.size >= MEMORY_SIZE) kept.clear();
    const value = read(key);
    kept.set(key, { value, until: now + MEMORY_MS });
    return value;
  };
}
