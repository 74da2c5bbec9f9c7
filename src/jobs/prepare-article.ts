import type Keyv from 'keyv';
import type { Kysely } from 'kysely';
import { composeArticle } from '../article/compose-article.js';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import type { QuoteBook } from '../quote/quote-book.js';
import type { PageReading } from '../source/page-reading.js';
import type { Site } from '../source/site.js';
import type { SourceItem, Validators } from '../source/source-item.js';
import type { PageAnswer, SourceReader } from '../source/source-reader.js';
import type { Schema } from '../store/schema.js';
import type { Summariser } from '../summary/summariser.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import { type EditedDraft, editDraft } from './edit-draft.js';

/** What taking an article in needs. */
export interface IntakeDependencies {
  readonly db: Kysely<Schema>;
  readonly site: Site;
  readonly reader: SourceReader;
  readonly topics: TopicCatalogue;
  readonly quotes: QuoteBook;
  readonly summariser: Summariser;
  /** Validators of conditional requests, and what was complained of already. */
  readonly memory: Keyv;
  readonly clock: Clock;
  readonly logger: Logger;
  /** There is something new in the outbox. */
  readonly onEnqueued: () => void;
}

/** What preparing came to. */
export type Preparation =
  | { readonly status: 'prepared'; readonly article: EditedDraft }
  | { readonly status: 'incomplete'; readonly cause: string };

/** Asks for an article's page and keeps the quote of the day that stands on it. A failure is logged. */
export async function readPage(
  deps: IntakeDependencies,
  url: string,
  validators: Validators = {},
): Promise<PageAnswer> {
  const outcome = await deps.reader.readPage(url, validators);
  if (outcome.status === 'failed') deps.logger.warn({ url, cause: outcome.cause }, 'An article page cannot be read');
  if (outcome.status === 'read' && outcome.page.quote !== undefined) {
    await deps.quotes.collect(outcome.page.quote, deps.clock());
  }
  return outcome;
}

/** Item and page → article → summaries and topics. Without a page the source's own words must do. */
export async function prepareArticle(
  deps: IntakeDependencies,
  item: SourceItem,
  page: PageReading | null,
): Promise<Preparation> {
  const composed = composeArticle({ item, page, site: deps.site, now: deps.clock() });
  if (composed.status === 'incomplete') return composed;
  const { draft } = composed;
  if (draft.dateFrom === 'arrival') {
    deps.logger.warn({ url: item.url }, 'An article is dated more than a day ahead: its time of arrival stands for it');
  }
  const article = await editDraft(deps, draft, page);
  if (article.topics.length === 0) await complainOnce(deps, draft.category);
  return { status: 'prepared', article };
}

/** The operator is told once of a category that no topic names. */
async function complainOnce(deps: IntakeDependencies, category: string): Promise<void> {
  const key = `unnamed-category:${category}`;
  if (await deps.memory.has(key)) return;
  await deps.memory.set(key, true);
  deps.logger.warn({ category }, 'No topic of topics.json names this category: only followers of SEMUA get it');
}
