import { MAX_TEXT, type OutgoingMessage } from './messages/outgoing-message.js';
import { shorten } from './messages/shorten.js';
import { remedyOf } from './outcome.js';

/** What Telegram refused of a message: the form of its text or buttons, or the picture or card that goes with it. */
export type Refused = 'text' | 'picture';

/** The same message as Telegram will take it: without its card, or as plain text with its addresses written out below. */
export function simplerMessage(message: OutgoingMessage, refused: Refused): OutgoingMessage {
  if (refused === 'picture') return { ...message, link_preview_options: { is_disabled: true } };
  const addresses = addressesOf(message)
    .map((address) => `\n\n${address}`)
    .join('');
  return {
    text: shorten(message.text, MAX_TEXT - addresses.length) + addresses,
    entities: [],
    link_preview_options: { is_disabled: true },
  };
}

/** Where a message leads, as far as its text does not say so: its card, and the links behind its words. */
function addressesOf({ text, entities, link_preview_options: { url } }: OutgoingMessage): readonly string[] {
  const links = entities.flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : []));
  const addresses = new Set(url === undefined ? links : [url, ...links]);
  return [...addresses].filter((address) => !text.includes(address));
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
  const last = tried.at(-1);
  try {
    return await steps.put(last === undefined ? message : simplerMessage(message, last));
  } catch (error) {
    const refused = remedyOf(error);
    // Plain text is the simplest form there is.
    if (refused === null || tried.includes(refused) || last === 'text') throw error;
    await steps.onRefused(refused, error);
    return putInSomeForm(message, steps, [...tried, refused]);
  }
}
