import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Api } from 'grammy';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { telegramPace } from '../../src/outbox/pace.js';
import { createPacer } from '../../src/outbox/pacer.js';
import { readSettings } from '../../src/settings.js';
import { newsFetch } from '../../src/telegram/answering-fetch.js';
import { createDeliver } from '../../src/telegram/deliver.js';
import { createTransport } from '../../src/telegram/transport.js';
import { createTopicCatalogue } from '../../src/topics/catalogue.js';
import { silentLogger } from '../../test/support/fixtures.js';
import { createOutboxScene, FIRST_CHAT } from '../outbox-scene.js';
import type { Scenario } from '../scenario.js';

const FOLLOWERS = 30_000;
const CONCURRENCY = 100;
const TOKEN = '8585:bench';

/** From the outbox through grammY and real HTTP to the local Bot API in a process of its own, pacing off. */
export const endToEnd: Scenario = {
  name: 'end to end against the local Bot API',
  async run() {
    const telegram = fork(new URL('../local-bot-api-process.ts', import.meta.url), [
      TOKEN,
      String(FIRST_CHAT),
      String(FOLLOWERS),
    ]);
    const [apiRoot] = (await once(telegram, 'message')) as [string];
    const { db, lease, close } = await createOutboxScene(FOLLOWERS);
    const transport = createTransport();
    const settings = readSettings({});
    const pacer = createPacer({ ...telegramPace, perSecond: Number.POSITIVE_INFINITY });
    const deliver = createDeliver({
      api: new Api(TOKEN, { apiRoot, fetch: newsFetch({ transport, pacer }), timeoutSeconds: 30 }),
      site: settings.site,
      topics: createTopicCatalogue(settings.topics),
      botUsername: () => 'kentongan_bot',
      mayPay: () => false,
      logger: silentLogger,
      takeTurn: async () => undefined,
    });
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
      pacer,
      deliver: async (delivery) => {
        const outcome = await deliver(delivery);
        if (outcome.status !== 'sent') throw new Error(JSON.stringify(outcome));
        sent += 1;
        if (sent === FOLLOWERS) finish();
        return outcome;
      },
    });
    const start = performance.now();
    dispatcher.start();
    await finished;
    await dispatcher.stop();
    const perSecond = (FOLLOWERS / (performance.now() - start)) * 1_000;
    await close();
    await transport.close();
    telegram.disconnect();
    return [
      {
        name: 'end to end, pacing off',
        value: perSecond,
        unit: 'messages a second',
        target: { kind: 'at least', value: 3_000 },
      },
    ];
  },
};
