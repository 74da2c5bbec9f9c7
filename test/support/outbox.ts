import { expect, vi } from 'vitest';
import type { ArticleId } from '../../src/article/article.js';
import { insertArticle, type NewArticle } from '../../src/store/articles.js';
import { type Claim, claim } from '../../src/store/claim.js';
import type { Database } from '../../src/store/database.js';
import { outboxCounts } from '../../src/store/dead-letters.js';
import { noteDestination } from '../../src/store/destinations.js';
import { addFanout, materialise, nextTurn } from '../../src/store/fanouts.js';
import { addFollows } from '../../src/store/follows.js';
import { acquireLease, type Lease } from '../../src/store/leases.js';
import type { Place } from '../../src/subscriptions/destination.js';
import type { TopicId } from '../../src/topics/topic.js';
import { newArticle, privateChat } from './fixtures.js';

export const wisata = 'WISATA' as TopicId;

/** A place that follows WISATA since the beginning of time. */
export async function addFollower(db: Database, place: Place | number): Promise<void> {
  const { chatId, threadId } = typeof place === 'number' ? { chatId: place, threadId: 0 } : place;
  const kind = chatId < 0 ? 'supergroup' : 'private';
  await noteDestination(db, { ...privateChat(chatId), threadId, kind }, 0);
  await addFollows(db, { chatId, threadId }, [wisata], 0);
}

/** Stores an article and opens its fan-out. */
export async function publishArticle(
  db: Database,
  overrides: Partial<NewArticle> & { readonly isUrgent?: boolean } = {},
): Promise<ArticleId> {
  const { isUrgent = false, ...article } = overrides;
  const id = await insertArticle(db, newArticle(article));
  if (id === null) throw new Error('the article is known');
  await addFanout(db, { kind: 'article', ref: String(id), articleId: id, isUrgent, cutoff: 1 });
  return id;
}

/** Makes the deliveries of every open fan-out. */
export async function materialiseAll(db: Database, now: number): Promise<void> {
  for (let turn = await nextTurn(db); turn !== null; turn = await nextTurn(db)) {
    await materialise(db, turn.fanout, 1_000, now);
  }
}

/** Becomes the leader, whoever was it. */
export async function takeLead(db: Database): Promise<Lease> {
  const lease = await acquireLease(db, { name: 'dispatcher', holder: 'me', now: 0, ttlMs: 3_600_000, force: true });
  if (lease === null) throw new Error('no lease');
  return lease;
}

/** Waits until nothing waits and every follower was looked at; dead letters do not count. */
export async function outboxDrained(db: Database): Promise<void> {
  await vi.waitFor(async () => expect(await outboxCounts(db)).toMatchObject({ waiting: 0, openFanouts: 0 }), {
    timeout: 10_000,
    interval: 10,
  });
}

/** Claims all that may leave at a moment. */
export function claimAll(db: Database, lease: Lease, now: number): Promise<readonly Claim[]> {
  return claim(db, { lease, now, leaseMs: 60_000, limit: 100 });
}
