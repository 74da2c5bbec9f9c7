import { ChatPace, type Flight } from './chat-pace.js';
import { createFloodScope } from './flood-scope.js';
import { createLateness } from './lateness.js';
import { createLearnedShare } from './learned-share.js';
import type { Pace, Urgency } from './pace.js';
import { createSlidingWindow } from './sliding-window.js';

/** What Telegram answered to a message that had its turn. */
export type Answer =
  /** Whatever it said, it has counted the message; `weight` as of {@link weightOf}. */
  | { readonly status: 'counted'; readonly weight: number }
  | { readonly status: 'refused'; readonly retryAfterMs: number }
  /** There was none. */
  | { readonly status: 'lost' };

/** Grants the right to send, one message each. Edits are messages. All times are milliseconds. */
export interface Pacer {
  /** 0: granted, send now. Otherwise nothing is taken and this is how long to wait before asking again. */
  tryTake(chatId: number, urgency: Urgency): number;
  /** Waits for the right to answer; people go before news. Rejects after `maxWaitMs`. */
  waitForTurn(chatId: number, maxWaitMs: number): Promise<void>;
  /** What came of the oldest message that this chat had its turn for. A refusal holds its chat, or everyone. */
  answered(chatId: number, answer: Answer): void;
  /** A message that an earlier process sent to a group or channel so long ago. */
  remember(chatId: number, agoMs: number): void;
  /** Nothing goes to this chat, or to anyone, for so long. */
  hold(scope: number | 'everyone', forMs: number): void;
  /** How many news messages may leave at this moment, whatever their chats. */
  freePlaces(): number;
  /** Another pace from now on. */
  changePace(perSecond: number): void;
  /** Messages taken in the last second. */
  lastSecond(): number;
}

/** The wait for a turn was longer than an answer is worth. */
export class TurnTimeoutError extends Error {
  override readonly name = 'TurnTimeoutError';
  /** How long the wait would have been, as far as that was known. */
  readonly waitMs: number;

  constructor(message: string, waitMs: number) {
    super(message);
    this.waitMs = waitMs;
  }
}

const SECOND_MS = 1_000;
/** For clocks that do not run quite alike, and a way that is faster than any round trip so far. */
const MARGIN_MS = 4;
/** How far news may fall behind its even spacing and catch up: timers are late, disks are slow. What is later was idle. */
const CATCH_UP_MS = 500;
/** How often a waiting answer asks again: a place may be free sooner than it seemed. */
const ASK_AGAIN_MS = 50;
/** An answer that is out for longer does not come. */
const LONGEST_FLIGHT_MS = 120_000;
const SWEEP_EVERY_MS = 5_000;

/**
 * Paces everything that one bot token sends, by the rules of {@link Pace}: no window of a second carries more than
 * `perSecond`, no chat more than one news message a second, no group more than `perGroupMinute` a minute. News is spaced
 * evenly, so that an answer finds a free place within a few milliseconds. After a refusal it is a little slower for a while.
 *
 * `clock` counts milliseconds from anywhere and never jumps.
 */
