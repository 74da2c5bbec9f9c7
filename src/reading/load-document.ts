import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { createHttpClient } from '../source/http-client.js';
import { resolveUrl } from '../source/resolve-url.js';
import type { Site } from '../source/site.js';
import { userAgentFor } from '../source/user-agent.js';

/** A document as bytes, and where it is from. */
export interface LoadedDocument {
  readonly bytes: Uint8Array;
  /** The address that answered; of a file its own, unless another is given. */
  readonly url: string;
  readonly isFile: boolean;
  /** Of the HTTP header. */
  readonly charset: string | undefined;
  readonly contentType: string;
}

/** What loading came to; `cause` is a sentence for the person at the terminal. */
export type Loading =
  | { readonly status: 'loaded'; readonly document: LoadedDocument }
  | { readonly status: 'failed'; readonly cause: string };

/** Loads an address as the bot would, or a file of this computer, for which nothing is asked of the network. */
export async function loadDocument(place: string, site: Site, siteFile: string, fileUrl?: string): Promise<Loading> {
  const url = resolveUrl(place);
  return url === undefined ? loadFile(place, fileUrl) : loadAddress(url, site, siteFile);
}

async function loadFile(path: string, fileUrl: string | undefined): Promise<Loading> {
  try {
    const bytes = await readFile(path);
    const url = fileUrl ?? pathToFileURL(path).href;
    return { status: 'loaded', document: { bytes, url, isFile: true, charset: undefined, contentType: '' } };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const why = isMissing ? 'there is no such file, and it is no http or https address' : String(error);
    return { status: 'failed', cause: `${path} cannot be read: ${why}` };
  }
}

async function loadAddress(url: URL, site: Site, siteFile: string): Promise<Loading> {
  const http = createHttpClient({ allowedHosts: site.allowedHosts, userAgent: userAgentFor(site) });
  try {
    const outcome = await http.get(url.href);
    if (outcome.status === 'ok') {
      const { bytes, charset, contentType, url: answered } = outcome.response;
      return { status: 'loaded', document: { bytes, url: answered, isFile: false, charset, contentType } };
    }
    const cause = outcome.status === 'failed' ? outcome.cause : `${url.href} answered 304 to an unconditional request`;
    return { status: 'failed', cause: `${cause}${remedy(url, cause, site, siteFile)}` };
  } finally {
    await http.close();
  }
}

function remedy({ host }: URL, cause: string, { name, allowedHosts }: Site, siteFile: string): string {
  if (!cause.includes('allowedHosts')) return '';
  if (allowedHosts.includes(host)) return `\nAdd the host that it leads to to "allowedHosts" in ${siteFile}.`;
  return `\nThe settings of ${name} allow ${allowedHosts.join(', ')}. Add "${host}" to "allowedHosts" in ${siteFile}, or name other settings with --site DIR.`;
}
