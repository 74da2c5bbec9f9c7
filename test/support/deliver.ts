import { Api } from 'grammy';
import type { Deliver } from '../../src/outbox/delivery.js';
import { readSettings } from '../../src/settings.js';
import { createDeliver, type DeliverDependencies } from '../../src/telegram/deliver.js';
import { createTopicCatalogue } from '../../src/topics/catalogue.js';
import { TOKEN } from '../preview/bot-api/start-local-bot-api.js';
import { silentLogger } from './fixtures.js';

/** The outbox's way to a local Bot API at its free pace; a test names only what it is about. */
export function deliverTo(apiRoot: string, overrides: Partial<DeliverDependencies> = {}): Deliver {
  const { site, topics } = readSettings({});
  return createDeliver({
    api: new Api(TOKEN, { apiRoot }),
    site,
    topics: createTopicCatalogue(topics),
    botUsername: () => 'kentongan_bot',
    mayPay: () => false,
    logger: silentLogger,
    takeTurn: async () => undefined,
    ...overrides,
  });
}
