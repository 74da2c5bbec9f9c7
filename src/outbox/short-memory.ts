const MEMORY_MS = 1_000;
const MEMORY_SIZE = 50;

/** Makes a memory that keeps what was read for a second, so that what many ask for at once is read once. */
export function createShortMemory<Value>(): (key: string, read: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, { readonly value: Promise<Value>; readonly until: number }>();
  return (key, read) => {
    const now = performance.now();
    const hit = kept.get(key);
    if (hit !== undefined && hit.until > now) return hit.value;
    if (kept.size >= MEMORY_SIZE) kept.clear();
    const value = read();
    kept.set(key, { value, until: now + MEMORY_MS });
    return value;
  };
}
