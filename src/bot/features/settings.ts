import { type CallbackQueryContext, Composer } from 'grammy';
import { setSummaryLength } from '../../subscriptions/delivery-settings.js';
import { type ButtonFamily, buttons } from '../../telegram/messages/callback-data.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton, type Toast } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { sightingOf } from '../place.js';
import { say, showInPlace } from '../say.js';
import { settingsScreen } from '../screens.js';

/** `/atur`: how the news of a place is to come, with buttons that change it in place. */
export function settingsFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, deps.gate, 'settings', async (ctx) => say(ctx, await settingsScreen(ctx, deps)));

  onSetting(feature, deps, buttons.setLength, async (ctx, { length }) => {
    await setSummaryLength(deps.db, sightingOf(ctx), length, deps.clock());
    return ctx.texts.settings.length.changed[length];
  });

  return feature;
}

/** Handles the buttons of one setting: makes the change, shows it and says so. */
function onSetting<T>(
  feature: Composer<BotContext>,
  deps: FeatureDeps,
  family: ButtonFamily<T>,
  change: (ctx: CallbackQueryContext<BotContext>, value: T) => Promise<Toast>,
): void {
  onButton(feature, deps.gate, { family, right: 'settings' }, async (ctx, value) => {
    const toast = await change(ctx, value);
    await showInPlace(ctx, await settingsScreen(ctx, deps));
    return toast;
  });
}
