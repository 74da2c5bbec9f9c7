import { type AskOutcome, askSource, type Place } from './ask-source.js';
import { decodeText } from './decode-text.js';
import { discoverFeed } from './discover-feed.js';
import { createFeedParser, type FeedParser } from './feed-parser.js';
import type { HttpClient } from './http-client.js';
import type { HttpResponse } from './http-outcome.js';
import { createPagePace, type PagePace } from './page-pace.js';
import type { PageOutcome } from './page-reading.js';
import { readArticlePage } from './read-article-page.js';
import { createRobots, type Robots } from './robots.js';
import type { Site, Source } from './site.js';
import type { PollOutcome, Validators } from './source-item.js';
import { observe, type PollFacts, type SourcePoll } from './source-poll.js';
import { AGENT_NAME } from './user-agent.js';

/** What a source reader is made from. */
export interface SourceReaderDeps {
  readonly http: HttpClient;
  readonly site: Site;
  /** Reads feeds in a thread of its own; closed with this reader. */
  readonly parser?: FeedParser;
  /** What the site asks of visitors of its pages and listings. */
  readonly robots?: Robots;
  readonly pace?: PagePace;
  readonly now?: () => number;
}

/** Asks the publisher's sources and article pages. Whatever happens is a value; nothing here throws. */
export interface SourceReader {
  /** One conditional request to a source; a source of kind `auto` looks for its feed first, at most once a day in vain. */
  poll(source: Source, validators: Validators): Promise<SourcePoll>;
  /**
   * Reads an article's page, where robots.txt allows it and when its turn has come; with the validators of an earlier
   * reading, only where it changed since.
   */
  readPage(url: string, validators?: Validators): Promise<PageAnswer>;
  /** Whether an address answers well, whatever it shows. */
  isUp(url: string): Promise<boolean>;
  /** Closes the HTTP client and the feed parser. Closing twice is harmless. */
  close(): Promise<void>;
}

/** What reading a page came to; `isGone` says that there is no such page any more (404, 410). */
export type PageAnswer =
  | Exclude<PageOutcome, { readonly status: 'failed' }>
  | (Extract<PageOutcome, { readonly status: 'failed' }> & { readonly isGone?: boolean });

/** The place that a source of kind `auto` came to, or until when there is no use in looking again. */
type Discovered = { readonly place: Place } | { readonly noneUntil: number };

const LOOK_AGAIN_MS = 24 * 60 * 60_000;

/** Creates a reader of the publisher's sources. What `auto` finds is remembered until the process ends. */
export function createSourceReader({
  http,
  site,
  parser = createFeedParser(),
  now = Date.now,
  robots = createRobots({ http, agent: AGENT_NAME, now }),
  pace = createPagePace(),
}: SourceReaderDeps): SourceReader {
  const discovered = new Map<string, Discovered>();

  async function poll({ kind, url }: Source, validators: Validators): Promise<SourcePoll> {
    if (kind !== 'auto') return ask({ kind, url }, validators);

    const known = discovered.get(url);
    if (known === undefined) return discover(url);
    if ('noneUntil' in known) return known.noneUntil <= now() ? discover(url) : noFeed(url, known.noneUntil - now());

    const asked = await ask(known.place, validators);
    if (asked.status === 'failed' && asked.facts.isGone === true) discovered.delete(url);
    return asked;
  }

  async function ask(place: Place, validators: Validators): Promise<SourcePoll> {
    if (place.kind === 'listing') {
      const verdict = await robots.check(place.url);
      if (verdict.status === 'forbidden') {
        return { status: 'failed', cause: verdict.cause, facts: { reason: 'forbidden' } };
      }
    }
    const observed = observe(http);
    const asked = await askSource({ http: observed.http, parser }, place, validators, site);
    return sourcePoll(asked, observed.facts());
  }

  async function discover(home: string): Promise<SourcePoll> {
    const observed = observe(http);
    const discovery = await discoverFeed({ http: observed.http, parser }, home, site);
    if (discovery.status === 'failed') return sourcePoll(discovery, observed.facts());
    if (discovery.status === 'none') {
      discovered.set(home, { noneUntil: now() + LOOK_AGAIN_MS });
      return noFeed(home, LOOK_AGAIN_MS);
    }
    discovered.set(home, { place: discovery.place });
    return { ...discovery.outcome, facts: {} };
  }

  async function readPage(url: string, validators: Validators = {}): Promise<PageAnswer> {
    const verdict = await robots.check(url);
    if (verdict.status === 'forbidden') return { status: 'failed', cause: verdict.cause };
    const outcome = await pace.run(url, verdict.crawlDelayMs, () => http.get(url, { validators }));
    if (outcome.status === 'ok') return readResponse(url, outcome.response, site);
    if (outcome.status === 'not-modified') return { status: 'unchanged' };
    const { status, cause, isGone } = outcome;
    return { status, cause, ...(isGone !== undefined && { isGone }) };
  }

  async function isUp(url: string): Promise<boolean> {
    const outcome = await pace.run(url, 0, () => http.get(url));
    return outcome.status !== 'failed';
  }

  async function close(): Promise<void> {
    await Promise.all([http.close(), parser.close()]);
  }

  return { poll, readPage, isUp, close };
}

/** The same reader for one run: once the run is given up, what it was waiting for rejects instead of bringing something. */
export function fencedReader(reader: SourceReader, signal: AbortSignal): SourceReader {
  async function unlessGivenUp<T>(asking: Promise<T>): Promise<T> {
    const answer = await asking;
    signal.throwIfAborted();
    return answer;
  }
  return {
    poll: (source, validators) => unlessGivenUp(reader.poll(source, validators)),
    readPage: (url, validators) => unlessGivenUp(reader.readPage(url, validators)),
    isUp: (url) => unlessGivenUp(reader.isUp(url)),
    close: reader.close,
  };
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
  return { status: 'read', page, validators: response.validators };
}

/** A withdrawn article often redirects to the home page, whose headline must not be taken for its own. */
function isSameArticle(asked: string, answered: string, { articleUrl }: Site): boolean {
  const pattern = new RegExp(articleUrl);
  const id = pattern.exec(asked)?.groups?.['id'];
  return id === undefined || pattern.exec(answered)?.groups?.['id'] === id;
}

function noFeed(home: string, retryAfterMs: number): SourcePoll {
  return {
    status: 'failed',
    cause: `No feed and no news sitemap was found at ${home}; a source of kind "listing" needs neither`,
    retryAfterMs,
    facts: {},
  };
}

/** The document may be the wrong one although the answer was good: then it is the reading that says that it is gone. */
function sourcePoll(asked: AskOutcome, facts: PollFacts): SourcePoll {
  if (asked.status !== 'failed') return { ...asked, facts };
  const { status, cause, retryAfterMs, isGone } = asked;
  const outcome: PollOutcome = { status, cause, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  return { ...outcome, facts: { ...facts, ...(isGone !== undefined && { isGone }) } };
}
