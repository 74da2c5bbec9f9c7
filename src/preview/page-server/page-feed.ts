import { randomUUID } from 'node:crypto';
import type { World, WorldChange } from '../bot-api/world.js';
import type { PageChange } from '../page/wire.js';
import { chatsSeen, isInList, isSeen, privateChatOf, toPageChat, toPageMessage, type View } from './view.js';

/** Enough for a laptop that slept through a morning of news; whoever missed more fetches the state anew. */
const REMEMBERED_EVENTS = 500;

/** A change of the world, numbered, so that one id serves for resuming. */
export interface FeedEvent {
  readonly id: string;
  readonly change: WorldChange;
}

/** What happens in the chats, in order, with a memory for those who come back. */
export interface PageFeed {
  start(): void;
  /** Tells every listener's `onEnd`. Harmless when it is not started. */
  stop(): void;
  /** The id after which a listener who has just read the state should take up. */
  lastEventId(): string;
  /** The events after an id; null when they are no longer known: a `reset` is needed. */
  eventsAfter(id: string): readonly FeedEvent[] | null;
  /** Hears of every event; the returned function ends that. */
  listen(listener: FeedListener): () => void;
}

/** Someone who hears the feed. */
export interface FeedListener {
  readonly onEvent: (event: FeedEvent) => void;
  readonly onEnd: () => void;
}

/** Listens to the world. Ids carry a mark of this run, so that those of an earlier one are never taken for ours. */
export function createPageFeed(world: World): PageFeed {
  const run = randomUUID().slice(0, 8);
  const remembered: FeedEvent[] = [];
  const listeners = new Set<FeedListener>();
  let count = 0;
  let stopListening: (() => void) | null = null;

  const remember = (change: WorldChange): void => {
    count += 1;
    const event = { id: `${run}-${count}`, change };
    remembered.push(event);
    if (remembered.length > REMEMBERED_EVENTS) remembered.shift();
    for (const listener of listeners) listener.onEvent(event);
  };

  return {
    start() {
      stopListening ??= world.onChange(remember);
    },
    stop() {
      stopListening?.();
      stopListening = null;
      for (const listener of listeners) listener.onEnd();
      listeners.clear();
    },
    lastEventId: () => `${run}-${count}`,
    eventsAfter(id) {
      const [theirRun, number] = id.split('-');
      const missed = count - Number(number);
      if (theirRun !== run || !(missed >= 0 && missed <= remembered.length)) return null;
      return remembered.slice(remembered.length - missed);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a person sees of a change. */
export function changesSeen(view: View, change: WorldChange): readonly PageChange[] {
  if (change.kind === 'commands') return chatsSeen(view).map((chat) => ({ kind: 'chat', chat }));
  if (change.kind === 'message' || change.kind === 'edited') {
    const { message } = change;
    if (!isSeen(view.personId, message) || !isChatSeen(view, message.chatId)) return [];
    return [{ kind: change.kind, message: toPageMessage(view, message) }];
  }
  if (change.kind === 'chat') return chatChanges(view, change.chatId);
  if (!isChatSeen(view, change.chatId)) return [];
  // What was deleted may have been the last message of its chat, or pinned.
  return change.kind === 'deleted' ? [change, ...chatChanges(view, change.chatId)] : [change];
}

function isChatSeen(view: View, chatId: number): boolean {
  const chat = view.world.chat(chatId);
  return chat !== undefined && isInList(view, chat);
}

/** A chat as it is now, or that it is gone; what has taken its place is told before, so that one can turn to it. */
function chatChanges(view: View, chatId: number): PageChange[] {
  const chat = chatId === view.personId ? privateChatOf(chatId) : view.world.chat(chatId);
  if (chat !== undefined && isInList(view, chat)) return [{ kind: 'chat', chat: toPageChat(view, chat) }];
  const nextChatId = chat === undefined ? null : view.world.migratedTo(chatId);
  const next = nextChatId === null ? undefined : view.world.chat(nextChatId);
  const isNextSeen = next !== undefined && isInList(view, next);
  return [
    ...(isNextSeen ? [{ kind: 'chat', chat: toPageChat(view, next) } as const] : []),
    { kind: 'gone', chatId, nextChatId: isNextSeen ? next.id : null },
  ];
}
