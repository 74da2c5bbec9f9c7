import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
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
    expect(await client.get(base, { validators })).toEqual({ status: 'not-modified', validators });
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
    ['deflate', deflateSync('halo')],
    ['deflate', deflateRawSync('halo')],
    ['GZIP, br', brotliCompressSync(gzipSync('halo'))],
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

describe('an answer', () => {
  it.each([
    ['an age', { 'cache-control': 'public, max-age=600', age: '60' }, 540_000],
    ['an end', { expires: 'Sat, 08 Mar 2025 00:10:00 GMT', date: 'Sat, 08 Mar 2025 00:05:00 GMT' }, 300_000],
    ['an unreadable end', { expires: '0' }, 0],
    ['not to be kept', { 'cache-control': 'max-age=600, no-cache' }, 0],
    ['nothing', {}, undefined],
  ])('says how long it stays fresh: %s', async (_case, headers, freshForMs) => {
    answer = (_request, response) => response.writeHead(200, headers).end('halo');
    const outcome = await client.get(base);
    expect(outcome.status === 'ok' && outcome.response.freshForMs).toBe(freshForMs);
  });

  it('of 304 renews each validator on its own and keeps the other', async () => {
    answer = (_request, response) => response.writeHead(304, { etag: '"2"' }).end();
    const lastModified = 'Sat, 08 Mar 2025 00:00:00 GMT';
    const outcome = await client.get(base, { validators: { etag: '"1"', lastModified } });
    expect(outcome).toMatchObject({ validators: { etag: '"2"', lastModified } });
  });

  it('last modified in 2038 is not believed', async () => {
    answer = (_request, response) =>
      response.writeHead(200, { etag: '"1"', 'last-modified': 'Tue, 19 Jan 2038 03:14:07 GMT' }).end('halo');
    expect(await client.get(base)).toMatchObject({ response: { validators: { etag: '"1"' } } });
    const outcome = await client.get(base);
    expect(outcome.status === 'ok' && outcome.response.validators).toEqual({ etag: '"1"' });
  });
});

