import type { BotContext } from './context.js';

/** Opens a question; one that is open already gives way. Private chats only. */
export async function openQuestion(ctx: BotContext, name: string): Promise<void> {
  await ctx.conversation.exitAll();
  await ctx.conversation.enter(name);
}

/** Ends whatever question is open here; tells whether there was one. */
export async function endQuestion(ctx: BotContext): Promise<boolean> {
  if (!ctx.isPrivate) return false;
  const isOpen = Object.values(ctx.conversation.active()).some((count) => count > 0);
  if (isOpen) await ctx.conversation.exitAll();
  return isOpen;
}
