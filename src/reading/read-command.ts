import { readListing } from '../source/read-listing.js';
import { readSourceDocument } from '../source/read-source-document.js';
import { describeDecisions, describeItems } from './describe-items.js';
import { describePage } from './describe-page.js';
import { type OpenDocument, openDocument, type ReadOptions, type ReadOutcome, refused } from './open-document.js';
import { renderReport, type Section } from './report.js';

const READ_USAGE = `Usage: npm run read -- URL|FILE [--site DIR] [--url ADDRESS] [--all]

  URL|FILE       a feed, a news sitemap, a page that lists articles, or an article's page
  --site DIR     the folder whose site.json is meant, such as config/examples/antara-banten
  --url ADDRESS  where a FILE came from: its relative links are seen from there
  --all          shows every item of a feed, not only the first`;

/**
 * Shows what the bot sees in a document and every decision on the way. Of a file nothing is asked of the network.
 * @throws {SettingsError} when the settings cannot be used.
 */
export async function readCommand(args: readonly string[], options: ReadOptions): Promise<ReadOutcome> {
  const open = await openDocument(args, options, READ_USAGE);
  if (typeof open === 'string') return refused(open);
  const { desk, document, charset } = open;
  const described = await describe(open);
  if (typeof described === 'string') return refused(`${open.place} cannot be read: ${described}`);

  const head: Section = {
    heading: desk.site.name,
    rows: [
      { label: 'address', value: open.named },
      { label: 'kind', value: open.kind.kind, because: open.kind.because },
      { label: 'size', value: `${document.bytes.length.toLocaleString('en')} bytes` },
      ...(document.contentType === '' ? [] : [{ label: 'type', value: document.contentType }]),
      { label: 'charset', value: charset.charset, because: charset.because },
    ],
  };
  return { isRead: true, text: `${renderReport([head, ...described], options.width)}\n` };
}

/** The sections on a document's content, or why it has none. */
async function describe({ desk, document, text, kind: seen, all }: OpenDocument): Promise<readonly Section[] | string> {
  const { bytes, url, charset } = document;
  const { kind, because } = seen;
  const limit = all ? Number.POSITIVE_INFINITY : undefined;
  switch (kind) {
    case 'unknown':
      return because;
    case 'article':
      return (await describePage(desk, text, url)) ?? 'neither a headline nor a text was found';
    case 'listing':
      return describeItems(desk, readListing(text, url, desk.site.articleUrl), limit);
    case 'feed':
    case 'news-sitemap': {
      const reading = await readSourceDocument(bytes, { kind, url, charset });
      if (reading.status === 'not-a-feed' || reading.status === 'failed') return reading.cause;
      if (reading.status === 'index') {
        const rows = reading.sitemaps.map((sitemap, index) => ({ label: String(index + 1), value: sitemap }));
        return [...describeDecisions(reading.decisions), { heading: 'Sitemaps that are read', rows }];
      }
      return [...describeDecisions(reading.decisions), ...(await describeItems(desk, reading.items, limit))];
    }
  }
}