describe('a redirect', () => {
  it.each([
    ['301 alone', { '/a': [301, '/b'], '/b': [308, '/c'] }, '/c'],
    ['302', { '/a': [302, '/b'] }, undefined],
    ['301, then 302', { '/a': [301, '/b'], '/b': [302, '/c'] }, '/b'],
    ['302, then 301', { '/a': [302, '/b'], '/b': [301, '/c'] }, undefined],
  ] as const)('says where permanent ones led: %s', async (_case, ways, movedTo) => {
    answer = (request, response) => {
      const [status, location] = (ways as Record<string, readonly [number, string]>)[request.url ?? ''] ?? [200, ''];
      response.writeHead(status, { location }).end('halo');
    };
    const outcome = await client.get(`${base}/a`);
    expect(outcome.status === 'ok' && outcome.response.movedTo).toBe(movedTo && `${base}${movedTo}`);
  });

  it('is followed to an allowed address, which becomes the address of the answer', async () => {
    answer = (request, response) => {
      if (request.url === '/lama') response.writeHead(301, { location: 'baru' }).end();
      else response.end('halo');
    };
    expect(await client.get(`${base}/lama`)).toMatchObject({ status: 'ok', response: { url: `${base}/baru` } });
  });

  it.each([
    ['a foreign host', 'http://127.0.0.1:1/x', 'not one of allowedHosts'],
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

  it('does not begin the time of the whole anew', async () => {
    answer = (request, response) => {
      setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 200);
    };
    await client.close();
    client = clientWith({ totalTimeoutMs: 500, headersTimeoutMs: 5_000 });
    expect(await client.get(`${base}/a`)).toMatchObject({ cause: expect.stringContaining('longer than 0.5 s') });
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
      'an announced length of 4 GB',
      (r: Response) => r.setHeader('content-length', 4 * 1024 ** 3).write('x'),
      'more than 10000 bytes',
    ],
    ['an endless body', (r: Response) => r.write('x'.repeat(20_000)), 'more than 10000 bytes'],
    [
      'a gzip bomb',
      (r: Response) => r.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(1_000_000))),
      'inflates to more than 20000 bytes',
    ],
    [
      'a small gzip bomb within a gzip bomb',
      (r: Response) =>
        r.setHeader('content-encoding', 'br, gzip').end(gzipSync(brotliCompressSync(Buffer.alloc(15_000)))),
      'more than 200 times',
    ],
    [
      'three encodings',
      (r: Response) => r.setHeader('content-encoding', 'gzip, gzip, gzip').end('x'),
      '3 content encodings',
    ],
    ['a video', (r: Response) => r.setHeader('content-type', 'video/mp4').write('x'), 'of type video/mp4'],
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
    [
      'an error of the server, with a page',
      (r: Response) => r.writeHead(500, { 'content-type': 'text/html' }).end('<html>Maaf</html>'),
      'answered 500 Internal Server Error',
    ],
    [
      'a challenge page',
      (r: Response) => r.writeHead(403, { 'cf-mitigated': 'challenge' }).end('<html>Just a moment</html>'),
      'Cloudflare lets no bots in',
    ],
  ])('%s', async (_case, misbehave, cause) => {
    answer = (_request, response) => void misbehave(response);
    const outcome = await client.get(`${base}/a?kunci=rahasia`);
    expect(outcome).toMatchObject({ status: 'failed', cause: expect.stringContaining(cause) });
    expect(JSON.stringify(outcome)).not.toContain('rahasia');
  });

  it('a drip that never ends is cut off by the time of the whole', async () => {
    answer = (_request, response) => {
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    };
    await client.close();
    client = clientWith({ totalTimeoutMs: 300 });
    expect(await client.get(base)).toMatchObject({
      status: 'failed',
      reason: 'connection',
      cause: expect.stringContaining('longer than 0.3 s'),
    });
  });

  it('headers that drip without end are cut off too', async () => {
    answer = (_request, response) => dripHeaders(response);
    await client.close();
    client = clientWith({ totalTimeoutMs: 400 });
    const started = performance.now();
    expect(await client.get(base)).toMatchObject({ status: 'failed', reason: 'connection' });
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('after which the next request works', async () => {
    answer = (request, response) =>
      request.url === '/reset' ? response.socket?.resetAndDestroy() : response.end('halo');
    await client.get(`${base}/reset`);
    expect(textOf(await client.get(base))).toBe('halo');
  });

  it.each([
    [429, 'busy'],
    [503, 'busy'],
    [502, 'server'],
    [410, 'gone'],
    [404, undefined],
    [403, undefined],
  ])('%i tells when to ask again: %s', async (status, reason) => {
    answer = (_request, response) => response.writeHead(status).end();
    const outcome = await client.get(base);
    expect(outcome.status === 'failed' && outcome.reason).toBe(reason);
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
    limits: { headersTimeoutMs: 150, idleTimeoutMs: 150, ...sizes, maxRedirects: 3, ...limits },
  });
}

const sizes = { maxWireBytes: 10_000, maxBytes: 20_000, maxInflation: 200, alwaysInflatedBytes: 1_000 };

type Response = Parameters<RequestListener>[1];

/** A header line now and then, each within the time of silence, never the empty line that ends them. */
function dripHeaders({ socket }: Response): void {
  socket?.write('HTTP/1.1 200 OK\r\n');
  const drip = setInterval(() => socket?.write('x-drip: 1\r\n'), 50);
  socket?.on('close', () => clearInterval(drip));
}

function textOf(outcome: Awaited<ReturnType<HttpClient['get']>>): string | undefined {
  return outcome.status === 'ok' ? Buffer.from(outcome.response.bytes).toString() : undefined;
}
