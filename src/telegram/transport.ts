import { Agent, type Dispatcher, request } from 'undici';
import { readAnswer } from './bot-api-answer.js';

/** What is needed of an answer: grammY reads nothing else. */
export interface TransportResponse {
  readonly status: number;
  /** @throws {UnreadableAnswerError} when what came is no answer of the Bot API. */
  json(): Promise<unknown>;
}

/** One call of a Bot API method, on its way out. */
export interface TransportRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly signal?: AbortSignalLike;
}

/** What undici needs of a signal; grammY brings its own abort controller, whose signals are none of the platform's. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Carries calls to a Bot API server. */
export interface Transport {
  send(call: TransportRequest): Promise<TransportResponse>;
  /** Ends the connections; calls under way fail. */
  close(): Promise<void>;
}

const CONNECT_TIMEOUT_MS = 10_000;
/** Longer than the longest poll that the bot asks for. */
const ANSWER_TIMEOUT_MS = 70_000;

/** Keeps connections open: a TLS handshake for each message would halve the pace. */
export function createTransport(): Transport {
  const dispatcher = new Agent({
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
    keepAliveTimeout: 30_000,
    connections: 128,
  });
  return {
    send: (call) => sendWith(dispatcher, call),
    close: () => dispatcher.destroy(),
  };
}

async function sendWith(dispatcher: Dispatcher, call: TransportRequest): Promise<TransportResponse> {
  const { statusCode, body } = await request(call.url, {
    method: 'POST',
    headers: call.headers,
    body: call.body,
    dispatcher,
    ...(call.signal === undefined ? {} : { signal: call.signal }),
  });
  const text = await body.text();
  return { status: statusCode, json: async () => readAnswer(statusCode, text) };
}
