import { sequentialize } from '@grammyjs/runner';
import { Bot } from 'grammy';
import { createGate } from './access.js';
import type { BotDeps, FeatureDeps } from './bot-deps.js';
import { type BotContext, situate } from './context.js';
import { questions } from './conversations.js';
import { deadLettersFeature } from './features/dead-letters.js';
import { fallbackFeature } from './features/fallback.js';
import { helpFeature } from './features/help.js';
import { latestFeature } from './features/latest.js';
import { membershipFeature } from './features/membership.js';
import { muteFeature } from './features/mute.js';
import { openFeature } from './features/open.js';
import { quoteFeature } from './features/quote.js';
import { settingsFeature } from './features/settings.js';
import { startFeature } from './features/start.js';
import { subscribeFeature } from './features/subscribe.js';
import { topicsFeature } from './features/topics.js';
import { createErrorHandler } from './on-error.js';
import { rememberReader } from './remember-reader.js';

export type { BotDeps } from './bot-deps.js';
export type { BotContext } from './context.js';

/** Makes the bot people talk to. It does not start by itself: hand it updates by polling, a webhook or `handleUpdate`. */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const bot = new Bot<BotContext>(deps.token, {
    ...(deps.client === undefined ? {} : { client: deps.client }),
    ...(deps.botInfo === undefined ? {} : { botInfo: deps.botInfo }),
  });
  const onError = createErrorHandler(deps);
  bot.catch(onError);

  const features: FeatureDeps = { ...deps, gate: createGate(deps) };
  const root = bot.errorBoundary(onError);
  root.use(sequentialize(placesToQueueFor));
  root.use(situate(deps.site.language));
  root.use(membershipFeature(features));
  root.use(rememberReader(features));
  root.use(questions(features));

  root.use(startFeature(features));
  root.use(topicsFeature(features));
  root.use(subscribeFeature(features));
  root.use(muteFeature(features));
  root.use(latestFeature(features));
  root.use(quoteFeature(features));
  root.use(settingsFeature(features));
  root.use(helpFeature(features));
  root.use(openFeature(features));
  root.use(deadLettersFeature(features));

  root.use(fallbackFeature(features));
  return bot;
}

/** One update of a chat after the other, and one of a person after the other, however many arrive at once. */
function placesToQueueFor(ctx: BotContext): string[] {
  return [ctx.chat?.id, ctx.from?.id].filter((id) => id !== undefined).map(String);
}
