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
  readonly clock: Clock;
}

/** The outbox's way to Telegram: writes the message in the reader's language, sends or edits it, says what came of it. */
export function createDeliver(deps: DeliverDependencies): Deliver {
  const judgeFlood = createFloodScope(deps.clock);
  return async (delivery) => {
    try {
      return { status: 'sent', messageId: await put(deps, delivery) };
    } catch (error) {
      return judgeFlood(delivery.destination.chatId, settledEdit(delivery, outcomeOf(error)));
    }
  };
}

async function put(deps: DeliverDependencies, delivery: Delivery): Promise<number> {
  const { chatId, threadId } = delivery.destination;
  const { text, ...other } = write(deps, delivery);
  if (delivery.kind === 'correction') {
    await deps.api.editMessageText(chatId, delivery.messageId, text, other);
    return delivery.messageId;
  }
  // A forum's General has no thread id: Telegram refuses 1, and 0 is ours.
  const thread = threadId === 0 ? {} : { message_thread_id: threadId };
  const message = await deps.api.sendMessage(chatId, text, { ...other, ...thread });
  return message.message_id;
}

function write(deps: DeliverDependencies, delivery: Delivery): OutgoingMessage {
  const { language, wantsQuote } = delivery.destination;
  if (delivery.kind === 'quote') return quoteMessage(delivery.quote, { language, isSubscribed: wantsQuote });
  return articleMessage(delivery.article, {
    language,
    site: deps.site,
    topics: deps.topics,
    botUsername: deps.botUsername(),
  });
}

/** An edit that Telegram finds the same as before is as good as done. */
function settledEdit(delivery: Delivery, outcome: Outcome): Outcome {
  const isSame = delivery.kind === 'correction' && outcome.status === 'moot' && outcome.cause.includes('not modified');
  return isSame ? { status: 'sent', messageId: delivery.messageId } : outcome;
}
