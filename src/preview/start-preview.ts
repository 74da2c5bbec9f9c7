import { join } from 'node:path';
import { type App, startApp } from '../app.js';
import { endedWithin } from '../operations/ended-within.js';
import { createLogger } from '../operations/logger.js';
import { readSettings, type Settings } from '../settings.js';
import { userAgentFor } from '../source/user-agent.js';
import { createLocalBotApi, type LocalBotApi } from './bot-api/create-local-bot-api.js';
import { findFreePort } from './free-port.js';
import { reserveMessageIds } from './kept/reserve-message-ids.js';
import { openStateFolder, type StateFolder } from './kept/state-folder.js';
import { createStateSaver, type StateSaver } from './kept/state-saver.js';
import { createLinkPreview } from './link-preview.js';
import { aheadAgain, createMovableClock, type MovableClock } from './movable-clock.js';
import { createNewsroom } from './newsroom/create-newsroom.js';
import { openAddresses } from './open-addresses.js';
import { createPageServer } from './page-server/create-page-server.js';
import type { Publisher } from './publisher.js';
import { createRealPublisher } from './real-publisher.js';
import { openSamplePublisher } from './sample-publisher.js';
import { createTeardown, type Teardown } from './teardown.js';
import { createTimeTravel } from './time-travel.js';

/** The preview, running; `url` is the chat page's address. */
export interface Preview extends Pick<App, 'stop' | 'ended'> {
  readonly url: string;
}

/** How the preview is started. */
export interface StartPreviewOptions {
  readonly host: string;
  /** The next free one is taken when it is in use; 0: any. */
  readonly port: number;
  readonly environment: NodeJS.ProcessEnv;
  /** The configuration folder of a real site to follow; by default the sample site. */
  readonly siteFolder?: string | null;
  /** Where it keeps what a later start goes on from; by default nothing outlives it. */
  readonly dataFolder?: string | null;
  /** Forgets what was kept. */
  readonly isFresh?: boolean;
  /** Hears, in sentences, of whatever is not as one would expect. */
  readonly tell?: (sentence: string) => void;
  /** The built chat page; by default the one beside this file. */
  readonly pageFolder?: string;
}

/** No secret: the local Bot API accepts no other and is reached from this machine only. */
const PREVIEW_TOKEN = '8585:kentongan-preview';
const TELEGRAMS_LIMITS = { perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 } as const;
const STOP_PATIENCE_MS = 500;

/**
 * The bot without Telegram: the real one, on a local Bot API, with a sample news site or a real one, and a chat page in the
 * browser.
 * @throws {SettingsError} {ExitError} before anything runs; whatever was opened is closed again.
 */
export async function startPreview(options: StartPreviewOptions): Promise<Preview> {
  const teardown = createTeardown();
  try {
    return await start(options, teardown);
  } catch (error) {
    await teardown.run().catch(() => undefined);
    throw error;
  }
}

async function start(options: StartPreviewOptions, teardown: Teardown): Promise<Preview> {
  const { host, tell = () => undefined } = options;
  const settings = settingsOf(options);
  const port = await choosePort(options, tell);
  const folder = await openFolder(options, settings);
  teardown.add(() => folder.close());
  const clock = createMovableClock(folder.kept === null ? 0 : aheadAgain(folder.kept, Date.now()));

  const publisher =
    options.siteFolder == null
      ? await openSamplePublisher({ kept: folder.kept, now: clock.now, tell })
      : createRealPublisher(settings);
  teardown.add(() => publisher.close());
  const { botApi, apiRoot } = await openBotApi(publisher, clock, teardown);
  if (folder.kept !== null) botApi.world.restore(folder.kept.world);
  const saver = startSaving({ folder, clock, publisher, botApi }, tell);
  teardown.add(() => saver.stop());

  const { site } = publisher;
  const app = await startApp(
    { ...settings, site, botToken: PREVIEW_TOKEN, telegramApiRoot: apiRoot, databaseUrl: folder.databaseUrl },
    { logger: await createLogger(settings.logLevel, []), clock: clock.now, steadyClock: Date.now },
  );
  teardown.add(() => stopWith(app, publisher));
  const travel = createTimeTravel({ clock, wake: app.wake, timeZone: site.timeZone, isAtOnce: publisher.isSpared });
  const page = createPageServer({
    world: botApi.world,
    newsroom: createNewsroom({ levers: publisher.levers(app), app, clock, travel, onChange: saver.touch }),
    host,
    port,
    now: clock.now,
    pictureOrigins: publisher.pictureOrigins,
    ...(options.pageFolder === undefined ? {} : { pageFolder: options.pageFolder }),
  });
  teardown.add(() => page.stop());
  const { url } = await page.start();
  saver.touch();
  tellWhereItIs(openAddresses(host, Number(new URL(url).port)), folder, tell);
  return { url, ended: app.ended, stop: () => teardown.run() };
}

