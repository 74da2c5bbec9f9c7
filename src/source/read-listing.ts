import { parsePage } from './page-document.js';
import { resolveUrl } from './resolve-url.js';
import type { SourceItem } from './source-item.js';

/**
 * The articles that a page at `pageUrl` links to: addresses that match `articleUrl`, each article once, the highest
 * id first. Title and date are left to the article's page: what surrounds a link changes with every redesign.
 */
export function readListing(html: string, pageUrl: string, articleUrl: string): readonly SourceItem[] {
  const pattern = new RegExp(articleUrl);
  const urls = new Map<string, string>();
  for (const address of linkAddresses(html, pageUrl)) {
    const id = pattern.exec(address)?.groups?.['id'];
    if (id !== undefined && !urls.has(id)) urls.set(id, address);
  }
  return [...urls].toSorted(([a], [b]) => compareIds(b, a)).map(([, url]) => ({ url, categories: [] }));
}

function linkAddresses(html: string, pageUrl: string): string[] {
  try {
    const document = parsePage(html);
    const base = resolveUrl(document.querySelector('base[href]')?.getAttribute('href') ?? '', pageUrl)?.href ?? pageUrl;
    const links = [...document.querySelectorAll('a[href]')];
    return links.map((link) => withoutFragment(resolveUrl(link.getAttribute('href') ?? '', base)) ?? '');
  } catch {
    return [];
  }
}

function withoutFragment(url: URL | undefined): string | undefined {
  if (url !== undefined) url.hash = '';
  return url?.href;
}

/** Numbers by size, whatever their length; other ids by letter. */
function compareIds(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
