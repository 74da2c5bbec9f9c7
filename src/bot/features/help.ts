import { Composer } from 'grammy';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onCommand } from '../on-command.js';
import { say } from '../say.js';
import { helpScreen } from '../screens.js';

/** `/bantuan`. */
export function helpFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCommand(feature, deps.gate, 'help', async (ctx) => say(ctx, helpScreen(ctx, deps)));
  return feature;
}
