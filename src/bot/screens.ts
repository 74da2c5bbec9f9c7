import { countArticles, latestArticles } from '../store/articles.js';
import { wantsDailyQuote } from '../subscriptions/daily-quote.js';
import { deliverySettings } from '../subscriptions/delivery-settings.js';
import { followed } from '../subscriptions/following.js';
import { helpMessage } from '../telegram/messages/help-message.js';
import { LATEST_ON_PAGE, latestMessage } from '../telegram/messages/latest-message.js';
import { noticeMessage, type OutgoingMessage } from '../telegram/messages/outgoing-message.js';
import { timeOfDay } from '../telegram/messages/publisher-date.js';
import { quoteMessage } from '../telegram/messages/quote-message.js';
import { settingsMessage } from '../telegram/messages/settings/settings-message.js';
import { type TopicsPrompt, topicsMessage } from '../telegram/messages/topics-message.js';
import { welcomeMessage } from '../telegram/messages/welcome-message.js';
import { ALL_TOPICS, type TopicId } from '../topics/topic.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';

/** The welcome. */
export function welcomeScreen(ctx: BotContext, deps: FeatureDeps): OutgoingMessage {
  return welcomeMessage({ language: ctx.language, siteName: deps.site.name, isGroup: !ctx.isPrivate });
}

/** All topics as buttons. */
export async function topicsScreen(
  ctx: BotContext,
  deps: FeatureDeps,
  options: { readonly page?: number; readonly prompt?: TopicsPrompt } = {},
): Promise<OutgoingMessage> {
  const following = await followed(deps.db, ctx.place);
  return topicsMessage({ language: ctx.language, topics: deps.topics, following, page: 0, ...options });
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
  return settingsMessage(await deliverySettings(deps.db, ctx.place), ctx.language);
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
