import type Keyv from 'keyv';
import type { Kysely } from 'kysely';
import type { ArticleDraft, ArticleId } from '../article/article.js';
import { articleKey } from '../article/article-key.js';
import { composeArticle, itemFingerprint } from '../article/compose-article.js';
import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import type { QuoteBook } from '../quote/quote-book.js';
import type { PageReading } from '../source/page-reading.js';
import type { Site, Source } from '../source/site.js';
import type { SourceItem, Validators } from '../source/source-item.js';
import type { SourceReader } from '../source/source-reader.js';
import { insertArticle, type KnownArticle, knownArticles, reviseArticle, setItemHash } from '../store/articles.js';
import { addFanout } from '../store/fanouts.js';
import type { Schema } from '../store/schema.js';
import { isOpenedSource, openSource } from '../store/sources.js';
import { summarise } from '../summary/summarise.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import { matchTopics } from '../topics/match-topics.js';

export interface NewsDependencies {
  readonly db: Kysely<Schema>;
  readonly site: Site;
  readonly reader: SourceReader;
  readonly topics: TopicCatalogue;
  readonly quotes: QuoteBook;
  /** Validators of conditional requests, and what was complained of already. */
  readonly memory: Keyv;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onEnqueued: () => void;
}

/** What became of one item: `failed` ones are met again at the next poll. */
type Intake = 'taken' | 'failed';

/** Of a source at first sight so many articles are read for the archive; older ones are only noted as seen. */
const FIRST_READ = 20;
/** Polls in which an unreadable article without any text in the feed is tried, before it is noted as seen. */
const MOST_READINGS = 5;
const DAY_MS = 24 * 60 * 60_000;

/**
 * The whole main job: poll → new or changed articles → read the page → summarise → topics → enqueue, in one transaction an
 * article. A source that fails is logged and the others go on. Validators are stored last: after a crash the source is
 * read again, and what is known already is dropped by its key.
 */
export function createNewsCarrier(deps: NewsDependencies): { carry(): Promise<void> } {
  const complaints = new Map<string, string>();

  return {
    async carry() {
      for (const source of deps.site.sources) await carrySource(deps, source, complaints);
    },
  };
}

async function carrySource(deps: NewsDependencies, source: Source, complaints: Map<string, string>): Promise<void> {
  const validatorsKey = `validators:${source.kind}:${source.url}`;
  const outcome = await deps.reader.poll(source, (await deps.memory.get<Validators>(validatorsKey)) ?? {});
  if (outcome.status === 'failed') {
    if (complaints.get(source.url) !== outcome.cause) {
      deps.logger.warn({ source: source.url, cause: outcome.cause }, 'A source cannot be read');
    }
    complaints.set(source.url, outcome.cause);
    return;
  }
  if (complaints.delete(source.url)) deps.logger.info({ source: source.url }, 'The source can be read again');
  if (outcome.status === 'unchanged') return;
  const intakes = (await isOpenedSource(deps.db, source.url))
    ? await takeInAll(deps, outcome.items)
    : await openWith(deps, source, outcome.items);
  if (!intakes.includes('failed')) await deps.memory.set(validatorsKey, outcome.validators);
}

/** A source at first sight: nothing of it is news. */
async function openWith(
  deps: NewsDependencies,
  source: Source,
  items: readonly SourceItem[],
): Promise<readonly Intake[]> {
  const known = await knownArticles(deps.db, keysOf(deps, items));
  for (const [index, item] of items.entries()) {
    const key = articleKey(item.url, deps.site);
    if (known.has(key)) continue;
    const isRead = index < FIRST_READ && (await takeInNew(deps, item, 'archived')) === 'taken';
    if (!isRead) await noteAsSeen(deps, item);
  }
  await openSource(deps.db, source.url, deps.clock());
  deps.logger.info(
    { source: source.url, articles: items.length },
    'First sight of a source: all of it is marked as seen',
  );
  return ['taken'];
}

/** Oldest first, so that they arrive in the order in which they were published. */
async function takeInAll(deps: NewsDependencies, items: readonly SourceItem[]): Promise<readonly Intake[]> {
  const known = await knownArticles(deps.db, keysOf(deps, items));
  const intakes: Intake[] = [];
  for (const item of items.toReversed()) {
    const stored = known.get(articleKey(item.url, deps.site));
    intakes.push(
      stored === undefined ? await takeInNew(deps, item, 'published') : await takeInKnown(deps, item, stored),
    );
  }
  return intakes;
}

