import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { telegramPace } from '../../src/outbox/pace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import { countWaiting } from '../../src/store/deliveries.js';
import { silentLogger } from '../../test/support/fixtures.js';
import { createOutboxScene } from '../outbox-scene.js';
import type { Scenario } from '../scenario.js';

const FOLLOWERS = 1_000_000;
const CONCURRENCY = 100;
const LOOK_EVERY_MS = 250;
const MIB = 1024 * 1024;

/** One article to a million followers through the real dispatcher, into a Telegram that answers at once. */
export const fanOutToAMillion: Scenario = {
  name: 'fan-out of one article to 1,000,000 followers',
  async run() {
    const { db, lease, close } = await createOutboxScene(FOLLOWERS);
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
      pacer: createPacer({ ...telegramPace, perSecond: Number.POSITIVE_INFINITY }),
      deliver: async () => {
        sent += 1;
        if (sent === FOLLOWERS) finish();
        return { status: 'sent', messageId: sent };
      },
    });

    let mostRows = 0;
    let mostMemory = 0;
    const look = setInterval(() => void lookAround(), LOOK_EVERY_MS);
    async function lookAround(): Promise<void> {
      mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
      mostRows = Math.max(mostRows, await countWaiting(db));
    }
    const delay = monitorEventLoopDelay({ resolution: 2 });
    delay.enable();
    const start = performance.now();
    dispatcher.start();
    await finished;
    await dispatcher.stop();
    const seconds = (performance.now() - start) / 1_000;
    delay.disable();
    clearInterval(look);
    await close();
    return [
      { name: 'fan-out to 1,000,000: time', value: seconds, unit: 's' },
      { name: 'fan-out to 1,000,000: memory at most', value: mostMemory / MIB, unit: 'MiB' },
      {
        name: 'fan-out to 1,000,000: rows held at most',
        value: mostRows,
        unit: 'rows',
        target: { kind: 'below', value: 2_100 },
      },
      {
        name: 'fan-out to 1,000,000: longest stall of the event loop',
        value: delay.max / 1e6,
        unit: 'ms',
        target: { kind: 'below', value: 50 },
      },
      {
        name: 'fan-out to 1,000,000: 99th percentile of the loop delay',
        value: delay.percentile(99) / 1e6,
        unit: 'ms',
      },
    ];
  },
};
