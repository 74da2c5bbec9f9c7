import { GrammyError } from 'grammy';
import type { Clock } from '../operations/clock.js';
import type { OutgoingMessage } from '../telegram/messages/outgoing-message.js';
import { meaningOf } from '../telegram/refusals.js';
import type { BotContext } from './context.js';
import { createExpiringSet } from './expiring-set.js';
import { say } from './say.js';

/** Answers that only who asked shall see. */
export interface Whispers {
  /** In a group a message for the asker's eyes where that is possible; a normal one everywhere else. */
  say(ctx: BotContext, message: OutgoingMessage): Promise<void>;
  /** The bot's rights in a chat have changed: what was refused may go now. */
  forget(chatId: number): void;
}

/** The server may learn it with its next version. */
const FORGET_AFTER_MS = 24 * 60 * 60_000;
const SERVER = 'server';

/**
 * Ephemeral messages (Bot API 10.2), found out by trying: an older server passes over the unknown parameter and sends a normal
 * message, which is as good; a refusal is answered by one. Either is remembered for a day. A bot that is no administrator may
 * only answer what was whispered to it, as the commands of an admin's menu are.
 */
export function createWhispers(deps: { readonly clock: Clock }): Whispers {
  const without = createExpiringSet({ ttlMs: FORGET_AFTER_MS, clock: deps.clock });

  return {
    async say(ctx, message) {
      const listener = listenerOf(ctx);
      const command = ctx.message?.ephemeral_message_id;
      const chat = String(ctx.here.chatId);
      const isRefused = without.has(SERVER) || (command === undefined && without.has(chat));
      if (listener === null || isRefused) return say(ctx, message);
      const { text, ...rest } = message;
      try {
        const sent = await ctx.reply(text, {
          ...rest,
          ephemeral_message_parameters: { receiver_user_id: listener },
          ...(command === undefined ? {} : { reply_parameters: { ephemeral_message_id: command } }),
        });
        if (sent.ephemeral_message_id === undefined) without.add(SERVER);
      } catch (error) {
        if (!(error instanceof GrammyError) || error.error_code !== 400 || isTopicShut(error)) throw error;
        without.add(chat);
        await say(ctx, message);
      }
    },
    forget: (chatId) => without.delete(String(chatId)),
  };
}

/** Shut to every message: that says nothing about whispering. */
function isTopicShut({ error_code: code, description }: GrammyError): boolean {
  const meaning = meaningOf(code, description);
  return meaning === 'topic-closed' || meaning === 'thread-lost';
}

/** A person in a group. Who speaks as the group itself has no name to whisper to. */
function listenerOf(ctx: BotContext): number | null {
  if (ctx.where !== 'group' || ctx.from === undefined || ctx.from.is_bot) return null;
  return ctx.message?.sender_chat === undefined ? ctx.from.id : null;
}
