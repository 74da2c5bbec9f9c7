import { Composer } from 'grammy';
import {
  type DeadLetterChoice,
  deadLetterGroups,
  dropDeadLetters,
  outboxCounts,
  replayDeadLetters,
} from '../../store/dead-letters.js';
import { paidMessagesIn } from '../../store/paid-messages.js';
import { buttons } from '../../telegram/messages/callback-data.js';
import {
  ALL_DEAD_LETTERS,
  DEAD_LETTERS_SHOWN,
  deadLettersMessage,
} from '../../telegram/messages/dead-letters-message.js';
import type { OutgoingMessage } from '../../telegram/messages/outgoing-message.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { say, showInPlace } from '../say.js';

/**
 * `/antrean`, for operators: how the outbox stands, what could not be delivered and why, and ways to try a group of one
 * cause or everything again, or to throw it away.
 */
export function deadLettersFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, deps.gate, 'deadLetters', async (ctx) => say(ctx, await report(ctx, deps)));

  onButton(feature, deps.gate, { family: buttons.deadLetters, right: 'deadLetters' }, async (ctx, { act, group }) => {
    const choice: DeadLetterChoice = group === ALL_DEAD_LETTERS ? 'all' : { causeOf: group };
    const count = new Intl.NumberFormat(ctx.language);
    const { replayed, dropped } = ctx.texts.deadLetters;
    switch (act) {
      case 'replay': {
        const letters = await replayDeadLetters(deps.db, choice);
        if (letters > 0) deps.onDeadLettersReplayed();
        await showInPlace(ctx, await report(ctx, deps));
        return replayed(count.format(letters));
      }
      case 'drop': {
        const letters = await dropDeadLetters(deps.db, choice);
        await showInPlace(ctx, await report(ctx, deps));
        return dropped(count.format(letters));
      }
      case 'ask':
        await showInPlace(ctx, await report(ctx, deps, { dropping: group }));
        return ctx.texts.deadLetters.askDrop;
      case 'refresh':
        await showInPlace(ctx, await report(ctx, deps));
        return undefined;
    }
  });

  return feature;
}

async function report(
  ctx: BotContext,
  deps: FeatureDeps,
  options: { readonly dropping?: number } = {},
): Promise<OutgoingMessage> {
  const counts = await outboxCounts(deps.db);
  const groups = await deadLetterGroups(deps.db, DEAD_LETTERS_SHOWN);
  const now = deps.clock();
  const paid = await paidMessagesIn(deps.db, now);
  return deadLettersMessage({ ...counts, groups, paid, now, ...options }, ctx.language);
}
