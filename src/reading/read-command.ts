import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfigFile } from '../settings.js';
import { decodeBytes } from '../source/decode-text.js';
import { readListing } from '../source/read-listing.js';
import { readSourceDocument } from '../source/read-source-document.js';
import { resolveUrl } from '../source/resolve-url.js';
import { createTopicCatalogue } from '../topics/catalogue.js';
import type { Desk } from './describe-article.js';
import { describeDecisions, describeItems } from './describe-items.js';
import { describePage } from './describe-page.js';
import { type DocumentKind, documentKind } from './document-kind.js';
import { type LoadedDocument, loadDocument } from './load-document.js';
import { renderReport, type Section } from './report.js';

/** What `read` came to: a report for the terminal, or a sentence why there is none. */
export interface ReadOutcome {
  readonly isRead: boolean;
  readonly text: string;
}

/** What the command depends on beside its arguments. */
export interface ReadOptions {
  /** The settings where `--site` names none; topics are always found here as a last resort. */
  readonly configDir: string;
  readonly now: number;
  /** Columns of the terminal. */
  readonly width: number;
}

export const READ_USAGE = `Usage: npm run read -- URL|FILE [--site DIR] [--url ADDRESS] [--all]

  URL|FILE       a feed, a news sitemap, a page that lists articles, or an article's page
  --site DIR     the folder whose site.json is meant, such as config/examples/antara-banten
  --url ADDRESS  where a FILE came from: its relative links are seen from there
  --all          shows every item of a feed, not only the first`;

/**
 * Shows what the bot sees in a document and every decision on the way. Of a file nothing is asked of the network.
 * @throws {SettingsError} when the settings cannot be used.
 */
export async function readCommand(args: readonly string[], options: ReadOptions): Promise<ReadOutcome> {
  const parsed = parseArguments(args);
  if (typeof parsed === 'string') return refused(parsed);
  const folder = parsed.site ?? options.configDir;
  const siteFile = join(folder, 'site.json');
  const site = readConfigFile(folder, 'site.json');
  const topicsFolder = existsSync(join(folder, 'topics.json')) ? folder : options.configDir;
  const topics = createTopicCatalogue(readConfigFile(topicsFolder, 'topics.json'));
  const desk: Desk = { site, topics, now: options.now };

  const loading = await loadDocument(parsed.place, site, siteFile, parsed.url);
  if (loading.status === 'failed') return refused(loading.cause);
  const { document } = loading;
  const { text, charset, because } = decodeBytes(document.bytes, document.charset);
  const base = resolveUrl(document.url)?.href ?? site.home;
  const kind = documentKind(text, base, site);
  const described = await describe(
    desk,
    { ...document, url: base },
    text,
    kind,
    parsed.all ? Number.POSITIVE_INFINITY : undefined,
  );
  if (typeof described === 'string') return refused(`${parsed.place} cannot be read: ${described}`);

  const head: Section = {
    heading: site.name,
    rows: [
      { label: 'address', value: document.url },
      { label: 'kind', value: kind.kind, because: kind.because },
      { label: 'size', value: `${document.bytes.length.toLocaleString('en')} bytes` },
      ...(document.contentType === '' ? [] : [{ label: 'type', value: document.contentType }]),
      { label: 'charset', value: charset, because },
    ],
  };
  return { isRead: true, text: `${renderReport([head, ...described], options.width)}\n` };
}

/** The sections on a document's content, or why it has none. */
async function describe(
  desk: Desk,
  document: LoadedDocument,
  text: string,
  { kind, because }: DocumentKind,
  limit: number | undefined,
): Promise<readonly Section[] | string> {
  const { bytes, url, charset } = document;
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

interface ReadArguments {
  readonly place: string;
  readonly site: string | undefined;
  readonly url: string | undefined;
  readonly all: boolean;
}

function parseArguments(args: readonly string[]): ReadArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { site: { type: 'string' }, url: { type: 'string' }, all: { type: 'boolean', default: false } },
    });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) return READ_USAGE;
    return { place, site: values.site, url: values.url, all: values.all };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${READ_USAGE}`;
  }
}

function refused(text: string): ReadOutcome {
  return { isRead: false, text: `${text}\n` };
}
