import { Composer } from 'grammy';
import { buttons, type Screen } from '../../telegram/messages/callback-data.js';
import type { OutgoingMessage } from '../../telegram/messages/outgoing-message.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { showInPlace } from '../say.js';
import {
  channelsScreen,
  helpScreen,
  latestScreen,
  manageScreen,
  quoteScreen,
  settingsScreen,
  topicsScreen,
} from '../screens.js';

type ShowScreen = (ctx: BotContext, deps: FeatureDeps) => OutgoingMessage | Promise<OutgoingMessage>;

const screens: Readonly<Record<Screen, ShowScreen>> = {
  topics: topicsScreen,
  latest: latestScreen,
  quote: quoteScreen,
  settings: settingsScreen,
  help: helpScreen,
  manage: manageScreen,
  channels: channelsScreen,
};

/** Buttons that open what a command of the same name would say, in the place of the message they stand under. */
export function openFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const options = { family: buttons.open, right: ({ screen }: { screen: Screen }) => screen, isChange: false };
  onButton(feature, deps.gate, options, async (ctx, { screen }) => {
    await showInPlace(ctx, await screens[screen](ctx, deps));
    return undefined;
  });
  return feature;
}
