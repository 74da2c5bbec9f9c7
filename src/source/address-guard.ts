import { isLoopbackHost } from './public-address.js';

/** Whether an address may be asked; a refusal says why in a sentence without the address. */
export type AddressVerdict =
  | { readonly status: 'allowed'; readonly url: URL }
  | { readonly status: 'refused'; readonly why: string };

/** Checks the address of a first request and of every redirect. */
export interface AddressGuard {
  /** `from` is the address that redirects here. */
  check(address: string, from?: URL): AddressVerdict;
  /** Whether `host:port` is a place on this computer that the operator named, port and all: tests and previews. */
  isNamedLoopback(hostAndPort: string): boolean;
}

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * Lets through only http and https, without credentials, to the named hosts, and never from https back to http. A host
 * without a port means the usual port of the scheme; `127.0.0.1:8585` means that port alone. Which IP address a host has
 * is checked where it is dialled, see `createGuardedConnector`.
 */
export function createAddressGuard(allowedHosts: readonly string[]): AddressGuard {
  const allowed = new Set(allowedHosts.map((host) => host.trim().toLowerCase()));
  const loopbacks = new Set([...allowed].filter((host) => isLoopbackHost(host.replace(/:\d+$/, ''))));

  return {
    check(address, from) {
      if (!URL.canParse(address, from?.href)) return refused('it is not an address');
      const url = new URL(address, from);
      const port = defaultPorts[url.protocol];
      if (port === undefined) return refused(`its scheme ${url.protocol} is neither http nor https`);
      if (url.username !== '' || url.password !== '') return refused('it holds a user name or a password');
      if (!allowed.has(url.host) && !allowed.has(`${url.hostname}:${url.port || port}`)) {
        return refused(`its host ${url.host} is not one of allowedHosts`);
      }
      if (from?.protocol === 'https:' && url.protocol === 'http:') return refused('it falls back from https to http');
      return { status: 'allowed', url };
    },
    isNamedLoopback: (hostAndPort) => loopbacks.has(hostAndPort),
  };
}

function refused(why: string): AddressVerdict {
  return { status: 'refused', why };
}
