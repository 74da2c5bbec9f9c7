import type { CallbackQueryContext, Composer } from 'grammy';
import { readAddress } from '../telegram/messages/button-address.js';
import type { ButtonFamily } from '../telegram/messages/callback-data.js';
import type { Right } from './access.js';
import { answerButton } from './answer-button.js';
import type { BotContext } from './context.js';
import type { Gate } from './gate.js';

/** The short text that appears over the chat, or nothing. */
export type Toast = string | undefined;

/**
 * Handles the buttons of one kind, for those who may press them, and answers every press. What nobody may do here is a button
 * of nowhere.
 */
export function onButton<T>(
  composer: Composer<BotContext>,
  gate: Gate,
  options: {
    readonly family: ButtonFamily<T>;
    readonly right: Right | ((value: T) => Right);
    readonly isChange?: boolean;
  },
  handle: (ctx: CallbackQueryContext<BotContext>, value: T) => Promise<Toast>,
): void {
  composer.callbackQuery(new RegExp(`^${options.family.name}([:@]|$)`), async (ctx, next) => {
    const value = options.family.unpack(readAddress(ctx.callbackQuery.data).data);
    if (value === null) return next();
    const right = typeof options.right === 'function' ? options.right(value) : options.right;
    const verdict = await gate.judge(ctx, right, { isChange: options.isChange ?? true });
    if (verdict === 'unknown') return next();
    if (verdict === 'refused') return answerButton(ctx, refusalIn(ctx), { isAlert: true });
    return answerButton(ctx, await handle(ctx, value));
  });
}

function refusalIn({ managed, texts }: BotContext): string {
  return managed === null ? texts.access.adminsOnly : texts.access.notAdminThere(managed.title);
}
