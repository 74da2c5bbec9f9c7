import { STATUS_CODES } from 'node:http';
import { PRIVATE_ADDRESS } from './guarded-connector.js';
import { headerOf, type ResponseHeaders, readHttpDate } from './http-headers.js';
import type { FailureReason, HttpFailure } from './http-outcome.js';

/** FreshRSS's default (issue #7920): some servers ask for years. */
const LONGEST_WAIT_MS = 48 * 60 * 60_000;

/** A refusal or a wrong answer as a value. */
export function failed(cause: string): HttpFailure {
  return { status: 'failed', cause };
}

/** An address as it may stand in a log: without credentials, query and fragment. */
export function loggable(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/**
 * The failure that an HTTP status other than 2xx and 304 means. `Retry-After` is read in both its forms (RFC 9110 §10.2.3);
 * a challenge of Cloudflare, whatever its status, is told from other refusals (Miniflux, `response_handler.go`).
 */
export function statusFailure(url: URL, statusCode: number, headers: ResponseHeaders, nowMs: number): HttpFailure {
  const retryAfterMs = readRetryAfter(headerOf(headers, 'retry-after'), nowMs);
  const name = STATUS_CODES[statusCode];
  const answered = `${loggable(url)} answered ${statusCode}${name === undefined ? '' : ` ${name}`}`;
  if (headerOf(headers, 'cf-mitigated')?.toLowerCase() === 'challenge') {
    const cause = `${answered}: Cloudflare lets no bots in here; the publisher has to allow this one by its User-Agent`;
    return { status: 'failed', reason: 'challenge', cause };
  }
  const reason = reasonOf(statusCode);
  return {
    status: 'failed',
    cause: answered,
    ...(reason !== undefined && { reason }),
    ...((statusCode === 404 || statusCode === 410) && { isGone: true }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

function reasonOf(statusCode: number): FailureReason | undefined {
  if (statusCode === 410) return 'gone';
  if (statusCode === 429 || statusCode === 503) return 'busy';
  return statusCode >= 500 ? 'server' : undefined;
}

function readRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : readHttpDate(text) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), LONGEST_WAIT_MS);
}

const sentences: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'could not be connected to in time',
  UND_ERR_HEADERS_TIMEOUT: 'did not begin to answer in time',
  UND_ERR_BODY_TIMEOUT: 'stopped in the middle of its answer',
  UND_ERR_HEADERS_OVERFLOW: 'sent more headers than are read',
  UND_ERR_SOCKET: 'closed the connection before its answer was complete',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'sent another length than it had announced',
  UND_ERR_CLOSED: 'was not asked: the HTTP client is closed',
  UND_ERR_DESTROYED: 'was not asked: the HTTP client is closed',
  [PRIVATE_ADDRESS]: 'has no address in the public internet, only private ones',
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'reset the connection',
  EPIPE: 'reset the connection',
  ENOTFOUND: 'has a host that no name server knows',
  EAI_AGAIN: 'has a host whose name server did not answer',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached: no network',
  ETIMEDOUT: 'could not be connected to in time',
  Z_DATA_ERROR: 'sent damaged compressed data',
  Z_BUF_ERROR: 'sent compressed data that breaks off',
};

/** What an exception of the connection means, as a sentence about the address. */
export function connectionFailure(url: URL, error: unknown): HttpFailure {
  const code = codeOf(error);
  const sentence = sentences[code] ?? (code.startsWith('ERR__ERROR_FORMAT') ? sentences['Z_DATA_ERROR'] : undefined);
  const cause = `${loggable(url)} ${sentence ?? `could not be read (${code})`}`;
  return { status: 'failed', reason: 'connection', cause };
}

/** Several addresses that were tried in turn fail together: the first tells the tale. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : error.name;
}
