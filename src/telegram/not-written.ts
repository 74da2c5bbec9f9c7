/** Failures before a byte of the request left, so that it may be repeated without doubling anything. */
const NOT_WRITTEN = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EMFILE',
  'ENFILE',
  'UND_ERR_CONNECT_TIMEOUT',
  // The handshake of TLS failed: Node's own names, then OpenSSL's of certificates.
  'EPROTO',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Codes by which Node and OpenSSL name what else can go wrong in a handshake. */
const TLS_CODE = /^ERR_(?:TLS|SSL)_/;

/** Node gives this one the code of any reset (`lib/_tls_wrap.js`). */
const CUT_IN_HANDSHAKE = 'before secure TLS connection was established';

/** What the operating system was doing: looking a host up or connecting. A time-out there has the code of any other. */
const CONNECTING = new Set(['connect', 'getaddrinfo']);

/** Whether this failure, or one that it wraps, is known to have happened before the request was written. */
export function wasNotWritten(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(wasNotWritten);
  if (happenedWhileConnecting(error)) return true;
  return wasNotWritten(error.cause) || ('error' in error && wasNotWritten(error.error));
}

function happenedWhileConnecting(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  if (NOT_WRITTEN.has(code) || TLS_CODE.test(code)) return true;
  if ('syscall' in error && CONNECTING.has(String(error.syscall))) return true;
  return error.message.includes(CUT_IN_HANDSHAKE);
}
