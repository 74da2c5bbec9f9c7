import { Composer } from 'grammy';
import { MAX_SIGNATURE, signDelivery } from '../../subscriptions/delivery-settings.js';
import { buttons } from '../../telegram/messages/callback-data.js';
import { SIGNATURE_QUESTION } from '../ask-for-signature.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { sightingOf } from '../place.js';
import { openQuestion } from '../question.js';
import { showInPlace } from '../say.js';
import { manageScreen } from '../screens.js';

/** What stands at the end of a channel's posts: asked for in private, or taken away. */
export function signatureFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onButton(feature, deps.gate, { family: buttons.signature, right: 'signature' }, async (ctx, { act }) => {
    if (act === 'ask') {
      await ctx.reply(ctx.texts.signature.ask(MAX_SIGNATURE));
      await openQuestion(ctx, SIGNATURE_QUESTION, ctx.place);
      return undefined;
    }
    await signDelivery(deps.db, sightingOf(ctx), '', deps.clock());
    await showInPlace(ctx, await manageScreen(ctx, deps));
    return ctx.texts.signature.cleared;
  });

  return feature;
}
