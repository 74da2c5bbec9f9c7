import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { headerOf, type ResponseHeaders } from './http-outcome.js';

/** A body that was read whole, or the reason why it is refused, as the end of a sentence about the address. */
export type BodyOutcome =
  | { readonly status: 'read'; readonly bytes: Uint8Array }
  | { readonly status: 'refused'; readonly why: string };

/**
 * Reads and inflates a body of at most `maxBytes`, counted on the wire and inflated; what is larger is left at once.
 * Throws what the connection or the decompression throws.
 */
export async function readBody(body: Readable, headers: ResponseHeaders, maxBytes: number): Promise<BodyOutcome> {
  const encoding = (headerOf(headers, 'content-encoding') ?? 'identity').trim().toLowerCase();
  const inflate = inflaters[encoding];
  if (inflate === undefined) return leave(body, `sent the unknown content encoding "${encoding}"`);
  if (Number(headerOf(headers, 'content-length') ?? 0) > maxBytes) return leave(body, tooLarge(maxBytes));

  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = async (inflated: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of inflated) {
      size += chunk.length;
      if (size > maxBytes) throw new Error(tooLarge(maxBytes));
      chunks.push(chunk);
    }
  };
  try {
    await inflate(body, collect);
  } catch (error) {
    if (size > maxBytes) return leave(body, tooLarge(maxBytes));
    throw error;
  }
  return { status: 'read', bytes: Buffer.concat(chunks) };
}

type Collect = (inflated: AsyncIterable<Uint8Array>) => Promise<void>;

const inflaters: Readonly<Record<string, (body: Readable, collect: Collect) => Promise<void>>> = {
  '': (body, collect) => collect(body),
  identity: (body, collect) => collect(body),
  gzip: (body, collect) => pipeline(body, createGunzip(), collect),
  'x-gzip': (body, collect) => pipeline(body, createGunzip(), collect),
  br: (body, collect) => pipeline(body, createBrotliDecompress(), collect),
};

function tooLarge(maxBytes: number): string {
  return `sent more than ${maxBytes} bytes`;
}

function leave(body: Readable, why: string): BodyOutcome {
  body.on('error', () => {});
  body.destroy();
  return { status: 'refused', why };
}
