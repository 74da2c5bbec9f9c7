import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../app.js';
import { createLogger } from '../operations/logger.js';
import { readSettings } from '../settings.js';
import { siteSchema } from '../source/site.js';
import { createLocalBotApi } from './bot-api/create-local-bot-api.js';
import { createLinkPreview } from './link-preview.js';
import { sampleArticles } from './news-site/articles/index.js';
import { createNewsSite } from './news-site/news-site.js';
import { createPageServer } from './page-server.js';

/** The preview, running; `url` is the chat page's address. */
export interface Preview extends Pick<App, 'stop' | 'ended'> {
  readonly url: string;
}

/** No secret: the local Bot API accepts no other and is reached from this machine only. */
const PREVIEW_TOKEN = '8585:kentongan-preview';

/**
 * The bot without Telegram: the real one, on a local Bot API, a sample news site and a chat page in the browser.
 * Everything it keeps lies in a temporary folder that goes with it.
 */
export async function startPreview(options: {
  readonly host: string;
  readonly port: number;
  readonly environment: NodeJS.ProcessEnv;
  /** The built chat page; by default the one beside this file. */
  readonly pageFolder?: string;
}): Promise<Preview> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-preview-'));
  const site = createNewsSite({ host: '127.0.0.1', port: 0, now: Date.now, articles: sampleArticles });
  const { url: siteUrl } = await site.start();
  const linkPreview = createLinkPreview([new URL(siteUrl).host]);
  const botApi = createLocalBotApi({
    token: PREVIEW_TOKEN,
    linkPreview: linkPreview.find,
    limits: { perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 },
    record: false,
  });
  const { url: apiRoot } = await botApi.start();
  const page = createPageServer({
    world: botApi.world,
    newsroom: site,
    host: options.host,
    port: options.port,
    pictureOrigins: [new URL(siteUrl).origin],
    ...(options.pageFolder === undefined ? {} : { pageFolder: options.pageFolder }),
  });

  const settings = {
    ...readSettings({
      CONFIG_DIR: options.environment['CONFIG_DIR'],
      LOG_LEVEL: options.environment['LOG_LEVEL'] ?? 'warn',
      HTTP_PORT: '0',
    }),
    site: siteSchema.parse(site.siteConfig()),
    botToken: PREVIEW_TOKEN,
    telegramApiRoot: apiRoot,
    databaseUrl: `file:${join(folder, 'kentongan.db')}`,
  };
  const app = await startApp(settings, { logger: await createLogger(settings.logLevel, []) });
  const { url } = await page.start();

  let stopping: Promise<void> | null = null;
  async function stopAll(): Promise<void> {
    await page.stop();
    await app.stop();
    await botApi.stop();
    await linkPreview.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return {
    url,
    ended: app.ended,
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
  };
}
