import type { IncomingMessage } from 'node:http';
import { BotApiError, badRequest } from '../bot-api-error.js';
import { isRecord, type RawParams } from '../params.js';

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** The parameters of a call, from the query and from the body: JSON, a form, or a multipart form without files. */
export async function readRequest(request: IncomingMessage, query: string): Promise<RawParams> {
  const fromQuery = query === '' ? {} : fromPairs(new URLSearchParams(query));
  if (request.method !== 'POST') return fromQuery;
  const body = await readBody(request);
  if (body.length === 0) return fromQuery;
  const fromBody = await parseBody(body, request.headers['content-type'] ?? '');
  return query === '' ? fromBody : { ...fromQuery, ...fromBody };
}

/** By events: half the cost of an async iterator, and benchmarks send many. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    });
    request.once('error', reject);
    request.once('end', () => {
      if (size > MAX_BODY_BYTES) reject(new BotApiError(413, 'Request Entity Too Large'));
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
  });
}

async function parseBody(body: Buffer, contentType: string): Promise<RawParams> {
  if (contentType.startsWith('application/json')) return fromJson(body.toString());
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return fromPairs(new URLSearchParams(body.toString()));
  if (contentType.startsWith('multipart/form-data')) return await fromMultipart(body, contentType);
  return {};
}

function fromJson(text: string): RawParams {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Refused below, as any other text that is no JSON object.
  }
  throw badRequest("can't parse request body: JSON object expected");
}

async function fromMultipart(body: Buffer, contentType: string): Promise<RawParams> {
  const response = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } });
  const form = await response.formData().catch(() => {
    throw badRequest("can't parse multipart form data");
  });
  return fromPairs(form as Iterable<[string, unknown]>);
}

function fromPairs(pairs: Iterable<[string, unknown]>): RawParams {
  return Object.fromEntries([...pairs].filter(([, value]) => typeof value === 'string'));
}
