import { dayKey } from '../model/clock-words.js';

/** What time it is in the preview, whose clock may run ahead of the computer's. */
export interface PageClock {
  now(): number;
  /** Takes over the server's time; a new day is told. */
  follow(serverNow: number): void;
}

/** Runs with the computer's clock until the server has told its time. */
export function createPageClock(onNewDay: () => void): PageClock {
  let aheadMs = 0;
  const now = (): number => Date.now() + aheadMs;
  return {
    now,
    follow(serverNow) {
      const before = dayKey(now());
      aheadMs = serverNow - Date.now();
      if (dayKey(now()) !== before) onNewDay();
    },
  };
}
