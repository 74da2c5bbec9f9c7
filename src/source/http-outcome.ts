import { readFreshForMs } from './http-freshness.js';
import { headerOf, type ResponseHeaders, readValidators } from './http-headers.js';
import type { Validators } from './source-item.js';

export { headerOf, type ResponseHeaders } from './http-headers.js';

/** What every good answer says besides its content. */
export interface AnswerFacts {
  /** What to send with the next request, byte for byte as received. */
  readonly validators: Validators;
  /** How long the publisher says that its answer stays fresh; undefined where it says nothing. */
  readonly freshForMs?: number;
  /** Where permanent redirects alone (301, 308) led to; a temporary one ends the chain. */
  readonly movedTo?: string;
}

/** A whole answer, inflated. Questions about it are answered here, so that no other file reads headers. */
export interface HttpResponse extends AnswerFacts {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The media type in lower case, without parameters; empty where the server names none. */
  readonly contentType: string;
  /** The charset of the `Content-Type` header, as sent. A hint: servers are often wrong. */
  readonly charset: string | undefined;
}

/** What a request came to. `cause` is a sentence for the log; it names no query string, which may hold a secret. */
export type HttpOutcome =
  | { readonly status: 'ok'; readonly response: HttpResponse }
  | ({ readonly status: 'not-modified' } & AnswerFacts)
  | HttpFailure;

/**
 * Why a request failed, as far as it decides when to ask again: the `connection` failed or the `server` did (5xx), it is too
 * `busy` (429, 503), it lets no bots in (a `challenge`), the address is `gone` for good (410); or it is `forbidden` by robots.txt.
 */
export type FailureReason = 'connection' | 'server' | 'busy' | 'challenge' | 'gone' | 'forbidden';

/** A request that brought nothing to read. */
export interface HttpFailure {
  readonly status: 'failed';
  readonly cause: string;
  readonly reason?: FailureReason;
  /** The address does not exist (404, 410). */
  readonly isGone?: boolean;
  /** The server's own wish, at most 48 h. */
  readonly retryAfterMs?: number;
}

/** Describes a whole answer by its headers. */
export function describeResponse(
  url: URL,
  headers: ResponseHeaders,
  bytes: Uint8Array,
  facts: AnswerFacts,
): HttpResponse {
  return { url: url.href, bytes, contentType: contentTypeOf(headers), charset: charsetOf(headers), ...facts };
}

/** What a good answer says of itself; `known` are the validators that a 304 confirms where it does not send new ones. */
export function answerFacts(
  headers: ResponseHeaders,
  {
    nowMs,
    movedTo,
    known = {},
  }: { readonly nowMs: number; readonly movedTo: string | undefined; readonly known?: Validators },
): AnswerFacts {
  const freshForMs = readFreshForMs(headers, nowMs);
  return {
    validators: { ...known, ...readValidators(headers) },
    ...(freshForMs !== undefined && { freshForMs }),
    ...(movedTo !== undefined && { movedTo }),
  };
}

/** The media type in lower case, without parameters. */
export function contentTypeOf(headers: ResponseHeaders): string {
  return ((headerOf(headers, 'content-type') ?? '').split(';', 1)[0] ?? '').trim().toLowerCase();
}

function charsetOf(headers: ResponseHeaders): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(headerOf(headers, 'content-type') ?? '')?.[1];
}
