import { Composer, type Filter, GrammyError } from 'grammy';
import type { ChatMemberUpdated } from 'grammy/types';
import { forgetUnusedChats, noteChat, rememberManager } from '../../store/chats.js';
import {
  openAllPlaces,
  openPlace,
  placesOf,
  restChat,
  wakeChat,
  wakeClosed,
  wakePlace,
} from '../../store/destinations.js';
import { moveChat } from '../../store/moves.js';
import { forgetNotices, leaveNotice, rememberHost } from '../../store/notices.js';
import { NO_THREAD } from '../../subscriptions/place.js';
import { addressTo } from '../../telegram/messages/button-address.js';
import { channelArrivalMessage, returnMessage } from '../../telegram/messages/return-message.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { say } from '../say.js';
import { welcomeScreen } from '../screens.js';
import { standingIn } from '../standing.js';

/** Telegram's news about the bot itself: blocked or let in again, its rights, a topic reopened, a group that got a new id. */
export function membershipFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.on('my_chat_member', async (ctx) => {
    const change = ctx.myChatMember;
    deps.botRights.forget(ctx.chat.id);
    deps.whispers.forget(ctx.chat.id);
    const before = standingIn(change.chat.type, change.old_chat_member);
    const after = standingIn(change.chat.type, change.new_chat_member);
    if (after === 'away') return leave(deps, change);
    if (!ctx.isPrivate && !change.from.is_bot) await rememberHost(deps.db, ctx.chat.id, change.from.id);
    if (after === 'silenced') return silence(deps, change);
    const isArrival = !ctx.isPrivate && before === 'away';
    const isReturn = isArrival && (await isResting(deps, ctx.chat.id));
    if (!isReturn) await resume(deps, ctx.chat.id);
    if (change.new_chat_member.status === 'administrator') await openTopics(deps, ctx.chat.id);
    if (!isArrival) return;
    await rememberChatAnew(ctx, deps);
    // A member who adds the bot by its link says /start with that, and is not to be refused for it.
    deps.gate.maySayOnce(ctx.chat.id, 'refusal');
    if (deps.gate.maySayOnce(ctx.chat.id, 'welcome')) await greet(ctx, deps, isReturn);
  });

  feature.on('message:forum_topic_reopened', async (ctx) => {
    await openPlace(deps.db, ctx.place, deps.clock());
    await wakePlace(deps.db, ctx.place, deps.clock());
    if (ctx.place.threadId === NO_THREAD) await wakeClosed(deps.db, ctx.chat.id, deps.clock());
    await forgetNotices(deps.db, ctx.place, 'topic-closed');
  });

  feature.on('message:migrate_to_chat_id', (ctx) => move(deps, ctx.chat.id, ctx.message.migrate_to_chat_id));

  feature.on('message:migrate_from_chat_id', (ctx) => move(deps, ctx.message.migrate_from_chat_id, ctx.chat.id));

  return feature;
}

/** In a group, for all to see; of a channel who brought the bot there hears in private, unless they are about to see it anyway. */
async function greet(ctx: Filter<BotContext, 'my_chat_member'>, deps: FeatureDeps, isReturn: boolean): Promise<void> {
  const { chat, from } = ctx.myChatMember;
  if (chat.type !== 'channel') {
    await say(ctx, isReturn ? returnMessage(ctx.language) : welcomeScreen(ctx, deps));
    return;
  }
  if (from.is_bot || deps.picking.has(String(from.id))) return;
  const message = channelArrivalMessage(chat.title, { language: ctx.language, isReturn });
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
async function rememberChatAnew(ctx: Filter<BotContext, 'my_chat_member'>, { db, logger }: FeatureDeps): Promise<void> {
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

async function isResting({ db }: FeatureDeps, chatId: number): Promise<boolean> {
  return (await placesOf(db, chatId)).some(({ state }) => state === 'resting');
}

/** Administrators write in closed topics too. */
async function openTopics({ db, clock }: FeatureDeps, chatId: number): Promise<void> {
  await openAllPlaces(db, chatId, clock());
  await wakeClosed(db, chatId, clock());
}

/** What is set in the chat is kept for a return; of a chat where nothing was set there is nothing to keep. */
async function leave({ db, clock }: FeatureDeps, change: ChatMemberUpdated): Promise<void> {
  await restChat(db, change.chat.id, causeOf(change), clock());
  if (change.chat.type !== 'private') await forgetUnusedChats(db, [change.chat.id]);
}

/** In the chat without the right to write: it rests, and whoever can change that is told. */
async function silence(deps: FeatureDeps, change: ChatMemberUpdated): Promise<void> {
  const place = { chatId: change.chat.id, threadId: NO_THREAD };
  await deps.db.transaction().execute(async (tx) => {
    await restChat(tx, place.chatId, causeOf(change), deps.clock());
    await leaveNotice(tx, place, 'no-right', deps.clock());
  });
}

async function resume({ db, clock }: FeatureDeps, chatId: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await wakeChat(tx, chatId, clock());
    await forgetNotices(tx, { chatId, threadId: NO_THREAD }, 'no-right');
  });
}

/** Telegram tells it in both chats, and the outbox may find it out before: each of them is enough. */
async function move({ db, clock }: FeatureDeps, fromChatId: number, toChatId: number): Promise<void> {
  await db.transaction().execute((tx) => moveChat(tx, fromChatId, toChatId, clock()));
}

function causeOf({ new_chat_member: member }: ChatMemberUpdated): string {
  return `my_chat_member: ${member.status}`;
}
