import { Parser } from 'htmlparser2';
import { foldSpace } from './plain-text.js';
import { findRoot, firstElement, repairXml } from './repair-xml.js';
import { resolveUrl } from './resolve-url.js';
import type { SourceItem } from './source-item.js';

/** What reading a document as a sitemap came to; `skipped` entries had no usable address. */
export type SitemapReading =
  | { readonly status: 'read'; readonly items: readonly SourceItem[]; readonly skipped: number }
  | { readonly status: 'not-a-sitemap'; readonly cause: string };

/** Reads a news sitemap that came from `url` (Google's `news:news` and `image:image` extensions of sitemaps.org). */
export function readNewsSitemap(text: string, url: string): SitemapReading {
  const root = findRoot(text, ['urlset']);
  if (root === undefined)
    return {
      status: 'not-a-sitemap',
      cause: `the answer begins with <${firstElement(text) ?? 'nothing'}>, not <urlset>`,
    };

  const entries = collectEntries(repairXml(text, root));
  const items = entries.map((entry) => toItem(entry, url)).filter((item) => item !== undefined);
  return { status: 'read', items, skipped: entries.length - items.length };
}

/** The texts of one `<url>`, by the path of element names without prefixes, such as `news/title`; the first one counts. */
type Entry = Map<string, string>;

function collectEntries(xml: string): Entry[] {
  const entries: Entry[] = [];
  const path: string[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentagname(name) {
        const local = name.replace(/^[^:]*:/, '').toLowerCase();
        path.push(local);
        if (local === 'url') entries.push(new Map());
        text = '';
      },
      ontext: (part) => (text += part),
      onclosetag() {
        const key = path.slice(path.lastIndexOf('url') + 1).join('/');
        path.pop();
        const entry = entries.at(-1);
        const value = foldSpace(text);
        if (entry !== undefined && value !== '' && !entry.has(key)) entry.set(key, value);
        text = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return entries;
}

function toItem(entry: Entry, base: string): SourceItem | undefined {
  const url = resolveUrl(entry.get('loc') ?? '', base)?.href;
  if (url === undefined) return undefined;
  const title = entry.get('news/title');
  const dateText = entry.get('news/publication_date');
  const imageUrl = resolveUrl(entry.get('image/loc') ?? '', base)?.href;
  return {
    url,
    categories: [],
    ...(title !== undefined && { title }),
    ...(dateText !== undefined && { dateText }),
    ...(imageUrl !== undefined && { imageUrl }),
  };
}
