import { resolveUrl } from '../source/resolve-url.js';
import type { Site } from '../source/site.js';
import type { SourceItem } from '../source/source-item.js';
import { canonicalUrl } from './canonical-url.js';

/** What an article's address says of it. */
export interface AddressParts {
  /** The publisher's own number of the article. */
  readonly id: string;
  /** The desk, where the address names it. */
  readonly category: string | undefined;
}

/** The part of the configuration that telling articles apart needs. */
export type KeyRules = Pick<Site, 'articleUrl'>;

/** Reads an address by the site's `articleUrl`, its AMP and tracked variants too; undefined where it does not match. */
export function readAddress(url: string, { articleUrl }: KeyRules): AddressParts | undefined {
  const pattern = new RegExp(articleUrl);
  const groups = (pattern.exec(url) ?? pattern.exec(`https://${canonicalUrl(url)}/`))?.groups;
  const id = groups?.['id'];
  return id === undefined ? undefined : { id, category: groups?.['category'] };
}

/**
 * What makes two addresses the same article: `id:` and the publisher's number where the address holds one, else the
 * canonical address. Titles and desks in an address may change; the number does not.
 */
export function articleKey(url: string, site: KeyRules): string {
  const address = readAddress(url, site);
  return address === undefined ? canonicalUrl(url) : `id:${address.id}`;
}

/**
 * All keys of an article, the surest first: the publisher's number, the canonical address, the guid (which the caller
 * leaves out where its document repeats it), the `rel=canonical` of its page. A match of any is the same article
 * (Miniflux and FreshRSS keep one key; a changed address or guid then looks like news).
 */
export function articleKeys(
  { url, guid }: Pick<SourceItem, 'url' | 'guid'>,
  site: KeyRules,
  declaredUrl?: string,
): readonly string[] {
  const keys = [articleKey(url, site), canonicalUrl(url)];
  if (guid !== undefined) keys.push(...guidKeys(guid, url, site));
  if (declaredUrl !== undefined) keys.push(...declaredKeys(declaredUrl, url, site));
  return [...new Set(keys)];
}

/** A guid that is an address counts as one; any other counts within its host only: two feeds may both begin at 1. */
function guidKeys(guid: string, url: string, site: KeyRules): string[] {
  const address = resolveUrl(guid);
  if (address !== undefined) return isPlace(address) ? [] : addressKeys(guid, site);
  const host = resolveUrl(url)?.hostname.replace(/^www\./, '') ?? '';
  return [`guid:${host} ${guid.trim()}`];
}

/**
 * `rel=canonical` is often wrong: templates name the home page or the section on every article, and each would then be
 * the same. It counts where it is an article's address by the site's own pattern; and where the article's own address
 * is none by that pattern, any address of the same host that is not the home page.
 */
function declaredKeys(declaredUrl: string, url: string, site: KeyRules): string[] {
  const declared = resolveUrl(declaredUrl, url);
  if (declared === undefined || isPlace(declared)) return [];
  if (readAddress(declared.href, site) !== undefined) return addressKeys(declared.href, site);
  const isOfPattern = readAddress(url, site) !== undefined;
  const isOfHost = hostOf(declared.href) === hostOf(url);
  return !isOfPattern && isOfHost && depthOf(declared) > 1 ? addressKeys(declared.href, site) : [];
}

function addressKeys(url: string, site: KeyRules): string[] {
  return [articleKey(url, site), canonicalUrl(url)];
}

/** A home page: no article. */
function isPlace(url: URL): boolean {
  return canonicalUrl(url.href) === canonicalUrl(url.origin);
}

function hostOf(url: string): string {
  return canonicalUrl(resolveUrl(url)?.origin ?? '');
}

function depthOf({ pathname }: URL): number {
  return pathname.split('/').filter((part) => part !== '').length;
}
