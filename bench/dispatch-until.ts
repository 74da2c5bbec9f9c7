import type { Deliver } from '../src/outbox/delivery.js';
import { createDispatcher } from '../src/outbox/dispatcher.js';
import { telegramPace } from '../src/outbox/pace.js';
import { createPacer } from '../src/outbox/pacer.js';
import { silentLogger } from '../test/support/fixtures.js';
import type { OutboxScene } from './outbox-scene.js';

const CONCURRENCY = 100;

/** No limits: what the bot alone can do. */
export const noPace = { ...telegramPace, perSecond: Number.POSITIVE_INFINITY };

/** Lets the real dispatcher send, pacing off, until so many messages were sent; returns how many seconds that took. */
export async function dispatchUntil(
  count: number,
  { db, lease, deliver }: Pick<OutboxScene, 'db' | 'lease'> & { readonly deliver: Deliver },
): Promise<number> {
  let sent = 0;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const dispatcher = createDispatcher({
    db,
    lease: () => lease,
    clock: Date.now,
    logger: silentLogger,
    concurrency: CONCURRENCY,
    pacer: createPacer(noPace),
    deliver: async (delivery) => {
      const outcome = await deliver(delivery);
      if (outcome.status !== 'sent') throw new Error(JSON.stringify(outcome));
      sent += 1;
      if (sent === count) finish();
      return outcome;
    },
  });
  const start = performance.now();
  dispatcher.start();
  await finished;
  await dispatcher.stop();
  return (performance.now() - start) / 1_000;
}
