import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { telegramPace, weightOf } from '../../src/outbox/pace.js';
import { createPacer, TurnTimeoutError } from '../../src/outbox/pacer.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Sends news as eagerly as the pacer lets it, for so long; returns when each was sent. */
function sendEagerly(chatOf: (index: number) => number, forMs: number, pace = telegramPace): readonly number[] {
  let now = 0;
  const pacer = createPacer(pace, () => now);
  const times: number[] = [];
  while (now < forMs) {
    const chatId = chatOf(times.length);
    const waitMs = pacer.tryTake(chatId, 'news');
    if (waitMs > 0) {
      now += waitMs;
      continue;
    }
    pacer.answered(chatId, { status: 'counted', weight: 1 });
    times.push(now);
  }
  return times;
}

function mostWithin(times: readonly number[], spanMs: number): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + spanMs).length));
}

describe('the pacer', () => {
  it('never lets more than 30 leave in any second, also in the first, and wastes less than 3 % of them', () => {
    const times = sendEagerly((index) => index + 1, 20 * SECOND);
    expect(mostWithin(times, SECOND)).toBeLessThanOrEqual(30);
    expect(times.length / (20 * 30)).toBeGreaterThan(0.97);
  });

  it('lets one news message a second into a private chat', () => {
    const times = sendEagerly(() => 7, 10 * SECOND);
    expect(mostWithin(times, SECOND)).toBe(1);
    expect(times.length).toBe(10);
  });

  it('lets 16 news a minute into a group and leaves the last four of its 20 to answers', () => {
    const times = sendEagerly(() => -7, 3 * MINUTE);
    expect(mostWithin(times, MINUTE)).toBe(16);
    expect(times.length).toBe(48);
  });

  it('goes as fast as Telegram is paid for', () => {
    const times = sendEagerly((index) => index + 1, 3 * SECOND, { ...telegramPace, perSecond: 1_000 });
    expect(mostWithin(times, SECOND)).toBeLessThanOrEqual(1_000);
    expect(times.length).toBeGreaterThan(2_900);
  });

  it('holds one chat and nobody else when the chat is held', () => {
    let now = 0;
    const pacer = createPacer(telegramPace, () => now);
    pacer.hold(7, 5 * SECOND);
    expect(pacer.tryTake(7, 'news')).toBe(5 * SECOND);
    expect(pacer.tryTake(8, 'news')).toBe(0);
    now = 5 * SECOND;
    expect(pacer.tryTake(7, 'news')).toBe(0);
  });

  it('holds everyone when the token is held', () => {
    const pacer = createPacer(telegramPace, () => 0);
    pacer.hold('everyone', 2 * SECOND);
    expect(pacer.tryTake(8, 'news')).toBe(2 * SECOND);
    expect(pacer.tryTake(8, 'answer')).toBe(2 * SECOND);
    expect(pacer.freePlaces()).toBe(0);
  });

  it('takes nothing when it says wait', () => {
    const pacer = createPacer({ ...telegramPace, perSecond: 1 }, () => 0);
    expect(pacer.tryTake(1, 'news')).toBe(0);
    const waits = [1, 2, 3].map((chatId) => pacer.tryTake(chatId, 'news'));
    expect(new Set(waits).size).toBe(1);
  });

  it('slows a chat after a long message, and nobody else', () => {
    let now = 0;
    const pacer = createPacer(telegramPace, () => now);
    expect(pacer.tryTake(7, 'news')).toBe(0);
    pacer.answered(7, { status: 'counted', weight: weightOf(1_750) });
    now = 3 * SECOND;
    expect(pacer.tryTake(7, 'news')).toBeGreaterThan(400);
    expect(pacer.tryTake(8, 'news')).toBe(0);
  });

  it('counts a long message several times against a group’s minute', () => {
    let now = 0;
    const pacer = createPacer(telegramPace, () => now);
    for (let message = 0; message < 4; message += 1, now += 10 * SECOND) {
      expect(pacer.tryTake(-7, 'news')).toBe(0);
      pacer.answered(-7, { status: 'counted', weight: weightOf(4_096) });
    }
    expect(pacer.tryTake(-7, 'news')).toBeGreaterThan(19 * SECOND);
    expect(pacer.tryTake(-7, 'answer')).toBe(0);
  });

  it('keeps the place of a message that nobody has answered yet', () => {
    let now = 0;
    const pacer = createPacer({ ...telegramPace, perSecond: 1 }, () => now);
    expect(pacer.tryTake(1, 'news')).toBe(0);
    now = SECOND + 50;
    expect(pacer.tryTake(2, 'news')).toBeGreaterThan(0);
    pacer.answered(1, { status: 'counted', weight: 1 });
    now += SECOND + 50;
    expect(pacer.tryTake(2, 'news')).toBe(0);
  });

  it('keeps places for longer once it learns how fast the way to Telegram is', () => {
    let now = 0;
    let chats = 0;
    const pacer = createPacer({ ...telegramPace, perSecond: 2 }, () => now);
    const send = (roundTripMs: number): void => {
      chats += 1;
      expect(pacer.tryTake(chats, 'answer')).toBe(0);
      now += roundTripMs;
      pacer.answered(chats, { status: 'counted', weight: 1 });
    };
    for (let message = 0; message < 100; message += 1, now += SECOND) send(40);
    now += SECOND;
    const sentAt = now;
    send(40);
    send(5);
    now = sentAt + SECOND + 10;
    expect(pacer.tryTake(1_000, 'answer')).toBeGreaterThan(20);
    now += 35;
    expect(pacer.tryTake(1_000, 'answer')).toBe(0);
  });

  it('sends a chat less for a while after it was refused, and then as before', () => {
    let now = 0;
    const pacer = createPacer(telegramPace, () => now);
    const sendFor = (ms: number): number => {
      let sent = 0;
      for (const end = now + ms; now < end; ) {
        const waitMs = pacer.tryTake(-7, 'news');
        if (waitMs === 0) {
          sent += 1;
          pacer.answered(-7, { status: 'counted', weight: 1 });
        }
        now += waitMs;
      }
      return sent;
    };
    pacer.tryTake(-7, 'answer');
    pacer.answered(-7, { status: 'refused', retryAfterMs: 2 * SECOND });
    expect(pacer.tryTake(-7, 'answer')).toBe(2 * SECOND);
    now += 2 * MINUTE;
    expect(sendFor(MINUTE)).toBeLessThanOrEqual(13);
    now += 30 * MINUTE;
    expect(sendFor(MINUTE)).toBe(16);
  });

  it('slows down a little when the token is refused, once for what was on its way together', () => {
    let now = 0;
    const pacer = createPacer({ ...telegramPace, perSecond: 100 }, () => now);
    for (let chatId = 1; chatId <= 5; chatId += 1, now += 10) pacer.tryTake(chatId, 'news');
    for (let chatId = 1; chatId <= 5; chatId += 1) pacer.answered(chatId, { status: 'refused', retryAfterMs: SECOND });
    expect(pacer.tryTake(9, 'answer')).toBe(SECOND);
    now += 10 * SECOND;
    let sent = 0;
    for (let chatId = 100; pacer.tryTake(chatId, 'answer') === 0; chatId += 1) sent += 1;
    expect(sent).toBe(95);
  });

  it('remembers what an earlier process sent to a group', () => {
    let now = MINUTE;
    const pacer = createPacer(telegramPace, () => now);
    for (let message = 0; message < 20; message += 1) pacer.remember(-7, 30 * SECOND);
    expect(pacer.tryTake(-7, 'answer')).toBeGreaterThan(29 * SECOND);
    now += 31 * SECOND;
    expect(pacer.tryTake(-7, 'answer')).toBe(0);
  });

  it('changes its pace while it runs', () => {
    let now = 0;
    const pacer = createPacer(telegramPace, () => now);
    const sendASecond = (): number => {
      let sent = 0;
      for (const end = now + SECOND; now < end; now += 1) {
        while (pacer.tryTake(1_000 * now + sent, 'news') === 0) {
          pacer.answered(1_000 * now + sent, { status: 'counted', weight: 1 });
          sent += 1;
        }
      }
      return sent;
    };
    expect(sendASecond()).toBe(30);
    pacer.changePace(500);
    expect(sendASecond()).toBeGreaterThan(460);
    expect(pacer.lastSecond()).toBeGreaterThan(460);
    pacer.changePace(30);
    now += SECOND;
    expect(sendASecond()).toBe(30);
  });

  it('has no limits for benchmarks', () => {
    const pacer = createPacer({ ...telegramPace, perSecond: Number.POSITIVE_INFINITY }, () => 0);
    const waits = Array.from({ length: 100 }, () => pacer.tryTake(7, 'news'));
    expect(new Set(waits)).toEqual(new Set([0]));
    expect(pacer.freePlaces()).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('people before news', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('answers within two places of a full stream of news', async () => {
    const pacer = createPacer(telegramPace);
    const news = setInterval(() => {
      for (let chatId = 100; chatId < 140; chatId += 1) pacer.tryTake(chatId + Date.now() * 1_000, 'news');
    }, 5);
    await vi.advanceTimersByTimeAsync(3 * SECOND);
    const asked = Date.now();
    const turn = pacer.waitForTurn(7, 5 * SECOND).then(() => Date.now() - asked);
    await vi.advanceTimersByTimeAsync(SECOND);
    clearInterval(news);
    expect(await turn).toBeLessThanOrEqual(70);
  });

  it('gives small bursts of answers to one chat at once', async () => {
    const pacer = createPacer(telegramPace);
    for (let answer = 0; answer < 3; answer += 1) await pacer.waitForTurn(7, SECOND);
    expect(Date.now()).toBe(0);
    expect(pacer.tryTake(7, 'answer')).toBeGreaterThan(900);
  });

  it('lets news go on while an answer waits for a chat that is held', async () => {
    const pacer = createPacer(telegramPace);
    pacer.hold(-7, 10 * SECOND);
    const turn = pacer.waitForTurn(-7, 20 * SECOND);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(pacer.freePlaces()).toBeGreaterThan(0);
    expect(pacer.tryTake(8, 'news')).toBe(0);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    await turn;
  });

  it('gives up an answer that would come too late', async () => {
    const pacer = createPacer(telegramPace);
    pacer.hold(7, 60 * SECOND);
    await expect(pacer.waitForTurn(7, 20 * SECOND)).rejects.toThrow(TurnTimeoutError);
  });
});
