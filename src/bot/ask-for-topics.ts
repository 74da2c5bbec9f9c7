import type { Conversation, ConversationBuilder } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { OutgoingMessage } from '../telegram/messages/outgoing-message.js';
import { noticeMessage } from '../telegram/messages/outgoing-message.js';
import { findTopics } from '../topics/find-topics.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';
import { followNamed, unfollowNamed } from './named-topics.js';
import { letAnswerPass } from './passing-replies.js';
import { isPlainText } from './question.js';

/** The question "which topic to follow?": the next typed text answers it. */
export const TOPICS_QUESTION = 'topics';

/** The same question after `/berhenti`: "which topic to stop?" */
export const STOP_QUESTION = 'stop';

/** What a question does with the topics that the answer names. */
const deeds = {
  [TOPICS_QUESTION]: { right: 'subscribe', do: followNamed },
  [STOP_QUESTION]: { right: 'unsubscribe', do: unfollowNamed },
} as const;

const MAX_TRIES = 3;

/** What typed names came to. */
interface Answered {
  readonly message: OutgoingMessage;
  readonly isDone: boolean;
}

/**
 * Waits for text and follows, or stops, the topics it names; a name that is none may be typed again. In a group only a reply to
 * the question (`questionId`, in private null) answers it, so that nobody's talk is taken for an answer. Commands and buttons
 * pass by and are answered as always. The function is run anew from its top with every update: what touches the database goes
 * through `external`, what speaks to Telegram as the answer does not.
 */
export function askForTopics(
  deps: FeatureDeps,
  question: keyof typeof deeds,
): ConversationBuilder<BotContext, Context> {
  return async (conversation: Conversation<BotContext>, _ctx: Context, questionId: number | null) => {
    /** In a group: what a reply may answer, the question and what was said to wrong answers. */
    const asked = questionId === null ? null : [questionId];
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const answer = await conversation.waitUntil((ctx) => isAnswerTo(ctx, asked), { next: true });
      const typed = answer.message?.text ?? '';
      const { message, isDone } = await conversation.external((ctx) => act(ctx, deps, question, typed));
      const { text, ...rest } = message;
      if (asked === null) await answer.reply(text, rest);
      else asked.push(await replyInGroup(conversation, deps, answer, message));
      if (isDone) return;
    }
  };
}

/** Who opened the question may have lost the right to it meanwhile. */
async function act(ctx: BotContext, deps: FeatureDeps, question: keyof typeof deeds, typed: string): Promise<Answered> {
  const deed = deeds[question];
  if ((await deps.gate.judge(ctx, deed.right, { isChange: true })) !== 'allowed') {
    return { message: noticeMessage(ctx.texts.access.adminsOnly), isDone: true };
  }
  const named = findTopics(typed, deps.topics);
  return { message: await deed.do(ctx, deps, named), isDone: named.all || named.found.length > 0 };
}

async function replyInGroup(
  conversation: Conversation<BotContext>,
  deps: FeatureDeps,
  answer: Context,
  { text, ...rest }: OutgoingMessage,
): Promise<number> {
  const { chat, message_id: messageId } = await answer.reply(text, { ...rest, reply_parameters: replyTo(answer) });
  await conversation.external(() => letAnswerPass(deps, { chatId: chat.id, messageId }));
  return messageId;
}

function isAnswerTo(ctx: Context, asked: readonly number[] | null): boolean {
  const target = ctx.message?.reply_to_message?.message_id ?? 0;
  return isPlainText(ctx) && (asked === null || asked.includes(target));
}

function replyTo(answer: Context) {
  return { message_id: answer.message?.message_id ?? 0, allow_sending_without_reply: true };
}
