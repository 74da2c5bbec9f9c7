import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * Whether a request comes from the page itself. Foreign pages are known by `Origin` and `Sec-Fetch-Site`; a foreign
 * name that was made to resolve to this computer (DNS rebinding) by a `Host` that is neither an IP address, nor
 * `localhost`, nor the configured host.
 */
export function isTrustedRequest(method: string, headers: IncomingHttpHeaders, configuredHost: string): boolean {
  const { host, origin } = headers;
  if (host === undefined || !isOwnName(host, configuredHost)) return false;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) return false;
  const site = headers['sec-fetch-site'];
  const isNavigation = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  return site === undefined || site === 'same-origin' || site === 'none' || isNavigation;
}

function isOwnName(host: string, configuredHost: string): boolean {
  const name = hostNameOf(host);
  if (name === null) return false;
  return name === 'localhost' || name === configuredHost || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

function hostNameOf(host: string): string | null {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return null;
  }
}
