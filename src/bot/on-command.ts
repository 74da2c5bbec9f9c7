import type { CommandContext, Composer } from 'grammy';
import { noticeMessage } from '../telegram/messages/outgoing-message.js';
import { type CommandKey, spellings } from './command-names.js';
import type { BotContext } from './context.js';
import type { Gate } from './gate.js';
import { say } from './say.js';

/** Change something by themselves; others do where something stands behind them. */
const changing: ReadonlySet<CommandKey> = new Set(['pause', 'resume']);

/**
 * Handles a command and its aliases, for those who may use it. Who may not hears so at most once a minute and chat; what
 * nobody may use here falls through like a command that does not exist.
 */
export function onCommand(
  composer: Composer<BotContext>,
  gate: Gate,
  key: CommandKey,
  handle: (ctx: CommandContext<BotContext>) => Promise<void>,
): void {
  composer.command(spellings(key), async (ctx, next) => {
    const verdict = await gate.judge(ctx, key, { isChange: changing.has(key) || ctx.match.trim() !== '' });
    if (verdict === 'unknown') return next();
    if (verdict === 'allowed') return handle(ctx);
    if (gate.maySayOnce(ctx.chat.id, 'refusal')) {
      await say(ctx, noticeMessage(ctx.texts.access.adminsOnly));
    }
  });
}
