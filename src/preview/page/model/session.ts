import type { MessagesAnswer, PageChange, PageChat, PagePlace, PageState } from '../wire.js';
import { applyToChats, type Chats, markRead } from './chats.js';
import { addOlder, applyChange, isIn, placeKey, type Thread } from './thread.js';

/** What is known of a place: nothing yet, with the changes that came since it was asked for, or its messages. */
export type Loaded =
  | { readonly place: PagePlace; readonly thread: null; readonly since: readonly PageChange[] }
  | { readonly place: PagePlace; readonly thread: Thread };

/** Everything that the page knows while it looks through one person's eyes. Replaced, never changed. */
export interface Session {
  readonly state: PageState;
  readonly chats: Chats;
  /** What the person looks at. */
  readonly open: PagePlace | null;
  /** How much of it was unread when it was opened. */
  readonly unreadAtOpening: number;
  /** The forum whose topics the list shows. */
  readonly forumId: number | null;
  readonly places: ReadonlyMap<string, Loaded>;
}

/** A session from the server's state; what was open before, by the same person or another, stays so where it is there. */
export function newSession(state: PageState, before: Session | null): Session {
  const chats: Chats = new Map(state.chats.map((chat) => [chat.id, chat]));
  const fresh = { state, chats, open: null, unreadAtOpening: 0, forumId: null, places: new Map() };
  if (before === null) return fresh;
  const forumId = before.forumId !== null && chats.has(before.forumId) ? before.forumId : null;
  const isThere = before.open !== null && isPlace(chats, before.open);
  return { ...fresh, forumId, open: isThere ? before.open : null };
}

/** Turns to a place, which is read by that. */
export function openIn(session: Session, place: PagePlace): Session {
  const { chats, places } = session;
  const chat = chats.get(place.chatId);
  const known = places.get(placeKey(place)) ?? { place, thread: null, since: [] };
  return {
    ...session,
    open: place,
    unreadAtOpening: chat === undefined ? 0 : unreadOf(chat, place),
    forumId: chat?.topics === null ? session.forumId : place.chatId,
    chats: markRead(chats, place),
    places: new Map(places).set(placeKey(place), known),
  };
}

/** Applies a live change to the list of chats and to every place that is loaded. */
export function applyToSession(session: Session, change: PageChange): Session {
  const chats = applyToChats(session.chats, change, session.open);
  const places = new Map([...session.places].map(([key, loaded]) => [key, applyToPlace(loaded, change)]));
  const { open, forumId } = session;
  return {
    ...session,
    chats,
    places,
    open: open !== null && isPlace(chats, open) ? open : null,
    forumId: forumId !== null && chats.has(forumId) ? forumId : null,
  };
}

/** Takes in messages that were asked for: the newest of a place, or older ones than those that are there. */
export function takeIn(session: Session, place: PagePlace, { messages, hasOlder }: MessagesAnswer): Session {
  const loaded = session.places.get(placeKey(place));
  if (loaded === undefined) return session;
  const answer: Thread = { messages, hasOlder };
  const thread = loaded.thread === null ? loaded.since.reduce(applyChange, answer) : addOlder(loaded.thread, answer);
  return { ...session, places: new Map(session.places).set(placeKey(place), { place, thread }) };
}

/** The messages of what the person looks at; null while they are not there yet. */
export function openThread({ open, places }: Session): Thread | null {
  return open === null ? null : (places.get(placeKey(open))?.thread ?? null);
}

/** Where a chat is opened: a forum in one of its topics. */
export function placeIn(chat: PageChat, threadId = 0): PagePlace {
  return { chatId: chat.id, threadId: chat.topics === null ? null : threadId };
}

function applyToPlace(loaded: Loaded, change: PageChange): Loaded {
  if (!concerns(loaded.place, change)) return loaded;
  if (loaded.thread === null) return { ...loaded, since: [...loaded.since, change] };
  const thread = applyChange(loaded.thread, change);
  return thread === loaded.thread ? loaded : { ...loaded, thread };
}

function concerns(place: PagePlace, change: PageChange): boolean {
  if (change.kind === 'message' || change.kind === 'edited') return isIn(place, change.message);
  return change.kind === 'deleted' && change.chatId === place.chatId;
}

function isPlace(chats: Chats, { chatId, threadId }: PagePlace): boolean {
  const chat = chats.get(chatId);
  if (chat === undefined) return false;
  if (chat.topics === null || threadId === null) return chat.topics === null && threadId === null;
  return chat.topics.some((topic) => topic.threadId === threadId);
}

function unreadOf(chat: PageChat, { threadId }: PagePlace): number {
  return chat.topics?.find((topic) => topic.threadId === threadId)?.unread ?? (chat.topics === null ? chat.unread : 0);
}
