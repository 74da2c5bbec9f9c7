import type { Clock } from '../operations/clock.js';

/** What a message is: an answer that a person waits for, or news on its own. */
export type Urgency = 'answer' | 'news';

/** How fast Telegram lets a bot send. Sources: core.telegram.org/bots/faq, «My bot is hitting limits». */
export interface Pace {
  /** Messages a second in all; Infinity switches every limit off, for benchmarks. */
  readonly perSecond: number;
  /** Messages a minute in a group or channel. */
  readonly perGroupMinute: number;
  /** Answers that one chat may get in a second, where news is held to one. */
  readonly answerBurst: number;
}

/** Telegram's free limits. */
export const telegramPace: Pace = { perSecond: 30, perGroupMinute: 20, answerBurst: 3 };

/** Grants the right to send, one message each. Edits are messages. All times are milliseconds. */
export interface Pacer {
  /** 0: granted, send now. Otherwise nothing is taken and this is how long to wait before asking again. */
  tryTake(chatId: number, urgency: Urgency): number;
  /** Waits for the right to answer; people go before news. Rejects after `maxWaitMs`. */
  waitForTurn(chatId: number, maxWaitMs: number): Promise<void>;
  /** Obeys a `retry_after`: nothing goes to this chat, or to anyone, before `untilMs` on the clock. */
  hold(scope: number | 'everyone', untilMs: number): void;
  /** How many news messages may leave at this moment, whatever their chats. */
  freePlaces(): number;
}

/** The wait for a turn was longer than an answer is worth. */
export class TurnTimeoutError extends Error {
  override readonly name = 'TurnTimeoutError';
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Messages sent evenly here may bunch up on the way; the windows are this much wider than Telegram's. */
const MARGIN_MS = 20;
/** How far news may fall behind its even spacing and catch up at once: timers are late by a few milliseconds. */
const CATCH_UP_MS = 100;

/**
 * Paces everything that one bot token sends, by the rules of {@link Pace}: no window of a second carries more than
 * `perSecond`, no chat more than one news message a second, no group more than `perGroupMinute` a minute. News is spaced
 * evenly, so that an answer finds a free place within a few milliseconds.
 */
export function createPacer(pace: Pace, clock: Clock = Date.now): Pacer {
  const all = createWindow(pace.perSecond, SECOND_MS);
  const chats = new Map<number, ChatPace>();
  const spacingMs = SECOND_MS / pace.perSecond;
  let nextNewsAt = 0;
  let heldUntil = 0;
  let waitingAnswers = 0;
  let lastSweepAt = 0;

  function waitFor(chatId: number, urgency: Urgency, now: number): number {
    const common = Math.max(heldUntil - now, all.waitMs(now), chatWait(chatId, urgency, now));
    if (urgency === 'answer') return common;
    const behindAnswers = waitingAnswers > 0 ? spacingMs : 0;
    return Math.max(common, nextNewsAt - now, behindAnswers);
  }

  function chatWait(chatId: number, urgency: Urgency, now: number): number {
    return chats.get(chatId)?.waitMs(now, urgency) ?? 0;
  }

  function tryTake(chatId: number, urgency: Urgency): number {
    if (pace.perSecond === Number.POSITIVE_INFINITY) return 0;
    const now = clock();
    const waitMs = waitFor(chatId, urgency, now);
    if (waitMs > 0) return Math.ceil(waitMs);
    all.take(now);
    chatPace(chatId).take(now);
    if (urgency === 'news') nextNewsAt = Math.max(nextNewsAt, now - CATCH_UP_MS) + spacingMs;
    sweep(now);
    return 0;
  }

  function chatPace(chatId: number): ChatPace {
    const known = chats.get(chatId);
    if (known !== undefined) return known;
    const made = createChatPace(chatId, pace);
    chats.set(chatId, made);
    return made;
  }

  /** Forgets chats that nothing was sent to for a minute. */
  function sweep(now: number): void {
    if (now - lastSweepAt < MINUTE_MS) return;
    lastSweepAt = now;
    for (const [chatId, chat] of chats) if (chat.isIdle(now)) chats.delete(chatId);
  }

  return {
    tryTake,
    async waitForTurn(chatId, maxWaitMs) {
      const giveUpAt = clock() + maxWaitMs;
      for (let waitMs = tryTake(chatId, 'answer'); waitMs > 0; waitMs = tryTake(chatId, 'answer')) {
        const now = clock();
        if (now + waitMs > giveUpAt)
          throw new TurnTimeoutError(`Chat ${chatId} may not be written to for ${waitMs} ms`);
        // News stands back only for an answer that waits for a place among all, not for one whose chat is held.
        const isReady = chatWait(chatId, 'answer', now) <= 0;
        if (isReady) waitingAnswers += 1;
        await delay(waitMs);
        if (isReady) waitingAnswers -= 1;
      }
    },
    hold(scope, untilMs) {
      if (scope === 'everyone') heldUntil = Math.max(heldUntil, untilMs);
      else chatPace(scope).hold(untilMs);
    },
    freePlaces() {
      if (pace.perSecond === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
      const now = clock();
      if (heldUntil > now || waitingAnswers > 0) return 0;
      const bySpacing = Math.floor((now - Math.max(nextNewsAt, now - CATCH_UP_MS)) / spacingMs) + 1;
      return Math.max(0, Math.min(bySpacing, all.free(now)));
    },
  };
}

interface ChatPace {
  waitMs(now: number, urgency: Urgency): number;
  take(now: number): void;
  hold(untilMs: number): void;
  isIdle(now: number): boolean;
}

function createChatPace(chatId: number, pace: Pace): ChatPace {
  const isPrivate = chatId > 0;
  const minute = createWindow(isPrivate ? Number.POSITIVE_INFINITY : pace.perGroupMinute, MINUTE_MS);
  const answers = createWindow(pace.answerBurst, SECOND_MS);
  let lastAt = Number.NEGATIVE_INFINITY;
  let heldUntil = 0;
  return {
    waitMs(now, urgency) {
      const perSecond = urgency === 'answer' ? answers.waitMs(now) : lastAt + SECOND_MS + MARGIN_MS - now;
      return Math.max(heldUntil - now, minute.waitMs(now), perSecond);
    },
    take(now) {
      lastAt = now;
      minute.take(now);
      answers.take(now);
    },
    hold(untilMs) {
      heldUntil = Math.max(heldUntil, untilMs);
    },
    isIdle: (now) => now - lastAt > MINUTE_MS + MARGIN_MS && heldUntil < now,
  };
}

interface SlidingWindow {
  waitMs(now: number): number;
  free(now: number): number;
  take(now: number): void;
}

/** At most `limit` in any span of `spanMs`: a ring of the last `limit` times. */
function createWindow(limit: number, spanMs: number): SlidingWindow {
  if (limit === Number.POSITIVE_INFINITY) return { waitMs: () => 0, free: () => limit, take: () => undefined };
  const ring = Array.from({ length: limit }, () => Number.NEGATIVE_INFINITY);
  let oldest = 0;
  return {
    waitMs: (now) => Math.max(0, (ring[oldest] ?? 0) + spanMs + MARGIN_MS - now),
    free: (now) => ring.filter((at) => at + spanMs + MARGIN_MS <= now).length,
    take(now) {
      ring[oldest] = now;
      oldest = (oldest + 1) % limit;
    },
  };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
