import { tooManyRequests } from './bot-api-error.js';

/** How often the bot may write; what is left out is not limited. */
export interface RateLimits {
  /** Messages and edits a second in all; Telegram's own is about 30. */
  readonly perSecond?: number;
  /** In any one chat; Telegram's own is about 1. */
  readonly perChatPerSecond?: number;
  /** In a group, supergroup or channel; Telegram's own is 20. */
  readonly perGroupPerMinute?: number;
  /** Arrival times vary by the network: so many milliseconds closer together are still no offence. Default 0: exact. */
  readonly toleranceMs?: number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** Counts a write, or refuses it with 429; a refused one counts for nothing. */
export function createRateLimiter(limits: RateLimits, now: () => number): (chatId: string) => void {
  const { toleranceMs = 0 } = limits;
  const windows = new Map<string, SlidingWindow>();

  function windowFor(key: string, limit: number | undefined, lengthMs: number): SlidingWindow[] {
    if (limit === undefined) return [];
    const window = windows.get(key) ?? createSlidingWindow(limit, lengthMs);
    windows.set(key, window);
    return [window];
  }

  return (chatId) => {
    const scopes = [
      ...windowFor('all', limits.perSecond, SECOND_MS),
      ...windowFor(`chat ${chatId}`, limits.perChatPerSecond, SECOND_MS),
      ...(chatId.startsWith('-') ? windowFor(`group ${chatId}`, limits.perGroupPerMinute, MINUTE_MS) : []),
    ];
    const time = now();
    const waitMs = Math.max(0, ...scopes.map((scope) => scope.waitMs(time)));
    if (waitMs > toleranceMs) throw tooManyRequests(Math.ceil(waitMs / 1000));
    for (const scope of scopes) scope.count(time);
  };
}

interface SlidingWindow {
  /** Milliseconds until one more is allowed; 0 now. */
  waitMs(time: number): number;
  count(time: number): void;
}

/** Remembers the last `limit` times in a ring: one more is allowed once the oldest of them has left the window. */
function createSlidingWindow(limit: number, lengthMs: number): SlidingWindow {
  const times: number[] = [];
  let oldest = 0;
  return {
    waitMs: (time) => {
      const first = times[oldest];
      if (times.length < limit || first === undefined) return 0;
      return Math.max(0, first + lengthMs - time);
    },
    count: (time) => {
      if (times.length < limit) times.push(time);
      else {
        times[oldest] = time;
        oldest = (oldest + 1) % limit;
      }
    },
  };
}
