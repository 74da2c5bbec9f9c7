import { monitorEventLoopDelay } from 'node:perf_hooks';
import { countWaiting } from '../../src/store/deliveries.js';
import { dispatchUntil } from '../dispatch-until.js';
import { createOutboxScene } from '../outbox-scene.js';
import type { Scenario } from '../scenario.js';

const FOLLOWERS = 1_000_000;
const LOOK_EVERY_MS = 250;
const MIB = 1024 * 1024;

/** One article to a million followers through the real dispatcher, into a Telegram that answers at once. */
export const fanOutToAMillion: Scenario = {
  name: 'fan-out of one article to 1,000,000 followers',
  async run() {
    const { db, lease, close } = await createOutboxScene(FOLLOWERS);
    let mostRows = 0;
    let mostMemory = 0;
    const look = setInterval(() => void lookAround(), LOOK_EVERY_MS);
    async function lookAround(): Promise<void> {
      mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
      mostRows = Math.max(mostRows, await countWaiting(db));
    }
    const delay = monitorEventLoopDelay({ resolution: 2 });
    delay.enable();
    let messageId = 0;
    const seconds = await dispatchUntil(FOLLOWERS, {
      db,
      lease,
      deliver: async () => ({ status: 'sent', messageId: ++messageId }),
    });
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
