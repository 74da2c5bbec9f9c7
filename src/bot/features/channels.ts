import { type Api, Composer, GrammyError } from 'grammy';
import type { ChatFullInfo } from 'grammy/types';
import { knownChat, linkChats, noteChat } from '../../store/chats.js';
import { NO_THREAD } from '../../subscriptions/place.js';
import { buttons } from '../../telegram/messages/callback-data.js';
import { chatPickerMessage, chatRequests } from '../../telegram/messages/chat-picker.js';
import { memberOf } from '../ask-telegram.js';
import type { FeatureDeps } from '../bot-deps.js';
import { type BotContext, speakOf } from '../context.js';
import { managedChats } from '../managed-chats.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { say } from '../say.js';
import { channelsScreen, manageScreen } from '../screens.js';
import { type Standing, standingIn } from '../standing.js';

/** `/kanal`: the groups and channels that somebody manages, and Telegram's own picker for one more. */
export function channelsFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, deps.gate, 'channels', async (ctx) => {
    if ((await managedChats(ctx, deps)).length === 0) await showPicker(ctx, deps);
    else await say(ctx, await channelsScreen(ctx, deps));
  });

  onButton(feature, deps.gate, { family: buttons.pickChat, right: 'channels', isChange: false }, async (ctx) => {
    await showPicker(ctx, deps);
    return undefined;
  });

  feature
    .filter((ctx) => ctx.isPrivate)
    .on('message:chat_shared', async (ctx) => {
      const { request_id: request, chat_id: chatId } = ctx.message.chat_shared;
      const known: readonly number[] = Object.values(chatRequests);
      // What is picked is shown at once: its arrival is no other news.
      deps.picking.delete(String(ctx.from.id));
      deps.gate.maySayOnce(chatId, 'welcome');
      if (known.includes(request)) await open(ctx, deps, chatId);
      else await putKeysAway(ctx, ctx.texts.channels.unknownPick);
    });

  return feature;
}

async function showPicker(ctx: BotContext, { picking }: FeatureDeps): Promise<void> {
  if (ctx.from !== undefined) picking.add(String(ctx.from.id));
  const { text, ...rest } = chatPickerMessage(ctx.language);
  await ctx.reply(text, rest);
}

/** The screen of a picked chat, for its administrators of now, where the bot is in and may write. */
async function open(ctx: BotContext, deps: FeatureDeps, chatId: number): Promise<void> {
  const texts = ctx.texts.channels;
  const title = ctx.message?.chat_shared?.title ?? String(chatId);
  const chat = await chatInfo(ctx.api, chatId);
  if (chat === null || chat.type === 'private') return putKeysAway(ctx, texts.notThere(title));
  const { type: kind } = chat;
  const standing = await standingOfBot(ctx, chat);
  if (standing !== 'able')
    return putKeysAway(ctx, standing === 'away' ? texts.notThere(title) : texts.mayNotPost(title));
  await noteChat(deps.db, { chatId, kind, title: chat.title, isForum: chat.is_forum === true });
  await noteLink(deps, chat);
  const known = await knownChat(deps.db, chatId);
  if (known === null) return;
  speakOf(ctx, known, { chatId, threadId: NO_THREAD });
  if ((await deps.gate.judge(ctx, 'manage', { isChange: true })) !== 'allowed') {
    return putKeysAway(ctx, ctx.texts.access.notAdminThere(chat.title));
  }
  await putKeysAway(ctx, texts.picked(chat.title));
  await say(ctx, await manageScreen(ctx, deps));
}

/** The keys of the picker go with the next message that says so. */
async function putKeysAway(ctx: BotContext, text: string): Promise<void> {
  await ctx.reply(text, { reply_markup: { remove_keyboard: true } });
}

async function chatInfo(api: Api, chatId: number): Promise<ChatFullInfo | null> {
  try {
    return await api.getChat(chatId);
  } catch (error) {
    if (error instanceof GrammyError) return null;
    throw error;
  }
}

async function standingOfBot(ctx: BotContext, chat: ChatFullInfo): Promise<Standing> {
  const me = await memberOf(ctx.api, chat.id, ctx.me.id);
  return me === null ? 'away' : standingIn(chat.type, me);
}

/** Channel and discussion group name each other. */
async function noteLink({ db }: FeatureDeps, chat: ChatFullInfo): Promise<void> {
  if (chat.type === 'channel' && chat.linked_chat_id !== undefined) await linkChats(db, chat.linked_chat_id, chat.id);
  if (chat.type === 'supergroup') await linkChats(db, chat.id, chat.linked_chat_id ?? null);
}
