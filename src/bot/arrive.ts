import { type Filter, GrammyError } from 'grammy';
import { noteChat, rememberManager } from '../store/chats.js';
import { NO_THREAD } from '../subscriptions/place.js';
import { addressTo } from '../telegram/messages/button-address.js';
import { noticeMessage, type OutgoingMessage } from '../telegram/messages/outgoing-message.js';
import { channelArrivalMessage, returnMessage } from '../telegram/messages/return-message.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';
import { say } from './say.js';
import { welcomeScreen } from './screens.js';

/** Telegram's word that the bot is in a group or channel now. */
type Arrival = Filter<BotContext, 'my_chat_member'>;

/**
 * The bot came into a group or channel: it remembers it with its administrators and says hello once. `isReturn`: there is
 * something to resume.
 */
export async function arrive(ctx: Arrival, deps: FeatureDeps, isReturn: boolean): Promise<void> {
  await rememberChatAnew(ctx, deps);
  // A member who adds the bot by its link says /start with that, and is not to be refused for it.
  deps.gate.maySayOnce(ctx.chat.id, 'refusal');
  if (deps.gate.maySayOnce(ctx.chat.id, 'welcome')) await greet(ctx, deps, isReturn);
}

/** As {@link arrive}, where it may not write: a group hears nothing, and who brought it into a channel what is missing. */
export async function arriveSilenced(ctx: Arrival, deps: FeatureDeps): Promise<void> {
  await rememberChatAnew(ctx, deps);
  const { chat } = ctx.myChatMember;
  if (chat.type === 'channel') await tellHost(ctx, deps, noticeMessage(ctx.texts.channels.mayNotPost(chat.title)));
}

/** In a group, for all to see. */
async function greet(ctx: Arrival, deps: FeatureDeps, isReturn: boolean): Promise<void> {
  const { chat } = ctx.myChatMember;
  if (chat.type === 'channel') {
    return tellHost(ctx, deps, channelArrivalMessage(chat.title, { language: ctx.language, isReturn }));
  }
  await say(ctx, isReturn ? returnMessage(ctx.language) : welcomeScreen(ctx, deps));
}

/** Of a channel who brought the bot there hears in private, unless they are about to see it anyway. */
async function tellHost(ctx: Arrival, deps: FeatureDeps, message: OutgoingMessage): Promise<void> {
  const { chat, from } = ctx.myChatMember;
  if (from.is_bot || deps.picking.has(String(from.id))) return;
  const { text, ...rest } = addressTo(message, { chatId: chat.id, threadId: NO_THREAD });
  try {
    await ctx.api.sendMessage(from.id, text, rest);
  } catch (error) {
    // Who never spoke to the bot cannot be written to: they find the way by /kanal.
    if (!(error instanceof GrammyError)) throw error;
    deps.logger.debug({ chat: chat.id, cause: error.description }, 'Who added the bot to a channel could not be told');
  }
}

/** With its administrators, so that each finds it in their list. Where Telegram does not tell them, they find it by the picker. */
async function rememberChatAnew(ctx: Arrival, { db, logger }: FeatureDeps): Promise<void> {
  const { chat } = ctx;
  if (chat.type === 'private') return;
  // It may have been forgotten when the bot left.
  await noteChat(db, { chatId: chat.id, kind: chat.type, title: chat.title, isForum: chat.is_forum === true });
  try {
    for (const { user } of await ctx.getChatAdministrators()) {
      if (!user.is_bot) await rememberManager(db, user.id, ctx.chat.id);
    }
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    logger.debug(
      { chat: ctx.chat.id, cause: error.description },
      'The administrators of a chat could not be looked up',
    );
  }
}
