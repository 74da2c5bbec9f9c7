import type { Validators } from './source-item.js';

/** The headers of an answer, as undici gives them. */
export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** One header's value; of a repeated header the first. */
export function headerOf(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * The validators of an answer, each on its own. One that could not be sent back byte for byte is left out: a changed one
 * would be an invented one. So is a `Last-Modified` of 2038, the end of 32-bit time: the server has no idea
 * (NetNewsWire, `HTTPConditionalGetInfo.swift`).
 */
export function readValidators(headers: ResponseHeaders): Validators {
  const etag = headerOf(headers, 'etag');
  const lastModified = headerOf(headers, 'last-modified');
  return {
    ...(isPlainAscii(etag) && { etag }),
    ...(isPlainAscii(lastModified) && !/\b2038\b/.test(lastModified) && { lastModified }),
  };
}

/** An HTTP date as epoch milliseconds, else NaN. It always ends in GMT (RFC 9110 §5.6.7); V8 would read others in its own zone. */
export function readHttpDate(text: string): number {
  return text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
}

function isPlainAscii(value: string | undefined): value is string {
  return value !== undefined && /^[\x20-\x7e]+$/.test(value);
}
