import { GrammyError, HttpError } from 'grammy';
import { forumTopicsOf, noteForumTopic } from '../store/forum-topics.js';
import { follow, followed, receives, unfollow } from '../subscriptions/following.js';
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
 * Gives each category a forum topic of its own: follows it in the topics that exist, then makes the others, one after the other,
 * each kept at once: what a stop, a kill or a refusal leaves undone is done by doing it again. Stops at the first refusal.
 */
export async function makeForumTopics(
  ctx: BotContext,
  deps: FeatureDeps,
  signal: AbortSignal,
): Promise<MadeForumTopics> {
  const known = await knownThreads(ctx, deps);
  const existed: Topic[] = [];
  const made: Topic[] = [];
  const missing: Topic[] = [];
  let isForbidden = false;
  for (const topic of deps.topics.topics) {
    const threadId = threadOf(topic, known);
    if (threadId !== undefined && (await bringTo(ctx, deps, threadId, topic.id))) existed.push(topic);
  }
  for (const topic of deps.topics.topics.filter((one) => threadOf(one, known) === undefined)) {
    const outcome = missing.length > 0 || signal.aborted ? 'refused' : await makeOne(ctx, deps, { topic, signal });
    (outcome === 'made' ? made : missing).push(topic);
    isForbidden ||= outcome === 'forbidden';
  }
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

async function makeOne(
  ctx: BotContext,
  deps: FeatureDeps,
  { topic, signal }: { readonly topic: Topic; readonly signal: AbortSignal },
): Promise<'made' | 'refused' | 'forbidden'> {
  const { chatId } = ctx.place;
  const name = `${topic.emoji} ${topic.label[ctx.language]}`;
  const color = iconColors[deps.topics.topics.indexOf(topic) % iconColors.length] ?? iconColors[0];
  try {
    const create = () => ctx.api.createForumTopic(chatId, name, { icon_color: color });
    const { message_thread_id: threadId } = await withPatience(create, { signal });
    await noteForumTopic(deps.db, { chatId, threadId, name });
    await bringTo(ctx, deps, threadId, topic.id);
    return 'made';
  } catch (error) {
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
    deps.logger.warn({ chat: chatId, cause: error.message }, 'A forum topic could not be made');
    return error instanceof GrammyError && error.error_code === 400 ? 'forbidden' : 'refused';
  }
}

/** Follows a category in its forum topic; General no longer gets it then. Whether that is new. */
async function bringTo(ctx: BotContext, deps: FeatureDeps, threadId: number, topic: TopicId): Promise<boolean> {
  const now = deps.clock();
  const { added } = await follow(deps.db, { ...sightingOf(ctx), threadId }, [topic], now);
  if (added.length === 0) return false;
  const general = { ...sightingOf(ctx), threadId: NO_THREAD };
  if (receives(await followed(deps.db, general), topic)) {
    await unfollow(deps.db, general, [topic], { catalogue: deps.topics, now });
  }
  return true;
}
