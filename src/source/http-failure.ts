import { STATUS_CODES } from 'node:http';
import { type HttpFailure, headerOf, type ResponseHeaders } from './http-outcome.js';

const LONGEST_WAIT_MS = 48 * 60 * 60_000;

/** A refusal, a broken connection or a wrong answer as a value. */
export function failed(cause: string): HttpFailure {
  return { status: 'failed', cause };
}

/** An address as it may stand in a log: without credentials, query and fragment. */
export function loggable(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** The failure that an HTTP status other than 2xx and 304 means. `Retry-After` is read in both its forms (RFC 9110 §10.2.3). */
export function statusFailure(url: URL, statusCode: number, headers: ResponseHeaders, nowMs: number): HttpFailure {
  const retryAfterMs = readRetryAfter(headerOf(headers, 'retry-after'), nowMs);
  const name = STATUS_CODES[statusCode];
  return {
    status: 'failed',
    cause: `${loggable(url)} answered ${statusCode}${name === undefined ? '' : ` ${name}`}`,
    ...((statusCode === 404 || statusCode === 410) && { isGone: true }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

function readRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : readHttpDate(text) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), LONGEST_WAIT_MS);
}

/** An HTTP date always ends in GMT (RFC 9110 §5.6.7); anything else would be read in the zone of this computer. */
function readHttpDate(text: string): number {
  return text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
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
  return failed(`${loggable(url)} ${sentence ?? `could not be read (${code})`}`);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : error.name;
}
