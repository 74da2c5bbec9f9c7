import { Composer } from 'grammy';
import { deadLetters, outboxCounts, replayDeadLetters } from '../../store/dead-letters.js';
import { buttons } from '../../telegram/messages/callback-data.js';
import { DEAD_LETTERS_SHOWN, deadLettersMessage } from '../../telegram/messages/dead-letters-message.js';
import type { OutgoingMessage } from '../../telegram/messages/outgoing-message.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { say, showInPlace } from '../say.js';

/** `/antrean`, for operators: how the outbox stands, what could not be delivered and why, and a way to try again. */
export function deadLettersFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, deps.gate, 'deadLetters', async (ctx) => say(ctx, await report(ctx, deps)));

  onButton(feature, deps.gate, { family: buttons.deadLetters, right: 'deadLetters' }, async (ctx, { act }) => {
    const replayed = act === 'replay' ? await replayDeadLetters(deps.db) : 0;
    if (replayed > 0) deps.onDeadLettersReplayed();
    await showInPlace(ctx, await report(ctx, deps));
    const count = new Intl.NumberFormat(ctx.language).format(replayed);
    return act === 'replay' ? ctx.texts.deadLetters.replayed(count) : undefined;
  });

  return feature;
}

async function report(ctx: BotContext, deps: FeatureDeps): Promise<OutgoingMessage> {
  const counts = await outboxCounts(deps.db);
  const letters = await deadLetters(deps.db, DEAD_LETTERS_SHOWN);
  return deadLettersMessage({ ...counts, letters }, ctx.language);
}
