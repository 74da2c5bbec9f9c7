import type { Conversation, ConversationBuilder } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { findTopics } from '../topics/find-topics.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';
import { followNamed, unfollowNamed } from './named-topics.js';

/** The question "which topic to follow?": the next typed text answers it. */
export const TOPICS_QUESTION = 'topics';

/** The same question after `/berhenti`: "which topic to stop?" */
export const STOP_QUESTION = 'stop';

/** What a question does with the topics that the answer names. */
const deeds = { [TOPICS_QUESTION]: followNamed, [STOP_QUESTION]: unfollowNamed } as const;

const MAX_TRIES = 3;

/**
 * Waits for text and follows, or stops, the topics it names; a name that is none may be typed again. Commands and buttons pass by
 * and are answered as always. The function is run anew from its top with every update: what touches the database goes
 * through `external`, what speaks to Telegram does not.
 */
export function askForTopics(
  deps: FeatureDeps,
  question: keyof typeof deeds,
): ConversationBuilder<BotContext, Context> {
  return async (conversation: Conversation<BotContext>) => {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const answer = await conversation.waitUntil(isPlainText, { next: true });
      const typed = answer.message?.text ?? '';
      const { message, isFound } = await conversation.external(async (ctx) => {
        const named = findTopics(typed, deps.topics);
        return { message: await deeds[question](ctx, deps, named), isFound: named.all || named.found.length > 0 };
      });
      const { text, ...rest } = message;
      await answer.reply(text, rest);
      if (isFound) return;
    }
  };
}

function isPlainText(ctx: Context): boolean {
  const text = ctx.message?.text;
  return text !== undefined && !text.startsWith('/');
}
