import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAddressGuard } from '../../src/source/address-guard.js';
import type { Resolve } from '../../src/source/guarded-connector.js';
import { createHttpClient } from '../../src/source/http-client.js';
import { isLoopbackHost, isPublicAddress } from '../../src/source/public-address.js';

/** A server on this computer that nobody may reach; counts who does. */
async function privateServer(redirectTo?: string) {
  let connections = 0;
  const server = createServer((_request, response) =>
    redirectTo === undefined ? response.end('rahasia') : response.writeHead(302, { location: redirectTo }).end(),
  );
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, connections: () => connections };
}

/** A name server under the test's control. */
function naming(...addresses: readonly string[]): Resolve {
  return (_hostname, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
}

function clientFor(allowedHosts: readonly string[], resolve?: Resolve) {
  const client = createHttpClient({ allowedHosts, ...(resolve && { resolve }), limits: { totalTimeoutMs: 2_000 } });
  onTestFinished(() => client.close());
  return client;
}

const REFUSED = { status: 'failed', cause: expect.stringContaining('no address in the public internet') };

describe('the address that is dialled', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '169.254.169.254', 'fd00::1'])(
    'is looked at in the socket’s own look-up: a name for %s is refused',
    async (address) => {
      const { port, connections } = await privateServer();
      const client = clientFor([`kabar.test:${port}`], naming(address));
      expect(await client.get(`http://kabar.test:${port}/`)).toMatchObject(REFUSED);
      expect(connections()).toBe(0);
    },
  );

  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.0.0.1',
    '[::ffff:127.0.0.1]',
    '[::1]',
    '10.0.0.1',
    '169.254.169.254',
  ])('is looked at where it is written out: %s on the usual port is refused', async (host) => {
    const { hostname } = new URL(`http://${host}/`);
    expect(await clientFor([hostname]).get(`http://${host}/`)).toMatchObject(REFUSED);
  });

  it('is a private one for every port that is not loopback', async () => {
    expect(await clientFor(['10.0.0.1:8080']).get('http://10.0.0.1:8080/')).toMatchObject(REFUSED);
    expect(await clientFor(['[::ffff:7f00:1]:8080']).get('http://[::ffff:127.0.0.1]:8080/')).toMatchObject(REFUSED);
  });

  it('is looked at again at every hop', async () => {
    const target = await privateServer();
    const start = await privateServer(`http://kabar.test:${target.port}/`);
    const hosts = [`127.0.0.1:${start.port}`, `kabar.test:${target.port}`];
    const outcome = await clientFor(hosts, naming('127.0.0.1')).get(`http://127.0.0.1:${start.port}/`);
    expect(outcome).toMatchObject(REFUSED);
    expect(target.connections()).toBe(0);
    const literal = await privateServer('http://192.168.0.1/');
    const next = await clientFor([`127.0.0.1:${literal.port}`, '192.168.0.1']).get(`http://127.0.0.1:${literal.port}/`);
    expect(next).toMatchObject(REFUSED);
  });

  it('may be on this computer where the operator named it, port and all', async () => {
    const { port } = await privateServer();
    const outcome = await clientFor([`localhost:${port}`], naming('8.8.8.8', '127.0.0.1')).get(
      `http://localhost:${port}/`,
    );
    expect(outcome).toMatchObject({ status: 'ok' });
  });
});

describe('addresses', () => {
  it.each([
    ['8.8.8.8', true],
    ['172.15.0.1', true],
    ['2404:6800:4003::1', true],
    ['::ffff:8.8.8.8', true],
    ['64:ff9b::808:808', true],
    ['64:ff9b::a00:1', false],
    ['::ffff:10.0.0.1', false],
    ['0.0.0.0', false],
    ['::', false],
    ['100.64.0.1', false],
    ['172.31.255.255', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['2002:7f00:1::', false],
    ['kabar.test', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  it.each(['localhost', '127.3.2.1', '[::1]', '::1'])('%s is this computer', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each(['127.evil.test', 'localhost.test', '10.0.0.1'])('%s is not this computer', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('the guard', () => {
  const guard = createAddressGuard(['kabar.test', 'kabar.test:8443']);

  it.each([
    ['another port', 'https://kabar.test:444/', 'allowedHosts'],
    ['the port of the other scheme', 'http://kabar.test:443/', 'allowedHosts'],
    ['a name that ends like it', 'https://jahat-kabar.test/', 'allowedHosts'],
    ['a dot at the end', 'https://kabar.test./', 'allowedHosts'],
    ['credentials', 'https://a@kabar.test/', 'user name'],
  ])('refuses %s', (_case, address, why) => {
    expect(guard.check(address)).toEqual({ status: 'refused', why: expect.stringContaining(why) });
  });

  it('never goes back from https to http, but the other way', () => {
    const refused = { status: 'refused', why: expect.stringContaining('falls back') };
    expect(guard.check('http://kabar.test/', new URL('https://kabar.test/'))).toEqual(refused);
    expect(guard.check('https://kabar.test/', new URL('http://kabar.test/'))).toMatchObject({ status: 'allowed' });
    expect(guard.check('https://KABAR.test:8443/x')).toMatchObject({ status: 'allowed' });
  });
});
