import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { openAddresses } from '../../src/preview/open-addresses.js';

const one = (address: string, family: 'IPv4' | 'IPv6', internal: boolean) =>
  ({ address, family, internal }) as NetworkInterfaceInfo;

const interfaces = {
  lo: [one('127.0.0.1', 'IPv4', true), one('::1', 'IPv6', true)],
  wlan: [one('192.168.1.5', 'IPv4', false), one('fe80::1', 'IPv6', false)],
};

it.each([
  ['the loopback address', '127.0.0.1', []],
  ['localhost', 'localhost', []],
  ['every address', '0.0.0.0', ['http://192.168.1.5:8585/']],
  ['every address of either family', '::', ['http://192.168.1.5:8585/']],
  ['one address', '192.168.1.5', ['http://192.168.1.5:8585/']],
  ['one IPv6 address', '2001:db8::1', ['http://[2001:db8::1]:8585/']],
])('tells where others find a page that listens at %s', (_, host, expected) => {
  expect(openAddresses(host, 8585, interfaces)).toEqual(expected);
});

it('tells of a page that listens everywhere although there is no network yet', () => {
  expect(openAddresses('0.0.0.0', 8585, { lo: interfaces.lo })).toEqual(['http://0.0.0.0:8585/']);
});
