/**
 * The bounds of one request. `totalTimeoutMs` counts the time of all its redirects, not the wait for its turn.
 * All are parameters, so that tests of hostile servers are quick.
 */
export interface HttpLimits {
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  /** The longest silence within a body. */
  readonly idleTimeoutMs: number;
  readonly totalTimeoutMs: number;
  /** Of a body on the wire. */
  readonly maxWireBytes: number;
  /** Of a body inflated. */
  readonly maxBytes: number;
  /** How many times larger than on the wire a body may be; what stays under `alwaysInflatedBytes` is no bomb. */
  readonly maxInflation: number;
  readonly alwaysInflatedBytes: number;
  /** Content encodings on top of each other. */
  readonly maxEncodings: number;
  readonly maxRedirects: number;
}

const MIB = 1024 * 1024;

/** The bounds of a news site that is well. */
export const defaultHttpLimits: HttpLimits = {
  connectTimeoutMs: 5_000,
  headersTimeoutMs: 10_000,
  idleTimeoutMs: 10_000,
  totalTimeoutMs: 30_000,
  maxWireBytes: 5 * MIB,
  maxBytes: 10 * MIB,
  maxInflation: 200,
  alwaysInflatedBytes: 256 * 1024,
  maxEncodings: 2,
  maxRedirects: 5,
};
