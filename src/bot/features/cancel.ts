import { Composer } from 'grammy';
import { catalogue } from '../../telegram/catalogues/catalogue.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onCommand } from '../on-command.js';
import { endQuestion } from '../question.js';

/** The key of that name under Telegram's picker of chats. */
const cancelKeys = [catalogue('id').channels.cancel, catalogue('en').channels.cancel];

/**
 * `/batal`: ends an open question, and puts away the keys of the picker. In private it says so when there was none; in a group
 * it ends what the speaker was asked, and stays silent otherwise.
 */
export function cancelFeature(deps: Pick<FeatureDeps, 'gate' | 'picking'>): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCommand(feature, deps.gate, 'cancel', (ctx) => cancel(ctx, deps));
  feature.filter((ctx) => ctx.isPrivate).hears(cancelKeys, (ctx) => cancel(ctx, deps));
  return feature;
}

async function cancel(ctx: BotContext, { picking }: Pick<FeatureDeps, 'picking'>): Promise<void> {
  const { cancelled, nothingToCancel } = ctx.texts.cancel;
  const user = String(ctx.from?.id);
  const wasOpen = (await endQuestion(ctx)) || picking.has(user);
  picking.delete(user);
  if (ctx.isPrivate) {
    await ctx.reply(wasOpen ? cancelled : nothingToCancel, { reply_markup: { remove_keyboard: true } });
  } else if (wasOpen && ctx.message !== undefined) {
    const question = { message_id: ctx.message.message_id, allow_sending_without_reply: true };
    await ctx.reply(cancelled, { reply_parameters: question });
  }
}
