import type { Readable } from 'node:stream';
import type { HttpLimits } from './http-limits.js';
import { headerOf, type ResponseHeaders } from './http-outcome.js';
import { inflateBody } from './inflate-body.js';

/** A body that was read whole, or the reason why it is refused, as the end of a sentence about the address. */
export type BodyOutcome =
  | { readonly status: 'read'; readonly bytes: Uint8Array }
  | { readonly status: 'refused'; readonly why: string };

/** The bounds that concern a body. */
export type BodyLimits = Pick<
  HttpLimits,
  'maxWireBytes' | 'maxBytes' | 'maxInflation' | 'alwaysInflatedBytes' | 'maxEncodings'
>;

/**
 * Reads a body and inflates it, within the limits; what is larger is left at once, an announced length already before.
 * Throws what the connection or the decompression throws.
 */
export async function readBody(body: Readable, headers: ResponseHeaders, limits: BodyLimits): Promise<BodyOutcome> {
  const tooLarge = `sent more than ${limits.maxWireBytes} bytes`;
  if (Number(headerOf(headers, 'content-length') ?? 0) > limits.maxWireBytes) return leave(body, tooLarge);
  const encodings = readEncodings(headers);
  if (encodings.length > limits.maxEncodings) {
    return leave(body, `sent ${encodings.length} content encodings on top of each other`);
  }

  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limits.maxWireBytes) return leave(body, tooLarge);
    chunks.push(chunk);
  }
  return inflateBody(Buffer.concat(chunks), encodings, limits);
}

/** The encodings in the order in which they were applied (RFC 9110 §8.4). */
function readEncodings(headers: ResponseHeaders): readonly string[] {
  const value = headers['content-encoding'];
  const text = Array.isArray(value) ? value.join(',') : (value ?? '');
  return text
    .split(',')
    .map((encoding) => encoding.trim().toLowerCase())
    .filter((encoding) => encoding !== '' && encoding !== 'identity');
}

function leave(body: Readable, why: string): BodyOutcome {
  body.on('error', () => {});
  body.destroy();
  return { status: 'refused', why };
}
