import { follow, followed, unfollow, unfollowEverything } from '../subscriptions/following.js';
import { followedMessage, unfollowedMessage } from '../telegram/messages/named-topics-message.js';
import type { OutgoingMessage } from '../telegram/messages/outgoing-message.js';
import type { FoundTopics } from '../topics/find-topics.js';
import { ALL_TOPICS, type TopicId } from '../topics/topic.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';
import { pauseNote } from './pause-note.js';
import { sightingOf } from './place.js';

/** Follows what somebody named, and says what came of it. */
export async function followNamed(ctx: BotContext, deps: FeatureDeps, named: FoundTopics): Promise<OutgoingMessage> {
  const before = await followed(deps.db, ctx.place);
  const change = await follow(deps.db, sightingOf(ctx), toIds(named), deps.clock());
  const after = await followed(deps.db, ctx.place);
  const pause = await pauseNote(ctx, deps);
  return followedMessage({ named, before, change, after }, { language: ctx.language, topics: deps.topics, ...pause });
}

/** Unfollows what somebody named, and says what came of it. "Everything" ends all news, single choices too. */
export async function unfollowNamed(ctx: BotContext, deps: FeatureDeps, named: FoundTopics): Promise<OutgoingMessage> {
  const place = sightingOf(ctx);
  const before = await followed(deps.db, place);
  const change = named.all
    ? await unfollowEverything(deps.db, place, deps.clock())
    : await unfollow(deps.db, place, named.found, { catalogue: deps.topics, now: deps.clock() });
  const after = await followed(deps.db, place);
  return unfollowedMessage({ named, before, change, after }, { language: ctx.language, topics: deps.topics });
}

/** A single topic, or everything, as if it had been named. */
export function asNamed(topic: TopicId): FoundTopics {
  return topic === ALL_TOPICS ? { found: [], unknown: [], all: true } : { found: [topic], unknown: [], all: false };
}

function toIds(named: FoundTopics): readonly TopicId[] {
  return named.all ? [ALL_TOPICS, ...named.found] : named.found;
}
