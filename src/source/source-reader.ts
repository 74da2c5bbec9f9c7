import { type AskOutcome, askSource, type Place } from './ask-source.js';
import { decodeText } from './decode-text.js';
import { discoverFeed } from './discover-feed.js';
import { createFeedParser, type FeedParser } from './feed-parser.js';
import type { HttpClient } from './http-client.js';
import type { HttpResponse } from './http-outcome.js';
import type { PageOutcome } from './page-reading.js';
import { readArticlePage } from './read-article-page.js';
import type { Site, Source } from './site.js';
import type { PollOutcome, Validators } from './source-item.js';

/** What a source reader is made from. */
export interface SourceReaderDeps {
  readonly http: HttpClient;
  readonly site: Site;
  /** Reads feeds in a thread of its own; closed with this reader. */
  readonly parser?: FeedParser;
  readonly now?: () => number;
}

/** Asks the publisher's sources and article pages. Whatever happens is a value; nothing here throws. */
export interface SourceReader {
  /** One conditional request to a source; a source of kind `auto` looks for its feed first, at most once a day in vain. */
  poll(source: Source, validators: Validators): Promise<PollOutcome>;
  /** Reads an article's page. */
  readPage(url: string): Promise<PageOutcome>;
  /** Closes the HTTP client and the feed parser. Closing twice is harmless. */
  close(): Promise<void>;
}

/** The place that a source of kind `auto` came to, or until when there is no use in looking again. */
type Discovered = { readonly place: Place } | { readonly noneUntil: number };

const LOOK_AGAIN_MS = 24 * 60 * 60_000;

/** Creates a reader of the publisher's sources. What `auto` finds is remembered until the process ends. */
export function createSourceReader({
  http,
  site,
  parser = createFeedParser(),
  now = Date.now,
}: SourceReaderDeps): SourceReader {
  const tools = { http, parser };
  const discovered = new Map<string, Discovered>();

  async function poll({ kind, url }: Source, validators: Validators): Promise<PollOutcome> {
    if (kind !== 'auto') return pollOutcome(await askSource(tools, { kind, url }, validators, site));

    const known = discovered.get(url);
    if (known === undefined) return discover(url);
    if ('noneUntil' in known) return known.noneUntil <= now() ? discover(url) : noFeed(url, known.noneUntil - now());

    const asked = await askSource(tools, known.place, validators, site);
    if (asked.status === 'failed' && asked.isGone) discovered.delete(url);
    return pollOutcome(asked);
  }

  async function discover(home: string): Promise<PollOutcome> {
    const discovery = await discoverFeed(tools, home, site);
    if (discovery.status === 'failed') return pollOutcome(discovery);
    if (discovery.status === 'none') {
      discovered.set(home, { noneUntil: now() + LOOK_AGAIN_MS });
      return noFeed(home, LOOK_AGAIN_MS);
    }
    discovered.set(home, { place: discovery.place });
    return discovery.outcome;
  }

  async function readPage(url: string): Promise<PageOutcome> {
    const outcome = await http.get(url);
    if (outcome.status === 'ok') return readResponse(url, outcome.response, site);
    const cause = outcome.status === 'failed' ? outcome.cause : `${url} answered 304 to an unconditional request`;
    return { status: 'failed', cause };
  }

  async function close(): Promise<void> {
    await Promise.all([http.close(), parser.close()]);
  }

  return { poll, readPage, close };
}

function readResponse(asked: string, response: HttpResponse, site: Site): PageOutcome {
  const { url, bytes, charset, contentType } = response;
  if (!isSameArticle(asked, url, site)) {
    return { status: 'failed', cause: `${asked} leads to ${url}, which is another page` };
  }
  if (!/html|^$|^text\/plain$/.test(contentType)) {
    return { status: 'failed', cause: `${asked} is ${contentType}, not a page` };
  }
  const page = readArticlePage(decodeText(bytes, charset), url, site);
  if (page.title === undefined && page.paragraphs.length === 0) {
    return { status: 'failed', cause: `${asked} shows neither a headline nor a text` };
  }
  return { status: 'read', page };
}

/** A withdrawn article often redirects to the home page, whose headline must not be taken for its own. */
function isSameArticle(asked: string, answered: string, { articleUrl }: Site): boolean {
  const pattern = new RegExp(articleUrl);
  const id = pattern.exec(asked)?.groups?.['id'];
  return id === undefined || pattern.exec(answered)?.groups?.['id'] === id;
}

function noFeed(home: string, retryAfterMs: number): PollOutcome {
  return {
    status: 'failed',
    cause: `No feed and no news sitemap was found at ${home}; a source of kind "listing" needs neither`,
    retryAfterMs,
  };
}

function pollOutcome(asked: AskOutcome): PollOutcome {
  if (asked.status !== 'failed') return asked;
  const { status, cause, retryAfterMs } = asked;
  return { status, cause, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
