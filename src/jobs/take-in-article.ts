import type Keyv from 'keyv';
import type { Kysely } from 'kysely';
import type { ArticleDraft } from '../article/article.js';
import { articleKey } from '../article/article-key.js';
import { composeArticle, itemFingerprint } from '../article/compose-article.js';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import type { QuoteBook } from '../quote/quote-book.js';
import type { PageReading } from '../source/page-reading.js';
import type { Site } from '../source/site.js';
import type { SourceItem } from '../source/source-item.js';
import type { SourceReader } from '../source/source-reader.js';
import { insertArticle, type KnownArticle, reviseArticle, setItemHash } from '../store/articles.js';
import { addFanout } from '../store/fanouts.js';
import type { Schema } from '../store/schema.js';
import { summarise } from '../summary/summarise.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import { matchTopics } from '../topics/match-topics.js';

/** What taking an article in needs. */
export interface IntakeDependencies {
  readonly db: Kysely<Schema>;
  readonly site: Site;
  readonly reader: SourceReader;
  readonly topics: TopicCatalogue;
  readonly quotes: QuoteBook;
  /** Validators of conditional requests, and what was complained of already. */
  readonly memory: Keyv;
  readonly clock: Clock;
  readonly logger: Logger;
  /** There is something new in the outbox. */
  readonly onEnqueued: () => void;
}

/** What became of one item: `failed` ones are met again at the next poll. */
export type Intake = 'taken' | 'failed';

/** Polls in which an article without a readable page or title is tried, before it is noted as seen. */
const MOST_READINGS = 5;
const DAY_MS = 24 * 60 * 60_000;

/** A new article: read its page (the feed's text where the page fails), summarise, find its topics, store and enqueue. */
export async function takeInNew(
  deps: IntakeDependencies,
  item: SourceItem,
  wish: 'published' | 'archived',
): Promise<Intake> {
  const { page, cause } = await readPage(deps, item);
  const composed = composeArticle({ item, page, site: deps.site, now: deps.clock() });
  if (composed.status === 'incomplete') return giveUpLater(deps, item, cause ?? composed.cause);
  const { draft } = composed;
  const summary = summaryOf(deps, draft, page);
  const topics = await topicsOf(deps, draft, page);
  await storeAndEnqueue(deps, { ...draft, summary, topics }, wish);
  return 'taken';
}

/** An article met before: a changed one corrects the messages already sent. What was never read is not followed up. */
export async function takeInKnown(deps: IntakeDependencies, item: SourceItem, known: KnownArticle): Promise<Intake> {
  const isBareLink = item.html === undefined && item.dateText === undefined;
  if (known.state === 'seen' || isBareLink || known.itemHash === itemFingerprint(item)) return 'taken';
  const { page } = await readPage(deps, item);
  // Without the page the feed's teaser would look like a new text.
  if (page === null) return 'failed';
  const composed = composeArticle({ item, page, site: deps.site, now: deps.clock() });
  if (composed.status === 'incomplete') return 'failed';
  const { draft } = composed;
  if (draft.contentHash === known.contentHash) {
    await setItemHash(deps.db, known.id, draft.itemHash);
    return 'taken';
  }
  const summary = summaryOf(deps, draft, page);
  const topics = await topicsOf(deps, draft, page);
  await storeCorrection(deps, known, { ...draft, summary, topics });
  return 'taken';
}

/** Notes that an article is known, unread: it will never be sent. */
export async function noteAsSeen(deps: IntakeDependencies, item: SourceItem): Promise<void> {
  await insertArticle(deps.db, {
    key: articleKey(item.url, deps.site),
    url: item.url,
    title: item.title ?? '',
    category: '',
    byline: null,
    publishedAt: null,
    paragraphs: [],
    imageUrl: null,
    contentHash: '',
    itemHash: itemFingerprint(item),
    summary: [],
    topics: [],
    seenAt: deps.clock(),
    state: 'seen',
  });
}

async function readPage(
  deps: IntakeDependencies,
  item: SourceItem,
): Promise<{ readonly page: PageReading | null; readonly cause: string | null }> {
  const outcome = await deps.reader.readPage(item.url);
  if (outcome.status === 'failed') {
    deps.logger.warn({ url: item.url, cause: outcome.cause }, 'An article page cannot be read');
    return { page: null, cause: outcome.cause };
  }
  if (outcome.page.quote !== undefined) await deps.quotes.collect(outcome.page.quote, deps.clock());
  return { page: outcome.page, cause: null };
}

function summaryOf(deps: IntakeDependencies, draft: ArticleDraft, page: PageReading | null): readonly string[] {
  return summarise({
    title: draft.title,
    paragraphs: draft.paragraphs,
    siteName: deps.site.name,
    ...(page?.caption === undefined ? {} : { caption: page.caption }),
  });
}

async function topicsOf(
  deps: IntakeDependencies,
  draft: ArticleDraft,
  page: PageReading | null,
): Promise<readonly string[]> {
  const labels = page?.section === undefined ? [] : [page.section];
  const topics = matchTopics({ category: draft.category, labels }, deps.topics);
  if (topics.length === 0) await complainOnce(deps, draft.category);
  return topics;
}

type ReadArticle = ArticleDraft & { readonly summary: readonly string[]; readonly topics: readonly string[] };

/** One transaction: no article without its fan-out. What is older than `maxAge` goes to the archive only. */
async function storeAndEnqueue(
  deps: IntakeDependencies,
  article: ReadArticle,
  wish: 'published' | 'archived',
): Promise<void> {
  const now = deps.clock();
  const isStale = article.publishedAt !== null && now - article.publishedAt > deps.site.maxAge;
  const state = isStale ? 'archived' : wish;
  const isEnqueued = await deps.db.transaction().execute(async (trx) => {
    const id = await insertArticle(trx, { ...article, seenAt: now, state });
    if (id === null || state !== 'published') return false;
    return addFanout(trx, { kind: 'article', ref: String(id), articleId: id, priority: 0, cutoff: now });
  });
  if (!isEnqueued) return;
  deps.logger.info({ url: article.url, topics: article.topics }, 'An article is on its way');
  deps.onEnqueued();
}

async function storeCorrection(deps: IntakeDependencies, { id }: KnownArticle, article: ReadArticle): Promise<void> {
  const now = deps.clock();
  await deps.db.transaction().execute(async (trx) => {
    const revision = await reviseArticle(trx, id, article, now);
    await addFanout(trx, { kind: 'correction', ref: `${id}:${revision}`, articleId: id, priority: 0, cutoff: now });
  });
  deps.logger.info({ url: article.url }, 'An article was corrected');
  deps.onEnqueued();
}

/** The operator is told once of a category that no topic names. */
async function complainOnce(deps: IntakeDependencies, category: string): Promise<void> {
  const key = `unnamed-category:${category}`;
  if (await deps.memory.has(key)) return;
  await deps.memory.set(key, true);
  deps.logger.warn({ category }, 'No topic of topics.json names this category: only followers of SEMUA get it');
}

/** There is neither a page nor a title: it is tried at the next polls, then let go so that the source counts as read. */
async function giveUpLater(deps: IntakeDependencies, item: SourceItem, cause: string): Promise<Intake> {
  const key = `readings:${articleKey(item.url, deps.site)}`;
  const readings = ((await deps.memory.get<number>(key)) ?? 0) + 1;
  if (readings < MOST_READINGS) {
    await deps.memory.set(key, readings, DAY_MS);
    return 'failed';
  }
  deps.logger.error({ url: item.url, cause }, 'An article could not be read and is let go');
  await noteAsSeen(deps, item);
  return 'taken';
}
