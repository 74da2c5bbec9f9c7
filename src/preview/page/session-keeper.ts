import { api } from './api.js';
import { followLive, type Live } from './live.js';
import { applyToSession, newSession, openIn, openThread, placeIn, type Session, takeIn } from './model/session.js';
import { placeKey } from './model/thread.js';
import type { PageChange, PagePlace } from './wire.js';

const RETRY_MS = 2000;

/** Keeps what one person sees in step with the server. */
export interface SessionKeeper {
  current(): Session | null;
  /** Looks through a person's eyes (null: the first one's) and follows what they see; tries until the server answers. */
  look(persona: string | null): Promise<void>;
  change(to: (session: Session) => Session): void;
  /** A change that is known before the server tells it: what the person has just done. */
  apply(change: PageChange): void;
  /** Turns to a place; resolves when its messages are there. */
  open(place: PagePlace): Promise<void>;
  loadOlder(): Promise<void>;
  /** Loads everything from a message on. */
  loadDownTo(messageId: number): Promise<void>;
  /** The end of the open place is in sight: it has been read. */
  tellRead(): void;
}

/** Who hears of what happens to the session. */
export interface SessionListener {
  /** It is another one now: by a change of the server, or (null) by something that the person did here. */
  readonly onSession: (change: PageChange | null) => void;
  /** A look through someone's eyes has succeeded; what was open stays so where they see it too. */
  readonly onLook: () => void;
  readonly onTyping: (chatId: number) => void;
  readonly onConnection: (isConnected: boolean) => void;
  /** The open place is gone and nothing has taken its place. */
  readonly onLost: () => void;
  readonly onNotLoaded: () => void;
}

/** Asks the server, and hears of its live changes. */
export function createSessionKeeper(listener: SessionListener): SessionKeeper {
  let session: Session | null = null;
  let live: Live | null = null;
  /** Counts the looks through someone's eyes, so that of two quick ones only the last is shown. */
  let looks = 0;
  let isLoadingOlder = false;
  const readUpTo = new Map<string, number>();

  const change = (to: (session: Session) => Session): void => {
    if (session === null) return;
    session = to(session);
    listener.onSession(null);
  };

  const look = async (persona: string | null): Promise<void> => {
    live?.stop();
    looks += 1;
    const mine = looks;
    const state = await api
      .state(persona)
      .catch(() => api.state(null))
      .catch(() => null);
    if (mine !== looks) return;
    if (state === null) {
      listener.onConnection(false);
      setTimeout(() => mine === looks && void look(persona), RETRY_MS);
      return;
    }
    session = newSession(state, session);
    listener.onConnection(true);
    live = followLive(state.persona.key, state.lastEventId, { onChange: apply, onConnection: listener.onConnection });
    const { open: stillOpen } = session;
    listener.onLook();
    if (stillOpen !== null) await open(stillOpen);
  };

  const load = async (
    place: PagePlace,
    extent: { readonly before?: number; readonly downTo?: number },
  ): Promise<void> => {
    const mine = looks;
    const persona = session?.state.persona.key ?? '';
    const answer = await api.messages(persona, place, extent).catch(() => null);
    if (mine !== looks) return;
    if (answer === null) listener.onNotLoaded();
    else change((now) => takeIn(now, place, answer));
  };

  const open = async (place: PagePlace): Promise<void> => {
    change((now) => openIn(now, place));
    if (session !== null && openThread(session) === null) await load(place, {});
  };

  /** Another chat may have taken the place of the open one; a forum has other topics. */
  const replaceLost = (lost: PagePlace, by: PageChange): void => {
    const next = session?.chats.get((by.kind === 'gone' ? by.nextChatId : null) ?? lost.chatId);
    if (next === undefined) listener.onLost();
    else void open(placeIn(next));
  };

  function apply(pageChange: PageChange): void {
    if (pageChange.kind === 'reset') void look(session?.state.persona.key ?? null);
    if (pageChange.kind === 'typing') listener.onTyping(pageChange.chatId);
    if (pageChange.kind === 'reset' || pageChange.kind === 'typing' || session === null) return;
    const before = session.open;
    session = applyToSession(session, pageChange);
    listener.onSession(pageChange);
    if (before !== null && session.open === null) replaceLost(before, pageChange);
  }

  const firstLoaded = (): number | undefined =>
    session === null ? undefined : openThread(session)?.messages[0]?.messageId;

  return {
    current: () => session,
    look,
    change,
    apply,
    open,
    async loadOlder() {
      const before = firstLoaded();
      if (isLoadingOlder || session?.open == null || before === undefined) return;
      isLoadingOlder = true;
      await load(session.open, { before });
      isLoadingOlder = false;
    },
    async loadDownTo(messageId) {
      const before = firstLoaded();
      if (session?.open == null || before === undefined || before <= messageId) return;
      await load(session.open, { before, downTo: messageId });
    },
    tellRead() {
      if (session?.open == null || document.hidden) return;
      const messageId = openThread(session)?.messages.at(-1)?.messageId;
      const persona = session.state.persona.key;
      const key = `${persona} ${placeKey(session.open)}`;
      if (messageId === undefined || (readUpTo.get(key) ?? 0) >= messageId) return;
      readUpTo.set(key, messageId);
      api.read({ ...session.open, persona, messageId }).catch(() => readUpTo.delete(key));
    },
  };
}
