import type { Result } from './settle.js';

/** The busiest pace of commits: results that come sooner after one wait for the next and share it. */
const FLUSH_EVERY_MS = 20;
const AFTER_ERROR_MS = 1_000;
/** So often a result that cannot be written is tried by itself before it is given up. */
const MOST_TRIES = 5;
/** After so many failures in a row it is the database: what is left waits for the next round. */
const FAILURES_A_ROUND = 3;

/** Collects results for group commits. */
export interface SettlementBuffer {
  /** Resolves when the result is written, or given up. Until then a kill may send that message again. */
  add(result: Result): Promise<void>;
}

/** What a buffer needs. */
export interface SettlementBufferDependencies {
  readonly groupSize: number;
  /** Writes results in one transaction; never called twice at once. */
  readonly write: (results: readonly Result[]) => Promise<void>;
  /** Takes a result that cannot be written out of the way, so that nothing is sent again because of it. */
  readonly giveUp: (result: Result) => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly pauseMs?: number;
}

interface Waiting {
  readonly result: Result;
  readonly onWritten: () => void;
  /** How often it was tried by itself; null before its group failed. */
  readonly tries: number | null;
}

/**
 * A result is written at once when nothing was written for a while, else together with its successors, at the latest
 * when `groupSize` of them wait. Of a group that cannot be written each result is tried by itself, so that a poisoned one
 * keeps only itself back; after {@link MOST_TRIES} it is given up, where the database takes that.
 */
export function createSettlementBuffer(deps: SettlementBufferDependencies): SettlementBuffer {
  const { pauseMs = AFTER_ERROR_MS } = deps;
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isWriting = false;
  let writtenAt = Number.NEGATIVE_INFINITY;

  function schedule(): void {
    if (isWriting || waiting.length === 0) return;
    if (waiting.length >= deps.groupSize) return void flush();
    const waitMs = writtenAt + FLUSH_EVERY_MS - performance.now();
    if (waitMs <= 0) return void flush();
    timer ??= setTimeout(() => void flush(), waitMs);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    isWriting = true;
    const left = [
      ...(await writeGroup(
        deps,
        group.filter(({ tries }) => tries === null),
      )),
      ...(await writeSingly(
        deps,
        group.filter(({ tries }) => tries !== null),
      )),
    ];
    writtenAt = performance.now();
    if (left.length > 0) {
      waiting.unshift(...left);
      await new Promise((resolve) => {
        setTimeout(resolve, pauseMs);
      });
    }
    isWriting = false;
    schedule();
  }

  return {
    add: (result) =>
      new Promise((resolve) => {
        waiting.push({ result, onWritten: resolve, tries: null });
        schedule();
      }),
  };
}

/** Returns what could not be written, to be tried singly. */
async function writeGroup(deps: SettlementBufferDependencies, group: readonly Waiting[]): Promise<readonly Waiting[]> {
  return (await tryToWrite(deps, group)) ? [] : group.map((one) => ({ ...one, tries: 0 }));
}

/** Returns what has to be tried again: first what had no turn in this round, last what failed in it. */
async function writeSingly(
  deps: SettlementBufferDependencies,
  suspects: readonly Waiting[],
): Promise<readonly Waiting[]> {
  const failed: Waiting[] = [];
  for (const [index, one] of suspects.entries()) {
    if (failed.length === FAILURES_A_ROUND) return [...suspects.slice(index), ...failed];
    if (await tryToWrite(deps, [one])) continue;
    const tries = (one.tries ?? 0) + 1;
    if (tries < MOST_TRIES || !(await tryToGiveUp(deps, one))) failed.push({ ...one, tries });
  }
  return failed;
}

async function tryToWrite(deps: SettlementBufferDependencies, group: readonly Waiting[]): Promise<boolean> {
  if (group.length === 0) return true;
  try {
    await deps.write(group.map(({ result }) => result));
  } catch (error) {
    deps.onError(error);
    return false;
  }
  for (const { onWritten } of group) onWritten();
  return true;
}

async function tryToGiveUp(deps: SettlementBufferDependencies, { result, onWritten }: Waiting): Promise<boolean> {
  try {
    await deps.giveUp(result);
  } catch (error) {
    deps.onError(error);
    return false;
  }
  onWritten();
  return true;
}
