import type { Update } from 'grammy/types';
import { BotApiError } from './bot-api-error.js';

/** Kinds of updates, as `allowed_updates` names them. */
export type UpdateKind = Exclude<keyof Update, 'update_id'>;

/** The parameters of getUpdates, already read. */
export interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  /** Undefined keeps what an earlier call asked for; an empty list is the default again. */
  readonly allowedUpdates: readonly string[] | undefined;
}

/** What the bot has not fetched yet, as plain JSON. */
export interface UpdatesSnapshot {
  readonly nextId: number;
  readonly allowed: readonly string[];
  readonly pending: readonly Pending[];
}

/** What the bot has not confirmed yet, and the one poller that may wait for more. */
export interface UpdateQueue {
  push<K extends UpdateKind>(kind: K, payload: NonNullable<Update[K]>): void;
  /** Answers at once when something is there, else when something comes or the time is over. */
  poll(request: PollRequest, clientLeft: AbortSignal): Promise<Update[]>;
  allow(kinds: readonly string[]): void;
  allowed(): readonly string[];
  pendingCount(): number;
  first(): Update | undefined;
  confirm(offset: number): void;
  dropAll(): void;
  snapshot(): UpdatesSnapshot;
  /** Puts another queue in the place of this one; whoever polls goes on. */
  restore(snapshot: UpdatesSnapshot): void;
  /** Calls the listener after each new update, while a webhook is set. */
  onPush(listener: (() => void) | null): void;
  /** Answers a waiting poll with nothing; further polls answer at once. */
  close(): void;
}

const MAX_UPDATES_PER_ANSWER = 100;
const MAX_TIMEOUT_SECONDS = 50;
const LEFT_OUT_BY_DEFAULT: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count'];
const HOUR_MS = 3_600_000;
/** How long Telegram keeps an update for the bot (WebhookActor.cpp, Client.cpp). */
const LIFETIME_MS: Partial<Record<UpdateKind, number>> = { callback_query: 150_000 };
const DEFAULT_LIFETIME_MS = 24 * HOUR_MS;

const ENDED_BY_OTHER =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

interface Pending {
  readonly update: Update;
  readonly expiresAt: number;
}

interface Waiter {
  readonly finish: (updates: Update[]) => void;
  readonly fail: (error: BotApiError) => void;
  readonly limit: number;
}

/**
 * The queue behind getUpdates: a true long poll with one poller at a time, as Telegram's server keeps it.
 * `firstId` is the id of the first update.
 */
export function createUpdateQueue(now: () => number, firstId = 100_000_001): UpdateQueue {
  let pending: Pending[] = [];
  let nextId = firstId;
  let allowedKinds: readonly string[] = [];
  let waiter: Waiter | null = null;
  let listener: (() => void) | null = null;
  let isClosed = false;

  function isAllowed(kind: UpdateKind): boolean {
    return allowedKinds.length > 0 ? allowedKinds.includes(kind) : !LEFT_OUT_BY_DEFAULT.includes(kind);
  }

  function push<K extends UpdateKind>(kind: K, payload: NonNullable<Update[K]>): void {
    if (!isAllowed(kind)) return;
    const update: Update = { update_id: nextId++, [kind]: payload };
    pending.push({ update, expiresAt: now() + (LIFETIME_MS[kind] ?? DEFAULT_LIFETIME_MS) });
    waiter?.finish(next(waiter.limit));
    listener?.();
  }

  function next(limit: number): Update[] {
    const time = now();
    if (pending.some((entry) => entry.expiresAt <= time)) pending = pending.filter((entry) => entry.expiresAt > time);
    return pending.slice(0, limit).map((entry) => entry.update);
  }

  function confirm(offset: number): void {
    const firstKept = pending.findIndex((entry) => entry.update.update_id >= offset);
    pending = firstKept < 0 ? [] : pending.slice(firstKept);
  }

  /** A negative offset keeps the newest updates only; a positive one confirms all before it. */
  function applyOffset(offset: number): void {
    if (offset < 0) pending = pending.slice(offset);
    if (offset > 0) confirm(offset);
  }

  async function poll(request: PollRequest, clientLeft: AbortSignal): Promise<Update[]> {
    waiter?.fail(new BotApiError(409, ENDED_BY_OTHER));
    if (request.allowedUpdates) allowedKinds = request.allowedUpdates;
    applyOffset(request.offset);
    const limit = toLimit(request.limit);
    const updates = next(limit);
    const timeoutSeconds = Math.min(request.timeoutSeconds, MAX_TIMEOUT_SECONDS);
    if (updates.length > 0 || timeoutSeconds <= 0 || isClosed) return updates;
    return waitForMore(limit, timeoutSeconds * 1000, clientLeft);
  }

  function waitForMore(limit: number, timeoutMs: number, clientLeft: AbortSignal): Promise<Update[]> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => waiting.finish([]);
      const timer = setTimeout(giveUp, timeoutMs);
      const end = (): void => {
        clearTimeout(timer);
        clientLeft.removeEventListener('abort', giveUp);
        if (waiter === waiting) waiter = null;
      };
      const waiting: Waiter = {
        limit,
        finish: (updates) => {
          end();
          resolve(updates);
        },
        fail: (error) => {
          end();
          reject(error);
        },
      };
      clientLeft.addEventListener('abort', giveUp);
      waiter = waiting;
    });
  }

  return {
    push,
    poll,
    confirm,
    allow: (kinds) => {
      allowedKinds = kinds;
    },
    allowed: () => allowedKinds,
    pendingCount: () => pending.length,
    first: () => next(1)[0],
    dropAll: () => {
      pending = [];
    },
    snapshot: () => ({ nextId, allowed: allowedKinds, pending: [...pending] }),
    restore: (snapshot) => {
      ({ nextId, allowed: allowedKinds } = snapshot);
      pending = [...snapshot.pending];
      if (pending.length > 0) waiter?.finish(next(waiter.limit));
    },
    onPush: (newListener) => {
      listener = newListener;
    },
    close: () => {
      isClosed = true;
      waiter?.finish([]);
    },
  };
}

function toLimit(limit: number): number {
  return limit >= 1 && limit <= MAX_UPDATES_PER_ANSWER ? limit : MAX_UPDATES_PER_ANSWER;
}
