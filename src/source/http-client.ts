import { Agent, request } from 'undici';
import { createAddressGuard } from './address-guard.js';
import { createHostQueue } from './host-queue.js';
import { connectionFailure, failed, loggable, statusFailure } from './http-failure.js';
import {
  describeResponse,
  type HttpFailure,
  type HttpOutcome,
  headerOf,
  type ResponseHeaders,
} from './http-outcome.js';
import { readBody } from './read-body.js';
import type { Validators } from './source-item.js';

/** The bounds of one request. `totalTimeoutMs` counts the time of all its redirects, not the wait for its turn. */
export interface HttpLimits {
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  /** The longest silence within a body. */
  readonly idleTimeoutMs: number;
  readonly totalTimeoutMs: number;
  /** Of a body, on the wire and inflated. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

/** The bounds of a news site that is well. */
export const defaultHttpLimits: HttpLimits = {
  connectTimeoutMs: 5_000,
  headersTimeoutMs: 10_000,
  idleTimeoutMs: 10_000,
  totalTimeoutMs: 30_000,
  maxBytes: 5 * 1024 * 1024,
  maxRedirects: 5,
};

/** What a client is made from. */
export interface HttpClientDeps {
  /** Hosts that may be asked, with a port where it is not the usual one; redirects elsewhere are refused. */
  readonly allowedHosts: readonly string[];
  /** Name, version and best a contact, so that the publisher knows who asks. */
  readonly userAgent?: string;
  readonly now?: () => number;
  readonly limits?: Partial<HttpLimits>;
}

/** What a single request may add. */
export interface GetOptions {
  /** Makes the request conditional (RFC 9110 §13.1); sent byte for byte. */
  readonly validators?: Validators;
  readonly accept?: string;
}

/** Bounded, polite GET requests: one at a time for each host, no cookies, no referrer. */
export interface HttpClient {
  /** Never throws; whatever happens is a value. */
  get(url: string, options?: GetOptions): Promise<HttpOutcome>;
  /** Drops what is under way. Later requests fail; closing twice is harmless. */
  close(): Promise<void>;
}

const USER_AGENT = 'Kentongan/0.1 (Telegram news bot)';

/** Some servers answer 406 to an `Accept` without a wildcard. */
const ACCEPT = 'text/html, application/xhtml+xml, */*;q=0.8';

/** Creates a client with a connection pool of its own. */
export function createHttpClient({
  allowedHosts,
  userAgent = USER_AGENT,
  now = Date.now,
  limits,
}: HttpClientDeps): HttpClient {
  const bounds = { ...defaultHttpLimits, ...limits };
  const guard = createAddressGuard(allowedHosts);
  const queue = createHostQueue();
  const agent = new Agent({
    connect: { timeout: bounds.connectTimeoutMs },
    headersTimeout: bounds.headersTimeoutMs,
    bodyTimeout: bounds.idleTimeoutMs,
    pipelining: 1,
  });

  async function get(address: string, options: GetOptions = {}): Promise<HttpOutcome> {
    const first = guard.check(address);
    if (first.status === 'refused') return failed(`The address is not asked: ${first.why}`);

    const visited = new Set<string>();
    let url = first.url;
    let leftMs = bounds.totalTimeoutMs;
    while (visited.size <= bounds.maxRedirects) {
      if (visited.has(url.href)) return failed(`${loggable(first.url)} redirects in a circle`);
      visited.add(url.href);

      const hop = await queue.run(url.host, () => askOnce(url, options, leftMs));
      if (hop.status !== 'redirect') return hop;
      const next = guard.check(hop.location, url);
      if (next.status === 'refused')
        return failed(`${loggable(url)} redirects to an address that is not asked: ${next.why}`);
      url = next.url;
      leftMs -= hop.tookMs;
    }
    return failed(`${loggable(first.url)} redirects more than ${bounds.maxRedirects} times`);
  }

  async function askOnce(url: URL, options: GetOptions, leftMs: number): Promise<HttpOutcome | Redirect> {
    const startedAt = performance.now();
    const signal = AbortSignal.timeout(Math.max(1, Math.ceil(leftMs)));
    try {
      const answer = await request(url, { dispatcher: agent, signal, headers: requestHeaders(userAgent, options) });
      const { statusCode, headers, body } = answer;
      if (statusCode >= 200 && statusCode < 300) {
        const read = await readBody(body, headers, bounds.maxBytes);
        if (read.status === 'refused') return failed(`${loggable(url)} ${read.why}`);
        return { status: 'ok', response: describeResponse(url, headers, read.bytes) };
      }
      await body.dump({ limit: 64 * 1024, signal });
      if (isRedirect(statusCode)) return redirectOf(url, headers, performance.now() - startedAt);
      if (statusCode === 304) return notModified(url, options);
      return statusFailure(url, statusCode, headers, now());
    } catch (error) {
      if (signal.aborted) return failed(`${loggable(url)} took longer than ${bounds.totalTimeoutMs / 1000} s in all`);
      return connectionFailure(url, error);
    }
  }

  return { get, close: () => agent.destroy() };
}

interface Redirect {
  readonly status: 'redirect';
  readonly location: string;
  readonly tookMs: number;
}

function requestHeaders(userAgent: string, { accept = ACCEPT, validators = {} }: GetOptions): Record<string, string> {
  const { etag, lastModified } = validators;
  return {
    'user-agent': userAgent,
    accept,
    'accept-encoding': 'gzip, br',
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

function isRedirect(statusCode: number): boolean {
  return [301, 302, 303, 307, 308].includes(statusCode);
}

function redirectOf(url: URL, headers: ResponseHeaders, tookMs: number): Redirect | HttpFailure {
  const location = headerOf(headers, 'location');
  if (location === undefined) return failed(`${loggable(url)} redirects without saying where to`);
  return { status: 'redirect', location, tookMs };
}

function notModified(url: URL, { validators = {} }: GetOptions): HttpOutcome {
  const wasConditional = validators.etag !== undefined || validators.lastModified !== undefined;
  return wasConditional
    ? { status: 'not-modified' }
    : failed(`${loggable(url)} answered 304 to an unconditional request`);
}