export function createPacer(pace: Pace, clock: () => number = () => performance.now()): Pacer {
  let { perSecond } = pace;
  const all = createSlidingWindow(SECOND_MS + MARGIN_MS);
  const lateness = createLateness(() => perSecond);
  const floodScope = createFloodScope();
  const share = createLearnedShare({ factor: 0.95, least: 0.5 });
  const chats = new Map<number, ChatPace>();
  let nextNewsAt = Number.NEGATIVE_INFINITY;
  let heldUntil = Number.NEGATIVE_INFINITY;
  let waitingAnswers = 0;
  let lastSweepAt = clock();

  const isUnlimited = (): boolean => perSecond === Number.POSITIVE_INFINITY;
  const mostPerSecond = (now: number): number => Math.max(1, Math.floor(perSecond * share.of(now)));
  const spacingMs = (now: number): number => SECOND_MS / mostPerSecond(now);

  function waitFor(chatId: number, urgency: Urgency, now: number): number {
    const common = Math.max(heldUntil - now, all.waitMs(now, mostPerSecond(now)), chatWait(chatId, urgency, now));
    if (urgency === 'answer') return common;
    const behindAnswers = waitingAnswers > 0 ? spacingMs(now) : 0;
    return Math.max(common, nextNewsAt - now, behindAnswers);
  }

  /** When the next news would leave at an even pace; after an idle time that begins anew, without a burst. */
  function newsDueAt(now: number): number {
    return now - nextNewsAt > CATCH_UP_MS ? now : nextNewsAt;
  }

  function chatWait(chatId: number, urgency: Urgency, now: number): number {
    return chats.get(chatId)?.waitMs(now, urgency) ?? 0;
  }

  function tryTake(chatId: number, urgency: Urgency): number {
    if (isUnlimited()) return 0;
    const now = clock();
    const waitMs = waitFor(chatId, urgency, now);
    if (waitMs > 0) return Math.ceil(waitMs);
    take(chatOf(chatId), now);
    if (urgency === 'news') nextNewsAt = newsDueAt(now) + spacingMs(now);
    sweep(now);
    return 0;
  }

  function take(chat: ChatPace, now: number): void {
    const at = now + lateness.expect();
    const flight: Flight = { sentAt: now, inAll: { at, weight: 1 }, inChat: { at, weight: 1 } };
    all.add(flight.inAll);
    chat.take(flight);
  }

  function chatOf(chatId: number): ChatPace {
    const known = chats.get(chatId);
    if (known !== undefined) return known;
    const made = new ChatPace(chatId, pace);
    chats.set(chatId, made);
    return made;
  }

  /** Forgets chats whose limits do not hold any more, and answers that do not come. */
  function sweep(now: number): void {
    if (now - lastSweepAt < SWEEP_EVERY_MS) return;
    lastSweepAt = now;
    for (const [chatId, chat] of chats) {
      while (chat.flights[0] !== undefined && now - chat.flights[0].sentAt > LONGEST_FLIGHT_MS) chat.flights.shift();
      if (chat.isIdle(now)) chats.delete(chatId);
    }
  }

  function hold(scope: number | 'everyone', forMs: number): void {
    const untilMs = clock() + forMs;
    if (scope === 'everyone') heldUntil = Math.max(heldUntil, untilMs);
    else chatOf(scope).hold(untilMs);
  }

  /** A place among all that is counted from when Telegram had the message at the latest. */
  function land(chat: ChatPace, flight: Flight, weight: number): void {
    const now = clock();
    const { lateMs, soonerMs } = lateness.learn(now - flight.sentAt);
    if (soonerMs > 0) all.delay(soonerMs);
    const at = flight.sentAt + lateMs;
    flight.inAll.at = at;
    flight.inChat.at = at;
    flight.inChat.weight = weight;
    chat.landed(flight, now);
  }

  function obey(chatId: number, retryAfterMs: number): void {
    const now = clock();
    const scope = floodScope.refused(chatId, now);
    if (scope === 'token') share.refused(now);
    else chatOf(chatId).refused(now);
    hold(scope === 'token' ? 'everyone' : chatId, retryAfterMs);
  }

  return {
    tryTake,
    async waitForTurn(chatId, maxWaitMs) {
      const giveUpAt = clock() + maxWaitMs;
      for (let waitMs = tryTake(chatId, 'answer'); waitMs > 0; waitMs = tryTake(chatId, 'answer')) {
        const now = clock();
        if (now + waitMs > giveUpAt)
          throw new TurnTimeoutError(`Chat ${chatId} may not be written to for ${waitMs} ms`, waitMs);
        // News stands back only for an answer that waits for a place among all, not for one whose chat is held.
        const isReady = chatWait(chatId, 'answer', now) <= 0;
        if (isReady) waitingAnswers += 1;
        await delay(Math.min(waitMs, ASK_AGAIN_MS));
        if (isReady) waitingAnswers -= 1;
      }
    },
    answered(chatId, answer) {
      if (isUnlimited()) return;
      const chat = chatOf(chatId);
      const flight = chat.flights.shift();
      if (flight === undefined || answer.status === 'lost') return;
      land(chat, flight, answer.status === 'counted' ? answer.weight : 1);
      if (answer.status === 'refused') obey(chatId, answer.retryAfterMs);
      else floodScope.taken(flight.sentAt);
    },
    remember: (chatId, agoMs) => chatOf(chatId).remember(clock() - agoMs),
    hold,
    freePlaces() {
      if (isUnlimited()) return Number.POSITIVE_INFINITY;
      const now = clock();
      if (heldUntil > now || waitingAnswers > 0) return 0;
      const bySpacing = Math.floor((now - newsDueAt(now)) / spacingMs(now)) + 1;
      return Math.max(0, Math.min(bySpacing, mostPerSecond(now) - all.used(now)));
    },
    changePace(next) {
      perSecond = next;
    },
    lastSecond: () => all.used(clock()),
  };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
