import type { ChatShared, InlineKeyboardButton, Update } from 'grammy/types';
import { onTestFinished } from 'vitest';
import type { BotDeps } from '../../src/bot/bot-deps.js';
import { createBot } from '../../src/bot/create-bot.js';
import { createErrands } from '../../src/bot/errands.js';
import { createLocalBotApi, type LocalBotApiOptions } from '../../src/preview/bot-api/create-local-bot-api.js';
import type { Faults } from '../../src/preview/bot-api/faults.js';
import type { CallbackAnswer, Person, WorldChat, WorldMessage } from '../../src/preview/bot-api/world.js';
import { siteSchema } from '../../src/source/site.js';
import { createKeyv } from '../../src/store/keyv-store.js';
import { openSqlite } from '../support/databases.js';
import { silentLogger, testClock } from '../support/fixtures.js';
import { realTopics } from '../topics/real-topics.js';

export const TOKEN = '7000000001:AAtest-token';
export const SITI: Person = { id: 501, firstName: 'Siti', languageCode: 'id' };
export const JOHN: Person = { id: 502, firstName: 'John', languageCode: 'en-GB' };
export const OPERATOR: Person = { id: 900, firstName: 'Teknisi', languageCode: 'id' };
export const GROUP: WorldChat = { id: -9001, type: 'group', title: 'Warga RT 05', isForum: false };
export const FORUM: WorldChat = { id: -1009002, type: 'supergroup', title: 'Forum Banten', isForum: true };
export const CHANNEL: WorldChat = { id: -1009003, type: 'channel', title: 'Kabar', isForum: false };
export const QUOTE = { text: 'Malu bertanya, sesat di jalan.', author: 'Peribahasa Indonesia', source: null };

export const site = siteSchema.parse({
  name: 'TangerangNews',
  home: 'https://www.tangerangnews.com/',
  sources: [{ kind: 'auto', url: 'https://www.tangerangnews.com/' }],
  articleUrl: '/read/(?<id>\\d+)/',
  allowedHosts: ['www.tangerangnews.com'],
});

/** What the bot is made of in tests: everything real but the clock and the quote. */
export function botDeps(around: {
  readonly url: string;
  readonly db: BotDeps['db'];
  readonly clock: { readonly read: () => number };
}): BotDeps {
  const { url, db, clock } = around;
  return {
    token: TOKEN,
    client: { apiRoot: url, timeoutSeconds: 10 },
    db,
    site,
    topics: realTopics,
    quoteOfTheDay: async () => QUOTE,
    conversationStorage: createKeyv(db, 'conversation', clock.read),
    clock: clock.read,
    logger: silentLogger,
    operatorIds: new Set([OPERATOR.id]),
    errands: createErrands({ logger: silentLogger }),
    onDeadLettersReplayed: () => undefined,
  };
}

export type BotAtWork = Awaited<ReturnType<typeof startBot>>;

/**
 * The real bot against the local Bot API over HTTP, with a real database. Updates are handed on one by one, so that a test
 * knows when the bot has answered and when it stays silent. Siti is the creator of all groups, John a member.
 */
