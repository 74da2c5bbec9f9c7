import { type CallbackQueryContext, Composer } from 'grammy';
import { setClearsReplies, setReaders } from '../../store/chats.js';
import { setDeliveryLanguage, setSummaryLength } from '../../subscriptions/delivery-settings.js';
import { type ButtonFamily, buttons } from '../../telegram/messages/callback-data.js';
import type { Right } from '../access.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton, type Toast } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { sightingOf } from '../place.js';
import { showInPlace } from '../say.js';
import { settingsScreen } from '../screens.js';

/** `/atur`: how the news of a place is to come, with buttons that change it in place. */
export function settingsFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, deps.gate, 'settings', async (ctx) => deps.whispers.say(ctx, await settingsScreen(ctx, deps)));

  onSetting(feature, deps, { family: buttons.setLength, right: 'settings' }, async (ctx, { length }) => {
    await setSummaryLength(deps.db, sightingOf(ctx), length, deps.clock());
    return ctx.texts.settings.length.changed[length];
  });

  onSetting(feature, deps, { family: buttons.setLanguage, right: 'language' }, async (ctx, { language }) => {
    await setDeliveryLanguage(deps.db, sightingOf(ctx), language, deps.clock());
    return ctx.texts.settings.language.changed[language];
  });

  onSetting(feature, deps, { family: buttons.setReaders, right: 'manners' }, async (ctx, { readers }) => {
    await setReaders(deps.db, ctx.place.chatId, readers);
    return ctx.texts.settings.readers.states[readers];
  });

  onSetting(feature, deps, { family: buttons.setClearing, right: 'manners' }, async (ctx, { isWanted }) => {
    await setClearsReplies(deps.db, ctx.place.chatId, isWanted);
    const { on, off } = ctx.texts.settings.clearing.states;
    return isWanted ? on : off;
  });

  return feature;
}

/** Handles the buttons of one setting: makes the change, shows it and says so. */
function onSetting<T>(
  feature: Composer<BotContext>,
  deps: FeatureDeps,
  options: { readonly family: ButtonFamily<T>; readonly right: Right },
  change: (ctx: CallbackQueryContext<BotContext>, value: T) => Promise<Toast>,
): void {
  onButton(feature, deps.gate, options, async (ctx, value) => {
    const toast = await change(ctx, value);
    await showInPlace(ctx, await settingsScreen(ctx, deps));
    return toast;
  });
}
