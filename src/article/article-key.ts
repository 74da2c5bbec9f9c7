import type { Site } from '../source/site.js';
import { canonicalUrl } from './canonical-url.js';

/** What an article's address says of it. */
export interface AddressParts {
  /** The publisher's own number of the article. */
  readonly id: string;
  /** The desk, where the address names it. */
  readonly category: string | undefined;
}

/** Reads an address by the site's `articleUrl`, its AMP and tracked variants too; undefined where it does not match. */
export function readAddress(url: string, { articleUrl }: Pick<Site, 'articleUrl'>): AddressParts | undefined {
  const pattern = new RegExp(articleUrl);
  const groups = (pattern.exec(url) ?? pattern.exec(`https://${canonicalUrl(url)}/`))?.groups;
  const id = groups?.['id'];
  return id === undefined ? undefined : { id, category: groups?.['category'] };
}

/**
 * What makes two addresses the same article: `id:` and the publisher's number where the address holds one, else the
 * canonical address. Titles and desks in an address may change; the number does not.
 */
export function articleKey(url: string, site: Pick<Site, 'articleUrl'>): string {
  const address = readAddress(url, site);
  return address === undefined ? canonicalUrl(url) : `id:${address.id}`;
}
