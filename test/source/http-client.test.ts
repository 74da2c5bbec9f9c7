import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient, type HttpLimits } from '../../src/source/http-client.js';

let server: Server;
let base: string;
let answer: RequestListener;
let requests: IncomingMessage[];
let client: HttpClient;

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  base = `http://127.0.0.1:${port}`;
  client = clientWith({});
});

afterEach(async () => {
  await client.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('a request', () => {
  it('brings the bytes and what the headers say of them', async () => {
    answer = (_request, response) => {
      response.setHeader('content-type', 'Text/HTML; charset="UTF-8"').setHeader('etag', 'W/"a b"').end('halo');
    };
    const outcome = await client.get(`${base}/a?kunci=rahasia`);
    expect(outcome).toMatchObject({
      status: 'ok',
      response: {
        url: `${base}/a?kunci=rahasia`,
        contentType: 'text/html',
        charset: 'UTF-8',
        validators: { etag: 'W/"a b"' },
      },
    });
    expect(textOf(outcome)).toBe('halo');
    expect(requests[0]?.headers['user-agent']).toBe('Kentongan/test');
  });

  it('sends validators byte for byte, each on its own, and takes 304 for unchanged', async () => {
    answer = (_request, response) => response.writeHead(304).end();
    const validators = { etag: 'W/"x--gzip"', lastModified: 'Sat, 8 Mar 2025 0:00:00 GMT' };
    expect(await client.get(base, { validators })).toEqual({ status: 'not-modified' });
    expect(requests[0]?.headers).toMatchObject({
      'if-none-match': 'W/"x--gzip"',
      'if-modified-since': 'Sat, 8 Mar 2025 0:00:00 GMT',
    });
    await client.get(base, { validators: { etag: '"y"' } });
    expect(requests[1]?.headers['if-modified-since']).toBeUndefined();
    expect(await client.get(base)).toMatchObject({ status: 'failed', cause: expect.stringContaining('304') });
  });

  it.each([
    ['gzip', gzipSync('halo')],
    ['br', brotliCompressSync('halo')],
    ['identity', Buffer.from('halo')],
  ])('inflates %s', async (encoding, body) => {
    answer = (_request, response) => response.setHeader('content-encoding', encoding).end(body);
    expect(textOf(await client.get(base))).toBe('halo');
  });

  it('goes out alone: one at a time for a host, in order', async () => {
    let open = 0;
    let most = 0;
    answer = (_request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end('x');
      }, 20);
    };
    await Promise.all([client.get(`${base}/1`), client.get(`${base}/2`), client.get(`${base}/3`)]);
    expect(most).toBe(1);
    expect(requests.map(({ url }) => url)).toEqual(['/1', '/2', '/3']);
  });
});

describe('a redirect', () => {
  it('is followed to an allowed address, which becomes the address of the answer', async () => {
    answer = (request, response) => {
      if (request.url === '/lama') response.writeHead(301, { location: 'baru' }).end();
      else response.end('halo');
    };
    expect(await client.get(`${base}/lama`)).toMatchObject({ status: 'ok', response: { url: `${base}/baru` } });
  });

  it.each([
    ['a foreign host', 'http://127.0.0.1:1/x', 'not one of allowedHosts'],
    ['a private address', 'http://169.254.169.254/latest', 'not one of allowedHosts'],
    ['another scheme', 'file:///etc/passwd', 'neither http nor https'],
    ['an address with a password', 'http://a:b@127.0.0.1/', 'password'],
  ])('to %s is refused', async (_case, location, cause) => {
    answer = (_request, response) => response.writeHead(302, { location }).end();
    expect(await client.get(base)).toEqual({ status: 'failed', cause: expect.stringContaining(cause) });
    expect(requests).toHaveLength(1);
  });

  it('in a circle is refused', async () => {
    answer = (request, response) => response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
    expect(await client.get(`${base}/a`)).toMatchObject({ cause: expect.stringContaining('circle') });
    expect(requests).toHaveLength(2);
  });

  it('is followed at most as often as allowed', async () => {
    answer = (request, response) => response.writeHead(302, { location: `${request.url}x` }).end();
    expect(await client.get(`${base}/a`)).toMatchObject({ cause: expect.stringContaining('more than 3 times') });
    expect(requests).toHaveLength(4);
  });
});

