import { Composer } from 'grammy';
import { setDailyQuote } from '../../subscriptions/daily-quote.js';
import { buttons } from '../../telegram/messages/callback-data.js';
import { timeOfDay } from '../../telegram/messages/publisher-date.js';
import { dailyQuoteKeyboard } from '../../telegram/messages/quote-message.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { sightingOf } from '../place.js';
import { say, showButtons, showInPlace } from '../say.js';
import { manageScreen, quoteScreen } from '../screens.js';

/** `/kutipan`: the quote of the day, and a button to get it every day. */
export function quoteFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, deps.gate, 'quote', async (ctx) => say(ctx, await quoteScreen(ctx, deps)));

  onButton(feature, deps.gate, { family: buttons.dailyQuote, right: 'dailyQuote' }, async (ctx, { isWanted }) => {
    await setDailyQuote(deps.db, sightingOf(ctx), isWanted, deps.clock());
    if (ctx.managed !== null) await showInPlace(ctx, await manageScreen(ctx, deps));
    else await showButtons(ctx, dailyQuoteKeyboard({ language: ctx.language, isSubscribed: isWanted }));
    const { subscribed, unsubscribed } = ctx.texts.quote;
    return isWanted ? subscribed(timeOfDay(deps.site.quoteAt, ctx.language)) : unsubscribed;
  });

  return feature;
}
