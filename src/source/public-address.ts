import { BlockList, isIP } from 'node:net';

/** Networks that are not the public internet (IANA special-purpose registries, RFC 6890 and its successors). */
const privateNetworks: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Within 2000::/3, the only public part of IPv6: documentation, 6to4 and Teredo, which lead to IPv4 addresses. */
const privateNetworks6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const privateRanges = new BlockList();
for (const [network, prefix] of privateNetworks) privateRanges.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of privateNetworks6) privateRanges.addSubnet(network, prefix, 'ipv6');

const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** IPv4 within IPv6: mapped (RFC 4291 §2.5.5.2) and translated (NAT64, RFC 6052). */
const carriesIpv4 = /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/** Whether an IP address belongs to the public internet: no loopback, no private, link-local or reserved one. */
export function isPublicAddress(ip: string): boolean {
  const version = isIP(ip);
  if (version === 4) return !privateRanges.check(ip, 'ipv4');
  if (version === 0) return false;
  const inner = innerIpv4(ip);
  if (inner !== undefined) return isPublicAddress(inner);
  return globalUnicast.check(ip, 'ipv6') && !privateRanges.check(ip, 'ipv6');
}

/** Whether a host of an address is this computer: `localhost`, 127.0.0.0/8 or `::1`, brackets or not. */
export function isLoopbackHost(host: string): boolean {
  const name = bareHost(host);
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/** A host of a URL without the brackets that an IPv6 address has there. */
export function bareHost(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

function innerIpv4(ip: string): string | undefined {
  // The URL parser writes every IPv6 address in its one canonical form (RFC 5952).
  const withoutZone = ip.split('%', 1)[0] ?? ip;
  const match = carriesIpv4.exec(bareHost(new URL(`http://[${withoutZone}]/`).hostname));
  if (match === null) return undefined;
  const [high, low] = [Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