describe('a failure is a value: ', () => {
  it.each([
    [
      'a body longer than announced bounds',
      (r: Response) => r.setHeader('content-length', 20_000).write('x'),
      'more than 10000 bytes',
    ],
    ['an endless body', (r: Response) => r.write('x'.repeat(20_000)), 'more than 10000 bytes'],
    [
      'a gzip bomb',
      (r: Response) => r.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(1_000_000))),
      'more than 10000 bytes',
    ],
    [
      'damaged gzip',
      (r: Response) => r.setHeader('content-encoding', 'gzip').end('not gzip'),
      'damaged compressed data',
    ],
    [
      'gzip that breaks off',
      (r: Response) => r.setHeader('content-encoding', 'gzip').end(gzipSync('halo').subarray(0, 12)),
      'breaks off',
    ],
    [
      'an unknown encoding',
      (r: Response) => r.setHeader('content-encoding', 'zstd').end('x'),
      'unknown content encoding',
    ],
    ['no answer', () => {}, 'did not begin to answer in time'],
    ['an answer that stops', (r: Response) => r.write('x'), 'stopped in the middle'],
    ['a reset', (r: Response) => r.socket?.resetAndDestroy(), 'reset the connection'],
    [
      'a connection closed halfway',
      (r: Response) => r.setHeader('content-length', 99).write('x', () => r.socket?.destroy()),
      'before its answer was complete',
    ],
    ['an error of the server', (r: Response) => r.writeHead(500).end('x'), 'answered 500 Internal Server Error'],
  ])('%s', async (_case, misbehave, cause) => {
    answer = (_request, response) => void misbehave(response);
    const outcome = await client.get(`${base}/a?kunci=rahasia`);
    expect(outcome).toEqual({ status: 'failed', cause: expect.stringContaining(cause) });
    expect(JSON.stringify(outcome)).not.toContain('rahasia');
  });

  it('a drip that never ends is cut off by the time of the whole', async () => {
    answer = (_request, response) => {
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    };
    await client.close();
    client = clientWith({ totalTimeoutMs: 300 });
    expect(await client.get(base)).toEqual({ status: 'failed', cause: expect.stringContaining('longer than 0.3 s') });
  });

  it('after which the next request works', async () => {
    answer = (request, response) =>
      request.url === '/reset' ? response.socket?.resetAndDestroy() : response.end('halo');
    await client.get(`${base}/reset`);
    expect(textOf(await client.get(base))).toBe('halo');
  });

  it.each([
    ['seconds', '120', 120_000],
    ['a date', 'Sat, 08 Mar 2025 00:05:00 GMT', 300_000],
    ['a date that is past', 'Fri, 07 Mar 2025 00:00:00 GMT', 0],
    ['more than two days', '9999999', 48 * 3_600_000],
  ])('a wish to wait is passed on: %s', async (_case, header, retryAfterMs) => {
    answer = (_request, response) => response.writeHead(429, { 'retry-after': header }).end();
    expect(await client.get(base)).toMatchObject({ status: 'failed', retryAfterMs });
  });

  it('a wish that cannot be read is none', async () => {
    answer = (_request, response) => response.writeHead(503, { 'retry-after': 'besok' }).end();
    expect(await client.get(base)).not.toHaveProperty('retryAfterMs');
  });

  it('an address that does not exist is told from one that fails', async () => {
    answer = (_request, response) => response.writeHead(410).end();
    expect(await client.get(base)).toMatchObject({ isGone: true });
  });

  it.each(['http://127.0.0.1:1/', 'ftp://127.0.0.1/', 'halo', ''])(
    'an address that is not allowed: "%s"',
    async (url) => {
      expect(await client.get(url)).toMatchObject({ status: 'failed', cause: expect.stringContaining('not asked') });
    },
  );

  it('a closed client, and closing twice is harmless', async () => {
    await client.close();
    await client.close();
    expect(await client.get(base)).toMatchObject({ status: 'failed', cause: expect.stringContaining('closed') });
  });
});

/** undici looks at the time of headers and bodies about twice a second: their limits are not exact. */
function clientWith(limits: Partial<HttpLimits>): HttpClient {
  return createHttpClient({
    allowedHosts: [new URL(base).host],
    userAgent: 'Kentongan/test',
    now: () => Date.parse('2025-03-08T00:00:00Z'),
    limits: { headersTimeoutMs: 150, idleTimeoutMs: 150, maxBytes: 10_000, maxRedirects: 3, ...limits },
  });
}

type Response = Parameters<RequestListener>[1];

function textOf(outcome: Awaited<ReturnType<HttpClient['get']>>): string | undefined {
  return outcome.status === 'ok' ? Buffer.from(outcome.response.bytes).toString() : undefined;
}
