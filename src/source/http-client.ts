import { Agent, request } from 'undici';
import { createAddressGuard } from './address-guard.js';
import { createGuardedConnector, type Resolve } from './guarded-connector.js';
import { createHostQueue } from './host-queue.js';
import { connectionFailure, failed, loggable, statusFailure } from './http-failure.js';
import { headerOf, type ResponseHeaders } from './http-headers.js';
import { defaultHttpLimits, type HttpLimits } from './http-limits.js';
import { answerFacts, contentTypeOf, describeResponse, type HttpFailure, type HttpOutcome } from './http-outcome.js';
import { readBody } from './read-body.js';
import type { Validators } from './source-item.js';

export type { HttpLimits } from './http-limits.js';

/** What a client is made from. */
export interface HttpClientDeps {
  /** Hosts that may be asked, with a port where it is not the usual one; redirects elsewhere are refused. */
  readonly allowedHosts: readonly string[];
  /** Name, version and best a contact, so that the publisher knows who asks. */
  readonly userAgent?: string;
  readonly now?: () => number;
  readonly limits?: Partial<HttpLimits>;
  /** The name server; by default the system's. */
  readonly resolve?: Resolve;
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
  resolve,
}: HttpClientDeps): HttpClient {
  const bounds = { ...defaultHttpLimits, ...limits };
  const guard = createAddressGuard(allowedHosts);
  const queue = createHostQueue();
  const agent = new Agent({
    connect: createGuardedConnector({
      timeoutMs: bounds.connectTimeoutMs,
      isNamedLoopback: guard.isNamedLoopback,
      resolve,
    }),
    headersTimeout: bounds.headersTimeoutMs,
    bodyTimeout: bounds.idleTimeoutMs,
    pipelining: 1,
  });

  async function get(address: string, options: GetOptions = {}): Promise<HttpOutcome> {
    const first = guard.check(address);
    if (first.status === 'refused') return failed(`The address is not asked: ${first.why}`);

    const visited = new Set<string>();
    let way: Way = { url: first.url, movedTo: undefined, isPermanent: true, leftMs: bounds.totalTimeoutMs };
    while (visited.size <= bounds.maxRedirects) {
      const { url } = way;
      if (visited.has(url.href)) return failed(`${loggable(first.url)} redirects in a circle`);
      visited.add(url.href);

      const hop = await queue.run(url.host, () => askOnce(way, options));
      if (hop.status !== 'redirect') return hop;
      const next = guard.check(hop.location, url);
      if (next.status === 'refused') {
        return failed(`${loggable(url)} redirects to an address that is not asked: ${next.why}`);
      }
      way = wayOn(way, next.url, hop);
    }
    return failed(`${loggable(first.url)} redirects more than ${bounds.maxRedirects} times`);
  }

  async function askOnce({ url, movedTo, leftMs }: Way, options: GetOptions): Promise<HttpOutcome | Redirect> {
    const startedAt = performance.now();
    const signal = AbortSignal.timeout(Math.max(1, Math.ceil(leftMs)));
    try {
      const answer = await request(url, { dispatcher: agent, signal, headers: requestHeaders(userAgent, options) });
      const { statusCode, headers, body } = answer;
      if (statusCode >= 200 && statusCode < 300) {
        if (isBinary(headers)) {
          body.on('error', () => {}).destroy();
          return failed(`${loggable(url)} is of type ${contentTypeOf(headers)}, neither a feed nor a page`);
        }
        const read = await readBody(body, headers, bounds);
        if (read.status === 'refused') return failed(`${loggable(url)} ${read.why}`);
        const facts = answerFacts(headers, { nowMs: now(), movedTo });
        return { status: 'ok', response: describeResponse(url, headers, read.bytes, facts) };
      }
      await body.dump({ limit: DUMPED_BYTES, signal });
      if (isRedirect(statusCode)) return redirectOf(url, statusCode, headers, performance.now() - startedAt);
      if (statusCode !== 304) return statusFailure(url, statusCode, headers, now());
      const known = options.validators ?? {};
      return isConditional(known)
        ? { status: 'not-modified', ...answerFacts(headers, { nowMs: now(), movedTo, known }) }
        : failed(`${loggable(url)} answered 304 to an unconditional request`);
    } catch (error) {
      if (!signal.aborted) return connectionFailure(url, error);
      const cause = `${loggable(url)} took longer than ${bounds.totalTimeoutMs / 1000} s in all`;
      return { status: 'failed', reason: 'connection', cause };
    }
  }

  return { get, close: () => agent.destroy() };
}

/** So much of an answer that is not read is taken off the line, to keep the connection. */
const DUMPED_BYTES = 64 * 1024;

/** How far a request has come along its redirects. */
interface Way {
  readonly url: URL;
  readonly movedTo: string | undefined;
  /** No redirect so far was a temporary one. */
  readonly isPermanent: boolean;
  readonly leftMs: number;
}

function wayOn({ movedTo, isPermanent, leftMs }: Way, url: URL, redirect: Redirect): Way {
  const isStillPermanent = isPermanent && redirect.isPermanent;
  return {
    url,
    movedTo: isStillPermanent ? url.href : movedTo,
    isPermanent: isStillPermanent,
    leftMs: leftMs - redirect.tookMs,
  };
}

interface Redirect {
  readonly status: 'redirect';
  readonly location: string;
  readonly isPermanent: boolean;
  readonly tookMs: number;
}

function requestHeaders(userAgent: string, { accept = ACCEPT, validators = {} }: GetOptions): Record<string, string> {
  const { etag, lastModified } = validators;
  return {
    'user-agent': userAgent,
    accept,
    'accept-encoding': 'gzip, br, deflate',
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

function isRedirect(statusCode: number): boolean {
  return [301, 302, 303, 307, 308].includes(statusCode);
}

function redirectOf(url: URL, statusCode: number, headers: ResponseHeaders, tookMs: number): Redirect | HttpFailure {
  const location = headerOf(headers, 'location');
  if (location === undefined) return failed(`${loggable(url)} redirects without saying where to`);
  return { status: 'redirect', location, isPermanent: statusCode === 301 || statusCode === 308, tookMs };
}

function isConditional({ etag, lastModified }: Validators): boolean {
  return etag !== undefined || lastModified !== undefined;
}

/** Feeds come under every textual type, even image/svg+xml; never as one of these. */
function isBinary(headers: ResponseHeaders): boolean {
  return /^(?:audio|video|font|image(?!\/svg))\/|^application\/(?:pdf|zip)$/.test(contentTypeOf(headers));
}