async function takeInNew(deps: NewsDependencies, item: SourceItem, state: 'published' | 'archived'): Promise<Intake> {
  const { page, cause } = await readPage(deps, item);
  const composed = composeArticle({ item, page, site: deps.site, now: deps.clock() });
  if (composed.status === 'incomplete') return giveUpLater(deps, item, cause ?? composed.cause);
  await publish(deps, composed.draft, page, state);
  return 'taken';
}

async function publish(
  deps: NewsDependencies,
  draft: ArticleDraft,
  page: PageReading | null,
  wish: 'published' | 'archived',
): Promise<void> {
  const now = deps.clock();
  const isStale = draft.publishedAt !== null && now - draft.publishedAt > deps.site.maxAge;
  const state = isStale ? 'archived' : wish;
  const article = { ...draft, ...(await enrich(deps, draft, page)), seenAt: now, state };
  const id = await deps.db.transaction().execute(async (trx) => {
    const inserted = await insertArticle(trx, article);
    if (inserted !== null && state === 'published') await enqueueArticle(trx, inserted, now);
    return inserted;
  });
  if (id === null || state !== 'published') return;
  deps.logger.info({ article: id, url: draft.url, topics: article.topics }, 'An article is on its way');
  deps.onEnqueued();
}

async function enqueueArticle(trx: Kysely<Schema>, id: ArticleId, now: number): Promise<void> {
  await addFanout(trx, { kind: 'article', ref: String(id), articleId: id, priority: 0, cutoff: now });
}

/** An article met before. What was never read is not followed up. */
async function takeInKnown(deps: NewsDependencies, item: SourceItem, known: KnownArticle): Promise<Intake> {
  const isSilent = item.html === undefined && item.dateText === undefined;
  if (known.state === 'seen' || isSilent || known.itemHash === itemFingerprint(item)) return 'taken';
  const { page } = await readPage(deps, item);
  if (page === null) return 'failed';
  const composed = composeArticle({ item, page, site: deps.site, now: deps.clock() });
  if (composed.status === 'incomplete') return 'failed';
  if (composed.draft.contentHash === known.contentHash) {
    await setItemHash(deps.db, known.id, composed.draft.itemHash);
    return 'taken';
  }
  await correct(deps, known, composed.draft, page);
  return 'taken';
}

async function correct(
  deps: NewsDependencies,
  known: KnownArticle,
  draft: ArticleDraft,
  page: PageReading,
): Promise<void> {
  const now = deps.clock();
  const article = { ...draft, ...(await enrich(deps, draft, page)) };
  await deps.db.transaction().execute(async (trx) => {
    const revision = await reviseArticle(trx, known.id, article, now);
    const ref = `${known.id}:${revision}`;
    await addFanout(trx, { kind: 'correction', ref, articleId: known.id, priority: 0, cutoff: now });
  });
  deps.logger.info({ article: known.id, url: draft.url }, 'An article was corrected');
  deps.onEnqueued();
}

async function readPage(
  deps: NewsDependencies,
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

async function enrich(deps: NewsDependencies, draft: ArticleDraft, page: PageReading | null) {
  const topics = matchTopics(
    { category: draft.category, labels: page?.section === undefined ? [] : [page.section] },
    deps.topics,
  );
  if (topics.length === 0) await complainOnce(deps, draft.category);
  const summary = summarise({
    title: draft.title,
    paragraphs: draft.paragraphs,
    siteName: deps.site.name,
    ...(page?.caption === undefined ? {} : { caption: page.caption }),
  });
  return { summary, topics };
}

async function complainOnce(deps: NewsDependencies, category: string): Promise<void> {
  const key = `unnamed-category:${category}`;
  if (await deps.memory.has(key)) return;
  await deps.memory.set(key, true);
  deps.logger.warn({ category }, 'No topic of topics.json names this category: only followers of SEMUA get it');
}

/** There is neither a page nor a title: it is tried at the next polls, then let go so that the source counts as read. */
async function giveUpLater(deps: NewsDependencies, item: SourceItem, cause: string): Promise<Intake> {
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

async function noteAsSeen(deps: NewsDependencies, item: SourceItem): Promise<void> {
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

function keysOf(deps: NewsDependencies, items: readonly SourceItem[]): readonly string[] {
  return items.map((item) => articleKey(item.url, deps.site));
}
