import { setTimeout as sleep } from 'node:timers/promises';
import { createHostQueue } from './host-queue.js';
import { isLoopbackHost } from './public-address.js';

/** Keeps article pages of one host apart in time: one at a time, a pause in between. */
export interface PagePace {
  /** Runs a task when its turn and its time have come. `crawlDelayMs` lengthens the pause. */
  run<T>(url: string, crawlDelayMs: number, task: () => Promise<T>): Promise<T>;
}

/** What politeness asks for between two article pages of a host. */
export const PAGE_PAUSE_MS = 1_000;

/** Counts from the beginning of one page to the beginning of the next. Places on this computer are not spared. */
export function createPagePace({
  pauseMs = PAGE_PAUSE_MS,
  now = () => performance.now(),
  wait = sleep,
  isSpared = (hostname) => !isLoopbackHost(hostname),
}: {
  readonly pauseMs?: number;
  /** A clock that never goes back. */
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
  readonly isSpared?: (hostname: string) => boolean;
} = {}): PagePace {
  const queue = createHostQueue();
  const beganAt = new Map<string, number>();

  return {
    async run(address, crawlDelayMs, task) {
      if (!URL.canParse(address)) return task();
      const { host, hostname } = new URL(address);
      if (!isSpared(hostname)) return task();
      return queue.run(host, async () => {
        const last = beganAt.get(host);
        const leftMs = last === undefined ? 0 : last + Math.max(pauseMs, crawlDelayMs) - now();
        if (leftMs > 0) await wait(leftMs);
        beganAt.set(host, now());
        return task();
      });
    },
  };
}