/** A job that waits for a slow sample site would hold the stop up: the site goes first then. */
async function stopWith(app: App, publisher: Publisher): Promise<void> {
  const stopped = app.stop();
  if (!(await endedWithin(stopped, STOP_PATIENCE_MS))) await publisher.close();
  await stopped;
}

/** What else the environment says is for the bot that runs for real. */
function settingsOf({ siteFolder, environment }: StartPreviewOptions): Settings {
  return readSettings({
    CONFIG_DIR: siteFolder ?? environment['CONFIG_DIR'],
    LOG_LEVEL: environment['LOG_LEVEL'] ?? 'warn',
    HTTP_PORT: '0',
  });
}

async function choosePort({ host, port: wish }: StartPreviewOptions, tell: (sentence: string) => void) {
  const { port, isOther } = await findFreePort(host, wish);
  if (isOther) tell(`Port ${wish} is in use: the page is at ${port} instead.`);
  return port;
}

/** The sample site and each real one have chats of their own. */
function openFolder(options: StartPreviewOptions, { site }: Settings): Promise<StateFolder> {
  const { dataFolder = null, isFresh = false, tell = () => undefined } = options;
  const name = options.siteFolder == null ? 'sample' : new URL(site.home).host.replaceAll(':', '-');
  return openStateFolder({
    path: dataFolder === null ? null : join(dataFolder, name),
    isFresh,
    checkWorld: (snapshot) => createLocalBotApi({ token: PREVIEW_TOKEN }).world.restore(snapshot),
    tell,
    now: new Date(),
  });
}

async function openBotApi(publisher: Publisher, clock: MovableClock, teardown: Teardown) {
  const { site, cardsKeptMs: keptMs } = publisher;
  const { allowedHosts } = site;
  const linkPreview = createLinkPreview({ allowedHosts, userAgent: userAgentFor(site), keptMs });
  const botApi = createLocalBotApi({
    token: PREVIEW_TOKEN,
    now: clock.now,
    linkPreview: linkPreview.find,
    limits: TELEGRAMS_LIMITS,
    record: false,
  });
  teardown.add(() => linkPreview.close());
  teardown.add(() => botApi.stop());
  const { url: apiRoot } = await botApi.start();
  return { botApi, apiRoot };
}

function startSaving(
  parts: {
    readonly folder: StateFolder;
    readonly clock: MovableClock;
    readonly publisher: Publisher;
    readonly botApi: LocalBotApi;
  },
  tell: (sentence: string) => void,
): StateSaver {
  const { folder, clock, publisher, botApi } = parts;
  const saver = createStateSaver({
    save: (isLast) => {
      const world = botApi.world.snapshot();
      const kept = { aheadMs: clock.aheadMs(), stoppedAt: isLast ? clock.now() : null, ...publisher.keep() };
      return folder.save({ ...kept, world: isLast ? world : reserveMessageIds(world) });
    },
    onError: (error) => tell(`The chats cannot be kept (${String(error)}).`),
  });
  botApi.world.onChange(saver.touch);
  return saver;
}

function tellWhereItIs(addresses: readonly string[], folder: StateFolder, tell: (sentence: string) => void): void {
  if (addresses.length > 0) {
    tell(`Open to others at ${addresses.join(' and ')}: they may read these chats and write in them as anyone.`);
  }
  if (folder.path !== null && folder.kept !== null) {
    tell(`It goes on where the last preview ended (${folder.path}); --fresh begins anew.`);
  }
}
