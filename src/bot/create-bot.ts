import { sequentialize } from '@grammyjs/runner';
import { Bot } from 'grammy';
import { addressedButtons } from './addressed-buttons.js';
import type { BotDeps, FeatureDeps } from './bot-deps.js';
import { createBotRights } from './bot-rights.js';
import { type BotContext, situate } from './context.js';
import { questions } from './conversations.js';
import { createExpiringSet } from './expiring-set.js';
import { channelsFeature } from './features/channels.js';
import { deadLettersFeature } from './features/dead-letters.js';
import { fallbackFeature } from './features/fallback.js';
import { forumTopicsFeature } from './features/forum-topics.js';
import { helpFeature } from './features/help.js';
import { latestFeature } from './features/latest.js';
import { membershipFeature } from './features/membership.js';
import { muteFeature } from './features/mute.js';
import { openFeature } from './features/open.js';
import { pauseFeature } from './features/pause.js';
import { quoteFeature } from './features/quote.js';
import { settingsFeature } from './features/settings.js';
import { signatureFeature } from './features/signature.js';
import { startFeature } from './features/start.js';
import { subscribeFeature } from './features/subscribe.js';
import { topicsFeature } from './features/topics.js';
import { createGate } from './gate.js';
import { createErrorHandler } from './on-error.js';
import { passingReplies } from './passing-replies.js';
import { quietGuest } from './quiet-guest.js';
import { rememberChat } from './remember-chat.js';
import { rememberReader } from './remember-reader.js';
import { createWhispers } from './whispers.js';

export type { BotDeps } from './bot-deps.js';
export type { BotContext } from './context.js';

/** Telegram's picker of chats is used at once, or not at all. */
const PICKING_TTL_MS = 10 * 60_000;

/** Makes the bot people talk to. It does not start by itself: hand it updates by polling, a webhook or `handleUpdate`. */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const bot = new Bot<BotContext>(deps.token, {
    ...(deps.client === undefined ? {} : { client: deps.client }),
    ...(deps.botInfo === undefined ? {} : { botInfo: deps.botInfo }),
  });
  const onError = createErrorHandler(deps);
  bot.catch(onError);

  const features: FeatureDeps = {
    ...deps,
    gate: createGate(deps),
    botRights: createBotRights(deps),
    whispers: createWhispers(deps),
    picking: createExpiringSet({ ttlMs: PICKING_TTL_MS, clock: deps.clock }),
  };
  const root = bot.errorBoundary(onError);
  root.use(sequentialize(placesToQueueFor));
  root.use(situate(deps.site.language));
  root.use(rememberChat(features));
  root.use(membershipFeature(features));
  root.use(quietGuest);
  root.use(rememberReader(features));
  root.use(addressedButtons(features));
  root.use(passingReplies(features));
  root.use(questions(features));

  root.use(startFeature(features));
  root.use(topicsFeature(features));
  root.use(subscribeFeature(features));
  root.use(muteFeature(features));
  root.use(latestFeature(features));
  root.use(quoteFeature(features));
  root.use(settingsFeature(features));
  root.use(pauseFeature(features));
  root.use(channelsFeature(features));
  root.use(signatureFeature(features));
  root.use(forumTopicsFeature(features));
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
