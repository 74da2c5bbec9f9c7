import { decodeText } from './decode-text.js';
import type { FeedParser } from './feed-parser.js';
import type { FeedReading } from './feed-reading.js';
import type { HttpClient } from './http-client.js';
import type { HttpFailure, HttpResponse } from './http-outcome.js';
import { readListing } from './read-listing.js';
import type { Site, Source } from './site.js';
import type { PollOutcome, SourceItem, Validators } from './source-item.js';

/** A source whose address is known: any but `auto`. */
export interface Place {
  readonly kind: Exclude<Source['kind'], 'auto'>;
  readonly url: string;
}

/** A `PollOutcome` whose failure may say that the address holds no such document (`isGone`). */
export type AskOutcome = Exclude<PollOutcome, { readonly status: 'failed' }> | HttpFailure;

/** What asking needs: somebody who fetches and somebody who reads. */
export interface SourceTools {
  readonly http: HttpClient;
  readonly parser: FeedParser;
}

/** As Miniflux asks: the feed types first, anything last; some servers answer 406 otherwise. */
const FEED_ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5';

/** The `Accept` header for a kind of source; pages have the client's default. */
function acceptFor(kind: Place['kind']): { readonly accept?: string } {
  return kind === 'listing' ? {} : { accept: FEED_ACCEPT };
}

/** Asks one source with a conditional request and reads what it answers. */
export async function askSource(
  tools: SourceTools,
  { kind, url }: Place,
  validators: Validators,
  site: Pick<Site, 'articleUrl'>,
): Promise<AskOutcome> {
  const outcome = await tools.http.get(url, { validators, ...acceptFor(kind) });
  if (outcome.status === 'not-modified') return { status: 'unchanged' };
  if (outcome.status === 'failed') return outcome;
  const { response } = outcome;
  if (kind === 'listing') {
    const items = readListing(decodeText(response.bytes, response.charset), response.url, site.articleUrl);
    return { status: 'changed', items, skipped: 0, validators: response.validators };
  }
  const reading = await parse(tools, kind, response);
  return reading.status === 'index' ? askSitemaps(tools, reading.sitemaps) : changed(url, reading, response.validators);
}

/**
 * Asks the newest sitemaps of an index. Its validators are not kept: an index often stays the same while the sitemaps
 * that it lists change. An index within an index is not followed.
 */
async function askSitemaps(tools: SourceTools, urls: readonly string[]): Promise<AskOutcome> {
  const items: SourceItem[] = [];
  let skipped = 0;
  let failure: HttpFailure = { status: 'failed', cause: 'The sitemap index lists no sitemap', isGone: true };
  let isAnyRead = false;
  for (const url of urls) {
    const outcome = await tools.http.get(url, acceptFor('news-sitemap'));
    if (outcome.status === 'not-modified') continue;
    const asked =
      outcome.status === 'ok'
        ? changed(url, await parse(tools, 'news-sitemap', outcome.response), {})
        : { ...outcome, isGone: false };
    if (asked.status === 'failed') failure = asked;
    if (asked.status !== 'changed') continue;
    isAnyRead = true;
    skipped += asked.skipped;
    items.push(...asked.items);
  }
  return isAnyRead ? { status: 'changed', items, skipped, validators: {} } : failure;
}

async function parse(
  { parser }: SourceTools,
  kind: 'feed' | 'news-sitemap',
  { bytes, charset, url }: HttpResponse,
): Promise<FeedReading> {
  return parser.parse(bytes, { kind, url, charset });
}

/** A reading that was given up says nothing of the address; a document of another kind says that the feed is gone. */
function changed(url: string, reading: FeedReading, validators: Validators): AskOutcome {
  switch (reading.status) {
    case 'read':
      return {
        status: 'changed',
        items: reading.items,
        skipped: reading.skipped,
        validators,
        ...(reading.refreshMs === undefined ? {} : { refreshMs: reading.refreshMs }),
      };
    case 'index':
      return { status: 'failed', cause: `${url}: a sitemap index within a sitemap index`, isGone: false };
    case 'not-a-feed':
      return { status: 'failed', cause: `${url}: ${reading.cause}`, isGone: true };
    case 'failed':
      return { status: 'failed', cause: `${url}: ${reading.cause}` };
  }
}
