import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import type { PlaceSighting } from '../store/destinations.js';
import type { Place } from '../subscriptions/destination.js';
import { NO_THREAD } from '../subscriptions/place.js';
import type { Situation } from './context.js';

/** Where an update happened: the chat, and in a forum its topic. General has no thread id; neither have plain replies. */
export function placeOf(ctx: Context): Place | null {
  if (ctx.chat === undefined) return null;
  return { chatId: ctx.chat.id, threadId: threadOf(ctx.msg) };
}

function threadOf(message: Message | undefined): number {
  return message?.is_topic_message === true ? (message.message_thread_id ?? NO_THREAD) : NO_THREAD;
}

/** Whether a pressed button's message is too old for Telegram to say where it stands. */
export function isInaccessible(ctx: Context): boolean {
  return ctx.callbackQuery?.message?.date === 0;
}

/** What to remember of a place when somebody speaks there, or of it. */
export function sightingOf(ctx: Context & Pick<Situation, 'place' | 'managed' | 'language'>): PlaceSighting {
  const { managed, from } = ctx;
  const chat = managed === null ? ctx.chat : { type: managed.kind, title: managed.title };
  if (chat === undefined) throw new Error('An update without a chat has no place');
  return {
    ...ctx.place,
    kind: chat.type,
    title: chat.title ?? ('first_name' in chat ? (chat.first_name ?? '') : ''),
    language: ctx.language,
    createdBy: from === undefined || from.is_bot ? null : from.id,
  };
}
