import { createLearnedShare, type LearnedShare } from './learned-share.js';
import type { Pace, Urgency } from './pace.js';
import { createSlidingWindow, type Mark, type SlidingWindow } from './sliding-window.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Clocks of two computers differ by a few hundred millionths. */
const SECOND_MARGIN_MS = 2;
const MINUTE_MARGIN_MS = 100;

/** A message on its way: in the window of all it is one, in its chat's what it weighs. */
export interface Flight {
  readonly sentAt: number;
  readonly inAll: Mark;
  readonly inChat: Mark;
}

/**
 * The limits of one chat: a second a message and, in a group or channel, so many a minute. Answers may come in a small burst,
 * which is paid for by waiting afterwards, and may have the whole of a group's minute, of which news leaves a reserve. Times
 * are milliseconds of the pacer's clock. A class, because at the paid pace there are thousands of them.
 */
export class ChatPace {
  /** What is on its way to the chat, oldest first. */
  readonly flights: Flight[] = [];
  readonly #pace: Pace;
  /** Of groups and channels. */
  readonly #minute: SlidingWindow | null;
  /** Once it was refused. */
  #share: LearnedShare | null = null;
  /** When the next message would be in time, were each given its second: a burst runs ahead of it. */
  #dueAt = Number.NEGATIVE_INFINITY;
  #lastAt = Number.NEGATIVE_INFINITY;
  #heldUntil = Number.NEGATIVE_INFINITY;

  constructor(chatId: number, pace: Pace) {
    this.#pace = pace;
    this.#minute = chatId > 0 ? null : createSlidingWindow(MINUTE_MS + MINUTE_MARGIN_MS);
  }

  waitMs(now: number, urgency: Urgency): number {
    return Math.max(this.#heldUntil - now, this.#secondWait(now, urgency), this.#minuteWait(now, urgency));
  }

  take(flight: Flight): void {
    const { sentAt, inChat } = flight;
    this.#lastAt = sentAt;
    this.#dueAt = Math.max(this.#dueAt, sentAt) + this.#spacingMs(sentAt);
    this.#minute?.add(inChat);
    this.flights.push(flight);
  }

  /** A message of an earlier process. */
  remember(at: number): void {
    this.#lastAt = Math.max(this.#lastAt, at);
    this.#minute?.add({ at, weight: 1 });
  }

  /** Telegram has it: only now its weight and its time are known. */
  landed({ inChat: { weight } }: Flight, now: number): void {
    this.#dueAt = Math.max(this.#dueAt + (weight - 1) * SECOND_MS, now + weight * this.#spacingMs(now));
  }

  hold(untilMs: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, untilMs);
  }

  /** It was refused below the known limits. */
  refused(now: number): void {
    this.#share ??= createLearnedShare({ factor: 0.75, least: 0.25 });
    this.#share.refused(now);
  }

  /** Nothing of it has to be remembered. */
  isIdle(now: number): boolean {
    if (this.flights.length > 0 || this.#shareOf(now) < 1) return false;
    const rememberedUntil = this.#minute === null ? this.#dueAt : this.#lastAt + MINUTE_MS + MINUTE_MARGIN_MS;
    return Math.max(rememberedUntil, this.#dueAt, this.#heldUntil) < now;
  }

  #secondWait(now: number, urgency: Urgency): number {
    const burst = urgency === 'answer' && this.#shareOf(now) === 1 ? this.#pace.answerBurst : 1;
    return this.#dueAt - (burst - 1) * this.#spacingMs(now) - now;
  }

  #minuteWait(now: number, urgency: Urgency): number {
    if (this.#minute === null) return 0;
    const { perGroupMinute, groupReserve } = this.#pace;
    const most = (perGroupMinute - (urgency === 'news' ? groupReserve : 0)) * this.#shareOf(now);
    return this.#minute.waitMs(now, Math.max(1, Math.floor(most)));
  }

  #spacingMs(now: number): number {
    return SECOND_MS / this.#shareOf(now) + SECOND_MARGIN_MS;
  }

  #shareOf(now: number): number {
    return this.#share?.of(now) ?? 1;
  }
}
