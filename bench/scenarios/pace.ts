import { setTimeout as delay } from 'node:timers/promises';
import type { RateLimits } from '../../src/preview/bot-api/rate-limiter.js';
import { type Bot, startBot } from '../bot.js';
import { FIRST_CHAT, FIRST_GROUP, fillOutbox } from '../outbox-scene.js';
import { type Figure, median, type Scenario } from '../scenario.js';
import { type Counts, startTelegram, type Telegram } from '../telegram.js';

const TOKEN = '8585:bench';
const PEOPLE = 10_000;
const GROUPS = 200;
const ARTICLES = 5;
const MANY = 100_000;
/** Telegram's own limits, kept to the millisecond. */
const FREE = { perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 };
const PAID = { ...FREE, perSecond: 1_000 };
const PAYING = { MESSAGES_PER_SECOND: '1000', PAID_BROADCAST: 'true', PAID_AFTER_MINUTES: '0' };
const STEADY_AFTER_MS = 5_000;
const STEADY_MS = 60_000;
const LOOK_EVERY_MS = 500;

/** Five articles at once to 10,000 people and 200 groups at the free pace, against a Telegram that counts exactly. */
export const freePace: Scenario = {
  name: 'pace, free',
  async run() {
    const { bot, telegram } = await broadcast({ people: PEOPLE, groups: GROUPS, articles: ARTICLES, limits: FREE });
    await telegram.firstMessage();
    await delay(STEADY_AFTER_MS);
    const from = await telegram.counts();
    const usedBefore = bot.processorMs();
    await delay(STEADY_MS);
    const to = await telegram.counts();
    const usedMs = bot.processorMs() - usedBefore;
    let arrived = 0;
    await bot.kill(async (db) => {
      const fanouts = await db.selectFrom('fanouts').select('sent').execute();
      arrived = fanouts.reduce((sum, { sent }) => sum + sent, 0);
    });
    telegram.stop();
    return [
      { name: 'pace, free: part of 30 a second', ...used(from, to, FREE.perSecond) },
      { name: 'pace, free: refused with 429', ...refused(to) },
      {
        name: 'pace, free: messages saved where articles wait together',
        value: 100 * (1 - to.written / arrived),
        unit: '%',
      },
      { name: 'pace, free: processor time a message', value: usedMs / (to.written - from.written), unit: 'ms' },
    ];
  },
};

/** An article to 100,000 at a thousand a second. */
export const paidPace: Scenario = {
  name: 'pace, paid',
  async run() {
    const { bot, telegram } = await broadcast({ people: MANY, limits: PAID });
    await telegram.firstMessage();
    const started = await telegram.counts();
    const before = { memory: bot.memoryMib(), file: bot.fileMib(), processor: bot.processorMs() };
    await delay(STEADY_AFTER_MS);
    const from = await telegram.counts();
    let to = from;
    let last = from;
    let memory = before.memory;
    while (last.written < MANY) {
      await delay(LOOK_EVERY_MS);
      memory = Math.max(memory, bot.memoryMib());
      last = await telegram.counts();
      if (last.written < MANY) to = last;
    }
    const processorMs = bot.processorMs() - before.processor;
    const growth = bot.fileMib() - before.file;
    await bot.kill();
    telegram.stop();
    return [
      {
        name: 'pace, paid: messages a second, of 1,000',
        value: perSecond(from, to),
        unit: 'messages',
        target: { kind: 'at least', value: 970 },
      },
      { name: 'pace, paid: refused with 429', ...refused(last) },
      { name: 'pace, paid: time to 100,000', value: (last.at - started.at) / 1_000, unit: 's' },
      { name: 'pace, paid: processor time a message', value: processorMs / MANY, unit: 'ms' },
      { name: 'pace, paid: memory at most', value: memory, unit: 'MiB' },
      { name: 'pace, paid: memory grown by', value: memory - before.memory, unit: 'MiB' },
      { name: 'pace, paid: file grown by', value: growth, unit: 'MiB' },
    ];
  },
};

const TALKS = 150;
const TALK_EVERY_MS = 200;

/** Readers who ask for topics and press a button, ten answers a second, while a broadcast to 10,000 runs. */
export const peopleFirst: Scenario = {
  name: 'people first',
  async run() {
    const { perSecond, perGroupPerMinute } = FREE;
    const { bot, telegram } = await broadcast({ people: PEOPLE, limits: { perSecond, perGroupPerMinute } });
    await telegram.firstMessage();
    await delay(STEADY_AFTER_MS);
    const first = FIRST_CHAT + PEOPLE - TALKS;
    const times = await telegram.talk({ first, count: TALKS, everyMs: TALK_EVERY_MS });
    const counts = await telegram.counts();
    await bot.kill();
    telegram.stop();
    return [
      {
        name: 'an answer during a broadcast (median)',
        value: median(times),
        unit: 'ms',
        target: { kind: 'below', value: 150 },
      },
      {
        name: 'an answer during a broadcast (99th percentile)',
        value: times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN,
        unit: 'ms',
        target: { kind: 'below', value: 600 },
      },
      { name: 'people first: refused with 429', ...refused(counts) },
    ];
  },
};

interface Broadcast {
  readonly bot: Bot;
  readonly telegram: Telegram & { readonly firstMessage: () => Promise<void> };
}

async function broadcast(plan: {
  readonly people: number;
  readonly groups?: number;
  readonly articles?: number;
  readonly limits: RateLimits & { readonly perSecond: number };
}): Promise<Broadcast> {
  const { groups = 0, limits } = plan;
  const telegram = await startTelegram({
    token: TOKEN,
    people: { first: FIRST_CHAT, count: plan.people },
    groups: { first: FIRST_GROUP, count: groups },
    limits,
  });
  const bot = await startBot({
    token: TOKEN,
    apiRoot: telegram.apiRoot,
    prepare: (db) => fillOutbox(db, plan),
    environment: limits.perSecond > FREE.perSecond ? PAYING : {},
  });
  async function firstMessage(): Promise<void> {
    while ((await telegram.counts()).written === 0) await delay(LOOK_EVERY_MS / 10);
  }
  return { bot, telegram: { ...telegram, firstMessage } };
}

function perSecond(from: Counts, to: Counts): number {
  return ((to.written - from.written) / (to.at - from.at)) * 1_000;
}

function used(from: Counts, to: Counts, limit: number): Omit<Figure, 'name'> {
  const value = (100 * perSecond(from, to)) / limit;
  return { value, unit: '%', target: { kind: 'at least', value: 97 } };
}

function refused({ asked, written }: Counts): Omit<Figure, 'name'> {
  return { value: asked - written, unit: 'messages', target: { kind: 'below', value: 1 } };
}
