import { Composer } from 'grammy';
import type { ChatMember } from 'grammy/types';
import { moveChat, restChat, wakeChat } from '../../store/destinations.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { say } from '../say.js';
import { welcomeScreen } from '../screens.js';

/** Telegram's news about the bot itself: blocked or let in again, added or removed, a group that got a new id. */
export function membershipFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.on('my_chat_member', async (ctx) => {
    const { chat, old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    if (!isPresent(after)) return restChat(deps.db, chat.id, `my_chat_member: ${after.status}`, deps.clock());
    await wakeChat(deps.db, chat.id, deps.clock());
    const isGroup = chat.type === 'group' || chat.type === 'supergroup';
    if (isGroup && !isPresent(before) && deps.gate.maySayOnce(chat.id, 'welcome'))
      await say(ctx, welcomeScreen(ctx, deps));
  });

  feature.on('message:migrate_to_chat_id', async (ctx) => {
    const { migrate_to_chat_id: newChatId } = ctx.message;
    await deps.db.transaction().execute((tx) => moveChat(tx, ctx.chat.id, newChatId));
  });

  feature.on('message:migrate_from_chat_id', async (ctx) => {
    const { migrate_from_chat_id: oldChatId } = ctx.message;
    await deps.db.transaction().execute((tx) => moveChat(tx, oldChatId, ctx.chat.id));
  });

  return feature;
}

/** Whether the bot is in the chat and may write there. */
function isPresent(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.is_member && member.can_send_messages;
  return member.status !== 'left' && member.status !== 'kicked';
}
