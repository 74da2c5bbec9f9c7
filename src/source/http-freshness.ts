import { headerOf, type ResponseHeaders, readHttpDate } from './http-headers.js';

/**
 * How long an answer stays fresh by its own word: `max-age` less `Age`, else `Expires` (RFC 9111 §4.2.1). 0 where it must
 * not be kept, undefined where it says nothing or what it says cannot be read.
 */
export function readFreshForMs(headers: ResponseHeaders, nowMs: number): number | undefined {
  const cacheControl = headerOf(headers, 'cache-control')?.toLowerCase() ?? '';
  if (/\bno-(?:cache|store)\b/.test(cacheControl)) return 0;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,10})/.exec(cacheControl)?.[1];
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - ageOf(headers)) * 1000;
  const expires = headerOf(headers, 'expires');
  if (expires === undefined) return undefined;
  const freshForMs = readHttpDate(expires) - sentAt(headers, nowMs);
  // "0" and other unreadable dates mean that it is stale already (RFC 9111 §5.3).
  return Number.isNaN(freshForMs) ? 0 : Math.max(0, freshForMs);
}

function ageOf(headers: ResponseHeaders): number {
  const age = headerOf(headers, 'age') ?? '';
  return /^\d{1,10}$/.test(age) ? Number(age) : 0;
}

/** The server's own clock, where it tells it: the two may differ. */
function sentAt(headers: ResponseHeaders, nowMs: number): number {
  const date = readHttpDate(headerOf(headers, 'date') ?? '');
  return Number.isNaN(date) ? nowMs : date;
}
