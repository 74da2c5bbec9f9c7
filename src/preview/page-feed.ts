import { randomUUID } from 'node:crypto';
import type { World, WorldChange, WorldMessage } from './bot-api/world.js';
import type { PageChange, PageMessage } from './page/wire.js';
import { pagePeople } from './page-people.js';
import { replyKeyboardOf } from './page-reply-keyboard.js';

/** Enough for a laptop that slept through a morning of news; whoever missed more fetches the state anew. */
const REMEMBERED_EVENTS = 500;

/** An event of the stream: numbered over all chats, so that one id serves for resuming. */
export interface PageEvent {
  readonly id: string;
  readonly personId: number;
  readonly change: PageChange;
}

/** What happens in the private chats, in order, with a memory for those who come back. */
export interface PageFeed {
  start(): void;
  /** Tells every listener's `onEnd`. Harmless when it is not started. */
  stop(): void;
  /** The id after which a listener who has just read the state should take up. */
  lastEventId(): string;
  /** The events of a person's chat after an id; null when they are no longer known: a `reset` is needed. */
  eventsAfter(id: string, personId: number): readonly PageEvent[] | null;
  /** Hears of every event of a person's chat; the returned function ends that. */
  listen(personId: number, listener: FeedListener): () => void;
}

/** Someone who hears the feed. */
export interface FeedListener {
  readonly onEvent: (event: PageEvent) => void;
  readonly onEnd: () => void;
}

/** Listens to the world. Ids carry a mark of this run, so that those of an earlier one are never taken for ours. */
export function createPageFeed(world: World): PageFeed {
  const run = randomUUID().slice(0, 8);
  const remembered: PageEvent[] = [];
  const listeners = new Map<FeedListener, number>();
  const keyboards = new Map<number, string>();
  let count = 0;
  let stopListening: (() => void) | null = null;

  const announce = (personId: number, change: PageChange): void => {
    count += 1;
    const event = { id: `${run}-${count}`, personId, change };
    remembered.push(event);
    if (remembered.length > REMEMBERED_EVENTS) remembered.shift();
    for (const [listener, listensTo] of listeners) if (listensTo === personId) listener.onEvent(event);
  };

  /** The world tells of messages only; a keyboard comes and goes with one. */
  const announceKeyboard = (personId: number): void => {
    const replyKeyboard = replyKeyboardOf(world, personId);
    const print = JSON.stringify(replyKeyboard);
    if (print === (keyboards.get(personId) ?? 'null')) return;
    keyboards.set(personId, print);
    announce(personId, { kind: 'keyboard', replyKeyboard });
  };

  return {
    start() {
      stopListening ??= world.onChange((change) => {
        for (const { personId, seen } of seenInPrivateChats(change, world)) {
          announce(personId, seen);
          if (seen.kind === 'message') announceKeyboard(personId);
        }
      });
    },
    stop() {
      stopListening?.();
      stopListening = null;
      for (const listener of listeners.keys()) listener.onEnd();
      listeners.clear();
    },
    lastEventId: () => `${run}-${count}`,
    eventsAfter(id, personId) {
      const [theirRun, number] = id.split('-');
      const missed = count - Number(number);
      if (theirRun !== run || !(missed >= 0 && missed <= remembered.length)) return null;
      return remembered.slice(remembered.length - missed).filter((event) => event.personId === personId);
    },
    listen(personId, listener) {
      listeners.set(listener, personId);
      return () => listeners.delete(listener);
    },
  };
}

/** A message of the world without what the page has no use for. */
export function toPageMessage(message: WorldMessage): PageMessage {
  const { messageId, personId, date, editDate, text, entities, card, keyboard, isSilent } = message;
  return { messageId, personId, date, editDate, text, entities, card, keyboard, isSilent };
}

/** What the page's people see of a change; private chats carry the id of their person, and other chats are not shown. */
function seenInPrivateChats(change: WorldChange, world: World): { personId: number; seen: PageChange }[] {
  if (change.kind === 'commands') {
    return pagePeople.map(({ id }) => ({
      personId: id,
      seen: { kind: 'commands', commands: world.commandMenu(id, id) },
    }));
  }
  const personId = 'message' in change ? change.message.chatId : change.chatId;
  return pagePeople.some(({ id }) => id === personId) ? [{ personId, seen: toPageChange(change) }] : [];
}

function toPageChange(change: Exclude<WorldChange, { kind: 'commands' }>): PageChange {
  if (change.kind === 'typing') return { kind: 'typing' };
  if (change.kind === 'deleted') return { kind: 'deleted', messageId: change.messageId };
  return { kind: change.kind, message: toPageMessage(change.message) };
}
