import type { OpenDatabase } from '../store/database.js';
import { noteDestination, type PlaceSighting } from '../store/destinations.js';
import { addFollows, followedSince, followedTopics, removeFollows } from '../store/follows.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import { ALL_TOPICS, type TopicId } from '../topics/topic.js';
import type { Place } from './destination.js';

type Db = OpenDatabase['db'];

/**
 * What a place has chosen. Following everything does not erase single choices: they lie below it and count again
 * when it ends.
 */
export interface Following {
  /** Whether everything is followed, also what no topic names. */
  readonly all: boolean;
  /** Single choices. */
  readonly topics: ReadonlySet<TopicId>;
}

/** What really changed, {@link ALL_TOPICS} included; doing it backwards restores what was. */
export interface FollowChange {
  readonly added: readonly TopicId[];
  readonly removed: readonly TopicId[];
}

/** What a place follows. */
export async function followed(db: Db, place: Place): Promise<Following> {
  return toFollowing(await followedTopics(db, place));
}

/** Whether news of a topic comes: what the buttons show. */
export function receives(following: Following, topic: TopicId): boolean {
  return following.all || following.topics.has(topic);
}

/** Follows topics, or everything with {@link ALL_TOPICS}. Doing it twice changes nothing. */
export async function follow(
  db: Db,
  place: PlaceSighting,
  topics: readonly TopicId[],
  now: number,
): Promise<FollowChange> {
  return db.transaction().execute(async (tx) => {
    await noteDestination(tx, place, now);
    return { added: await addFollows(tx, place, topics, now), removed: [] };
  });
}

/**
 * Unfollows topics. Who follows everything wants everything but these from now on: all other topics take the place of
 * it. With {@link ALL_TOPICS} among them only that ends, and single choices count again.
 */
export async function unfollow(
  db: Db,
  place: PlaceSighting,
  topics: readonly TopicId[],
  options: { readonly catalogue: TopicCatalogue; readonly now: number },
): Promise<FollowChange> {
  return db.transaction().execute(async (tx) => {
    await noteDestination(tx, place, options.now);
    const before = toFollowing(await followedTopics(tx, place));
    if (!before.all || topics.includes(ALL_TOPICS)) {
      return { added: [], removed: await removeFollows(tx, place, topics) };
    }
    const others = options.catalogue.topics.map((topic) => topic.id).filter((topic) => !topics.includes(topic));
    // They count from when everything was followed: news that is being sent at this moment still comes.
    const since = await followedSince(tx, place, ALL_TOPICS);
    return {
      added: await addFollows(tx, place, others, since ?? options.now),
      removed: await removeFollows(tx, place, [ALL_TOPICS, ...topics]),
    };
  });
}

/** Ends all news for a place. */
export async function unfollowEverything(db: Db, place: PlaceSighting, now: number): Promise<FollowChange> {
  return db.transaction().execute(async (tx) => {
    await noteDestination(tx, place, now);
    return { added: [], removed: await removeFollows(tx, place, await followedTopics(tx, place)) };
  });
}

/** Restores what was before a change; what was changed since then stays. */
export async function undo(db: Db, place: PlaceSighting, change: FollowChange, now: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await noteDestination(tx, place, now);
    await removeFollows(tx, place, change.added);
    await addFollows(tx, place, change.removed, now);
  });
}

function toFollowing(topics: readonly TopicId[]): Following {
  return { all: topics.includes(ALL_TOPICS), topics: new Set(topics.filter((topic) => topic !== ALL_TOPICS)) };
}
