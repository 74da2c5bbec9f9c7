import { MAX_TEXT, type OutgoingMessage } from './outgoing-message.js';

const GAP = '\n\n';

/** A message with a signature as its last line; without one as it is. One that has no room for it goes unsigned. */
export function signed(message: OutgoingMessage, signature: string): OutgoingMessage {
  if (signature === '' || message.text.length + signatureLength(signature) > MAX_TEXT) return message;
  return { ...message, text: `${message.text}${GAP}${signature}` };
}

/** How much of a message a signature takes. */
export function signatureLength(signature: string): number {
  return signature === '' ? 0 : GAP.length + signature.length;
}
