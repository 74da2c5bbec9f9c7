import type { Api } from 'grammy';
import type { Clock } from '../operations/clock.js';
import type { Deliver, Delivery, Outcome } from '../outbox/delivery.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import { createFloodScope } from './flood-scope.js';
import { articleMessage } from './messages/article-message.js';
import type { OutgoingMessage } from './messages/outgoing-message.js';
import { quoteMessage } from './messages/quote-message.js';
import { outcomeOf } from './outcome.js';

export interface DeliverDependencies {
  /** A client of the outbox's own: without retries, which are the outbox's to decide. */
  readonly api: Api;
  readonly site: { readonly timeZone: string };
  readonly topics: TopicCatalogue;
  readonly botUsername: () => string;
  /** Whether Telegram may be paid in Stars for a pace above its free one. */
  readonly isPaid: boolean;
  readonly clock: Clock;
}

/** The outbox's way to Telegram: writes the message in the reader's language, sends or edits it, says what came of it. */
export function createDeliver(deps: DeliverDependencies): Deliver {
  const judgeFlood = createFloodScope(deps.clock);
  const write = createWriter(deps);
  return async (delivery) => {
    try {
      return { status: 'sent', messageId: await put(deps, delivery, write(delivery)) };
    } catch (error) {
      return judgeFlood(delivery.destination.chatId, settledEdit(delivery, outcomeOf(error)));
    }
  };
}

async function put(
  { api, isPaid }: DeliverDependencies,
  delivery: Delivery,
  message: OutgoingMessage,
): Promise<number> {
  const { chatId, threadId } = delivery.destination;
  const { text, ...other } = message;
  if (delivery.kind === 'correction') {
    await api.editMessageText(chatId, delivery.messageId, text, other);
    return delivery.messageId;
  }
  // A forum's General has no thread id: Telegram refuses 1, and 0 is ours.
  const thread = threadId === 0 ? {} : { message_thread_id: threadId };
  const { message_id: messageId } = await api.sendMessage(chatId, text, {
    ...other,
    ...thread,
    ...(isPaid ? { allow_paid_broadcast: true } : {}),
  });
  return messageId;
}

/** Messages are the same for thousands of readers: the last ones written are kept. */
const KEPT_MESSAGES = 100;

function createWriter(deps: DeliverDependencies): (delivery: Delivery) => OutgoingMessage {
  const kept = new Map<string, OutgoingMessage>();
  return (delivery) => {
    const { language, wantsQuote, kind } = delivery.destination;
    if (delivery.kind === 'quote') return quoteMessage(delivery.quote, { language, isSubscribed: wantsQuote });
    const { article } = delivery;
    const isPrivate = kind === 'private';
    const key = `${article.id}:${article.revision}:${language}:${isPrivate}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= KEPT_MESSAGES) kept.clear();
    const message = articleMessage(article, {
      language,
      site: deps.site,
      topics: deps.topics,
      botUsername: deps.botUsername(),
      // In a group or channel most who press would only be refused: admins have /topik.
      ...(isPrivate ? {} : { muteTopic: null }),
    });
    kept.set(key, message);
    return message;
  };
}

/** An edit that Telegram finds the same as before is as good as done. */
function settledEdit(delivery: Delivery, outcome: Outcome): Outcome {
  const isSame = delivery.kind === 'correction' && outcome.status === 'moot' && outcome.cause.includes('not modified');
  return isSame ? { status: 'sent', messageId: delivery.messageId } : outcome;
}
