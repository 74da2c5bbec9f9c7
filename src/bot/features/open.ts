import { Composer } from 'grammy';
import { buttons, type Screen } from '../../telegram/messages/callback-data.js';
import type { OutgoingMessage } from '../../telegram/messages/outgoing-message.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { showInPlace } from '../say.js';
import { helpScreen, latestScreen, quoteScreen, topicsScreen } from '../screens.js';

/** Buttons that open what a command would say, in the place of the message they stand under. */
export function openFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const screens: Readonly<Record<Screen, (ctx: BotContext) => OutgoingMessage | Promise<OutgoingMessage>>> = {
    topics: (ctx) => topicsScreen(ctx, deps),
    latest: (ctx) => latestScreen(ctx, deps),
    quote: (ctx) => quoteScreen(ctx, deps),
    help: (ctx) => helpScreen(ctx, deps),
  };
  const opensWith = (screen: Screen) => buttons.open.pack({ screen });
  for (const screen of ['topics', 'latest', 'quote', 'help'] as const) {
    onButton(
      feature,
      deps.gate,
      { family: buttons.open, only: opensWith(screen), right: screen, isChange: false },
      async (ctx) => {
        await showInPlace(ctx, await screens[screen](ctx));
        return undefined;
      },
    );
  }
  return feature;
}
