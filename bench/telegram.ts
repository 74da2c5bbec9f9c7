import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { RateLimits } from '../src/preview/bot-api/rate-limiter.js';
import type { Conversation } from './talk.js';

/** Ids that follow each other. */
export interface Range {
  readonly first: number;
  readonly count: number;
}

/** How a Telegram of its own process is set up. */
export interface TelegramPlan {
  readonly token: string;
  readonly people: Range;
  readonly groups?: Range;
  readonly limits?: RateLimits;
}

/** Sends and edits: how many were asked for, and how many of them were not refused. */
export interface Counts {
  /** Milliseconds of a clock of its own. */
  readonly at: number;
  readonly asked: number;
  readonly written: number;
}

/** The local Bot API in a process of its own, so that it takes no time of the bot's. */
export interface Telegram {
  readonly apiRoot: string;
  counts(): Promise<Counts>;
  /** Milliseconds that readers waited for each answer. */
  talk(conversation: Conversation): Promise<readonly number[]>;
  stop(): void;
}

export async function startTelegram(plan: TelegramPlan): Promise<Telegram> {
  const telegram = fork(new URL('telegram-process.ts', import.meta.url), [JSON.stringify(plan)]);
  const [apiRoot] = (await once(telegram, 'message')) as [string];

  async function ask<Reply>(question: 'counts' | Conversation): Promise<Reply> {
    const reply = once(telegram, 'message');
    telegram.send(question);
    return ((await reply) as [Reply])[0];
  }

  return {
    apiRoot,
    counts: () => ask('counts'),
    talk: (conversation) => ask(conversation),
    stop: () => telegram.disconnect(),
  };
}
