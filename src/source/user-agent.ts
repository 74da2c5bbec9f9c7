import { readFileSync } from 'node:fs';

/** The name by which robots.txt and the publisher's logs know this bot. */
export const AGENT_NAME = 'Kentongan';

/** Who asks, in which version, and where whoever answers for it is found: the honest form (RFC 9110 §10.1.5). */
export function userAgentFor(site: { readonly home: string }): string {
  return `${AGENT_NAME}/${version()} (+${site.home})`;
}

/** The version of the package, which lies beside the folder of the code, built or not. */
function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version: found } = JSON.parse(text) as { readonly version?: string };
  return found ?? '0';
}
