import type { Context } from 'grammy';
import type { BotContext } from './context.js';

/** Opens a question; one that is open already gives way. `about` comes back with its answer, as JSON keeps it. */
export async function openQuestion(ctx: BotContext, name: string, ...about: readonly unknown[]): Promise<void> {
  await ctx.conversation.exitAll();
  await ctx.conversation.enter(name, ...about);
}

/** Ends whatever question is open here for who speaks; tells whether there was one. */
export async function endQuestion(ctx: BotContext): Promise<boolean> {
  if (ctx.conversation === undefined) return false;
  const isOpen = Object.values(ctx.conversation.active()).some((count) => count > 0);
  if (isOpen) await ctx.conversation.exitAll();
  return isOpen;
}

/** Words, not a command. */
export function isPlainText(ctx: Context): boolean {
  const text = ctx.message?.text;
  return text !== undefined && !text.startsWith('/');
}
