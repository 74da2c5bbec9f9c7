import { InlineKeyboard } from 'grammy';
import { countArticles, latestArticles } from '../store/articles.js';
import { knownChat } from '../store/chats.js';
import { type ForumTopic, forumTopicsOf } from '../store/forum-topics.js';
import { wantsDailyQuote } from '../subscriptions/daily-quote.js';
import { deliverySettings } from '../subscriptions/delivery-settings.js';
import type { Place } from '../subscriptions/destination.js';
import { followed } from '../subscriptions/following.js';
import { NO_THREAD } from '../subscriptions/place.js';
import { buttons } from '../telegram/messages/callback-data.js';
import { channelsMessage } from '../telegram/messages/channels-message.js';
import { helpMessage } from '../telegram/messages/help-message.js';
import { LATEST_ON_PAGE, latestMessage } from '../telegram/messages/latest-message.js';
import { managedName, manageMessage } from '../telegram/messages/manage-message.js';
import { noticeMessage, type OutgoingMessage } from '../telegram/messages/outgoing-message.js';
import { timeOfDay } from '../telegram/messages/publisher-date.js';
import { quoteMessage } from '../telegram/messages/quote-message.js';
import { settingsMessage } from '../telegram/messages/settings/settings-message.js';
import { type TopicsPrompt, topicsDoneMessage, topicsMessage } from '../telegram/messages/topics-message.js';
import { welcomeMessage } from '../telegram/messages/welcome-message.js';
import { ALL_TOPICS, type TopicId } from '../topics/topic.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';
import { managedChats } from './managed-chats.js';
import { pauseNote } from './pause-note.js';

/** The welcome. */
export function welcomeScreen(ctx: BotContext, deps: FeatureDeps): OutgoingMessage {
  return welcomeMessage({
    language: ctx.language,
    siteName: deps.site.name,
    isGroup: !ctx.isPrivate,
    botUsername: ctx.me.username,
  });
}

/** All topics as buttons. */
export async function topicsScreen(
  ctx: BotContext,
  deps: FeatureDeps,
  options: { readonly page?: number; readonly prompt?: TopicsPrompt } = {},
): Promise<OutgoingMessage> {
  const following = await followed(deps.db, ctx.place);
  const of = await nameOfManaged(ctx, deps);
  return topicsMessage({
    language: ctx.language,
    topics: deps.topics,
    following,
    page: 0,
    offersForumTopics: await deps.botRights.mayManageTopics(ctx),
    ...(of === null ? {} : { of }),
    ...(await pauseNote(ctx, deps)),
    ...options,
  });
}

/** What is followed, after the choice. */
export async function topicsDoneScreen(ctx: BotContext, deps: FeatureDeps): Promise<OutgoingMessage> {
  const following = await followed(deps.db, ctx.place);
  return topicsDoneMessage({ language: ctx.language, topics: deps.topics, following, ...(await pauseNote(ctx, deps)) });
}

/** One page of the newest articles; a page past the end is the last. */
export async function latestScreen(
  ctx: BotContext,
  deps: FeatureDeps,
  options: { readonly topic?: TopicId; readonly page?: number } = {},
): Promise<OutgoingMessage> {
  const { topic = ALL_TOPICS } = options;
  const filter = topic === ALL_TOPICS ? {} : { topic };
  const pages = Math.ceil((await countArticles(deps.db, filter.topic)) / LATEST_ON_PAGE);
  const page = Math.max(0, Math.min(options.page ?? 0, pages - 1));
  const articles = await latestArticles(deps.db, { ...filter, offset: page * LATEST_ON_PAGE, limit: LATEST_ON_PAGE });
  return latestMessage(
    { articles, page, pages, topic },
    { language: ctx.language, site: deps.site, topics: deps.topics },
  );
}

/** The quote of the day, or a word of regret where there is none; tells who has just subscribed when the next will come. */
export async function quoteScreen(
  ctx: BotContext,
  deps: FeatureDeps,
  { isNewSubscriber = false }: { readonly isNewSubscriber?: boolean } = {},
): Promise<OutgoingMessage> {
  const isSubscribed = await wantsDailyQuote(deps.db, ctx.place);
  const notice = isNewSubscriber ? ctx.texts.quote.subscribed(timeOfDay(deps.site.quoteAt, ctx.language)) : '';
  try {
    return quoteMessage(await deps.quoteOfTheDay(), { language: ctx.language, isSubscribed, notice });
  } catch (error) {
    deps.logger.warn({ err: error }, 'no quote of the day');
    return noticeMessage([ctx.texts.quote.unavailable, notice].filter((line) => line !== '').join('\n'));
  }
}

/** How the news comes. */
export async function settingsScreen(ctx: BotContext, deps: FeatureDeps): Promise<OutgoingMessage> {
  const chat = ctx.where === 'private' ? null : await knownChat(deps.db, ctx.place.chatId);
  const settings = await deliverySettings(deps.db, ctx.place, ctx.language);
  const of = await nameOfManaged(ctx, deps);
  return withWayBack(ctx, settingsMessage({ settings, chat }, ctx.language, of ?? undefined));
}

/** The groups and channels that somebody manages. */
export async function channelsScreen(ctx: BotContext, deps: FeatureDeps): Promise<OutgoingMessage> {
  return channelsMessage(await managedChats(ctx, deps), ctx.language);
}

/** A managed group or channel, or one topic of a forum. @throws {Error} where nothing is managed: the gate lets nobody here. */
export async function manageScreen(ctx: BotContext, deps: FeatureDeps): Promise<OutgoingMessage> {
  const { managed: chat, place, language } = ctx;
  if (chat === null) throw new Error('There is no managed chat to show');
  const isWhole = place.threadId === NO_THREAD;
  const forumTopics = chat.isForum ? await forumTopicsOf(deps.db, place.chatId) : [];
  return manageMessage(
    {
      chat,
      place,
      topicName: isWhole ? null : nameIn(forumTopics, place),
      settings: await deliverySettings(deps.db, place, language),
      following: await followed(deps.db, place),
      forumTopics: isWhole ? forumTopics : [],
    },
    { language, topics: deps.topics, quoteAt: deps.site.quoteAt },
  );
}

async function nameOfManaged({ managed: chat, place }: BotContext, deps: FeatureDeps): Promise<string | null> {
  if (chat === null) return null;
  if (place.threadId === NO_THREAD) return managedName({ chat, topicName: null });
  return managedName({ chat, topicName: nameIn(await forumTopicsOf(deps.db, place.chatId), place) });
}

function nameIn(topics: readonly ForumTopic[], { threadId }: Place): string {
  return topics.find((topic) => topic.threadId === threadId)?.name ?? `#${threadId}`;
}

/** From a screen about a managed place back to the place itself. */
function withWayBack({ managed, texts }: BotContext, message: OutgoingMessage): OutgoingMessage {
  if (managed === null) return message;
  const keyboard = new InlineKeyboard(message.reply_markup?.inline_keyboard.map((row) => [...row]) ?? []);
  keyboard.row().text(texts.manage.back, buttons.open.pack({ screen: 'manage' }));
  return { ...message, reply_markup: { inline_keyboard: keyboard.inline_keyboard } };
}

/** The commands. */
export function helpScreen(ctx: BotContext, deps: FeatureDeps): OutgoingMessage {
  return helpMessage({
    language: ctx.language,
    siteName: deps.site.name,
    botUsername: ctx.me.username,
    isGroup: !ctx.isPrivate,
  });
}
