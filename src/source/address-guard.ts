/** Whether an address may be asked; a refusal says why in a sentence without the address. */
export type AddressVerdict =
  | { readonly status: 'allowed'; readonly url: URL }
  | { readonly status: 'refused'; readonly why: string };

/** Checks the address of a first request and of every redirect. */
export interface AddressGuard {
  check(address: string, base?: URL): AddressVerdict;
}

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * Lets through only http and https, without credentials, to the named hosts. A host without a port means the usual
 * port of the scheme; `127.0.0.1:8585` means that port alone.
 */
export function createAddressGuard(allowedHosts: readonly string[]): AddressGuard {
  const allowed = new Set(allowedHosts.map((host) => host.trim().toLowerCase()));

  return {
    check(address, base) {
      if (!URL.canParse(address, base?.href)) return refused('it is not an address');
      const url = new URL(address, base);
      const port = defaultPorts[url.protocol];
      if (port === undefined) return refused(`its scheme ${url.protocol} is neither http nor https`);
      if (url.username !== '' || url.password !== '') return refused('it holds a user name or a password');
      if (!allowed.has(url.host) && !allowed.has(`${url.hostname}:${url.port || port}`)) {
        return refused(`its host ${url.host} is not one of allowedHosts`);
      }
      return { status: 'allowed', url };
    },
  };
}

function refused(why: string): AddressVerdict {
  return { status: 'refused', why };
}
