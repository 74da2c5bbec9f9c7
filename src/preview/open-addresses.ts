import { isIP } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const EVERYWHERE = ['0.0.0.0', '::'];

/** The page's addresses for other computers; none where it listens to this one only. */
export function openAddresses(host: string, port: number, interfaces: Interfaces = networkInterfaces()): string[] {
  if (LOOPBACK.includes(host)) return [];
  const outward = EVERYWHERE.includes(host) ? outwardAddresses(interfaces) : [];
  const hosts = outward.length > 0 ? outward : [host];
  return hosts.map((address) => `http://${isIP(address) === 6 ? `[${address}]` : address}:${port}/`);
}

function outwardAddresses(interfaces: Interfaces): string[] {
  const all = Object.values(interfaces).flatMap((infos) => infos ?? []);
  return all.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
}
