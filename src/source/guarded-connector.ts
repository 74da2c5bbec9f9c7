import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { bareHost, isLoopbackHost, isPublicAddress } from './public-address.js';

/** Answers like `dns.lookup` with `all`. A parameter, so that tests can name addresses without a name server. */
export type Resolve = (
  hostname: string,
  options: LookupOptions & { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** The code of the error when a host has no address that may be dialled. */
export const PRIVATE_ADDRESS = 'ERR_PRIVATE_ADDRESS';

/**
 * Opens sockets to public addresses only. Names are checked inside the socket's own look-up, so that the address checked is
 * the one dialled and no second answer of a name server can slip in (DNS rebinding; Miniflux checks in its dialer's
 * `Control`); IP literals, for which no look-up is made, are checked before. `isNamedLoopback` says of `host:port`
 * whether the operator allowed this very place on this computer.
 */
export function createGuardedConnector(options: {
  readonly timeoutMs: number;
  readonly isNamedLoopback: (hostAndPort: string) => boolean;
  readonly resolve?: Resolve | undefined;
}): buildConnector.connector {
  const resolve = options.resolve ?? systemLookup;
  const toPublic = buildConnector({ timeout: options.timeoutMs, lookup: checked(resolve, isPublicAddress) });
  const toThisComputer = buildConnector({ timeout: options.timeoutMs, lookup: checked(resolve, isLoopbackHost) });

  return (target, callback) => {
    const port = target.port || (target.protocol === 'https:' ? '443' : '80');
    if (options.isNamedLoopback(`${target.hostname}:${port}`)) return toThisComputer(target, callback);
    const host = bareHost(target.hostname);
    if (isIP(host) !== 0 && !isPublicAddress(host)) return callback(privateAddress(host), null);
    return toPublic(target, callback);
  };
}

/** A look-up that passes on only the addresses that may be dialled. */
function checked(resolve: Resolve, mayDial: (ip: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 4);
      const dialled = addresses.filter(({ address }) => mayDial(address));
      const [first] = dialled;
      if (first === undefined) return callback(privateAddress(hostname), '', 4);
      return options.all === true ? callback(null, dialled) : callback(null, first.address, first.family);
    });
  };
}

function privateAddress(host: string): Error {
  return Object.assign(new Error(`${host} has no public address`), { code: PRIVATE_ADDRESS });
}
