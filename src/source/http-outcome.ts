import type { Validators } from './source-item.js';

/** A whole answer, inflated. Questions about it are answered here, so that no other file reads headers. */
export interface HttpResponse {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The media type in lower case, without parameters; empty where the server names none. */
  readonly contentType: string;
  /** The charset of the `Content-Type` header, as sent. A hint: servers are often wrong. */
  readonly charset: string | undefined;
  /** What to send with the next request, byte for byte as received. */
  readonly validators: Validators;
}

/**
 * What a request came to. `cause` is a sentence for the log; it names no query string, which may hold a secret.
 * `isGone` marks an address that does not exist (404, 410); `retryAfterMs` is the server's own wish, at most 48 h.
 */
export type HttpOutcome =
  | { readonly status: 'ok'; readonly response: HttpResponse }
  | { readonly status: 'not-modified' }
  | HttpFailure;

/** A request that brought nothing to read. */
export interface HttpFailure {
  readonly status: 'failed';
  readonly cause: string;
  readonly isGone?: boolean;
  readonly retryAfterMs?: number;
}

/** The headers of an answer, as undici gives them. */
export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Describes a whole answer by its headers. */
export function describeResponse(url: URL, headers: ResponseHeaders, bytes: Uint8Array): HttpResponse {
  const contentType = headerOf(headers, 'content-type') ?? '';
  return {
    url: url.href,
    bytes,
    contentType: (contentType.split(';', 1)[0] ?? '').trim().toLowerCase(),
    charset: /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1],
    validators: readValidators(headers),
  };
}

/** One header's value; of a repeated header the first. */
export function headerOf(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** A validator that could not be sent back byte for byte is left out: a changed one would be an invented one. */
function readValidators(headers: ResponseHeaders): Validators {
  const etag = headerOf(headers, 'etag');
  const lastModified = headerOf(headers, 'last-modified');
  return {
    ...(isPlainAscii(etag) && { etag }),
    ...(isPlainAscii(lastModified) && { lastModified }),
  };
}

function isPlainAscii(value: string | undefined): value is string {
  return value !== undefined && /^[\x20-\x7e]+$/.test(value);
}
