import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { telegramPace, type Urgency } from '../../src/outbox/pace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import { seededRandom } from '../support/random.js';

const SECOND = 1_000;
const MINUTE = 60_000;
/** By so much the pacer keeps away from Telegram's second and minute. */
const SECOND_MARGIN = 4;
const MINUTE_MARGIN = 100;
/** News is even: one place in thirty; and waits are whole milliseconds. */
const SPACING = SECOND / telegramPace.perSecond + 1;

interface Taken {
  readonly chatId: number;
  readonly at: number;
  readonly weight: number;
}

/** The limits as Telegram words them, over a plain list of what was sent; with margins, or without. */
function createReference({ second, minute }: { readonly second: number; readonly minute: number }) {
  const taken: Taken[] = [];
  const dues = new Map<number, number>();
  const holds = new Map<number | 'everyone', number>();
  let lastNewsAt = Number.NEGATIVE_INFINITY;

  /** Until what is in the span leaves room for one more. */
  function windowWait(messages: readonly { at: number; weight: number }[], span: number, most: number, now: number) {
    const inside = messages.filter(({ at }) => at + span > now);
    for (const from of [now, ...inside.map(({ at }) => at + span)].toSorted((one, other) => one - other)) {
      const left = inside.filter(({ at }) => at + span > from).reduce((sum, { weight }) => sum + weight, 0);
      if (left + 1 <= most + 1e-6 || left === 0) return from - now;
    }
    return 0;
  }

  return {
    waitMs(chatId: number, urgency: Urgency, now: number): number {
      const burst = urgency === 'answer' ? telegramPace.answerBurst : 1;
      const mine = taken.filter((one) => one.chatId === chatId);
      const perMinute =
        urgency === 'answer' ? telegramPace.perGroupMinute : telegramPace.perGroupMinute - telegramPace.groupReserve;
      return Math.max(
        0,
        (holds.get('everyone') ?? now) - now,
        (holds.get(chatId) ?? now) - now,
        windowWait(
          taken.map(({ at }) => ({ at, weight: 1 })),
          second,
          telegramPace.perSecond,
          now,
        ),
        (dues.get(chatId) ?? now) - (burst - 1) * second - now,
        chatId < 0 ? windowWait(mine, minute, perMinute, now) : 0,
      );
    },
    sinceNews: (now: number) => now - lastNewsAt,
    take(one: Taken, urgency: Urgency): void {
      taken.push(one);
      if (urgency === 'news') lastNewsAt = one.at;
      dues.set(
        one.chatId,
        Math.max(
          Math.max(dues.get(one.chatId) ?? 0, one.at) + second + (one.weight - 1) * SECOND,
          one.at + one.weight * second,
        ),
      );
    },
    hold(scope: number | 'everyone', until: number): void {
      holds.set(scope, Math.max(holds.get(scope) ?? 0, until));
    },
  };
}

const chat = fc.constantFrom(1, 2, 3, -1, -2);
const anyChat = fc.oneof(
  { weight: 2, arbitrary: chat },
  { weight: 3, arbitrary: fc.integer({ min: 100, max: 100_000 }) },
);
const step = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      chatId: anyChat,
      urgency: fc.constantFrom<Urgency>('news', 'answer'),
      weight: fc.constantFrom(1, 1, 1, 1.5, 4),
      times: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 400 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 5_000, max: 30_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('hold' as const),
      scope: fc.oneof(chat, fc.constant('everyone' as const)),
      ms: fc.integer({ min: 1, max: 3_000 }),
    }),
  },
);

describe('the pacer beside a reference of Telegram’s limits', () => {
  it('never sends what a limit or a hold forbids, and never waits longer than they need with the margins', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 50, maxLength: 250 }), (steps) => {
        let now = 0;
        const pacer = createPacer(telegramPace, () => now);
        const strict = createReference({ second: SECOND, minute: MINUTE });
        const wide = createReference({ second: SECOND + SECOND_MARGIN, minute: MINUTE + MINUTE_MARGIN });

        function ask(chatId: number, urgency: Urgency, weight: number): void {
          const waitMs = pacer.tryTake(chatId, urgency);
          if (waitMs > 0) {
            const evenly = urgency === 'news' && wide.sinceNews(now) < SPACING ? SPACING : 1;
            expect(waitMs).toBeLessThanOrEqual(wide.waitMs(chatId, urgency, now) + evenly);
            return;
          }
          expect(strict.waitMs(chatId, urgency, now)).toBe(0);
          const one = { chatId, at: now, weight };
          strict.take(one, urgency);
          wide.take(one, urgency);
          pacer.answered(chatId, { status: 'counted', weight });
        }

        for (const one of steps) {
          if (one.kind === 'pass') now += one.ms;
          else if (one.kind === 'hold') {
            pacer.hold(one.scope, one.ms);
            for (const reference of [strict, wide]) reference.hold(one.scope, now + one.ms);
          } else for (let time = 0; time < one.times; time += 1) ask(one.chatId, one.urgency, one.weight);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lets nobody be refused by a server that counts arrivals exactly, over a line that stalls, at 97 % of the pace', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { refused, sent } = sendOverLine(seed, MINUTE);
        expect(refused).toBe(0);
        expect(sent).toBeGreaterThan(0.97 * telegramPace.perSecond * 60);
      }),
      { numRuns: 10 },
    );
  });
});

/** A message a chat, as eagerly as the pacer lets them leave; the line takes 20 to 30 ms each way, and now and then stalls. */
function sendOverLine(seed: number, forMs: number): { readonly refused: number; readonly sent: number } {
  const random = seededRandom(seed);
  const below = (most: number): number => random() * most;
  let now = 0;
  const pacer = createPacer(telegramPace, () => now);
  let stalledUntil = 0;
  let chats = 0;
  let refused = 0;
  const arrivals: number[] = [];
  const answers = new Map<number, number[]>();
  for (; now < forMs; now += 1) {
    if (below(10_000) < 1) stalledUntil = now + below(300);
    for (const chatId of answers.get(now) ?? []) pacer.answered(chatId, { status: 'counted', weight: 1 });
    answers.delete(now);
    if (pacer.freePlaces() === 0) continue;
    chats += 1;
    if (pacer.tryTake(chats, 'news') > 0) continue;
    const arrival = Math.max(now + 20 + below(10), stalledUntil);
    arrivals.push(arrival);
    const answered = Math.ceil(arrival + 20 + below(10));
    answers.set(answered, [...(answers.get(answered) ?? []), chats]);
  }
  const inOrder = arrivals.toSorted((one, other) => one - other);
  for (const [index, at] of inOrder.entries()) {
    const earlier = inOrder[index - telegramPace.perSecond];
    if (earlier !== undefined && at - earlier < SECOND) refused += 1;
  }
  return { refused, sent: arrivals.length };
}
