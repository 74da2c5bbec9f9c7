import { createHash } from 'node:crypto';

/** The validators of a response (RFC 9110 §8.8). */
export interface ResponseValidators {
  readonly etag: string;
  /** Whole seconds of epoch time, in milliseconds. */
  readonly lastModified: number;
}

/** The validators a client sends along. */
export interface RequestConditions {
  readonly ifNoneMatch?: string | undefined;
  readonly ifModifiedSince?: string | undefined;
}

/** The validators of a body that last changed at `changedAtMs`. */
export function validatorsOf(body: string, changedAtMs: number): ResponseValidators {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { etag: `"${digest}"`, lastModified: Math.floor(changedAtMs / 1000) * 1000 };
}

/** Whether a 304 is the right answer: `If-None-Match` decides alone where it is given (RFC 9110 §13.2.2). */
export function isNotModified(conditions: RequestConditions, validators: ResponseValidators): boolean {
  const { ifNoneMatch, ifModifiedSince } = conditions;
  if (ifNoneMatch !== undefined) return matchesEtag(ifNoneMatch, validators.etag);
  if (ifModifiedSince === undefined) return false;
  const since = Date.parse(ifModifiedSince);
  return !Number.isNaN(since) && validators.lastModified <= since;
}

function matchesEtag(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
