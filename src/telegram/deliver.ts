import type { Api } from 'grammy';
import type { Logger } from '../operations/logger.js';
import { articlesOf, type Deliver, type Delivery, type Outcome } from '../outbox/delivery.js';
import { NO_THREAD } from '../subscriptions/place.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import type { OutgoingMessage } from './messages/outgoing-message.js';
import { outcomeOf } from './outcome.js';
import { UNCHANGED } from './refusals.js';
import { putInSomeForm, type Refused } from './simpler-message.js';
import { createDeliveryWriter } from './write-delivery.js';

export interface DeliverDependencies {
  /** A client of the outbox's own: without retries, which are the outbox's to decide. */
  readonly api: Api;
  readonly site: { readonly name: string; readonly timeZone: string };
  readonly topics: TopicCatalogue;
  readonly botUsername: () => string;
  /** Asked for each message as it leaves: whether Telegram may be paid in Stars for a pace above its free one. */
  readonly mayPay: () => boolean;
  readonly logger: Logger;
  /** Resolves when another message may go to a chat: the first was refused. */
  readonly takeTurn: (chatId: number) => Promise<void>;
}

/** The outbox's way to Telegram: writes the message in the reader's language, sends or edits it, says what came of it. */
export function createDeliver(deps: DeliverDependencies): Deliver {
  const write = createDeliveryWriter(deps);

  async function deliver(delivery: Delivery): Promise<Outcome> {
    const { message, fingerprint } = write(delivery);
    try {
      const messageId = await putInSomeForm(message, {
        put: (form) => put(deps, delivery, form),
        onRefused: (refused, error) => takeAnotherTurn(deps, delivery, refused, error),
      });
      return { status: 'sent', messageId, fingerprint };
    } catch (error) {
      return settledEdit(delivery, fingerprint, outcomeOf(error));
    }
  }

  return Object.assign(deliver, {
    isNeeded: (delivery: Delivery) =>
      delivery.kind !== 'correction' || delivery.fingerprint !== write(delivery).fingerprint,
  });
}

/** A refused text is a bug of ours, a refused picture the publisher's: both leave in a simpler form. */
async function takeAnotherTurn(
  { logger, takeTurn }: DeliverDependencies,
  delivery: Delivery,
  refused: Refused,
  error: unknown,
): Promise<void> {
  const cause = error instanceof Error ? error.message : String(error);
  const about = { delivery: delivery.id, articles: articlesOf(delivery).map(({ id }) => id), cause };
  if (refused === 'text')
    logger.error(about, 'Telegram refused the form of a message, a bug of ours: sent as plain text');
  else logger.warn(about, 'Telegram refused the picture of a message: sent without');
  await takeTurn(delivery.destination.chatId);
}

async function put(
  { api, mayPay }: DeliverDependencies,
  delivery: Delivery,
  message: OutgoingMessage,
): Promise<number> {
  const { chatId, threadId, isDiverted } = delivery.destination;
  const { text, ...other } = message;
  if (delivery.kind === 'correction') {
    await api.editMessageText(chatId, delivery.messageId, text, other);
    return delivery.messageId;
  }
  // A forum's General has no thread id: Telegram refuses 1, and 0 is ours. It takes the news of a topic that is closed.
  const thread = threadId === NO_THREAD || isDiverted ? {} : { message_thread_id: threadId };
  const { message_id: messageId } = await api.sendMessage(chatId, text, {
    ...other,
    ...thread,
    ...(mayPay() ? { allow_paid_broadcast: true } : {}),
  });
  return messageId;
}

/** An edit that Telegram finds the same as before is as good as done. */
function settledEdit(delivery: Delivery, fingerprint: string, outcome: Outcome): Outcome {
  const isSame = delivery.kind === 'correction' && outcome.status === 'moot' && outcome.cause.includes(UNCHANGED);
  return isSame ? { status: 'sent', messageId: delivery.messageId, fingerprint } : outcome;
}
