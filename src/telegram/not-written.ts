/** Failures of connecting: not a byte of the request left, so it may be repeated without doubling anything. */
const NOT_WRITTEN = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether this failure, or one that it wraps, is known to have happened before the request was written. */
export function wasNotWritten(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && NOT_WRITTEN.has(String(error.code))) return true;
  if (error instanceof AggregateError) return error.errors.every(wasNotWritten);
  return wasNotWritten(error.cause) || ('error' in error && wasNotWritten(error.error));
}
