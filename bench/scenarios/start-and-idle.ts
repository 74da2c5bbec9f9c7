import { setTimeout as delay } from 'node:timers/promises';
import { createLocalBotApi } from '../../src/preview/bot-api/create-local-bot-api.js';
import { startBot } from '../bot.js';
import { median, type Scenario } from '../scenario.js';

const STARTS = 5;
const IDLE_AFTER_MS = 25_000;
const TOKEN = '8585:bench';

/** The built bot in a process of its own, on a fresh database: until its first long poll, then at rest. */
export const startAndIdle: Scenario = {
  name: 'start and idle',
  async run() {
    const times: number[] = [];
    let idleMib = 0;
    for (let start = 1; start <= STARTS; start += 1) {
      const isLast = start === STARTS;
      const { startMs, memoryMib } = await startOnce(isLast ? IDLE_AFTER_MS : 0);
      times.push(startMs);
      if (isLast) idleMib = memoryMib;
    }
    return [
      { name: 'start to first poll', value: median(times), unit: 'ms', target: { kind: 'below', value: 1_500 } },
      { name: 'memory at rest', value: idleMib, unit: 'MiB', target: { kind: 'below', value: 120 } },
    ];
  },
};

async function startOnce(idleMs: number): Promise<{ readonly startMs: number; readonly memoryMib: number }> {
  let hear: () => void = () => undefined;
  const firstPoll = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const botApi = createLocalBotApi({
    token: TOKEN,
    record: false,
    faults: {
      onCall: (method) => {
        if (method === 'getUpdates') hear();
        return undefined;
      },
    },
  });
  const { url } = await botApi.start();

  const startedAt = performance.now();
  const bot = await startBot({ token: TOKEN, apiRoot: url });
  await firstPoll;
  const startMs = performance.now() - startedAt;
  await delay(idleMs);
  const memoryMib = bot.memoryMib();
  await bot.kill();
  await botApi.stop();
  return { startMs, memoryMib };
}
