import { Composer } from 'grammy';
import type { ChatMemberUpdated } from 'grammy/types';
import { forgetUnusedChats } from '../../store/chats.js';
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
import { arrive, arriveSilenced } from '../arrive.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
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
    if (after === 'silenced') {
      await silence(deps, change);
      return before === 'away' ? arriveSilenced(ctx, deps) : undefined;
    }
    const places = await placesOf(deps.db, ctx.chat.id);
    // The right to write may come after the bot: where nothing was set until then, it is new.
    const isArrival = before === 'away' || (before === 'silenced' && places.length === 0);
    const isReturn = before === 'away' && !ctx.isPrivate && places.some(({ state }) => state === 'resting');
    if (!isReturn) await resume(deps, ctx.chat.id);
    if (change.new_chat_member.status === 'administrator') await openTopics(deps, ctx.chat.id);
    if (isArrival && !ctx.isPrivate) await arrive(ctx, deps, isReturn);
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
