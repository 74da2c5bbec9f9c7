import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { HttpLimits } from './http-limits.js';

/** An inflated body, or why it is not, as the end of a sentence about the address. */
export type Inflation =
  | { readonly status: 'read'; readonly bytes: Uint8Array }
  | { readonly status: 'refused'; readonly why: string };

type Inflate = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const inflateZlib: Inflate = promisify(inflate);
const inflateWithoutHeader: Inflate = promisify(inflateRaw);
const inflateGzip: Inflate = promisify(gunzip);
const inflateBrotli: Inflate = promisify(brotliDecompress);

const inflaters: ReadonlyMap<string, Inflate> = new Map([
  ['gzip', inflateGzip],
  ['x-gzip', inflateGzip],
  ['br', inflateBrotli],
  ['deflate', inflateDeflate],
]);

/**
 * Takes content encodings off again, the last one first, outside the main thread. It stops where the inflated size passes
 * a limit: never more is held than that. Throws zlib's errors of damaged or truncated data.
 */
export async function inflateBody(
  wire: Uint8Array,
  encodings: readonly string[],
  limits: Pick<HttpLimits, 'maxBytes' | 'maxInflation' | 'alwaysInflatedBytes'>,
): Promise<Inflation> {
  const mostByRatio = Math.max(wire.length * limits.maxInflation, limits.alwaysInflatedBytes);
  const maxOutputLength = Math.min(limits.maxBytes, mostByRatio);
  let bytes = wire;
  for (const encoding of encodings.toReversed()) {
    const takeOff = inflaters.get(encoding);
    if (takeOff === undefined) return { status: 'refused', why: `sent the unknown content encoding "${encoding}"` };
    if (bytes.length === 0) break;
    try {
      bytes = await takeOff(bytes, { maxOutputLength });
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      return { status: 'refused', why: tooLarge(wire, maxOutputLength, limits) };
    }
  }
  return bytes.length > limits.maxBytes
    ? { status: 'refused', why: `sent more than ${limits.maxBytes} bytes` }
    : { status: 'read', bytes };
}

/** `deflate` means zlib (RFC 9110 §8.4.1.2), but some servers leave its header out; its first byte ends in 8. */
async function inflateDeflate(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Promise<Uint8Array> {
  const hasHeader = ((bytes[0] ?? 0) & 0x0f) === 8;
  return hasHeader ? inflateZlib(bytes, options) : inflateWithoutHeader(bytes, options);
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function tooLarge(
  wire: Uint8Array,
  limit: number,
  { maxBytes, maxInflation }: Pick<HttpLimits, 'maxBytes' | 'maxInflation'>,
): string {
  return limit === maxBytes
    ? `inflates to more than ${maxBytes} bytes`
    : `inflates its ${wire.length} bytes more than ${maxInflation} times`;
}
