import { Api } from 'grammy';
import { createPacer } from '../../src/outbox/pacer.js';
import { readSettings } from '../../src/settings.js';
import { newsFetch } from '../../src/telegram/answering-fetch.js';
import { createDeliver } from '../../src/telegram/deliver.js';
import { createTransport } from '../../src/telegram/transport.js';
import { createTopicCatalogue } from '../../src/topics/catalogue.js';
import { silentLogger } from '../../test/support/fixtures.js';
import { dispatchUntil, noPace } from '../dispatch-until.js';
import { createOutboxScene, FIRST_CHAT } from '../outbox-scene.js';
import type { Scenario } from '../scenario.js';
import { startTelegram } from '../telegram.js';

const FOLLOWERS = 30_000;
const TOKEN = '8585:bench';

/** From the outbox through grammY and real HTTP to the local Bot API in a process of its own, pacing off. */
export const endToEnd: Scenario = {
  name: 'end to end against the local Bot API',
  async run() {
    const telegram = await startTelegram({ token: TOKEN, people: { first: FIRST_CHAT, count: FOLLOWERS } });
    const { db, lease, close } = await createOutboxScene(FOLLOWERS);
    const transport = createTransport();
    const settings = readSettings({});
    const fetch = newsFetch({ transport, pacer: createPacer(noPace) });
    const deliver = createDeliver({
      api: new Api(TOKEN, { apiRoot: telegram.apiRoot, fetch, timeoutSeconds: 30 }),
      site: settings.site,
      topics: createTopicCatalogue(settings.topics),
      botUsername: () => 'kentongan_bot',
      mayPay: () => false,
      logger: silentLogger,
      takeTurn: async () => undefined,
    });
    const seconds = await dispatchUntil(FOLLOWERS, { db, lease, deliver });
    await close();
    await transport.close();
    telegram.stop();
    return [
      {
        name: 'end to end, pacing off',
        value: FOLLOWERS / seconds,
        unit: 'messages a second',
        target: { kind: 'at least', value: 3_000 },
      },
    ];
  },
};
