import { setTimeout as delay } from 'node:timers/promises';
import type { ApiClientOptions } from 'grammy';
import { weightOf } from '../outbox/pace.js';
import type { Answer, Pacer } from '../outbox/pacer.js';
import { type BotApiCall, readCall } from './bot-api-call.js';
import { wasNotWritten } from './not-written.js';
import type { AbortSignalLike, Transport, TransportRequest, TransportResponse } from './transport.js';

/** Answers older than this are not worth giving. */
const LONGEST_WAIT_MS = 20_000;
const MOST_TRIES = 3;
const RECONNECT_MS = 500;

/** grammY's `fetch` option: whatever carries its calls. */
export type GrammyFetch = NonNullable<ApiClientOptions['fetch']>;

/** What carries calls at Telegram's pace. */
interface PacedLine {
  readonly transport: Transport;
  readonly pacer: Pacer;
}

/** Sends as it comes: for the outbox, which takes turns and repeats by its own rules. */
export function newsFetch(line: PacedLine): GrammyFetch {
  return toFetch((call) => send(line, call, readCall(call.url, call.body)));
}

/**
 * Carries answers to people: takes its turn before news, obeys `retry_after` when it is short, and repeats what never
 * reached Telegram. Works below grammY, so that conversations have it too.
 */
export function answeringFetch(line: PacedLine): GrammyFetch {
  return toFetch(async (call) => {
    const read = readCall(call.url, call.body);
    for (let tries = 1; ; tries += 1) {
      if (read.paysFor !== null) await line.pacer.waitForTurn(read.paysFor, LONGEST_WAIT_MS);
      const isLast = tries === MOST_TRIES || read.method === 'getUpdates';
      try {
        const response = await send(line, call, read);
        if (response.status !== 429) return response;
        const pauseMs = await retryAfterMs(response);
        if (isLast || pauseMs > LONGEST_WAIT_MS) return response;
        await delay(pauseMs);
      } catch (error) {
        if (isLast || !wasNotWritten(error)) throw error;
        await delay(RECONNECT_MS * tries);
      }
    }
  });
}

/** Sends a call and tells the pacer what came of it. The limit of a menu or of polling is no limit of messages. */
async function send(
  { transport, pacer }: PacedLine,
  call: TransportRequest,
  read: BotApiCall,
): Promise<TransportResponse> {
  const { paysFor, characters } = read;
  if (paysFor === null) return transport.send(call);
  let answer: Answer = { status: 'lost' };
  try {
    const response = await transport.send(call);
    answer =
      response.status === 429
        ? { status: 'refused', retryAfterMs: await retryAfterMs(response) }
        : { status: 'counted', weight: weightOf(characters) };
    return response;
  } finally {
    pacer.answered(paysFor, answer);
  }
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
