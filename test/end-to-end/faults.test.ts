import { describe, expect, it, vi } from 'vitest';
import { badGateway, type Fault, flood } from '../../src/preview/bot-api/faults.js';
import { type Broadcast, prepareBroadcast } from '../support/broadcast.js';
import { createScene, type Scene } from '../support/scene.js';

const READERS = 300;
const MESSAGES_PER_SECOND = 500;
const MOST_UNDER_WAY = MESSAGES_PER_SECOND / 10;
/** `OUTAGE_SECONDS=30` is the whole proof. */
const OUTAGE_MS = Number(process.env['OUTAGE_SECONDS'] ?? 1) * 1_000;
const PATIENCE = { timeout: 20_000 + 4 * OUTAGE_MS, interval: 20 };

interface Running extends Scene {
  readonly broadcast: Broadcast;
  /** Waits until every reader has got the article, and the bot has stopped. */
  allReached(): Promise<void>;
}

/** The real bot, about to send an article to every reader through a Telegram that enforces its limits. */
async function startBroadcast(faultOf: (chatId: number, attempt: number) => Fault | undefined): Promise<Running> {
  const scene = await createScene({ limits: { perSecond: MESSAGES_PER_SECOND, perChatPerSecond: 1 } });
  const broadcast = await prepareBroadcast(scene, scene.databaseUrl, READERS);
  const attempts = new Map<number, number>();
  scene.faults.onCall = (method, params) => {
    if (method !== 'sendMessage') return undefined;
    const chatId = Number(params['chat_id']);
    const attempt = (attempts.get(chatId) ?? 0) + 1;
    attempts.set(chatId, attempt);
    return faultOf(chatId, attempt);
  };
  const app = await scene.start({ messagesPerSecond: MESSAGES_PER_SECOND, paidBroadcast: true, paidAfterMinutes: 0 });
  return {
    ...scene,
    broadcast,
    async allReached() {
      await vi.waitFor(() => expect(broadcast.copies().filter((copies) => copies === 0)).toEqual([]), PATIENCE);
      await app.stop();
    },
  };
}

/** What every tenth reader's first message meets, by the last digit of the reader; the rest meet nothing. */
const faultsByDigit: readonly (readonly [string, Fault])[] = [
  ['a gateway that refuses, in HTML', badGateway],
  ['a server at a loss', { status: 500, body: { ok: false, error_code: 500, description: 'Internal Server Error' } }],
  ['a connection reset before the call was read', { reset: true }],
  ['a slow answer', { answerAfterMs: 1_500 }],
  ['a slow call', { delayMs: 1_500 }],
  ['an answer that is lost', { loseAnswer: true }],
  ['an answer that is cut short', { cutAnswer: true }],
];

describe('a broadcast', () => {
  it('reaches everybody through every fault, and doubles only where the answer was lost', async () => {
    const { broadcast, allReached } = await startBroadcast((chatId, attempt) =>
      attempt === 1 ? faultsByDigit[chatId % 10]?.[1] : undefined,
    );
    const triedTwice = 5;
    const expectedSends = READERS + triedTwice * (READERS / 10);
    await vi.waitFor(() => expect(broadcast.sends()).toBe(expectedSends), PATIENCE);
    await allReached();
    const copiesOf = (digit: number) =>
      new Set(broadcast.readers.flatMap((id, index) => (id % 10 === digit ? [broadcast.copies()[index]] : [])));
    const copies = faultsByDigit.map(([name], digit) => [name, ...copiesOf(digit)]);
    expect(copies).toEqual([
      ['a gateway that refuses, in HTML', 1],
      ['a server at a loss', 1],
      ['a connection reset before the call was read', 1],
      ['a slow answer', 1],
      ['a slow call', 1],
      ['an answer that is lost', 2],
      ['an answer that is cut short', 2],
    ]);
    expect(broadcast.doubles()).toBe(2 * (READERS / 10));
  }, 60_000);

  it('waits for a chat that is asked to wait, and for nobody else', async () => {
    const patient = 5_010;
    const { broadcast, botApi, allReached } = await startBroadcast((chatId, attempt) =>
      chatId === patient && attempt === 1 ? flood(3) : undefined,
    );
    const tries = () =>
      botApi.calls().filter(({ method, params }) => method === 'sendMessage' && params['chat_id'] === patient);
    await vi.waitFor(() => expect(broadcast.copies().filter((copies) => copies === 0)).toHaveLength(1), PATIENCE);
    expect(tries()).toHaveLength(1);
    await allReached();
    const [first, second] = tries();
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(3_000);
    expect(tries()).toHaveLength(2);
    expect(broadcast.doubles()).toBe(0);
  }, 60_000);

  it('obeys a wait for the whole token: what was under way is refused, and nothing more is tried before its end', async () => {
    let begun: number | null = null;
    let sends = 0;
    const refused: number[] = [];
    const { broadcast, allReached } = await startBroadcast(() => {
      sends += 1;
      if (sends === READERS / 3) begun = performance.now();
      const restMs = begun === null ? 0 : begun + 2_000 - performance.now();
      if (restMs <= 0) return undefined;
      refused.push(restMs);
      return flood(Math.ceil(restMs / 1_000));
    });
    await allReached();
    expect(refused.length).toBeGreaterThan(1);
    expect(refused.length).toBeLessThanOrEqual(MOST_UNDER_WAY);
    expect(Math.min(...refused)).toBeGreaterThan(1_500);
    expect(broadcast.doubles()).toBe(0);
  }, 60_000);

  it(
    `reaches everybody although Telegram refuses connections for ${OUTAGE_MS / 1_000} s, and doubles only what was under way`,
    async () => {
      const { broadcast, botApi, log, allReached } = await startBroadcast(() => ({ answerAfterMs: 5 }));
      await vi.waitFor(() => expect(broadcast.sends()).toBeGreaterThan(READERS / 3), { timeout: 10_000, interval: 1 });
      await botApi.goAway();
      await new Promise((resolve) => {
        setTimeout(resolve, OUTAGE_MS);
      });
      await botApi.comeBack();
      await allReached();
      const lost = log.filter((line) => line.includes('A delivery met trouble') && line.includes('"unknown"'));
      expect(broadcast.doubles()).toBeLessThanOrEqual(lost.length);
      expect(lost.length).toBeLessThanOrEqual(MOST_UNDER_WAY);
    },
    60_000 + 5 * OUTAGE_MS,
  );
});
