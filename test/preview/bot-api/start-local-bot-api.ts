import { Api, GrammyError } from 'grammy';
import { onTestFinished } from 'vitest';
import {
  createLocalBotApi,
  type LocalBotApi,
  type LocalBotApiOptions,
} from '../../../src/preview/bot-api/create-local-bot-api.js';
import type { Faults } from '../../../src/preview/bot-api/faults.js';
import type { World } from '../../../src/preview/bot-api/world.js';

export const TOKEN = '7000000001:AAtest-token_of_the_preview';
export const SITI = { id: 501, firstName: 'Siti', username: 'siti', languageCode: 'id' } as const;
export const JOHN = { id: 502, firstName: 'John', languageCode: 'en-GB' } as const;
export const GROUP = { id: -9001, type: 'group', title: 'Warga RT 05', isForum: false } as const;
export const FORUM = { id: -1009002, type: 'supergroup', title: 'Forum Banten', isForum: true } as const;
export const CHANNEL = { id: -1009003, type: 'channel', title: 'Kabar Tangerang', isForum: false } as const;

export interface Running extends LocalBotApi {
  readonly api: Api;
  readonly url: string;
  readonly faults: Faults;
  /** The clock; a test moves it by hand. */
  readonly clock: { ms: number };
  /** Resolves when the server is about to run the next call of a method, which it does in the same breath. */
  readonly nextCall: (method: string) => Promise<void>;
  /** What has come for the bot since it last looked. */
  readonly drain: () => ReturnType<Api['getUpdates']>;
}

/** Starts a server on a free port with two people, and a bot that talks to it over HTTP; both end with the test. */
export async function startLocalBotApi(options: Partial<LocalBotApiOptions> = {}): Promise<Running> {
  const clock = { ms: Date.UTC(2026, 0, 23, 13, 3) };
  const faults: Faults = {};
  const bugs: unknown[] = [];
  const local = createLocalBotApi({
    token: TOKEN,
    now: () => clock.ms,
    faults,
    log: (error) => bugs.push(error),
    ...options,
  });
  const { url } = await local.start();
  onTestFinished(async () => {
    await local.stop();
    if (bugs.length > 0) throw new AggregateError(bugs, 'The local Bot API has a bug');
  });
  const api = new Api(TOKEN, { apiRoot: url });
  let confirmed = 0;
  local.world.addPerson(SITI);
  local.world.addPerson(JOHN);
  return {
    ...local,
    api,
    url,
    faults,
    clock,
    nextCall: (method) =>
      new Promise((resolve) => {
        faults.onCall = (name) => {
          if (name === method) resolve();
          return undefined;
        };
      }),
    drain: async () => {
      const updates = await api.getUpdates({ offset: confirmed });
      confirmed = (updates.at(-1)?.update_id ?? confirmed - 1) + 1;
      return updates;
    },
  };
}

/** A group of each kind with Siti as its creator. */
export function addGroups(world: World): void {
  for (const chat of [GROUP, FORUM, CHANNEL]) {
    world.addChat(chat);
    world.setStanding(chat.id, SITI.id, 'creator');
  }
}

/** How Telegram worded its refusal. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  const refusal = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refusal instanceof GrammyError)) throw new Error('expected a refusal', { cause: refusal });
  return `${refusal.error_code} ${refusal.description}`;
}