export async function startBot(overrides: Partial<BotDeps> = {}, server: Pick<LocalBotApiOptions, 'features'> = {}) {
  const bugs: unknown[] = [];
  const faults: Faults = {};
  const clock = testClock();
  const local = createLocalBotApi({
    ...server,
    token: TOKEN,
    faults,
    now: clock.read,
    log: (error) => bugs.push(error),
  });
  const { url } = await local.start();
  onTestFinished(async () => {
    await local.stop();
    if (bugs.length > 0) throw new AggregateError(bugs, 'The local Bot API has a bug');
  });
  const { world } = local;
  for (const person of [SITI, JOHN, OPERATOR]) world.addPerson(person, { hasStarted: true });
  for (const chat of [GROUP, FORUM, CHANNEL]) {
    world.addChat(chat);
    world.setStanding(chat.id, SITI.id, 'creator');
    world.setStanding(chat.id, JOHN.id, 'member');
  }

  const { db } = await openSqlite();
  const replays: number[] = [];
  const deps: BotDeps = {
    ...botDeps({ url, db, clock }),
    onDeadLettersReplayed: () => replays.push(clock.read()),
    ...overrides,
  };
  let bot = createBot(deps);
  await bot.init();
  let offset = 0;

  /** Hands the bot everything that waits, and whatever that brings about. */
  async function settle(): Promise<void> {
    for (;;) {
      await deps.errands.idle();
      const updates = await bot.api.getUpdates({ offset, timeout: 0 });
      if (updates.length === 0) return;
      for (const update of updates) {
        offset = update.update_id + 1;
        await bot.handleUpdate(update);
      }
    }
  }
  await settle();

  const fromBot = (chatId: number) => world.messages(chatId).filter((message) => message.personId === null);

  /** What the bot wrote anew in a chat because somebody wrote this; edits are not among it. */
  async function say(
    person: Person,
    text: string,
    where: { chat?: WorldChat; threadId?: number; asAnonymousAdmin?: boolean; replyTo?: number } = {},
  ): Promise<readonly WorldMessage[]> {
    const { chat, ...options } = where;
    const chatId = chat?.id ?? person.id;
    const before = fromBot(chatId).length;
    world.say(person.id, chatId, text, options);
    await settle();
    return fromBot(chatId).slice(before);
  }

  async function pressData(person: Person, message: WorldMessage, data: string): Promise<CallbackAnswer> {
    const answer = world.press(person.id, message.chatId, message.messageId, data);
    await settle();
    return answer;
  }

  return {
    ...local,
    db,
    faults,
    clock,
    replays,
    say,
    settle,
    pressData,
    handle: (update: Update) => bot.handleUpdate(update),
    /** A picked chat as Telegram would tell of it, also one that its picker would not offer. */
    shareChat: (person: Person, shared: ChatShared) =>
      bot.handleUpdate({
        update_id: 1,
        message: {
          message_id: 1,
          date: 1,
          chat_shared: shared,
          from: { id: person.id, is_bot: false, first_name: person.firstName, language_code: person.languageCode },
          chat: { id: person.id, type: 'private', first_name: person.firstName },
        },
      }),
    api: () => bot.api,
    /** The bot's process ends and another begins on the same database. */
    restart: async () => {
      bot = createBot(deps);
      await bot.init();
    },
    /** Presses the button whose label contains this. */
    press: async (person: Person, message: WorldMessage, label: string) =>
      pressData(person, message, dataOf(buttonIn(now(message), label))),
    /** A message as it stands now. */
    now,
  };

  function now(message: WorldMessage): WorldMessage {
    const found = world.messages(message.chatId).find(({ messageId }) => messageId === message.messageId);
    if (found === undefined) throw new Error('The message is gone');
    return found;
  }
}

/** The labels of a message's buttons. */
export function labelsOf(message: WorldMessage | undefined): readonly string[] {
  return message?.keyboard?.flat().map((button) => button.text) ?? [];
}

/** The first button whose label contains this. */
export function buttonIn(message: WorldMessage, label: string): InlineKeyboardButton {
  const button = message.keyboard?.flat().find(({ text }) => text.includes(label));
  if (button === undefined) throw new Error(`No button "${label}" among ${JSON.stringify(labelsOf(message))}`);
  return button;
}

export function dataOf(button: InlineKeyboardButton): string {
  if (!('callback_data' in button)) throw new Error(`"${button.text}" carries no data`);
  return button.callback_data;
}

/** The only message; anything else fails the test. */
export function only(messages: readonly WorldMessage[]): WorldMessage {
  const [message, ...others] = messages;
  if (message === undefined || others.length > 0) throw new Error(`Expected one message, got ${messages.length}`);
  return message;
}
