import { Api } from 'grammy';
import { onTestFinished } from 'vitest';
import { createLocalBotApi } from '../../../../src/preview/bot-api/create-local-bot-api.js';
import type { World } from '../../../../src/preview/bot-api/world.js';
import { createPageServer, type PageServer } from '../../../../src/preview/page-server/create-page-server.js';
import { idleNewsroom } from '../../page-server/idle-newsroom.js';
import { pageFolder } from '../../running-preview.js';

/** The page without the bot: the test itself is the bot. */
export interface ServedPage {
  readonly url: string;
  readonly world: World;
  readonly api: Api;
  readonly server: PageServer;
  /** Serves the same world again, at the same address. */
  serveAgain(): Promise<void>;
}

const TOKEN = '42:test';

/** Starts the page's server on a world of its own; both end with the test. */
export async function servePage(): Promise<ServedPage> {
  const botApi = createLocalBotApi({ token: TOKEN });
  onTestFinished(() => botApi.stop());
  const api = new Api(TOKEN, { apiRoot: (await botApi.start()).url });
  const { world } = botApi;

  const serve = async (port: number): Promise<{ readonly url: string; readonly server: PageServer }> => {
    const server = createPageServer({ world, newsroom: idleNewsroom, host: '127.0.0.1', port, pageFolder });
    onTestFinished(() => server.stop());
    return { url: (await server.start()).url, server };
  };
  const served = await serve(0);
  return {
    ...served,
    world,
    api,
    serveAgain: async () => {
      await serve(Number(new URL(served.url).port));
    },
  };
}
