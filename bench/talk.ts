import { setTimeout as delay } from 'node:timers/promises';
import type { World, WorldMessage } from '../src/preview/bot-api/world.js';

/** Readers who send a command, and press a button of what they get. */
export interface Conversation {
  readonly first: number;
  readonly count: number;
  /** Milliseconds from one reader to the next. */
  readonly everyMs: number;
}

/** Milliseconds from each command to its message, and from each press to the changed message. */
export async function talk(world: World, { first, count, everyMs }: Conversation): Promise<readonly number[]> {
  const talks: Promise<readonly number[]>[] = [];
  for (let id = first; id < first + count; id += 1) {
    talks.push(converse(world, id));
    await delay(everyMs);
  }
  return (await Promise.all(talks)).flat();
}

async function converse(world: World, personId: number): Promise<readonly number[]> {
  const asked = performance.now();
  const answer = hear(world, personId, 'message');
  world.say(personId, personId, '/topik');
  const message = await answer;
  const answered = performance.now();
  const data = callbackOf(message);
  const change = hear(world, personId, 'edited');
  void world.press(personId, personId, message.messageId, data);
  await change;
  return [answered - asked, performance.now() - answered];
}

/** The next message with buttons to press that the bot writes or changes there; news has only links and a bell. */
function hear(world: World, chatId: number, kind: 'message' | 'edited'): Promise<WorldMessage> {
  return new Promise((resolve) => {
    const stop = world.onChange((change) => {
      if (change.kind !== kind || change.message.chatId !== chatId || change.message.personId !== null) return;
      if ((change.message.keyboard?.flat().length ?? 0) < MANY_BUTTONS) return;
      stop();
      resolve(change.message);
    });
  });
}

const MANY_BUTTONS = 6;

function callbackOf({ keyboard }: WorldMessage): string {
  const button = keyboard?.flat().find((one) => 'callback_data' in one);
  if (button === undefined || !('callback_data' in button)) throw new Error('no button');
  return button.callback_data;
}
