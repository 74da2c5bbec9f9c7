import { Composer } from 'grammy';
import { setDailyQuote } from '../../subscriptions/daily-quote.js';
import { ALL_TOPICS } from '../../topics/topic.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { asNamed, followNamed } from '../named-topics.js';
import { onCommand } from '../on-command.js';
import { sightingOf } from '../place.js';
import { say } from '../say.js';
import { quoteScreen, welcomeScreen } from '../screens.js';
import { readStartPayload } from '../start-payload.js';

/** `/start`: the welcome; with the payload of a link it subscribes at once. */
export function startFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCommand(feature, deps.gate, 'start', async (ctx) => {
    const payload = readStartPayload(ctx.match, deps.topics);
    switch (payload.kind) {
      case 'topic':
        return say(ctx, await followNamed(ctx, deps, asNamed(payload.topic)));
      case 'everything':
        return say(ctx, await followNamed(ctx, deps, asNamed(ALL_TOPICS)));
      case 'quote':
        await setDailyQuote(deps.db, sightingOf(ctx), true, deps.clock());
        return say(ctx, await quoteScreen(ctx, deps, { isNewSubscriber: true }));
      case 'none':
        // Telegram sends /start to a group right after the bot came in and said hello.
        if (ctx.isPrivate || deps.gate.maySayOnce(ctx.chat.id, 'welcome')) return say(ctx, welcomeScreen(ctx, deps));
    }
  });
  return feature;
}
