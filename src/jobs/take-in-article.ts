import { articleKeys } from '../article/article-key.js';
import { itemFingerprint } from '../article/compose-article.js';
import { nextCheckAt } from '../article/next-check.js';
import type { SourceItem } from '../source/source-item.js';
import { addArticleKeys, type KnownArticle, knownByAny, knownByTitle } from '../store/article-keys.js';
import { insertArticle, type NewArticle } from '../store/articles.js';
import { addFanout } from '../store/fanouts.js';
import { correctArticle } from './correct-article.js';
import type { EditedDraft } from './edit-draft.js';
import { type IntakeDependencies, prepareArticle, readPage } from './prepare-article.js';
import { restoreArticle } from './withdraw-article.js';

export type { IntakeDependencies } from './prepare-article.js';

/** What became of one item: `failed` ones are met again at the next poll. */
export type Intake = 'taken' | 'failed';

/** For so long an article without a readable page or title is tried, before it is noted as seen. */
const LONGEST_TRIED_MS = 6 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * A new article: read its page (the feed's text where the page fails), summarise, find its topics, store and enqueue. One
 * that turns out to be known, by another of its keys or as the same story under a second address, is noted and not sent.
 */
export async function takeInNew(
  deps: IntakeDependencies,
  item: SourceItem,
  wish: 'published' | 'archived',
): Promise<Intake> {
  const known = await adopt(deps, item);
  if (known !== undefined) return takeInKnown(deps, item, known);

  const outcome = await readPage(deps, item.url);
  const page = outcome.status === 'read' ? outcome.page : null;
  const prepared = await prepareArticle(deps, item, page);
  if (prepared.status === 'incomplete') {
    return giveUpLater(deps, item, outcome.status === 'failed' ? outcome.cause : prepared.cause);
  }
  const { article } = prepared;
  if (await isSameStory(deps, article)) return 'taken';
  await storeAndEnqueue(deps, article, wish);
  return 'taken';
}

/** An article met before: a changed one corrects the messages already sent. What was never read is not followed up. */
export async function takeInKnown(deps: IntakeDependencies, item: SourceItem, known: KnownArticle): Promise<Intake> {
  const isBareLink = item.html === undefined && item.dateText === undefined;
  if (known.state === 'seen' || known.isCopy || isBareLink || known.itemHash === itemFingerprint(item)) return 'taken';
  const outcome = await readPage(deps, item.url);
  // Without the page the feed's teaser would look like a new text.
  if (outcome.status !== 'read' || outcome.page.paragraphs.length === 0) return 'failed';
  const prepared = await prepareArticle(deps, item, outcome.page);
  if (prepared.status === 'incomplete') return 'failed';
  await correctArticle(deps, known, prepared.article);
  if (known.state === 'withdrawn') await restoreArticle(deps, { id: known.id, url: item.url });
  return 'taken';
}

/** Notes that an article is known, unread: it will never be sent. */
export async function noteAsSeen(deps: IntakeDependencies, item: SourceItem): Promise<void> {
  if ((await adopt(deps, item)) !== undefined) return;
  await deps.db.transaction().execute((trx) => insertArticle(trx, unreadArticle(deps, item)));
}

function unreadArticle(deps: IntakeDependencies, item: SourceItem): NewArticle {
  const [key = item.url, ...otherKeys] = articleKeys(item, deps.site);
  return {
    key,
    otherKeys,
    url: item.url,
    title: item.title ?? '',
    category: '',
    byline: null,
    publishedAt: null,
    dateFrom: 'none',
    isAdvertorial: false,
    paragraphs: [],
    imageUrl: null,
    contentHash: '',
    itemHash: itemFingerprint(item),
    summary: [],
    longSummary: [],
    topics: [],
    seenAt: deps.clock(),
    state: 'seen',
  };
}

/** The article that one of an item's keys finds; it is known by the others, too, from now on. */
async function adopt(deps: IntakeDependencies, item: SourceItem): Promise<KnownArticle | undefined> {
  const keys = articleKeys(item, deps.site);
  const known = await knownByAny(deps.db, keys);
  if (known !== undefined) await addArticleKeys(deps.db, known.id, keys, known);
  return known;
}

/** Whether an article is a stored one under a second address: its page says so, or it has the same title these days. */
async function isSameStory(deps: IntakeDependencies, article: EditedDraft): Promise<boolean> {
  const keys = [article.key, ...article.otherKeys];
  const known =
    (await knownByAny(deps.db, keys)) ??
    (await knownByTitle(deps.db, article.title, article.publishedAt ?? deps.clock()));
  if (known === undefined) return false;
  await addArticleKeys(deps.db, known.id, keys, { isCopy: true });
  deps.logger.info({ url: article.url, article: known.id }, 'A second address of a known article is not sent');
  return true;
}

/** One transaction: no article without its fan-out. What is older than `maxAge` goes to the archive only. */
async function storeAndEnqueue(
  deps: IntakeDependencies,
  article: EditedDraft,
  wish: 'published' | 'archived',
): Promise<void> {
  const now = deps.clock();
  const isStale = article.publishedAt !== null && now - article.publishedAt > deps.site.maxAge;
  const state = isStale ? 'archived' : wish;
  const check = state === 'published' ? nextCheckAt(now, now) : null;
  const isEnqueued = await deps.db.transaction().execute(async (trx) => {
    const id = await insertArticle(trx, { ...article, seenAt: now, state, ...(check && { nextCheckAt: check }) });
    if (id === null || state !== 'published') return false;
    const isUrgent = deps.topics.isUrgent(article.topics);
    return addFanout(trx, { kind: 'article', ref: String(id), articleId: id, isUrgent, cutoff: now });
  });
  if (!isEnqueued) return;
  deps.logger.info({ url: article.url, topics: article.topics }, 'An article is on its way');
  deps.onEnqueued();
}

/** There is neither a page nor a title: it is tried for some hours, then let go so that the source counts as read. */
async function giveUpLater(deps: IntakeDependencies, item: SourceItem, cause: string): Promise<Intake> {
  const key = `unread-since:${articleKeys(item, deps.site)[0] ?? item.url}`;
  const now = deps.clock();
  const since = await deps.memory.get<number>(key);
  if (since === undefined) await deps.memory.set(key, now, DAY_MS);
  if (now - (since ?? now) < LONGEST_TRIED_MS) return 'failed';
  deps.logger.error({ url: item.url, cause }, 'An article could not be read and is let go');
  await noteAsSeen(deps, item);
  return 'taken';
}
