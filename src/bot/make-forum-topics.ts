import { GrammyError, HttpError } from 'grammy';
import { forumTopicsOf, noteForumTopic } from '../store/forum-topics.js';
import { follow, followed, unfollow } from '../subscriptions/following.js';
import { NO_THREAD } from '../subscriptions/place.js';
import type { MadeForumTopics } from '../telegram/messages/forum-topics-message.js';
import { normalizeName } from '../topics/normalize-name.js';
import type { Topic, TopicId } from '../topics/topic.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';
import { sightingOf } from './place.js';
import { withPatience } from './with-patience.js';

/** The six that Telegram allows (createForumTopic). */
const iconColors = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f] as const;

/** The categories that have no forum topic of their own name yet. */
export async function categoriesWithoutTopic(ctx: BotContext, deps: FeatureDeps): Promise<readonly Topic[]> {
  const known = await knownThreads(ctx, deps);
  return deps.topics.topics.filter((topic) => threadOf(topic, known) === undefined);
}

/**
 * Makes a forum topic for each category and follows the category in it, one after the other, each kept at once: what a kill or
 * a refusal leaves undone is done by doing it again. Stops at the first refusal. General no longer gets what has its own topic.
 */
export async function makeForumTopics(ctx: BotContext, deps: FeatureDeps): Promise<MadeForumTopics> {
  const known = await knownThreads(ctx, deps);
  const made: Topic[] = [];
  const existed: Topic[] = [];
  const missing: Topic[] = [];
  let isForbidden = false;
  for (const topic of deps.topics.topics) {
    const threadId = threadOf(topic, known);
    if (threadId !== undefined) {
      if (await followIn(ctx, deps, threadId, topic.id)) existed.push(topic);
      continue;
    }
    const outcome = missing.length === 0 ? await makeOne(ctx, deps, topic) : 'refused';
    if (outcome === 'made') made.push(topic);
    else missing.push(topic);
    isForbidden ||= outcome === 'forbidden';
  }
  await leaveGeneral(ctx, deps, [...made, ...existed]);
  const label = ({ label }: Topic) => label[ctx.language];
  return { made: made.map(label), existed: existed.map(label), missing: missing.map(label), isForbidden };
}

type Threads = ReadonlyMap<string, number>;

/** By what their names mean. Of two with one name the older one. */
async function knownThreads(ctx: BotContext, { db }: FeatureDeps): Promise<Threads> {
  const topics = await forumTopicsOf(db, ctx.place.chatId);
  return new Map(topics.toReversed().map(({ name, threadId }) => [normalizeName(name), threadId]));
}

function threadOf({ label }: Topic, known: Threads): number | undefined {
  return known.get(normalizeName(label.id)) ?? known.get(normalizeName(label.en));
}

async function makeOne(ctx: BotContext, deps: FeatureDeps, topic: Topic): Promise<'made' | 'refused' | 'forbidden'> {
  const { chatId } = ctx.place;
  const name = `${topic.emoji} ${topic.label[ctx.language]}`;
  const color = iconColors[deps.topics.topics.indexOf(topic) % iconColors.length] ?? iconColors[0];
  try {
    const create = () => ctx.api.createForumTopic(chatId, name, { icon_color: color });
    const { message_thread_id: threadId } = await withPatience(create);
    await noteForumTopic(deps.db, { chatId, threadId, name });
    await followIn(ctx, deps, threadId, topic.id);
    return 'made';
  } catch (error) {
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
    deps.logger.warn({ chat: chatId, cause: error.message }, 'A forum topic could not be made');
    return error instanceof GrammyError && error.error_code === 400 ? 'forbidden' : 'refused';
  }
}

/** Whether that is new. */
async function followIn(ctx: BotContext, deps: FeatureDeps, threadId: number, topic: TopicId): Promise<boolean> {
  const { added } = await follow(deps.db, { ...sightingOf(ctx), threadId }, [topic], deps.clock());
  return added.length > 0;
}

async function leaveGeneral(ctx: BotContext, deps: FeatureDeps, topics: readonly Topic[]): Promise<void> {
  const general = { ...sightingOf(ctx), threadId: NO_THREAD };
  const following = await followed(deps.db, general);
  const ids = topics.map(({ id }) => id).filter((id) => following.all || following.topics.has(id));
  if (ids.length > 0) await unfollow(deps.db, general, ids, { catalogue: deps.topics, now: deps.clock() });
}
