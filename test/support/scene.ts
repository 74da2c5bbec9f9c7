import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { type App, startApp } from '../../src/app.js';
import type { Pulse } from '../../src/operations/pulse.js';
import { type Pace, telegramPace } from '../../src/outbox/pace.js';
import { createLocalBotApi, type LocalBotApi } from '../../src/preview/bot-api/create-local-bot-api.js';
import type { Faults } from '../../src/preview/bot-api/faults.js';
import type { RateLimits } from '../../src/preview/bot-api/rate-limiter.js';
import type { Person, WorldMessage } from '../../src/preview/bot-api/world.js';
import { sampleArticles } from '../../src/preview/news-site/articles/index.js';
import { createNewsSite, type NewsSite } from '../../src/preview/news-site/news-site.js';
import { readSettings, type Settings } from '../../src/settings.js';
import { siteSchema } from '../../src/source/site.js';
import { recordingLogger } from './fixtures.js';

export const TOKEN = '8585:end-to-end';

/** As fast as it goes, where a test is not about pace. */
export const noPace: Pace = { ...telegramPace, perSecond: Number.POSITIVE_INFINITY };

export const sari: Person = { id: 1_001, firstName: 'Sari', languageCode: 'id' };
export const tom: Person = { id: 1_002, firstName: 'Tom', languageCode: 'en' };

/** A news site, a Telegram and a folder: everything around the bot. All of it ends with the test. */
export interface Scene {
  readonly site: NewsSite;
  readonly botApi: LocalBotApi;
  readonly apiRoot: string;
  readonly faults: Faults;
  readonly databaseUrl: string;
  /** Starts the real bot in this process. */
  start(overrides?: Partial<Settings>): Promise<App>;
  /** What the bot wrote to a person, newest last. */
  answers(personId: number): readonly WorldMessage[];
  /** Waits until the bot's newest message to a person matches. */
  hear(personId: number, pattern: RegExp): Promise<WorldMessage>;
  /** Waits until the bot has read the site for the first time. */
  firstLookDone(): Promise<void>;
  /** What the bot logged. */
  readonly log: readonly string[];
}

const PATIENCE = { timeout: 10_000, interval: 20 };

export async function createScene(
  options: {
    readonly now?: () => number;
    /** Where `now` is moved about: a clock that is not. */
    readonly steadyNow?: () => number;
    readonly pulse?: Pulse;
    readonly limits?: RateLimits;
    /** By default Telegram's: a chat then gets about a message a second. */
    readonly pace?: Pace;
  } = {},
): Promise<Scene> {
  const now = options.now ?? Date.now;
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const site = createNewsSite({ host: '127.0.0.1', port: 0, now, articles: sampleArticles });
  await site.start();
  onTestFinished(() => site.stop());
  const faults: Faults = {};
  const botApi = createLocalBotApi({
    token: TOKEN,
    faults,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const { url: apiRoot } = await botApi.start();
  onTestFinished(() => botApi.stop());
  for (const person of [sari, tom]) botApi.world.addPerson(person);
  const databaseUrl = `file:${join(folder, 'kentongan.db')}`;

  const log = recordingLogger();
  const answers = (personId: number) => botApi.world.messages(personId).filter((message) => message.personId === null);

  return {
    site,
    botApi,
    apiRoot,
    faults,
    databaseUrl,
    answers,
    async start(overrides = {}) {
      const settings = {
        ...readSettings({}),
        site: { ...siteSchema.parse(site.siteConfig()), poll: '* * * * * *' },
        telegramApiRoot: apiRoot,
        databaseUrl,
        botToken: TOKEN,
        httpPort: 0,
        ...overrides,
      };
      const app = await startApp(
        { ...settings, botToken: TOKEN },
        {
          logger: log.logger,
          clock: now,
          ...(options.steadyNow === undefined ? {} : { steadyClock: options.steadyNow }),
          ...(options.pulse === undefined ? {} : { pulse: options.pulse }),
          ...(options.pace === undefined ? {} : { pace: options.pace }),
        },
      );
      onTestFinished(() => app.stop());
      return app;
    },
    async hear(personId, pattern) {
      return vi.waitFor(() => {
        const newest = answers(personId).at(-1);
        if (newest === undefined || !pattern.test(newest.text)) {
          throw new Error(`expected ${String(pattern)}, the newest message is: ${newest?.text ?? 'none'}`);
        }
        return newest;
      }, PATIENCE);
    },
    async firstLookDone() {
      await vi.waitFor(() => {
        const looks = log.lines.filter((line) => line.includes('First sight of a source'));
        if (looks.length < site.siteConfig().sources.length) throw new Error('the site was not read yet');
      }, PATIENCE);
    },
    log: log.lines,
  };
}
