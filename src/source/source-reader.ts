import { decodeText } from './decode-text.js';
import { discoverFeed, FEED_ACCEPT, type FoundFeed } from './discover-feed.js';
import type { HttpClient } from './http-client.js';
import type { HttpFailure, HttpResponse } from './http-outcome.js';
import type { PageOutcome } from './page-reading.js';
import { readArticlePage } from './read-article-page.js';
import { readFeed } from './read-feed.js';
import { readListing } from './read-listing.js';
import { readNewsSitemap } from './read-news-sitemap.js';
import type { Site, Source } from './site.js';
import type { PollOutcome, SourceItem, Validators } from './source-item.js';

/** What a source reader is made from. */
export interface SourceReaderDeps {
  readonly http: HttpClient;
  readonly site: Site;
  readonly now?: () => number;
}

/** Asks the publisher's sources and article pages. Whatever happens is a value; nothing here throws. */
export interface SourceReader {
  /** One conditional request to a source; a source of kind `auto` looks for its feed first, at most once a day. */
  poll(source: Source, validators: Validators): Promise<PollOutcome>;
  /** Reads an article's page. */
  readPage(url: string): Promise<PageOutcome>;
  /** Closes the HTTP client. Closing twice is harmless. */
  close(): Promise<void>;
}

type ReadableKind = Exclude<Source['kind'], 'auto'>;

/** What reading a source's document came to; `isOther` means that it is no document of this kind at all. */
type DocumentReading =
  | { readonly status: 'read'; readonly items: readonly SourceItem[]; readonly skipped: number }
  | { readonly status: 'other'; readonly cause: string };

/** A place that a source of kind `auto` came to, or until when there is no use in looking again. */
type Discovered = { readonly place: Pick<FoundFeed, 'kind' | 'url'> } | { readonly noneUntil: number };

const LOOK_AGAIN_MS = 24 * 60 * 60_000;

/** Creates a reader of the publisher's sources. What `auto` finds is remembered until the process ends. */
export function createSourceReader({ http, site, now = Date.now }: SourceReaderDeps): SourceReader {
  const discovered = new Map<string, Discovered>();

  async function poll(source: Source, validators: Validators): Promise<PollOutcome> {
    if (source.kind !== 'auto') return outcomeOf(await ask(source.kind, source.url, validators));

    const known = discovered.get(source.url);
    if (known === undefined || ('noneUntil' in known && known.noneUntil <= now())) return discover(source.url);
    if ('noneUntil' in known) return noFeed(source.url, known.noneUntil - now());
    const asked = await ask(known.place.kind, known.place.url, validators);
    if (asked.status === 'failed' && asked.isGone) discovered.delete(source.url);
    return outcomeOf(asked);
  }

  async function discover(home: string): Promise<PollOutcome> {
    const discovery = await discoverFeed(http, home);
    if (discovery.status === 'failed') return discovery;
    if (discovery.status === 'none') {
      discovered.set(home, { noneUntil: now() + LOOK_AGAIN_MS });
      return noFeed(home, LOOK_AGAIN_MS);
    }
    const { kind, url, items, skipped, response } = discovery.feed;
    discovered.set(home, { place: { kind, url } });
    return { status: 'changed', items, skipped, validators: response.validators };
  }

  /** `isGone`: the address holds no document of this kind any more. */
  async function ask(kind: ReadableKind, url: string, validators: Validators): Promise<PollOutcome | HttpFailure> {
    const accept = kind === 'listing' ? {} : { accept: FEED_ACCEPT };
    const outcome = await http.get(url, { validators, ...accept });
    if (outcome.status === 'not-modified') return { status: 'unchanged' };
    if (outcome.status === 'failed') return outcome;

    const reading = await readDocument(kind, outcome.response, site);
    if (reading.status === 'other') return { status: 'failed', cause: `${url}: ${reading.cause}`, isGone: true };
    const { items, skipped } = reading;
    return { status: 'changed', items, skipped, validators: outcome.response.validators };
  }

  async function readPage(url: string): Promise<PageOutcome> {
    const outcome = await http.get(url);
    if (outcome.status === 'failed') return { status: 'failed', cause: outcome.cause };
    if (outcome.status === 'not-modified') return { status: 'failed', cause: `${url} was not asked conditionally` };

    const { response } = outcome;
    if (!isArticleStill(url, response.url, site)) {
      return { status: 'failed', cause: `${url} leads to ${response.url}, which is no article` };
    }
    if (!isHtml(response)) return { status: 'failed', cause: `${url} is ${response.contentType}, not a page` };
    const page = readArticlePage(decodeText(response.bytes, response.charset), response.url, site);
    if (page.title === undefined && page.paragraphs.length === 0) {
      return { status: 'failed', cause: `${url}: neither a headline nor a text was found on the page` };
    }
    return { status: 'read', page };
  }

  return { poll, readPage, close: () => http.close() };
}

async function readDocument(kind: ReadableKind, response: HttpResponse, site: Site): Promise<DocumentReading> {
  const text = decodeText(response.bytes, response.charset);
  switch (kind) {
    case 'feed': {
      const feed = await readFeed(text, response.url);
      return feed.status === 'read' ? feed : { status: 'other', cause: feed.cause };
    }
    case 'news-sitemap': {
      const sitemap = readNewsSitemap(text, response.url);
      return sitemap.status === 'read' ? sitemap : { status: 'other', cause: sitemap.cause };
    }
    case 'listing':
      return { status: 'read', items: readListing(text, response.url, site.articleUrl), skipped: 0 };
  }
}
