import { decodeText } from './decode-text.js';
import type { HttpClient } from './http-client.js';
import type { HttpFailure, HttpResponse } from './http-outcome.js';
import { readFeed } from './read-feed.js';
import { readListing } from './read-listing.js';
import { readNewsSitemap } from './read-news-sitemap.js';
import type { Site, Source } from './site.js';
import type { PollOutcome, SourceItem, Validators } from './source-item.js';

/** A source whose address is known: any but `auto`. */
export interface Place {
  readonly kind: Exclude<Source['kind'], 'auto'>;
  readonly url: string;
}

/** A `PollOutcome` whose failure may say that the address holds no such document (`isGone`). */
export type AskOutcome = Exclude<PollOutcome, { readonly status: 'failed' }> | HttpFailure;

/** What reading a document as one of the kinds came to. */
type DocumentReading =
  | { readonly status: 'read'; readonly items: readonly SourceItem[]; readonly skipped: number }
  | { readonly status: 'other'; readonly cause: string };

/** As Miniflux asks: the feed types first, anything last; some servers answer 406 otherwise. */
const FEED_ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5';

/** The `Accept` header for a kind of source; pages have the client's default. */
function acceptFor(kind: Place['kind']): { readonly accept?: string } {
  return kind === 'listing' ? {} : { accept: FEED_ACCEPT };
}

/** Asks one source with a conditional request and reads what it answers. */
export async function askSource(
  http: HttpClient,
  { kind, url }: Place,
  validators: Validators,
  site: Pick<Site, 'articleUrl'>,
): Promise<AskOutcome> {
  const outcome = await http.get(url, { validators, ...acceptFor(kind) });
  if (outcome.status === 'not-modified') return { status: 'unchanged' };
  if (outcome.status === 'failed') return outcome;

  const reading = await readDocument(kind, outcome.response, site);
  if (reading.status === 'other') return { status: 'failed', cause: `${url}: ${reading.cause}`, isGone: true };
  return { status: 'changed', items: reading.items, skipped: reading.skipped, validators: outcome.response.validators };
}

async function readDocument(
  kind: Place['kind'],
  { bytes, charset, url }: HttpResponse,
  site: Pick<Site, 'articleUrl'>,
): Promise<DocumentReading> {
  const text = decodeText(bytes, charset);
  if (kind === 'listing') return { status: 'read', items: readListing(text, url, site.articleUrl), skipped: 0 };
  const reading = kind === 'feed' ? await readFeed(text, url) : readNewsSitemap(text, url);
  return reading.status === 'read' ? reading : { status: 'other', cause: reading.cause };
}
