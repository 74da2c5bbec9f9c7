import { MAX_TEXT, type OutgoingMessage } from './messages/outgoing-message.js';
import { shorten } from './messages/shorten.js';
import { remedyOf } from './outcome.js';

/** What Telegram refused of a message: the form of its text or buttons, or the picture or card that goes with it. */
export type Refused = 'text' | 'picture';

/** The same message as Telegram will take it: without its card, or as plain text with the address written out. */
export function simplerMessage(message: OutgoingMessage, refused: Refused): OutgoingMessage {
  if (refused === 'picture') return { ...message, link_preview_options: { is_disabled: true } };
  const { url } = message.link_preview_options;
  const address = url === undefined || message.text.includes(url) ? '' : `\n\n${url}`;
  return {
    text: shorten(message.text, MAX_TEXT - address.length) + address,
    entities: [],
    link_preview_options: { is_disabled: true },
  };
}

/**
 * Puts a message out; where Telegram refuses its picture without, where it refuses its form as plain text, each once. Every
 * other error is thrown on.
 */
export async function putInSomeForm<T>(
  message: OutgoingMessage,
  steps: {
    readonly put: (message: OutgoingMessage) => Promise<T>;
    /** A refusal: the next try comes after this. */
    readonly onRefused: (refused: Refused, error: unknown) => Promise<void>;
  },
  tried: readonly Refused[] = [],
): Promise<T> {
  try {
    return await steps.put(message);
  } catch (error) {
    const refused = remedyOf(error);
    if (refused === null || tried.includes(refused)) throw error;
    await steps.onRefused(refused, error);
    return putInSomeForm(simplerMessage(message, refused), steps, [...tried, refused]);
  }
}
