import { createLearnedShare } from './learned-share.js';
import type { Pace, Urgency } from './pace.js';
import { createSlidingWindow, type Mark } from './sliding-window.js';

/** The limits of one chat. Times are milliseconds of the pacer's clock. */
export interface ChatPace {
  waitMs(now: number, urgency: Urgency): number;
  take(mark: Mark, now: number): void;
  /** Telegram has it: only now its weight and its time are known. */
  landed(mark: Mark, now: number): void;
  hold(untilMs: number): void;
  /** It was refused below the known limits. */
  refused(now: number): void;
  isIdle(now: number): boolean;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Clocks of two computers differ by a few hundred millionths. */
const SECOND_MARGIN_MS = 2;
const MINUTE_MARGIN_MS = 100;

/**
 * A second a message and, in a group or channel, so many a minute. Answers may come in a small burst, which is paid for by
 * waiting afterwards, and may have the whole of a group's minute, of which news leaves a reserve.
 */
export function createChatPace(chatId: number, pace: Pace): ChatPace {
  const isPrivate = chatId > 0;
  const minute = createSlidingWindow(MINUTE_MS + MINUTE_MARGIN_MS);
  const share = createLearnedShare({ factor: 0.75, least: 0.25 });
  /** When the next message would be in time, were each given its second: a burst runs ahead of it. */
  let dueAt = Number.NEGATIVE_INFINITY;
  let lastAt = Number.NEGATIVE_INFINITY;
  let heldUntil = Number.NEGATIVE_INFINITY;

  function secondWait(now: number, urgency: Urgency): number {
    const isTrusted = share.of(now) === 1;
    const burst = urgency === 'answer' && isTrusted ? pace.answerBurst : 1;
    return dueAt - (burst - 1) * spacingMs(now) - now;
  }

  function minuteWait(now: number, urgency: Urgency): number {
    if (isPrivate) return 0;
    const most = pace.perGroupMinute - (urgency === 'news' ? pace.groupReserve : 0);
    return minute.waitMs(now, Math.max(1, Math.floor(most * share.of(now))));
  }

  const spacingMs = (now: number): number => SECOND_MS / share.of(now) + SECOND_MARGIN_MS;
  return {
    waitMs: (now, urgency) => Math.max(heldUntil - now, secondWait(now, urgency), minuteWait(now, urgency)),
    take(mark, now) {
      lastAt = now;
      dueAt = Math.max(dueAt, now) + spacingMs(now);
      if (!isPrivate) minute.add(mark);
    },
    landed(mark, now) {
      dueAt = Math.max(dueAt + (mark.weight - 1) * SECOND_MS, now + mark.weight * spacingMs(now));
    },
    hold(untilMs) {
      heldUntil = Math.max(heldUntil, untilMs);
    },
    refused: share.refused,
    isIdle: (now) =>
      now - lastAt > MINUTE_MS + MINUTE_MARGIN_MS && dueAt < now && heldUntil < now && share.of(now) === 1,
  };
}
