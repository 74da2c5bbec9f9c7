import type { Result } from './settle.js';

/** Results wait this long, or until there are so many, and are then written together: one commit for all. */
const FLUSH_MS = 20;
const FLUSH_SIZE = 100;

/** Collects results for group commits. */
export interface SettlementBuffer {
  add(result: Result): void;
  /** Writes what is there, and resolves when everything added so far is written or given up. */
  flush(): Promise<void>;
}

/** `write` is called with one group at a time, never twice at once; a group that cannot be written is tried again. */
export function createSettlementBuffer(deps: {
  readonly write: (results: readonly Result[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}): SettlementBuffer {
  let waiting: Result[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    if (group.length > 0) writing = writing.then(() => writeGroup(group));
    return writing;
  }

  async function writeGroup(group: readonly Result[]): Promise<void> {
    try {
      await deps.write(group);
    } catch (error) {
      deps.onError(error);
      waiting.unshift(...group);
      schedule(FLUSH_MS * 50);
    }
  }

  function schedule(ms: number): void {
    timer ??= setTimeout(() => void flush(), ms);
  }

  return {
    add(result) {
      waiting.push(result);
      if (waiting.length >= FLUSH_SIZE) void flush();
      else schedule(FLUSH_MS);
    },
    flush,
  };
}
