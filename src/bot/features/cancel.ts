import { Composer } from 'grammy';
import { noticeMessage } from '../../telegram/messages/outgoing-message.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onCommand } from '../on-command.js';
import { endQuestion } from '../question.js';
import { say } from '../say.js';

/** `/batal`: ends an open question, and says so when there is none. */
export function cancelFeature(deps: Pick<FeatureDeps, 'gate'>): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCommand(feature, deps.gate, 'cancel', async (ctx) => {
    const { cancelled, nothingToCancel } = ctx.texts.cancel;
    await say(ctx, noticeMessage((await endQuestion(ctx)) ? cancelled : nothingToCancel));
  });
  return feature;
}
