import { setTimeout as delay } from 'node:timers/promises';
import type { ApiClientOptions } from 'grammy';
import type { Clock } from '../operations/clock.js';
import type { Pacer } from '../outbox/pacer.js';
import { readCall } from './bot-api-call.js';
import { wasNotWritten } from './not-written.js';
import type { AbortSignalLike, Transport, TransportRequest, TransportResponse } from './transport.js';

/** Answers older than this are not worth giving. */
const LONGEST_WAIT_MS = 20_000;
const MOST_TRIES = 3;
const RECONNECT_MS = 500;

/** grammY's `fetch` option: whatever carries its calls. */
export type GrammyFetch = NonNullable<ApiClientOptions['fetch']>;

/** Sends as it comes: for the outbox, which paces and repeats by its own rules. */
export function plainFetch(transport: Transport): GrammyFetch {
  return toFetch((call) => transport.send(call));
}

/**
 * Carries answers to people: takes its turn before news, obeys `retry_after` when it is short, and repeats what never
 * reached Telegram. Works below grammY, so that conversations have it too.
 */
export function answeringFetch(deps: {
  readonly transport: Transport;
  readonly pacer: Pacer;
  readonly clock: Clock;
}): GrammyFetch {
  return toFetch(async (call) => {
    const { method, paysFor } = readCall(call.url, call.body);
    for (let tries = 1; ; tries += 1) {
      if (paysFor !== null) await deps.pacer.waitForTurn(paysFor, LONGEST_WAIT_MS);
      const isLast = tries === MOST_TRIES || method === 'getUpdates';
      try {
        const response = await deps.transport.send(call);
        if (response.status !== 429) return response;
        const pauseMs = await retryAfterMs(response);
        // The limit of a menu or of polling is no limit of messages.
        if (paysFor !== null) deps.pacer.hold(paysFor, deps.clock() + pauseMs);
        if (isLast || pauseMs > LONGEST_WAIT_MS) return response;
        await delay(pauseMs);
      } catch (error) {
        if (isLast || !wasNotWritten(error)) throw error;
        await delay(RECONNECT_MS * tries);
      }
    }
  });
}

async function retryAfterMs(response: TransportResponse): Promise<number> {
  const body = (await response.json()) as { parameters?: { retry_after?: number } };
  return (body.parameters?.retry_after ?? 1) * 1_000;
}

function toFetch(send: (call: TransportRequest) => Promise<TransportResponse>): GrammyFetch {
  const call = async (
    url: string,
    init: { body?: unknown; headers?: Record<string, string>; signal?: AbortSignalLike } = {},
  ) =>
    send({
      url,
      body: typeof init.body === 'string' ? init.body : '{}',
      headers: init.headers ?? {},
      ...(init.signal === undefined ? {} : { signal: init.signal }),
    });
  return call as GrammyFetch;
}
