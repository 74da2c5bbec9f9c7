import { endedWithin } from '../operations/ended-within.js';
import type { Logger } from '../operations/logger.js';

/** Long work that somebody asked for: it goes on by itself, while its chat's other updates are handled. */
export interface Errands {
  /** Begins an errand; false where one of that name is under way. It ends early when the signal says so. */
  begin(name: string, errand: (signal: AbortSignal) => Promise<void>): boolean;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Asks all to end and waits a while for it; begins no more. Twice is harmless. */
  stop(): Promise<void>;
}

/** What hangs must not keep the process from ending. */
const STOP_GRACE_MS = 5_000;

/** Makes the list of what is under way. */
export function createErrands({ logger }: { readonly logger: Logger }): Errands {
  const underWay = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  async function run(name: string, errand: (signal: AbortSignal) => Promise<void>): Promise<void> {
    try {
      await errand(stopping.signal);
    } catch (error) {
      logger.warn({ errand: name, cause: error instanceof Error ? error.message : String(error) }, 'An errand failed');
    } finally {
      underWay.delete(name);
    }
  }

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay.values());
  }

  return {
    begin(name, errand) {
      if (stopping.signal.aborted || underWay.has(name)) return false;
      underWay.set(name, run(name, errand));
      return true;
    },
    idle,
    async stop() {
      stopping.abort();
      if (!(await endedWithin(idle(), STOP_GRACE_MS))) logger.warn('Errands that do not end in time are left behind');
    },
  };
}
