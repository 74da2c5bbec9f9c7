import { Agent, type Dispatcher, request } from 'undici';

/** What is needed of an answer: grammY reads nothing else. */
export interface TransportResponse {
  readonly status: number;
  json(): Promise<unknown>;
}

/** One call of a Bot API method, on its way out. */
export interface TransportRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly signal?: AbortSignalLike;
}

/** grammY brings its own abort controller. */
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
  const { signal, release } = nativeSignal(call.signal);
  try {
    const { statusCode, body } = await request(call.url, {
      method: 'POST',
      headers: call.headers,
      body: call.body,
      dispatcher,
      signal,
    });
    const text = await body.text();
    return { status: statusCode, json: async () => JSON.parse(text) as unknown };
  } finally {
    release();
  }
}

/** undici takes only the platform's signals. */
function nativeSignal(foreign: AbortSignalLike | undefined): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  if (foreign === undefined) return { signal: controller.signal, release: () => undefined };
  const abort = (): void => controller.abort();
  if (foreign.aborted) abort();
  foreign.addEventListener('abort', abort);
  return { signal: controller.signal, release: () => foreign.removeEventListener('abort', abort) };
}
