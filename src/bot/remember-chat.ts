import type { MiddlewareFn } from 'grammy';
import type { Chat, ChatMemberUpdated, Message } from 'grammy/types';
import { linkChats, noteChat } from '../store/chats.js';
import { noteForumTopic } from '../store/forum-topics.js';
import type { Place } from '../subscriptions/destination.js';
import { NO_THREAD } from '../subscriptions/place.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';
import { createLatestFacts } from './latest-facts.js';
import { standingIn } from './standing.js';

const FORGET_AFTER_MS = 60 * 60_000;

/**
 * Keeps what updates tell of groups and channels in passing: their names, those of forum topics, and which channel's posts
 * arrive in a group by themselves. What was the same a while ago is not written again.
 */
export function rememberChat({ db, clock }: Pick<FeatureDeps, 'db' | 'clock'>): MiddlewareFn<BotContext> {
  const facts = createLatestFacts({ ttlMs: FORGET_AFTER_MS, clock });

  async function noteName(chat: Exclude<Chat, Chat.PrivateChat>): Promise<void> {
    const sighting = { chatId: chat.id, kind: chat.type, title: chat.title, isForum: chat.is_forum === true };
    const fact = [sighting.kind, sighting.isForum, sighting.title].join(' ');
    await facts.ifNew(`${chat.id} name`, fact, () => noteChat(db, sighting));
  }

  async function noteTopic(place: Place, message: Message): Promise<void> {
    const name = topicNameIn(message);
    if (name === undefined || place.threadId === NO_THREAD) return;
    await facts.ifNew(`${place.chatId} topic ${place.threadId}`, name, () => noteForumTopic(db, { ...place, name }));
  }

  async function noteLink(chatId: number, message: Message): Promise<void> {
    const channelId = message.sender_chat?.id;
    if (message.is_automatic_forward !== true || channelId === undefined) return;
    await facts.ifNew(`${chatId} link`, String(channelId), () => linkChats(db, chatId, channelId));
  }

  return async (ctx, next) => {
    if (ctx.chat !== undefined && ctx.chat.type !== 'private') {
      // Coming back: all that was known of it may have been forgotten meanwhile.
      if (isPresent(ctx.myChatMember)) facts.forget(`${ctx.chat.id} `);
      await noteName(ctx.chat);
      if (ctx.message !== undefined) {
        await noteTopic(ctx.here, ctx.message);
        await noteLink(ctx.chat.id, ctx.message);
      }
    }
    await next();
  };
}

function isPresent(change: ChatMemberUpdated | undefined): boolean {
  return change !== undefined && standingIn(change.chat.type, change.new_chat_member) !== 'away';
}

/** Told when it is made or renamed, and by every message in it that answers no other. */
function topicNameIn(message: Message): string | undefined {
  const { forum_topic_created: created, forum_topic_edited: edited, reply_to_message: replyTo } = message;
  return edited?.name ?? created?.name ?? replyTo?.forum_topic_created?.name;
}
