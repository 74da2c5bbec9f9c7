import { chatsOfManager } from '../store/chats.js';
import type { KnownChat } from '../subscriptions/known-chat.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';

/** As many buttons as one screen of a telephone holds, and a few more. */
const MOST_CHATS = 30;

/**
 * The groups and channels that somebody manages now: of those where they were once seen as an administrator, the ones that
 * Telegram still says so of.
 */
export async function managedChats(
  ctx: BotContext,
  deps: Pick<FeatureDeps, 'db' | 'gate'>,
): Promise<readonly KnownChat[]> {
  const userId = ctx.from?.id;
  if (userId === undefined) return [];
  const chats = await chatsOfManager(deps.db, userId, MOST_CHATS);
  const isManaged = await Promise.all(chats.map(({ chatId }) => deps.gate.manages(ctx.api, chatId, userId)));
  return chats.filter((_, index) => isManaged[index]);
}
